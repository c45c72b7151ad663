import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./support.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("themes stand in depth-first order, each with the components that it has", async () => {
  const { config, messages } = await load({
    "hugo.toml": 'theme = ["t1", "t2"]',
    "themes/t1/hugo.toml": 'theme = "t3"',
    "themes/t1/layouts/a.html": "",
    "themes/t2/static/a.css": "",
    "themes/t2/src/b.html": "",
    "themes/t2/config.yaml": "module: {mounts: [{source: src, target: layouts}]}",
    "themes/t3/content/a.md": "",
  });
  assert.deepEqual(messages, []);
  assert.deepEqual(
    config.modules.map(({ path, dir, mounts }) => [path, dir, mounts.map(({ source }) => source)]),
    [
      ["", "/site", ["content", "data", "layouts", "i18n", "archetypes", "assets", "static"]],
      ["t1", "/site/themes/t1", ["layouts"]],
      ["t3", "/site/themes/t3", ["content"]],
      ["t2", "/site/themes/t2", ["src"]],
    ],
  );
});

test("of a theme's configuration only some is taken, and nothing that the site has", async () => {
  const { config } = await load({
    "hugo.toml": "theme = 't'\n[params]\na = 1\n[params.sub]\nx = 1\n[[menus.main]]\nname = 'own'",
    "themes/t/hugo.toml": `
title = "theme"
enableEmoji = true
[params]
a = 2
b = 2
[params.sub]
x = 2
y = 2
[[menus.main]]
name = "theirs"
[[menus.foot]]
name = "foot"
[pagination]
pagerSize = 77
[outputFormats.foo]
mediaType = "text/html"
[languages.de]
title = "de"
[taxonomies]
z = "zz"
`,
  });
  assert.equal(config.title, "");
  assert.equal(config.enableEmoji, false);
  assert.deepEqual(plain(config.params), { a: 1, b: 2, sub: { x: 1, y: 2 } });
  assert.deepEqual([config.menus["main"]?.[0]?.name, config.menus["foot"]?.[0]?.name], ["own", "foot"]);
  assert.equal(config.pagination.pagerSize, 10);
  assert.equal(config.outputFormats["foo"]?.rel, "alternate");
  assert.deepEqual(Object.keys(config.taxonomies), ["category", "tag"]);
  assert.deepEqual(
    config.languages.map(({ lang }) => lang),
    ["de", "en"],
  );
});

test("_merge opens or closes a section, and isn't a value itself", async () => {
  const { config, messages } = await load({
    "hugo.toml":
      "theme = 't'\n[markup]\n_merge = 'deep'\n[markup.highlight]\nstyle = 'x'\n[params]\n_merge = 'none'\na = 1",
    "themes/t/hugo.toml":
      "[markup.highlight]\ntabWidth = 9\n[markup.goldmark.renderer]\nunsafe = true\n[params]\nb = 1",
  });
  assert.deepEqual(messages, []);
  const { highlight, goldmark } = config.markup;
  assert.deepEqual([highlight.style, highlight.tabWidth, goldmark.renderer.unsafe], ["x", 9, true]);
  assert.deepEqual(plain(config.params), { a: 1 });
});

test("_merge at the root is for everything", async () => {
  const { config } = await load({
    "hugo.toml": "theme = 't'\n_merge = 'deep'\n[languages.en]\nweight = 1",
    "themes/t/hugo.toml": "title = 'theme'\n[taxonomies]\nz = 'zz'\n[languages.de]\nweight = 2",
  });
  assert.equal(config.title, "theme");
  assert.deepEqual(Object.keys(config.taxonomies), ["z"]);
  assert.equal(config.languages.length, 2);
});

test("modules come from _vendor, the themes folder, node_modules or a replacement", async () => {
  const module = (path: string): string => `[[module.imports]]\npath = "${path}"\n`;
  const { config, messages } = await load({
    "hugo.toml": [
      "themesDir = 'parts'\n[module]\nreplacements = 'example.org/r -> ../elsewhere'\n",
      ...["github.com/a/b", "local", "@scope/pkg", "example.org/r"].map(module),
      `${module("off")}disable = true\n`,
      `${module("bare")}noMounts = true\nignoreConfig = true\n`,
    ].join(""),
    "_vendor/github.com/a/b/layouts/x.html": "",
    "parts/local/layouts/x.html": "",
    "parts/bare/layouts/x.html": "",
    "parts/bare/hugo.toml": "[params]\nx = 1",
    "node_modules/@scope/pkg/layouts/x.html": "",
    "elsewhere/layouts/x.html": "",
  });
  assert.deepEqual(messages, []);
  assert.deepEqual(
    config.modules.slice(1).map(({ path, display, mounts }) => [path, display, mounts.length]),
    [
      ["github.com/a/b", "_vendor/github.com/a/b", 1],
      ["local", "parts/local", 1],
      ["@scope/pkg", "node_modules/@scope/pkg", 1],
      ["example.org/r", "elsewhere", 1],
      ["bare", "parts/bare", 0],
    ],
  );
  assert.deepEqual(plain(config.params), {});
});

test("themes that import each other come to an end", async () => {
  const { config } = await load({
    "hugo.toml": "theme = 'a'",
    "themes/a/hugo.toml": "theme = 'b'",
    "themes/b/hugo.toml": "theme = ['a', 'b']",
  });
  assert.deepEqual(
    config.modules.map(({ path }) => path),
    ["", "a", "b"],
  );
});

test("a missing theme is told with the nearest one", async () => {
  const { messages } = await load({
    "hugo.toml": "title = 'x'\ntheme = 'boook'",
    "themes/book/theme.toml": "",
  });
  assert.deepEqual(messages, [
    [
      'error[config/missing-theme]: the theme "boook" is in none of themes, _vendor, node_modules',
      "  hugo.toml:2:1",
      "  2 | theme = 'boook'",
      '    | ^^^^^ did you mean "book"?',
      "  help: put the theme into themes, install it as an npm package, or correct its name",
      "  more: docs/errors.md#config-missing-theme",
    ].join("\n"),
  ]);
});

test("a theme's own import can't name a folder outside", async () => {
  const { config, messages } = await load({
    "hugo.toml": "theme = 'a'",
    "themes/a/hugo.toml": "theme = ['../../secret', '/secret']",
    "secret/layouts/x.html": "",
  });
  assert.equal(config.modules.length, 2);
  assert.equal(messages.length, 2);
  assert.match(messages[0]!, /the theme "\.\.\/\.\.\/secret" is in none of/);
});

test("a theme for a newer Hugo is told", async () => {
  const { messages } = await load({
    "hugo.toml": "theme = ['a', 'b']",
    "themes/a/hugo.toml": "[module.hugoVersion]\nmin = '0.170.1'",
    "themes/b/hugo.toml": "[module.hugoVersion]\nmin = '0.98'",
  });
  assert.deepEqual(messages, [
    [
      'warning[config/newer-hugo-needed]: the theme "a" asks for Hugo 0.170.1; what works here is that of 0.169.0',
      "  help: check the pages, or take an older version of the theme",
      "  more: docs/errors.md#config-newer-hugo-needed",
    ].join("\n"),
  ]);
});

test("npm packages: a theme's own, the project's, those of a workspace, and mounts of theirs", async () => {
  const { config, messages } = await load({
    "hugo.toml": "theme = ['@scope/book', 'shared']",
    "node_modules/@scope/book/hugo.toml": `
theme = "inner"
[[module.mounts]]
source = "layouts"
target = "layouts"
[[module.mounts]]
source = "node_modules/own/css"
target = "assets/own"
[[module.mounts]]
source = "../../node_modules/bootstrap"
target = "assets/bootstrap"
`,
    "node_modules/@scope/book/node_modules/own/css/a.css": "",
    "node_modules/@scope/book/node_modules/inner/layouts/a.html": "",
    "node_modules/bootstrap/a.css": "",
    "../node_modules/shared/layouts/a.html": "",
  });
  assert.deepEqual(messages, []);
  assert.deepEqual(
    config.modules.slice(1).map(({ path, dir, mounts }) => [path, dir, mounts.map(({ source }) => source)]),
    [
      [
        "@scope/book",
        "/site/node_modules/@scope/book",
        ["layouts", "node_modules/own/css", "/site/node_modules/bootstrap"],
      ],
      ["inner", "/site/node_modules/@scope/book/node_modules/inner", ["layouts"]],
      ["shared", "/node_modules/shared", ["layouts"]],
    ],
  );
});

test("go.mod: the folders that it puts in the place of modules", async () => {
  const { config, messages } = await load({
    "hugo.toml": "theme = ['example.org/a', 'example.org/b/v2']",
    "go.mod": [
      "module example.org/site",
      "replace example.org/a => ./parts/a // here",
      "replace (",
      "  example.org/b/v2 v2.1.0 => ../b",
      "  example.org/c => example.org/d v1.0.0",
      ")",
    ].join("\n"),
    "parts/a/layouts/x.html": "",
    "../b/layouts/x.html": "",
  });
  assert.deepEqual(messages, []);
  assert.deepEqual(
    config.modules.slice(1).map(({ dir }) => dir),
    ["/site/parts/a", "/b"],
  );
});

test("a copy in _vendor may be passed over", async () => {
  const files = { "_vendor/a/layouts/x.html": "", "themes/a/layouts/x.html": "" };
  const displays = async (toml: string): Promise<readonly string[]> =>
    (await load({ "hugo.toml": toml, ...files })).config.modules.slice(1).map(({ display }) => display);
  assert.deepEqual(await displays("theme = 'a'"), ["_vendor/a"]);
  assert.deepEqual(await displays("theme = 'a'\nignoreVendorPaths = '**'"), ["themes/a"]);
  assert.deepEqual(await displays("[[module.imports]]\npath = 'a'\nnoVendor = true"), ["themes/a"]);
});

test("a theme can't allow code to run, even where its settings are merged", async () => {
  const { config, messages } = await load({
    "hugo.toml": 'theme = "t"\n_merge = "deep"\n[security]\n_merge = "deep"',
    "themes/t/hugo.toml": '[security]\nAllowCode = ["t"]\nenableInlineShortcodes = true',
  });
  assert.deepEqual(messages, []);
  assert.deepEqual(config.security.allowCode, []);
  assert.equal(config.security.enableInlineShortcodes, true, "other settings are");
});

test("a mount of what isn't there is told, but for the standard folders", async () => {
  const mounts = [
    ["contnet", "content"],
    ["data", "data"],
    ["node_modules/pkg/fonts", "assets/fonts"],
    ["content", "content/own"],
  ].map(([source, target]) => `[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"`);
  const { messages } = await load({ "hugo.toml": mounts.join("\n"), "content/a.md": "" });
  assert.deepEqual(messages, [
    `warning[config/missing-mount]: module.mounts: there is no file or folder "contnet"
  hugo.toml:2:1
  2 | source = "contnet"
    | ^^^^^^ did you mean "content"?
  help: make it, or remove the mount
  more: docs/errors.md#config-missing-mount`,
    `warning[config/missing-mount]: module.mounts: there is no file or folder "node_modules/pkg/fonts"
  hugo.toml:8:1
  8 | source = "node_modules/pkg/fonts"
    | ^^^^^^
  help: run npm install
  more: docs/errors.md#config-missing-mount`,
  ]);
});
