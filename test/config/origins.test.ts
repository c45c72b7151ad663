// Where settings come from, as `homelab-site config` says it.
import assert from "node:assert/strict";
import test from "node:test";
import { loadMerged } from "../../src/config/load.ts";
import { createOrigins } from "../../src/config/origins.ts";
import { printConfig } from "../../src/config/print.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { createMemoryHost } from "../../src/source/memory-host.ts";
import { decodeToml } from "../../src/value/decode/toml.ts";
import { decodeYaml } from "../../src/value/decode/yaml.ts";

const files = {
  "/site/hugo.toml": `theme = "t"
title = "root"
languageCode = "en-gb"
[permalinks.page]
posts = "/:slug/"
[languages.en]
title = "English"
[languages.de]
weight = 2
[[menus.main]]
name = "Home"
[markup.highlight]
style = "github"`,
  "/site/config/_default/params.yaml": "color: red\nlist: [1, 2]\ntext: |\n  a\n  b",
  "/site/config/production/pagination.json": '{\n  "path": "p"\n}',
  "/site/themes/t/hugo.toml":
    "title = 'theme'\n[params]\ncolor = 'blue'\nfont = 'x'\n[[menus.foot]]\nname = 'F'",
};

const host = createMemoryHost(files, { env: { HUGO_PARAMS_SIZE: "3", HUGO_PAGINATION_PAGERSIZE: "7" } });
const merged = await loadMerged({
  source: "/site",
  host,
  log: createLog(),
  flags: { baseURL: "https://x.org/" },
});
const config = readConfig(merged);
const origins = createOrigins(merged.values, merged.layers, "en");

const table: readonly (readonly [path: string, origin: string | undefined])[] = [
  ["title", "hugo.toml:7"],
  ["baseurl", "--baseURL"],
  ["copyright", undefined],
  ["params.color", "config/_default/params.yaml:1"],
  ["params.list", "config/_default/params.yaml:2"],
  ["params.font", "themes/t/hugo.toml:4"],
  ["params.size", "HUGO_PARAMS_SIZE"],
  ["pagination.pagersize", "HUGO_PAGINATION_PAGERSIZE"],
  ["pagination.path", "config/production/pagination.json:2"],
  ["pagination.disablealiases", undefined],
  ["menus.main.0.name", "hugo.toml:11"],
  ["menus.main.0.weight", undefined],
  ["menus.foot.0.name", "themes/t/hugo.toml:6"],
  ["markup.highlight.style", "hugo.toml:13"],
  ["markup.highlight.tabwidth", undefined],
  ["permalinks.0.pattern", "hugo.toml:4"],
];

for (const [path, origin] of table)
  test(`${path} comes from ${origin ?? "nowhere"}`, () => assert.equal(origins.of(path.split(".")), origin));

test("notes stand behind the values, and change none of them", () => {
  const plain: unknown = JSON.parse(printConfig(config, "json"));
  const values = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const toml = printConfig(config, "toml", { origins });
  const yaml = printConfig(config, "yaml", { origins });
  assert.deepEqual(values(decodeToml(toml)), plain);
  assert.deepEqual(values(decodeYaml(yaml)), plain);
  assert.match(toml, /^# A value without a note is Hugo's default/);
  assert.match(toml, /^title = 'English' # hugo.toml:7$/m);
  assert.match(toml, /^ {4}name = 'Home' # hugo.toml:11$/m);
  assert.match(yaml, /^ {2}list: # config\/_default\/params.yaml:2$/m);
  assert.match(yaml, /^ {2}text: \| # config\/_default\/params.yaml:3$/m);
  assert.match(yaml, /^ {2}- name: Home # hugo.toml:11$/m);
  const json = JSON.parse(printConfig(config, "json", { origins })) as {
    config: unknown;
    origins: Record<string, string>;
  };
  assert.deepEqual(json.config, plain);
  assert.equal(json.origins["menus.main.0.name"], "hugo.toml:11");
  assert.equal(json.origins["contentdir"], "default");
});
