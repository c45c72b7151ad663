// Times templates: a site whose time goes into them, beside Hugo ($HUGO or on the PATH) in one run, and the engine of
// Go templates alone, beside others.   node bench/template.js [--pages 1000] [--menu 500] [--rounds 3] [--only site|engine]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findHugo } from "./hugo.js";
import { compare, print } from "./measure.js";
import { findEngines } from "./template-engines.js";

const root = dirname(fileURLToPath(import.meta.url));
const work = join(root, ".work");
const cli = join(root, "..", "bin", "homelab-site.js");

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    menu: { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
  },
});

const config = (entries) => `baseURL = "https://example.org/"
title = "Templates"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404", "home", "section"]
${Array.from({ length: entries }, (_, i) => `[[menus.main]]\nname = "Entry ${i}"\nurl = "/p/${i}/"\nweight = ${(i * 7) % entries}\n[menus.main.params]\nshown = ${i % 5 !== 0}\n`).join("")}`;

// Each page goes through the whole menu: no result can be kept from one page to the next.
const layouts = {
  "page.html": `<!doctype html>
<html><head><title>{{ .Title }}</title></head><body>
<ul>
{{- $page := . }}
{{- range sort (where site.Menus.main "Params.shown" true) "Name" "desc" }}
{{ partial "entry.html" (dict "page" $page "entry" .) }}
{{- end }}
</ul>
{{ .Content }}
</body></html>
`,
  "_partials/entry.html": `{{- $text := printf "%s (%d)" .entry.Name .entry.Weight -}}
<li{{ if eq .entry.URL .page.RelPermalink }} class="active"{{ end }}><a href="{{ .entry.URL }}">{{ $text }}</a></li>`,
};

function writeSite(folder, pages, entries) {
  rmSync(folder, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("hugo.toml", config(entries));
  for (const [path, text] of Object.entries(layouts)) write(`layouts/${path}`, text);
  for (let i = 0; i < pages; i++) write(`content/p/${i}.md`, `---\ntitle: Page ${i}\n---\nText.\n`);
}

async function benchSite() {
  const [pages, entries] = [Number(values.pages), Number(values.menu)];
  const site = join(work, `template-site-${pages}-${entries}`);
  writeSite(site, pages, entries);
  const contender = (name, command, args) => {
    const out = join(work, `public-template-${name}`);
    const before = () => rmSync(out, { recursive: true, force: true });
    return { name, command, args: [...args, "-s", site, "-d", out, "--quiet"], before };
  };
  const contenders = [contender("homelab-site", process.execPath, [cli, "build"])];
  const hugo = findHugo();
  if (hugo) contenders.push(contender("Hugo", hugo, ["--noBuildLock"]));
  const results = await compare(contenders, Number(values.rounds));
  print(`${pages} pages, a menu of ${entries} entries on each`, results, results.at(-1));
}

/** Instances of classes reach the engine as they are; plain objects would be copied at each run. */
class Entry {
  constructor(i) {
    this.Name = `Entry ${i}`;
    this.Url = `/p/${i}/`;
    this.Shown = i % 5 !== 0;
  }
}
class Data {
  constructor() {
    Object.assign(this, new Entry(7));
    this.Items = Array.from({ length: 100 }, (_, i) => new Entry(i));
  }
}
const data = new Data();

/** The same in both languages; `actions` is how many of them one run goes through. */
const tasks = [
  {
    name: "fields",
    actions: 5,
    go: "<p>{{ .Name }} {{ .Url }} {{ .Name }} {{ .Url }} {{ .Name }}</p>",
    handlebars: "<p>{{Name}} {{Url}} {{Name}} {{Url}} {{Name}}</p>",
  },
  {
    name: "range and fields",
    actions: 201,
    go: "{{ range .Items }}<li>{{ .Name }} {{ .Url }}</li>{{ end }}",
    handlebars: "{{#each Items}}<li>{{Name}} {{Url}}</li>{{/each}}",
  },
  {
    name: "range and if",
    actions: 281,
    go: "{{ range .Items }}{{ if .Shown }}{{ .Name }}{{ else }}-{{ end }}{{ end }}",
    handlebars: "{{#each Items}}{{#if Shown}}{{Name}}{{else}}-{{/if}}{{/each}}",
  },
  {
    name: "links",
    actions: 201,
    go: '{{ range .Items }}<a href="{{ .Url }}">{{ .Name }}</a>{{ end }}',
    handlebars: '{{#each Items}}<a href="{{Url}}">{{Name}}</a>{{/each}}',
  },
  {
    name: "pipelines",
    actions: 201,
    go: '{{ range .Items }}{{ .Name | printf "%s: %s" .Url | len }}{{ end }}',
    handlebars: "{{#each Items}}{{length (join Url Name)}}{{/each}}",
  },
];

/** Runs in a second of each function: the best of its slices, which take turns. */
function rates(runs) {
  const best = runs.map(() => 0);
  // The first turn only warms up.
  for (let turn = 0; turn < 8; turn++)
    for (const [index, run] of runs.entries()) {
      const start = performance.now();
      let count = 0;
      while (performance.now() - start < 150) {
        run();
        count++;
      }
      if (turn > 0) best[index] = Math.max(best[index], (count * 1000) / (performance.now() - start));
    }
  return best;
}

/** A function that runs the task; undefined for an engine that can't do it. */
function prepared(engine, task, expected) {
  try {
    const run = engine.prepare(task);
    return run(data).length === expected ? () => run(data) : undefined;
  } catch {
    return undefined;
  }
}

function benchEngine() {
  const engines = findEngines();
  console.log("\nthe engine alone, million actions in a second");
  console.log(`| template | ${engines.map(({ name }) => name).join(" | ")} |`);
  console.log(`|---|${"---:|".repeat(engines.length)}`);
  for (const task of tasks) {
    const expected = engines[0].prepare(task)(data).length;
    const runs = engines.map((engine) => prepared(engine, task, expected));
    const measured = rates(runs.filter(Boolean));
    const cells = runs.map((run) => (run ? ((measured.shift() * task.actions) / 1e6).toFixed(1) : "–"));
    console.log(`| ${task.name} | ${cells.join(" | ")} |`);
  }
}

if (values.only !== "engine") await benchSite();
if (values.only !== "site") benchEngine();
