import assert from "node:assert/strict";
import test from "node:test";
import type { DimensionValue } from "../../src/model/config.ts";
import { listSites } from "../../src/source/sites.ts";
import { orderVersions } from "../../src/value/version.ts";
import { load, loadToml } from "./support.ts";

const shown = (values: readonly DimensionValue[]): string =>
  values.map(({ name, isDefault }) => (isDefault ? `${name}*` : name)).join(" ");

// TOML, and the versions and roles in Hugo's order, the default ones with a star.
const table: readonly (readonly [name: string, toml: string, versions: string, roles: string])[] = [
  ["one of each where none is named", "", "v1.0.0*", "guest*"],
  [
    "a default alone is the only one",
    "defaultContentVersion = 'v9'\ndefaultContentRole = 'boss'",
    "v9*",
    "boss*",
  ],
  [
    "versions by number, the newest first; the first is the default",
    "[versions.'v1.2.0']\n[versions.'v1.10.0']\n[versions.'1.5']",
    "v1.10.0* 1.5 v1.2.0",
    "guest*",
  ],
  [
    "those with a weight come first",
    "[versions.'v1.0.0']\nweight = 2\n[versions.'v3.0.0']\n[versions.'v2.0.0']\nweight = 1\n[roles.b]\nweight = 3\n[roles.guest]\n[roles.a]",
    "v2.0.0* v1.0.0 v3.0.0",
    "b* a guest",
  ],
  ["the default is the one asked for", "defaultContentRole = 'b'\n[roles.a]\n[roles.b]", "v1.0.0*", "a b*"],
];
for (const [name, toml, versions, roles] of table)
  test(name, async () => {
    const { config, messages } = await loadToml(toml);
    assert.deepEqual(messages, []);
    assert.equal(shown(config.dimensions.versions), versions);
    assert.equal(shown(config.dimensions.roles), roles);
  });

// TOML that is refused, and what its author is told.
const faults: readonly (readonly [toml: string, message: RegExp])[] = [
  ["defaultContentRole = 'c'\n[roles.a]\n[roles.b]", /defaultContentRole: "c" isn't known/],
  ["defaultContentVersion = 'v3'\n[versions.v1]", /defaultContentVersion: "v3" isn't known/],
  ["[roles.'a b']", /a name has no capitals, spaces, slashes or colons/],
  ["[versions.'..']", /a name has no capitals, spaces, slashes or colons/],
];
for (const [toml, message] of faults)
  test(`refused: ${toml.replaceAll("\n", " ")}`, async () => {
    const { messages } = await loadToml(toml);
    assert.equal(messages.length, 1);
    assert.match(String(messages[0]), message);
  });

test("versions in order", () => {
  const given = ["latest", "v1.2.0-beta", "alpha", "v2", "v1.2.0", "1.5", "v1.10.0"];
  const expected = ["v2", "v1.10.0", "1.5", "v1.2.0", "v1.2.0-beta", "alpha", "latest"];
  assert.deepEqual(given.sort(orderVersions), expected);
});

test("sites by language, version and role; the default one has the key of its language", async () => {
  const { config } = await loadToml(
    "[languages.de]\n[languages.en]\nweight = 1\n[versions.v1]\n[versions.v2]",
  );
  const keys = listSites(config).map(({ key, isDefault }) => (isDefault ? `${key}*` : key));
  assert.deepEqual(keys, ["en*", "en/v1/guest", "de", "de/v1/guest"]);
  const alone = listSites((await load({})).config);
  assert.deepEqual(
    alone.map(({ key }) => key),
    ["en"],
  );
});
