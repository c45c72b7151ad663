import assert from "node:assert/strict";
import test from "node:test";
import type { Config } from "../../src/model/config.ts";
import { load, type Options } from "./support.ts";

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly options?: Options;
  readonly read: (config: Config) => unknown;
  readonly expected: unknown;
}

const title = (config: Config): string => config.title;
const params = (config: Config): unknown => ({ ...config.params });

// Expected values are those of Hugo 0.169.
const cases: readonly Case[] = [
  {
    name: "no file at all",
    files: {},
    read: (c) => [c.title, c.baseURL],
    expected: ["", "https://example.org/"],
  },
  {
    name: "hugo.toml before hugo.yaml before config.toml",
    files: { "hugo.yaml": "title: y", "config.toml": 'title = "c"', "hugo.toml": 'title = "t"' },
    read: title,
    expected: "t",
  },
  { name: "config.json last", files: { "config.json": '{"title": "j"}' }, read: title, expected: "j" },
  { name: "keys in any letter case", files: { "hugo.yaml": "TITLE: y" }, read: title, expected: "y" },
  {
    name: "of --config the right file wins",
    files: { "a.toml": 'title = "a"\ncopyright = "a"', "b.yaml": "title: b", "hugo.toml": 'title = "h"' },
    options: { files: ["a.toml", "b.yaml"] },
    read: (c) => [c.title, c.copyright],
    expected: ["b", "a"],
  },
  {
    name: "config/_default beats the root file, the environment's folder beats that",
    files: {
      "hugo.toml": "[params]\na = 1\nb = 1\nc = 1",
      "config/_default/params.toml": "b = 2\nc = 2",
      "config/production/params.yaml": "c: 3",
      "config/development/params.yaml": "c: 4",
    },
    read: params,
    expected: { a: 1, b: 2, c: 3 },
  },
  {
    name: "the environment chooses the folder",
    files: { "hugo.toml": 'title = "a"', "config/staging/hugo.toml": 'title = "s"' },
    options: { environment: "staging" },
    read: (c) => [c.title, c.environment],
    expected: ["s", "staging"],
  },
  {
    name: "HUGO_ENVIRONMENT chooses it too",
    files: { "config/staging/hugo.toml": 'title = "s"' },
    options: { env: { HUGO_ENVIRONMENT: "staging" } },
    read: (c) => [c.title, c.environment],
    expected: ["s", "staging"],
  },
  {
    name: "a file that holds its own name is unwrapped",
    files: {
      "config/_default/params.toml": "[params]\na = 1",
      "config/_default/pagination.toml": "pagerSize = 3",
    },
    read: (c) => [params(c), c.pagination.pagerSize],
    expected: [{ a: 1 }, 3],
  },
  {
    name: "files for one language",
    files: {
      "config/_default/languages.toml": "[en]\nweight = 1\n[de]\nweight = 2",
      "config/_default/params.de.toml": "a = 1",
      "config/_default/menu.de.toml": "[[main]]\nname = 'x'",
    },
    read: (c) => [c.languages[1]?.params["a"], c.languages[1]?.menus["main"]?.[0]?.name],
    expected: [1, "x"],
  },
  {
    name: "flags beat files",
    files: { "hugo.toml": 'title = "a"\nbuildDrafts = false\ntheme = "none"' },
    options: { flags: { buildDrafts: true, baseURL: "http://x/y", minify: true, theme: [], bogusFlag: 1 } },
    read: (c) => [c.buildDrafts, c.baseURL, c.minify.minifyOutput, c.theme],
    expected: [true, "http://x/y/", true, []],
  },
  {
    name: "variables beat flags and take the type of what they replace",
    files: {
      "hugo.toml":
        'title = "a"\nsummaryLength = 3\ndisableKinds = ["rss"]\n[params]\nn = 1\nl = ["a"]\n[params.snake_key]\nx = 1',
    },
    options: {
      flags: { title: "flag" },
      env: {
        HUGO_TITLE: "E",
        HUGO_SUMMARYLENGTH: "9",
        HUGO_DISABLEKINDS: "term taxonomy",
        HUGO_ENABLEEMOJI: "true",
        HUGO_PARAMS_N: "5",
        HUGO_PARAMS_NEW: '["x"]',
        HUGO_PARAMS_L: '["a","b"]',
        HUGOxPARAMSxSNAKE_KEYxX: "7",
        HUGO_PAGINATION_PAGERSIZE: "4",
        HUGO_TITLE_BELOW: "no table is made of a text",
        HUGO_NUMWORKERMULTIPLIER: "2",
      },
    },
    read: (c) => [
      c.title,
      c.summaryLength,
      c.disableKinds,
      c.enableEmoji,
      c.pagination.pagerSize,
      ...["n", "new", "l"].map((key) => c.params[key]),
      { ...(c.params["snake_key"] as object) },
    ],
    expected: ["E", 9, ["term", "taxonomy"], true, 4, 5, '["x"]', ["a", "b"], { x: 7 }],
  },
  {
    name: "a whole section by JSON",
    files: {},
    options: { env: { HUGO_TAXONOMIES: '{"x":"xs"}', HUGO_IGNOREFILES: "a,b" } },
    read: (c) => [{ ...c.taxonomies }, c.ignoreFiles],
    expected: [{ x: "xs" }, ["a", "b"]],
  },
  {
    name: "TOML keeps 1.0 and dates apart from 1 and texts",
    files: { "hugo.toml": "[params]\nf = 1.0\ni = 1\nd = 2020-01-02T03:04:05Z" },
    read: (c) => [
      (c.params["f"] as { float: number }).float,
      c.params["i"],
      (c.params["d"] as { ms: number }).ms,
    ],
    expected: [1, 1, Date.UTC(2020, 0, 2, 3, 4, 5)],
  },
  {
    name: "older spellings",
    files: {
      "hugo.toml": [
        "ignoreErrors = ['A']\nstaticDir = ['a', 'b']\nstaticDir0 = 'c'",
        "[indexes]\nx = 'xs'\n[[menu.main]]\nname = 'm'\n[params]\nmainSections = ['docs']",
        "[imaging]\nbgColor = '#fff'",
      ].join("\n"),
    },
    read: (c) => [
      c.ignoreLogs,
      c.staticDir,
      { ...c.taxonomies },
      c.menus["main"]?.[0]?.name,
      c.mainSections,
      c.imaging.bgColor,
    ],
    expected: [["a"], ["a", "b", "c"], { x: "xs" }, "m", ["docs"], "fff"],
  },
];

for (const { name, files, options, read, expected } of cases) {
  test(name, async () => {
    const { config, messages } = await load(files, options);
    assert.deepEqual(messages, []);
    assert.deepEqual(read(config), expected);
  });
}

test("files are listed in the order in which they count", async () => {
  const { config } = await load({
    "hugo.toml": 'theme = "t"',
    "themes/t/hugo.toml": "",
    "config/_default/params.toml": "a = 1",
    "config/_default/README.md": "no configuration",
  });
  assert.deepEqual(config.files, ["themes/t/hugo.toml", "hugo.toml", "config/_default/params.toml"]);
});
