// Writes synthetic documentation sites: pages of about 6 kB with front matter, headings, references, lists, tables,
// code and tags, in sections of 50. The same number always gives the same site.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SECTION = 50;
export const WORDS =
  "node cluster switch rack disk cable router volume backup network address service container image kernel package update firmware sensor fan power supply latency throughput snapshot replica schedule policy certificate secret token gateway bridge port tunnel subnet zone record cache proxy queue worker metric alert log dashboard restore failover quorum lease boot disk partition mount label group user role access audit storage pool tier".split(
    " ",
  );
const TAGS = ["network", "storage", "hardware", "linux", "backup", "monitoring", "security", "kubernetes"];

/** A small generator of numbers (mulberry32), so that sites don't change between runs. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pathOf = (page) => `section-${Math.floor(page / SECTION)}/page-${page}`;

/** One page's Markdown; `link` writes a reference to another page. */
export function pageText(page, pages, link) {
  const random = createRandom(page + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(" ");
  const sentence = () => {
    const text = words(8 + Math.floor(random() * 12));
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () =>
    `${sentence()} ${sentence()} The **${pick(WORDS)}** needs \`${pick(WORDS)}.conf\` and a *${pick(WORDS)}*. ${sentence()}`;
  const reference = () => {
    const first = Math.floor(page / SECTION) * SECTION;
    const target = first + Math.floor(random() * Math.min(SECTION, pages - first));
    return `See [${words(2)}](${link(`/${pathOf(target)}`)}) before the ${pick(WORDS)} is changed.`;
  };
  const list = () => Array.from({ length: 5 }, () => `- ${sentence()}`).join("\n");
  const table = () =>
    `| ${words(1)} | ${words(1)} | ${words(1)} |\n|:---|---:|---|\n${Array.from({ length: 4 }, () => `| ${words(2)} | ${Math.floor(random() * 1000)} | \`${pick(WORDS)}\` |`).join("\n")}`;
  const code = () =>
    `\`\`\`yaml\n${pick(WORDS)}:\n${Array.from({ length: 6 }, () => `  ${pick(WORDS)}: ${pick(WORDS)}-${Math.floor(random() * 100)}`).join("\n")}\n\`\`\``;
  const day = new Date(Date.UTC(2020, 0, 1 + (page % 2000))).toISOString().slice(0, 10);
  const front = `---\ntitle: "Page ${page}: ${words(3)}"\ndate: ${day}\nweight: ${(page % SECTION) + 1}\ntags: [${pick(TAGS)}, ${pick(TAGS)}]\ndescription: ${words(6)}\n---\n`;
  const section = (title) =>
    `## ${title}\n\n${paragraph()}\n\n${list()}\n\n### ${words(2)}\n\n${paragraph()}\n\n${code()}\n\n${reference()}\n`;
  const parts = Array.from({ length: 4 }, (_, i) => section(`${words(2)} ${i}`));
  return `${front}\n${paragraph()}\n\n${reference()}\n\n${parts.join("\n")}\n\n${table()}\n`;
}

const layouts = {
  "layouts-go/baseof.html": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} | {{ site.Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><nav><a href="{{ "/" | relURL }}">{{ site.Title }}</a>{{ with .CurrentSection }} <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  "layouts-go/page.html": `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .TableOfContents }}{{ .Content }}</article>
<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}{{ end }}
`,
  "layouts-go/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
`,
  "layouts-hbs/baseof.hbs": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{Title}} | {{@site.Title}}</title><meta name="description" content="{{Description}}"><link rel="canonical" href="{{Permalink}}"></head>
<body><nav><a href="{{relURL "/"}}">{{@site.Title}}</a>{{#with CurrentSection}} <a href="{{RelPermalink}}">{{Title}}</a>{{/with}}</nav>
<main>{{#> main}}{{/main}}</main></body></html>
`,
  "layouts-hbs/page.hbs": `{{#*inline "main"}}<article><h1>{{Title}}</h1><time>{{Date.Format "2006-01-02"}}</time>{{TableOfContents}}{{Content}}</article>
<ul>{{#each Params.tags}}<li>{{this}}</li>{{/each}}</ul>
{{#with PrevInSection}}<a href="{{RelPermalink}}">{{LinkTitle}}</a>{{/with}}{{#with NextInSection}}<a href="{{RelPermalink}}">{{LinkTitle}}</a>{{/with}}{{/inline}}
`,
  "layouts-hbs/list.hbs": `{{#*inline "main"}}<h1>{{Title}}</h1>{{Content}}<ul>{{#each Pages}}<li><a href="{{RelPermalink}}">{{LinkTitle}}</a></li>{{/each}}</ul>{{/inline}}
`,
};

// Feeds are off for both: Eleventy has none. Code is highlighted by both, as it is by default.
const config = `baseURL = "https://example.org/docs/"
title = "Bench"
disableKinds = ["rss"]
`;

/** Writes a site of so many pages into `dir`, with layouts for both template languages. */
export function writeSite(dir, pages) {
  rmSync(dir, { recursive: true, force: true });
  writeFiles(dir, { "hugo.toml": config, ...layouts });
  writeContent(join(dir, "content"), pages, (path) => `{{< ref "${path}" >}}`);
}

/** The same pages for Eleventy, with plain links. */
export function writeEleventySite(dir, pages) {
  rmSync(dir, { recursive: true, force: true });
  writeFiles(dir, {
    "eleventy.config.js": `export default (config) => { config.setQuietMode(true); return { dir: { input: "content", output: "public", includes: "../includes" }, markdownTemplateEngine: false }; };\n`,
    "includes/page.njk": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }} | Bench</title><meta name="description" content="{{ description }}"></head>
<body><main><article><h1>{{ title }}</h1>{{ content | safe }}</article><ul>{% for tag in tags %}<li>{{ tag }}</li>{% endfor %}</ul></main></body></html>
`,
    "content/content.json": JSON.stringify({ layout: "page.njk" }),
    "package.json": JSON.stringify({ type: "module" }),
  });
  writeContent(join(dir, "content"), pages, (path) => `/docs${path}/`);
}

function writeContent(dir, pages, link) {
  for (let page = 0; page < pages; page++) {
    if (page % SECTION === 0) {
      mkdirSync(join(dir, pathOf(page), ".."), { recursive: true });
      writeFileSync(
        join(dir, pathOf(page), "../_index.md"),
        `---\ntitle: Section ${page / SECTION}\n---\nWhat belongs together.\n`,
      );
    }
    writeFileSync(join(dir, `${pathOf(page)}.md`), pageText(page, pages, link));
  }
}

function writeFiles(dir, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}
