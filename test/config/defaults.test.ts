import assert from "node:assert/strict";
import test from "node:test";
import { printConfig } from "../../src/config/print.ts";
import { settingsSchema } from "../../src/config/schema.ts";
import { hugoDefaults } from "./hugo-defaults.ts";
import { load } from "./support.ts";

/** Leaves by dotted key; keys with dots or slashes quoted. */
function leaves(value: unknown, path: string, found: Record<string, unknown>): Record<string, unknown> {
  const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isTable || Object.keys(value).length === 0) found[path] = value;
  else
    for (const [key, inner] of Object.entries(value)) {
      const name = /[./]/.test(key) ? `"${key}"` : key;
      leaves(inner, path ? `${path}.${name}` : name, found);
    }
  return found;
}

/** Hugo tells unset from empty, a site can't see the difference. */
function isUnset(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

function comparable(value: unknown): unknown {
  if (isUnset(value) || value === false) return null;
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, comparable(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test("every default is Hugo's", async () => {
  const { config, messages } = await load({});
  assert.deepEqual(messages, []);
  const ours = leaves(JSON.parse(printConfig(config, "json", { printZero: true })), "", {});
  for (const [key, expected] of Object.entries(hugoDefaults))
    assert.deepEqual(comparable(ours[key] ?? null), comparable(expected), key);
});

test("all top-level keys of Hugo are known", () => {
  const known = new Set(settingsSchema().names.map((name) => name.toLowerCase()));
  const missing = Object.keys(hugoDefaults)
    .map((key) => key.split(".")[0]!)
    .filter((key) => !known.has(key));
  assert.deepEqual(missing, []);
  for (const key of ["languages", "module", "outputformats", "mediatypes", "cascade", "menus", "workingdir"])
    assert.equal(known.has(key), key !== "workingdir", key);
});

test("Hugo's output formats and media types", async () => {
  const { outputFormats, mediaTypes } = (await load({})).config;
  assert.equal(Object.keys(mediaTypes).length, 47);
  assert.deepEqual(mediaTypes["image/jpeg"]?.suffixes, ["jpg", "jpeg", "jpe", "jif", "jfif"]);
  assert.deepEqual(mediaTypes["application/octet-stream"]?.suffixes, []);
  const flags = Object.values(outputFormats).map((format) => {
    const set = Object.entries(format).filter(([, value]) => value === true);
    const { name, mediaType, baseName, path, rel, protocol, weight } = format;
    return [
      name,
      mediaType.type,
      baseName,
      path,
      rel,
      protocol,
      weight,
      ...set.map(([key]) => key).sort(),
    ].join(" | ");
  });
  assert.deepEqual(flags.sort(), [
    "404 | text/html |  |  |  |  | 0 | isHTML | notAlternative | permalinkable | ugly",
    "alias | text/html |  |  |  |  | 0 | isHTML | ugly",
    "amp | text/html | index | amp | amphtml |  | 0 | isHTML | permalinkable",
    "calendar | text/calendar | index |  | alternate | webcal:// | 0 | isPlainText",
    "css | text/css | styles |  | stylesheet |  | 0 | isPlainText | notAlternative",
    "csv | text/csv | index |  | alternate |  | 0 | isPlainText",
    "gotmpl | text/x-gotmpl |  |  |  |  | 0 | isPlainText | notAlternative",
    "html | text/html | index |  | canonical |  | 10 | isHTML | permalinkable",
    "json | application/json | index |  | alternate |  | 0 | isPlainText",
    "markdown | text/markdown | index |  | alternate |  | 0 | isPlainText",
    "robots | text/plain | robots |  | alternate |  | 0 | isPlainText | root",
    "rss | application/rss+xml | index |  | alternate |  | 0 | noUgly",
    "sitemap | application/xml | sitemap |  | sitemap |  | 0 | ugly",
    "sitemapindex | application/xml | sitemap |  | sitemap |  | 0 | root | ugly",
    "webappmanifest | application/manifest+json | manifest |  | manifest |  | 0 | isPlainText | notAlternative",
  ]);
});

test("the configuration is frozen all the way down", async () => {
  const { config } = await load({ "hugo.toml": "[params.a]\nb = [{c = 1}]\n[[menus.main]]\nname = 'x'" });
  const seen = new Set<object>();
  const check = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    assert.ok(Object.isFrozen(value), path);
    for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
  };
  check(config, "config");
});
