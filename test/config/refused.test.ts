// What Hugo refuses in a configuration is refused here, with the place and the way out.
import assert from "node:assert/strict";
import test from "node:test";
import { load, loadToml } from "./support.ts";

/** Severity, sentence and help of a printed message. */
function gist(message: string): string {
  const [head = "", ...rest] = message.split("\n");
  const at = rest.find((line) => /^ {2}\S+:\d+:\d+$/.test(line))?.trim() ?? "";
  const help = rest.find((line) => line.startsWith("  help: "))?.slice(8) ?? "";
  return [head, at, help].filter(Boolean).join(" | ");
}

const table: readonly (readonly [toml: string, expected: readonly string[]])[] = [
  [
    "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nlang = 'en'",
    [
      "error[config/removed-key]: module.mounts.0.lang has been removed from Hugo | hugo.toml:4:1 | use sites.matrix.languages instead",
    ],
  ],
  [
    "[[module.mounts]]\nsource = 'assets'\ntarget = 'assets'\nincludeFiles = ['*.md']\nexcludeFiles = []",
    [
      "error[config/removed-key]: module.mounts.0.includeFiles has been removed from Hugo | hugo.toml:4:1 | use files instead",
    ],
  ],
  [
    "minify = true",
    [
      "error[config/removed-key]: minify has been removed from Hugo | hugo.toml:1:1 | use minify.minifyOutput instead",
    ],
  ],
  ["[minify]\nminifyOutput = true", []],
  [
    "[markup.goldmark.renderHooks.link]\nenableDefault = false",
    [
      'error[config/removed-key]: markup.goldmark.renderHooks.link.enableDefault has been removed from Hugo | hugo.toml:2:1 | use useEmbedded ("never" for false, "fallback" for true) instead',
    ],
  ],
  [
    "[[cascade]]\na = 1\n[cascade.target]\nlang = 'en'",
    [
      "error[config/removed-key]: cascade.0.target.lang has been removed from Hugo | hugo.toml:4:1 | use cascade.target.sites.matrix.languages instead",
    ],
  ],
  [
    "[cascade]\na = 1\n[cascade._target]\nkind = 'page'",
    [
      "warning[config/deprecated-key]: cascade._target is deprecated | hugo.toml:3:2 | use cascade.target instead",
    ],
  ],
  [
    "[languages.de]\nlanguageName = 'D'\n[languages.en]",
    [
      "warning[config/deprecated-key]: languages.de.languageName is deprecated | hugo.toml:2:1 | use languages.de.label instead",
    ],
  ],
  [
    "[languages]\n  [en]\n  weight = 1",
    [
      'warning[config/unknown-key]: unknown key "en" | hugo.toml:2:4 | remove the key; values of your own belong below params',
      "error[config/bad-value]: languages: there is no language in it; the table [en] stands at the root: write [languages.en] | hugo.toml:1:2",
    ],
  ],
  [
    "disableLanguages = ['en']",
    ["error[config/bad-value]: disableLanguages: all languages are disabled | hugo.toml:1:1"],
  ],
  [
    "ignoreFiles = ['a', '[']",
    [
      `error[config/bad-value]: ignoreFiles.1: the pattern "[" can't be read: a bracket is never closed | hugo.toml:1:1`,
    ],
  ],
  [
    "[security.funcs]\ngetenv = ['! (']",
    [
      `error[config/bad-value]: security.funcs.getenv.0: the pattern "! (" can't be read: a parenthesis is never closed | hugo.toml:2:1`,
    ],
  ],
  [
    "[caches.image]\nmaxAge = 3",
    [
      'error[config/bad-value]: caches.image: "image" isn\'t known | hugo.toml:1:2 | use one of assets, getresource, images, misc, modulegitinfo, modulequeries, modules',
    ],
  ],
  [
    "[caches.images]\ndir = 'x'\nmaxAge = 'long'",
    [
      'error[config/bad-value]: caches.images.dir: "x" must begin with :cacheDir or :resourceDir, or be an absolute path | hugo.toml:2:1',
      'error[config/wrong-type]: caches.images.maxAge must be seconds or a duration such as 24h, not the text "long" | hugo.toml:3:1 | write seconds or a duration such as 24h here, or remove the key for the default',
    ],
  ],
  [
    "[related]\nthreshold = 101\n[[related.indices]]\nname = 'a'\ncardinalityThreshold = -1",
    [
      "error[config/bad-value]: related.threshold: 101 isn't between 0 and 100 | hugo.toml:2:1",
      "error[config/bad-value]: related.indices.0.cardinalityThreshold: -1 isn't between 0 and 100 | hugo.toml:5:1",
    ],
  ],
  [
    "[[module.mounts]]\nsource = 'x'\ntarget = 'asset/x'",
    [
      'error[config/bad-value]: module.mounts.0.target: "asset/x" is not below a folder of a site | hugo.toml:3:1 | use one of archetypes, assets, content, data, i18n, layouts, static',
    ],
  ],
  [
    "[[module.mounts]]\nsource = 'assets'\ntarget = 'assets'\nfiles = ['! {a']",
    [
      'error[config/bad-value]: module.mounts.0.files.0: the pattern "! {a" can\'t be read: the brace is never closed | hugo.toml:4:1',
    ],
  ],
  [
    "[markup]\ndefaultMarkdownHandler = 'blackfriday'",
    [
      'error[config/bad-value]: markup.defaultMarkdownHandler: "blackfriday" isn\'t known | hugo.toml:2:1 | use one of goldmark, asciidocext, org, pandoc, rst',
    ],
  ],
  [
    "defaultContentRole = 'x'\n[roles.a]",
    ['error[config/bad-value]: defaultContentRole: "x" isn\'t known | hugo.toml:1:1 | use one of a'],
  ],
  [
    "[module.hugoVersion]\nmin = '0.170.0'",
    [
      "warning[config/newer-hugo-needed]: the project asks for Hugo 0.170.0; what works here is that of 0.169.0 | check the pages, or take an older version of the theme",
    ],
  ],
  [
    "[module.hugoVersion]\nmax = '0.99.0'",
    [
      "warning[config/older-hugo-needed]: the project is made for Hugo up to 0.99.0; what works here is that of 0.169.0 | check the pages, or take a newer version of the theme",
    ],
  ],
  [
    "[[module.imports]]\npath = 'github.com/owner/book/v2'",
    [
      'error[config/go-module]: "github.com/owner/book/v2" is a Go module, and nothing is downloaded while building | hugo.toml:2:1 | put it below _vendor with `hugo mod vendor` and commit that folder, install it as an npm package, or name a folder for it: [module] replacements = "github.com/owner/book/v2 -> ../folder"',
    ],
  ],
];

for (const [toml, expected] of table) {
  test(`refused or told: ${toml.replaceAll("\n", " ")}`, async () => {
    const { messages } = await loadToml(toml);
    assert.deepEqual(messages.map(gist), expected);
  });
}

test("older settings of images work, with a warning", async () => {
  const { config, messages } = await loadToml("[imaging]\nquality = 50");
  assert.match(messages.join(), /^warning\[config\/deprecated-key\]: imaging.quality is deprecated/);
  assert.deepEqual([config.imaging.jpeg.quality, config.imaging.webp.quality], [50, 50]);
});

test("a theme may not mount what isn't its own, and must name a folder of a site", async () => {
  const { config, messages } = await load({
    "hugo.toml": "theme = 't'",
    "themes/t/hugo.yaml":
      "module:\n  mounts:\n  - {source: ../../x, target: data}\n  - source: x\n    target: dta\n  - {source: y, target: data}",
  });
  assert.deepEqual(messages.map(gist), [
    'error[config/bad-value]: module.mounts.1.target: "dta" is not below a folder of a site | themes/t/hugo.yaml:5:5 | use one of archetypes, assets, content, data, i18n, layouts, static',
    'error[config/mount-outside]: the theme "t" mounts "../../x", which is not a folder of its own | themes/t/hugo.yaml:2:3 | a theme may mount what lies below it and npm packages: node_modules/…; mount other folders in the site',
  ]);
  assert.deepEqual(
    config.modules[1]?.mounts.map(({ source }) => source),
    ["y"],
  );
});
