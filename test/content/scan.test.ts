// What each file below content/ is, by its path alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { logicalPath, scanContent } from "../../src/content/scan.ts";
import type { SiteSet } from "../../src/model/site.ts";
import { gridOf } from "../../src/source/site-grid.ts";
import { oneSite, oneVersion } from "../site-sets.ts";
import type { Config } from "../../src/model/config.ts";
import type { SourceFile } from "../../src/model/source.ts";

const config = {
  languages: [{ lang: "en" }, { lang: "de" }],
  disabledLanguages: ["fr"],
  defaultContentLanguage: "en",
  dimensions: oneVersion,
  contentTypes: { "text/markdown": {}, "text/html": {} },
  mediaTypes: { "text/markdown": { suffixes: ["md", "markdown"] }, "text/html": { suffixes: ["html"] } },
} as unknown as Config;

function fileAt(path: string): SourceFile {
  return { component: "content", path, filename: `/s/${path}`, display: `content/${path}`, sites: { ...oneSite, matrix: gridOf(config).main }, owner: "" };
}

const languagesOf = (sites: SiteSet) => [...sites].map((site) => gridOf(config).sites[site]!.language.lang).join();
const scan = (...paths: string[]) => scanContent([...paths].sort().map(fileAt), config);

const roles: readonly (readonly [path: string, role: string, logical: string, lang: string])[] = [
  ["_index.md", "branch", "/", "en"],
  ["docs/_index.de.md", "branch", "/docs", "de"],
  ["docs/My Page.md", "page", "/docs/my-page", "en"],
  ["docs/leaf/index.md", "leaf", "/docs/leaf", "en"],
  ["a.xx.md", "page", "/a.xx", "en"],
  ["a.b.de.markdown", "page", "/a.b", "de"],
  ["index.html", "leaf", "/", "en"],
];

for (const [path, role, logical, lang] of roles)
  test(`${path} is a ${role}`, () => {
    const [page] = scan(path).pages;
    assert.deepEqual(
      { role: page!.content.role, logical: page!.content.logical, lang: languagesOf(page!.content.sites) },
      { role, logical, lang },
    );
  });

test("templates called _content are content adapters, of the language in their names", () => {
  const { adapters, loose } = scan("docs/_content.de.gotmpl", "docs/_content.fr.gotmpl", "other.gotmpl");
  assert.deepEqual(
    adapters.map(({ sites, folder }) => [languagesOf(sites), folder]),
    [["de", "docs"]],
  );
  assert.deepEqual(
    loose.map(({ file }) => file.path),
    ["other.gotmpl"],
  );
});

test("everything below a leaf bundle belongs to it", () => {
  const { pages, loose } = scan("p/index.md", "p/a.md", "p/deep/index.md", "p/img/x.png");
  assert.deepEqual(
    pages.map(({ file }) => file.path),
    ["p/index.md"],
  );
  assert.deepEqual(
    pages[0]!.resources.map(({ path, content }) => [path, content !== null]),
    [
      ["a.md", true],
      ["deep/index.md", true],
      ["img/x.png", false],
    ],
  );
  assert.deepEqual(loose, []);
});

test("a bundle has the resources of all languages, each for its own", () => {
  const { pages } = scan("p/index.md", "p/index.de.md", "p/a.txt", "p/a.de.txt");
  for (const { resources } of pages)
    assert.deepEqual(
      resources.map(({ path, key, sites }) => [path, key, languagesOf(sites)]),
      [
        ["a.de.txt", "a.txt", "de"],
        ["a.txt", "a.txt", "en"],
      ],
    );
});

test("logical paths change case and spaces only", () => {
  assert.equal(logicalPath("Dir A/Ü+b&c 100%.x"), "/dir-a/ü+b&c-100%.x");
});
