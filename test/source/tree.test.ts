import assert from "node:assert/strict";
import test from "node:test";
import { configFromValues } from "../../src/config/from-values.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import type { Config, SiteModule } from "../../src/model/config.ts";
import type { SourceFile, SourceTree } from "../../src/model/source.ts";
import { noSites } from "../../src/source/sites.ts";
import { createMemoryHost, type MemoryHostOptions } from "../../src/source/memory-host.ts";
import { loadTree, type TreeOptions } from "../../src/source/tree.ts";

/** Files are given by name alone: their text is never read. */
function treeOf(
  names: readonly string[],
  config: Config = configFromValues(),
  options: TreeOptions & MemoryHostOptions = {},
): { tree: SourceTree; messages: string[] } {
  const log = createLog();
  const files = Object.fromEntries(names.map((name) => [name, name]));
  const tree = loadTree(config, createMemoryHost(files, options), log, options);
  return { tree, messages: log.diagnostics.map((one) => formatDiagnostic(one)) };
}

const paths = (files: readonly SourceFile[]): string[] => files.map(({ path }) => path);
const shown = (files: readonly SourceFile[]): string[] => files.map(({ display }) => display);

function withThemes(...names: readonly string[]): Config {
  const config = configFromValues();
  const components = ["content", "layouts", "static", "assets", "data", "i18n"];
  const themes = names.map((name): SiteModule => ({
    path: name,
    dir: `/site/themes/${name}`,
    display: `themes/${name}`,
    mounts: components.map((target) => ({ source: target, target, sites: noSites, files: [] })),
  }));
  return { ...config, modules: [...config.modules, ...themes] };
}

test("each file knows where it came from", () => {
  const { tree } = treeOf(["/site/content/a/b.md"]);
  assert.deepEqual(tree.content, [
    {
      component: "content",
      path: "a/b.md",
      filename: "/site/content/a/b.md",
      display: "content/a/b.md",
      sites: tree.content[0]!.sites,
      owner: "",
    },
  ]);
});

test("project files shadow those of themes, the first theme those of the second", () => {
  const { tree } = treeOf(
    [
      "/site/layouts/home.html",
      "/site/themes/one/layouts/home.html",
      "/site/themes/one/layouts/page.html",
      "/site/themes/two/layouts/page.html",
      "/site/themes/two/layouts/list.html",
    ],
    withThemes("one", "two"),
  );
  assert.deepEqual(shown(tree.layouts), [
    "layouts/home.html",
    "themes/two/layouts/list.html",
    "themes/one/layouts/page.html",
  ]);
});

test("data and translations are kept from everywhere, the strongest first", () => {
  const { tree } = treeOf(
    [
      "/site/data/a.json",
      "/site/themes/one/data/a.json",
      "/site/themes/one/i18n/en.yaml",
      "/site/i18n/en.yaml",
    ],
    withThemes("one"),
  );
  assert.deepEqual(shown(tree.data), ["data/a.json", "themes/one/data/a.json"]);
  assert.deepEqual(shown(tree.i18n), ["i18n/en.yaml", "themes/one/i18n/en.yaml"]);
});

test("within the project the first mount wins, of static and assets the last", () => {
  const mounts = ["content", "layouts", "static", "assets"].flatMap((target) =>
    ["a", "b"].map((source) => ({ source, target })),
  );
  const { tree } = treeOf(["/site/a/x.md", "/site/b/x.md"], configFromValues({ module: { mounts } }));
  assert.deepEqual(shown(tree.content), ["a/x.md"]);
  assert.deepEqual(shown(tree.layouts), ["a/x.md"]);
  assert.deepEqual(shown(tree.static), ["b/x.md"]);
  assert.deepEqual(shown(tree.assets), ["b/x.md"]);
});

test("mounts of single files, subfolders, languages and globs", () => {
  const config = configFromValues({
    languages: { en: { weight: 1 }, de: {} },
    module: {
      mounts: [
        { source: "README.md", target: "content/about.md" },
        { source: "docs", target: "content/docs", files: ["! draft*", "**/*.md", "*.md"] },
        { source: "de", target: "content", lang: "de" },
        { source: "../shared", target: "assets/shared" },
      ],
    },
  });
  const { tree, messages } = treeOf(
    [
      "/site/README.md",
      "/site/docs/a.md",
      "/site/docs/b.txt",
      "/site/de/about.md",
      "/shared/x.css",
      "/site/docs/sub/c.md",
    ],
    config,
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(
    tree.content.map(({ path, sites }) => [path, ...sites.matrix]),
    [
      ["about.md", 0],
      ["about.md", 1],
      ["docs/a.md", 0],
      ["docs/sub/c.md", 0],
    ],
  );
  assert.deepEqual(paths(tree.assets), ["shared/x.css"]);
});

test("hidden files and backups stay out of content and layouts, static publishes them", () => {
  const names = [".x/a.md", ".h.md", "#a.md", "b.md~", ".git/c.md", "node_modules/d.md", "ok.md"];
  const { tree } = treeOf(
    ["content", "layouts", "static"].flatMap((dir) => names.map((name) => `/site/${dir}/${name}`)),
  );
  assert.deepEqual(paths(tree.content), ["ok.md"]);
  assert.deepEqual(paths(tree.layouts), ["ok.md"]);
  assert.deepEqual(paths(tree.static), ["#a.md", ".h.md", ".x/a.md", "b.md~", "ok.md"]);
});

test("ignoreFiles look at absolute paths of content, data and translations", () => {
  const config = configFromValues({ ignoreFiles: ["\\.foo$", "^/site/content/tmp/"] });
  const names = ["content/a.foo", "content/tmp/a.md", "content/a.md", "static/a.foo"];
  const { tree } = treeOf(
    names.map((name) => `/site/${name}`),
    config,
  );
  assert.deepEqual([...paths(tree.content), ...paths(tree.static)], ["a.md", "a.foo"]);
});

test("links are followed within a mount and refused where they leave it", () => {
  const links = {
    "/site/content/in": "/site/content/real",
    "/site/content/out": "/etc",
    "/site/content/sibling": "/site/content-b/x.md",
    "/site/content/nowhere": "/site/content/missing",
    "/site/static": "/etc",
  };
  const { tree, messages } = treeOf(
    ["/site/content/real/a.md", "/etc/passwd", "/site/content-b/x.md"],
    configFromValues(),
    { links },
  );
  assert.deepEqual(paths(tree.content), ["in/a.md", "real/a.md"]);
  assert.deepEqual(tree.static, []);
  assert.deepEqual(
    messages.map((message) => message.split("\n")[0]),
    [
      "error[source/broken-link]: content/nowhere is a symbolic link that leads nowhere",
      "error[source/link-leaves-mount]: content/out is a symbolic link that leaves content",
      "error[source/link-leaves-mount]: content/sibling is a symbolic link that leaves content",
      "error[source/link-leaves-mount]: static is a symbolic link that leaves the folder that it stands in",
    ],
  );
});

test("circles and lattices of links come to an end", () => {
  const links: Record<string, string> = { "/site/content/self": "/site/content" };
  const files = ["/site/content/a.md"];
  for (let i = 0; i < 40; i++) {
    files.push(`/site/content/n${i}/x.md`);
    for (const name of ["left", "right"]) links[`/site/content/n${i}/${name}`] = `/site/content/n${i + 1}`;
  }
  files.push("/site/content/n40/x.md");
  const started = performance.now();
  const { tree, messages } = treeOf(files, configFromValues(), { links });
  assert.ok(performance.now() - started < 5000);
  assert.deepEqual(messages, []);
  assert.ok(paths(tree.content).includes("n0/left/x.md"));
});

test("the fallback serves only a site without a page template, file by file", () => {
  const fallback = "/package";
  const ours = [
    "/package/layouts/page.html",
    "/package/layouts/_partials/head.html",
    "/package/static/a.css",
  ];
  const parts = ["/site/layouts/_partials/head.html", "/site/layouts/docs/_markup/render-link.html"];
  const without = treeOf([...ours, ...parts], configFromValues(), { fallback }).tree;
  assert.deepEqual(shown(without.layouts), [
    "layouts/_partials/head.html",
    "layouts/docs/_markup/render-link.html",
    "default theme/layouts/page.html",
  ]);
  assert.deepEqual(paths(without.static), ["a.css"]);
  const own = treeOf([...ours, "/site/layouts/home.html"], configFromValues(), { fallback }).tree;
  assert.deepEqual(shown(own.layouts), ["layouts/home.html"]);
  const theme = withThemes("one");
  const themed = treeOf([...ours, "/site/themes/one/layouts/baseof.html"], theme, { fallback }).tree;
  assert.deepEqual(shown(themed.layouts), ["themes/one/layouts/baseof.html"]);
});
