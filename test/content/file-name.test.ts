// What the name of a content file says of the sites that it is for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFileName } from "../../src/content/file-name.ts";
import type { LanguageConfig } from "../../src/model/config.ts";
import { gridOf } from "../../src/source/site-grid.ts";

const names = (...list: readonly string[]) => list.map((name, index) => ({ name, isDefault: index === 0 }));
const grid = gridOf({
  languages: ["en", "de", "pt-br"].map((lang) => ({ lang }) as LanguageConfig),
  defaultContentLanguage: "en",
  dimensions: { versions: names("v2.0.0", "v1.0.0"), roles: names("guest", "member") },
});
const rules = { grid, disabledLanguages: new Set(["fr"]) };

const cases: readonly (readonly [name: string, base: string, axes: object | null, variant?: string])[] = [
  ["a.md", "a", null],
  ["a", "a", null],
  [".htaccess", ".htaccess", null],
  ["de.md", "de", null],
  ["a.de.md", "a", { languages: [1] }],
  ["a.b.pt-br.md", "a.b", { languages: [2] }],
  ["a.de.b.md", "a.de.b", null],
  ["a.de.en.md", "a.de", { languages: [0] }],
  ["a._language_de_.md", "a", { languages: [1] }],
  ["a._LANGUAGE_de_.md", "a", { languages: [1] }],
  ["a.en._language_de_.md", "a", { languages: [1] }],
  ["a._version_v1.0.0_.md", "a", { versions: [1] }],
  ["a._version_v1.0.0_._version_v2.0.0_._role_member_.md", "a", { versions: [0, 1], roles: [1] }],
  ["a.de._role_member_.md", "a", { languages: [1], roles: [1] }],
  ["a._role_admin_.md", "a", null, "_role_admin_"],
  ["a._draft_.md", "a", null, "_draft_"],
  ["a._draft_.de.md", "a", { languages: [1] }, "_draft_"],
  ["_index._version_v1.0.0_.md", "_index", { versions: [1] }],
  ["a_b_.md", "a_b_", null],
  ["a.__.md", "a.__", null],
];

for (const [name, base, axes, variant = ""] of cases)
  test(`${name} is ${base} for ${JSON.stringify(axes)}`, () => {
    const found = parseFileName(name, rules);
    assert.deepEqual({ base: found.base, axes: found.axes, variant: found.variant }, { base, axes, variant });
  });

test("a language that is switched off", () => {
  assert.equal(parseFileName("a.fr.md", rules).isDisabled, true);
  assert.equal(parseFileName("a._language_fr_.md", rules).isDisabled, true);
});
