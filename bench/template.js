// Times templates: a site whose time goes into them, beside Hugo ($HUGO or on the PATH) in one run, and the engine of
// Go templates alone, beside Handlebars.   node bench/template.js [--pages 1000] [--menu 500] [--rounds 3] [--only site|engine]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Handlebars from "handlebars";
import { compile } from "../dist/go-template.js";
import { findHugo } from "./hugo.js";
import { compare } from "./measure.js";

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
  console.log(`\n${pages} pages, a menu of ${entries} entries on each`);
  for (const { name, ms, memory } of results)
    console.log(
      `  ${name.padEnd(14)} ${(ms / 1000).toFixed(2)} s  ${(ms / results[0].ms).toFixed(2)} times ours  ${memory.toFixed(0)} MB`,
    );
}

/** Instances of classes reach the engine as they are; plain objects would be copied at each run. */
class Entry {
  constructor(i) {
    this.Name = `Entry ${i}`;
    this.Url = `/p/${i}/`;
    this.Shown = i % 5 !== 0;
  }
}
const data = { items: Array.from({ length: 100 }, (_, i) => new Entry(i)) };

/** The same in both languages; `actions` is how many of them one run goes through. */
const tasks = [
  {
    name: "range and fields",
    actions: 201,
    go: "{{ range .items }}<li>{{ .Name }} {{ .Url }}</li>{{ end }}",
    handlebars: "{{#each items}}<li>{{Name}} {{Url}}</li>{{/each}}",
  },
  {
    name: "range and if",
    actions: 281,
    go: "{{ range .items }}{{ if .Shown }}{{ .Name }}{{ else }}-{{ end }}{{ end }}",
    handlebars: "{{#each items}}{{#if Shown}}{{Name}}{{else}}-{{/if}}{{/each}}",
  },
  {
    name: "links",
    actions: 201,
    go: '{{ range .items }}<a href="{{ .Url }}">{{ .Name }}</a>{{ end }}',
    handlebars: '{{#each items}}<a href="{{Url}}">{{Name}}</a>{{/each}}',
  },
  {
    name: "pipelines",
    actions: 201,
    go: '{{ range .items }}{{ .Name | printf "%s: %s" .Url | len }}{{ end }}',
    handlebars: "{{#each items}}{{length (join Url Name)}}{{/each}}",
  },
];

/** Runs a second in slices; runs in a second of the best slice. */
function rate(run) {
  for (const end = performance.now() + 200; performance.now() < end;) run();
  let best = 0;
  for (let slice = 0; slice < 5; slice++) {
    const start = performance.now();
    let runs = 0;
    while (performance.now() - start < 200) {
      run();
      runs++;
    }
    best = Math.max(best, (runs * 1000) / (performance.now() - start));
  }
  return best;
}

function benchEngine() {
  Handlebars.registerHelper({ join: (a, b) => `${a}: ${b}`, length: (text) => text.length });
  console.log("\nthe engine alone, million actions in a second");
  for (const { name, actions, go, handlebars } of tasks) {
    const ours = compile(go);
    const theirs = Handlebars.compile(handlebars);
    if (ours(data).length !== theirs(data).length) throw new Error(`${name}: the outputs differ`);
    const [a, b] = [rate(() => ours(data)), rate(() => theirs(data))].map((runs) => (runs * actions) / 1e6);
    console.log(
      `  ${name.padEnd(18)} ${a.toFixed(1).padStart(6)}   Handlebars ${b.toFixed(1).padStart(6)}   ${(a / b).toFixed(1)} times`,
    );
  }
}

if (values.only !== "engine") await benchSite();
if (values.only !== "site") benchEngine();
