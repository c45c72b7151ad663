// A site that is built again after each edit is the site that is built anew, byte by byte. The edits are invented: files
// written, changed, removed and renamed, content as well as layouts, data, messages and the configuration.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createContentMemo } from "../../src/content/load.ts";
import { buildSite, type BuiltSite } from "../site.ts";

const SEEDS = [1, 2, 3, 4];
const EDITS = 25;

const start: Readonly<Record<string, string>> = {
  "hugo.toml": `title = "T"
[[menus.main]]
name = "A"
pageRef = "/a"
[languages.en]
[languages.de]`,
  "content/_index.md": "---\ntitle: Home\n---\nhome",
  "content/a/_index.md": "---\ntitle: A\ncascade:\n  params: {color: red}\n---\nsection",
  "content/a/one.md":
    "---\ntitle: One\ntags: [x, y]\nweight: 2\n---\n# One\n\n{{< card >}}text{{< /card >}}\n\n[two](two.md)",
  "content/a/two.md":
    "---\ntitle: Two\ntags: [y]\nmenus: main\naliases: [/old]\n---\nText with {{% card %}}*x*{{% /card %}}",
  "content/a/two.de.md": "---\ntitle: Zwei\ntags: [y]\n---\nDeutsch",
  "content/b/bundle/index.md": "---\ntitle: Bundle\nresources: [{src: '*.txt', title: Text}]\n---\nbundle",
  "content/b/bundle/part.md": "---\ntitle: Part\n---\npart",
  "content/b/bundle/a.txt": "a",
  "data/facts.yaml": "n: 1",
  "i18n/en.toml": 'hello = "Hello"',
  "i18n/de.toml": 'hello = "Hallo"',
  "static/s.txt": "s",
  "assets/main.css": "a{b:c}",
  "layouts/baseof.html": `<title>{{ .Title }} {{ site.Title }}</title>{{ partial "nav.html" . }}{{ block "main" . }}{{ end }}`,
  "layouts/list.html": `{{ define "main" }}{{ range .Pages }}{{ .Title }} {{ .RelPermalink }} {{ end }}{{ range .Terms }}{{ end }}{{ end }}`,
  "layouts/page.html": `{{ define "main" }}{{ .Content }}{{ .Params.color }} {{ with .NextInSection }}{{ .Title }}{{ end }} {{ T "hello" }}
{{ .File.Path }} {{ range .Resources }}{{ .Name }}:{{ .Title }} {{ end }}{{ range .Translations }}{{ .RelPermalink }}{{ end }}{{ end }}`,
  "layouts/_partials/nav.html": `{{ range site.Menus.main }}{{ .Name }}={{ .URL }} {{ end }}{{ hugo.Data.facts.n }}{{ with resources.Get "main.css" }}{{ (minify .).RelPermalink }}{{ end }}`,
  "layouts/_shortcodes/card.html": `<b>{{ .Inner }}</b>`,
  "layouts/_markup/render-link.html": `<a href="{{ .Destination }}">{{ .Text }}</a>`,
};

/** Other texts that files may get; `null` removes. */
const edits: readonly (readonly [path: string, text: string | null])[] = [
  [
    "hugo.toml",
    `title = "U"\ndefaultContentLanguageInSubdir = true\n[languages.en]\nweight = 2\n[languages.de]\nweight = 1`,
  ],
  [
    "hugo.toml",
    `uglyURLs = true\n[taxonomies]\ntag = "tags"\n[permalinks.page]\na = "/x/:slug/"\n[languages.en]`,
  ],
  ["hugo.toml", `[[module.mounts]]\nsource = "content"\ntarget = "content/moved"`],
  ["hugo.toml", `defaultContentLanguage = "de"\n[languages.de]\ncontentDir = "content/a"\n[languages.en]`],
  ["hugo.toml", `[versions.v1]\n[versions.v2]\n[languages.de]\n[languages.en]\nweight = 1`],
  [
    "content/b/all.md",
    `---\ntitle: All\nsites: {matrix: {versions: "**"}, complements: {languages: "**"}}\n---\nall`,
  ],
  ["content/a/two._version_v1_.md", "---\ntitle: Old\ntags: [y]\n---\nold"],
  ["content/a/one.md", "---\ntitle: One more\ntags: [z]\ndraft: true\n---\nother"],
  ["content/a/one.md", "---\ntitle: broken\n"],
  ["content/a/three.md", "---\ntitle: Three\ntags: [x]\nmenus: main\n---\n{{< none >}}"],
  ["content/a/_index.md", null],
  ["content/a/_index.md", "---\ntitle: A2\ncascade:\n  params: {color: blue}\n  type: b\n---\n"],
  ["content/b/bundle/index.md", null],
  ["content/b/bundle/part.md", "---\ntitle: Part two\n---\npart"],
  ["content/b/bundle/b.txt", "b"],
  ["content/b/_index.de.md", "---\ntitle: Be\n---\n"],
  ["content/tags/x/_index.md", "---\ntitle: The X\n---\n"],
  ["data/facts.yaml", "n: 2"],
  ["data/facts.yaml", "n: ["],
  ["i18n/de.toml", 'hello = "Servus"'],
  ["static/s.txt", "t"],
  ["static/a/one/index.html", "in the way"],
  ["assets/main.css", "a { b : d }"],
  ["layouts/_shortcodes/card.html", `<i>{{ .Inner | markdownify }}</i>`],
  ["layouts/_shortcodes/none.html", "now there"],
  ["layouts/_partials/nav.html", "no menu"],
  ["layouts/_partials/nav.html", "{{ .Broken"],
  ["layouts/a/page.html", "of a: {{ .Title }}{{ .Content }}"],
  ["layouts/_markup/render-link.html", null],
  ["layouts/_markup/render-heading.html", "<h9>{{ .Text }}</h9>"],
  ["layouts/baseof.html", `{{ block "main" . }}{{ end }}`],
];

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Makes one edit, and gives its description. */
function edit(files: Map<string, string>, random: (below: number) => number): string {
  const names = [...files.keys()];
  const any = names[random(names.length)]!;
  switch (random(6)) {
    case 0: {
      const to = any.replace(/\w+(?=\.\w+$)/, (name) => `${name}x`);
      if (any.startsWith("content/")) files.set(to, files.get(any)!).delete(any);
      return `rename ${any}`;
    }
    case 1:
      files.set(any, start[any] ?? "");
      return `restore ${any}`;
    default: {
      const [path, text] = edits[random(edits.length)]!;
      if (text === null) files.delete(path);
      else files.set(path, text);
      return `write ${path}`;
    }
  }
}

const result = (site: BuiltSite): unknown => ({
  messages: site.messages,
  files: site.paths.map((path) => [path, site.text(path)]),
});

for (const seed of SEEDS)
  test(`rebuilt and built anew are the same, edits of seed ${seed}`, async () => {
    const random = generator(seed);
    const files = new Map(Object.entries(start));
    const memo = createContentMemo();
    const done: string[] = [];
    for (let count = 0; count < EDITS; count++) {
      const [again, anew] = [
        await buildSite(files, { memo, isServer: true }),
        await buildSite(files, { isServer: true }),
      ];
      assert.deepEqual(result(again), result(anew), `after ${done.join(", ")}`);
      done.push(edit(files, random));
    }
  });
