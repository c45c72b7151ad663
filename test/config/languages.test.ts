import assert from "node:assert/strict";
import test from "node:test";
import { loadToml } from "./support.ts";

test("languages stand by weight, those without one last, then by key", async () => {
  const { config } = await loadToml(
    "[languages.de]\nweight = 2\n[languages.fr]\n[languages.en]\nweight = 3\n[languages.aa]\n[languages.xx]\ndisabled = true",
  );
  assert.deepEqual(
    config.languages.map(({ lang }) => lang),
    ["de", "en", "aa", "fr"],
  );
  assert.equal(config.defaultContentLanguage, "en");
});

test("a site without languages has its default one", async () => {
  const { config } = await loadToml("defaultContentLanguage = 'de'\ntitle = 'T'\nlocale = 'de-AT'");
  const [language, ...others] = config.languages;
  assert.deepEqual(others, []);
  assert.deepEqual([language?.lang, language?.title, language?.locale], ["de", "T", "de-AT"]);
});

test("a section of a language replaces the root's, only params are merged", async () => {
  const { config } = await loadToml(`
title = "R"
[params]
a = 1
[params.sub]
x = 1
[[menus.main]]
name = "root"
[[menus.foot]]
name = "foot"
[markup.highlight]
style = "root"
[pagination]
pagerSize = 3
[permalinks]
posts = "/:year/"
[languages.en]
[languages.de]
title = "D"
[languages.de.params]
b = 2
[languages.de.params.sub]
y = 2
[[languages.de.menus.main]]
name = "de"
[languages.de.markup.highlight]
tabWidth = 9
[languages.de.pagination]
path = "seite"
[languages.de.taxonomies]
autor = "autoren"
`);
  const [de, en] = config.languages;
  assert.deepEqual([de?.title, en?.title, config.title], ["D", "R", "R"]);
  assert.deepEqual(JSON.parse(JSON.stringify(de?.params)), { a: 1, b: 2, sub: { x: 1, y: 2 } });
  assert.deepEqual(JSON.parse(JSON.stringify(en?.params)), { a: 1, sub: { x: 1 } });
  assert.deepEqual(Object.keys(de?.menus ?? {}), ["main"]);
  assert.deepEqual(Object.keys(en?.menus ?? {}), ["main", "foot"]);
  const { highlight } = de!.settings.markup;
  assert.deepEqual([highlight.style, highlight.tabWidth], ["monokai", 9]);
  assert.deepEqual([de?.settings.pagination.pagerSize, de?.settings.pagination.path], [10, "seite"]);
  assert.deepEqual({ ...de?.taxonomies }, { autor: "autoren" });
  assert.equal(de?.permalinks.length, 2);
});

test("with languages written down, Hugo's own render hooks step in", async () => {
  const hook = async (toml: string): Promise<string | undefined> =>
    (await loadToml(toml)).config.languages[0]?.settings.markup.goldmark.renderHooks.link.useEmbedded;
  assert.equal(await hook(""), "auto");
  assert.equal(await hook("[languages.en]\nweight = 1"), "fallback");
  assert.equal(await hook("[languages.en]\nbaseURL = 'https://a.b'"), "auto");
  const always = "[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'\n[languages.en]\nweight = 1";
  assert.equal(await hook(always), "always");
});

test("base URLs of languages make sites of their own", async () => {
  const { config } = await loadToml("[languages.en]\nbaseURL = 'https://en.x'\n[languages.de]");
  assert.equal(config.isMultihost, true);
  assert.deepEqual(
    config.languages.map(({ lang, baseURL }) => [lang, baseURL]),
    [
      ["de", "https://example.org/"],
      ["en", "https://en.x/"],
    ],
  );
});

test("a content folder of a language is mounted for it", async () => {
  const { config } = await loadToml("[languages.en]\n[languages.de]\ncontentDir = 'inhalt'");
  assert.deepEqual(
    config.mounts.slice(0, 2).map(({ source, target, sites }) => [source, target, ...sites.matrix.languages]),
    [
      ["inhalt", "content", "de"],
      ["content", "content"],
    ],
  );
});

test("a cascade of a language is for its pages", async () => {
  const { config } = await loadToml("[languages.de.cascade]\na = 1\n[languages.en]");
  assert.equal(config.languages[0]?.settings.cascade[0]?.target.matrix.languages.join(), "de");
});

test("the default language must be one of them", async () => {
  const { messages } = await loadToml("defaultContentLanguage = 'dee'\n[languages.de]\n[languages.en]");
  assert.deepEqual(messages, [
    [
      'error[config/unknown-language]: the default language "dee" is not among the languages of the site',
      "  hugo.toml:1:1",
      "  1 | defaultContentLanguage = 'dee'",
      '    | ^^^^^^^^^^^^^^^^^^^^^^ did you mean "de"?',
      "  help: set defaultContentLanguage to one of de, en, or add languages.dee",
      "  more: docs/errors.md#config-unknown-language",
    ].join("\n"),
  ]);
});

test("older names of facts still work, with a warning", async () => {
  const { config, messages } = await loadToml(
    "languageCode = 'en-us'\n[languages.de]\nlanguageName = 'Deutsch'\nlanguageCode = 'de-AT'\n[languages.en]",
  );
  assert.deepEqual(
    config.languages.map(({ label, locale }) => [label, locale]),
    [
      ["Deutsch", "de-AT"],
      ["", "en-us"],
    ],
  );
  assert.equal(config.locale, "en-us");
  assert.deepEqual(
    messages.map((message) => message.split("\n").slice(0, 2).join("")),
    [
      "warning[config/deprecated-key]: languageCode is deprecated  hugo.toml:1:1",
      "warning[config/deprecated-key]: languages.de.languageCode is deprecated  hugo.toml:4:1",
      "warning[config/deprecated-key]: languages.de.languageName is deprecated  hugo.toml:3:1",
    ],
  );
});
