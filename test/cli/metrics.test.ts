import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMetrics } from "../../src/cli/metrics.ts";
import { buildSite } from "../site.ts";

const files: readonly (readonly [string, string])[] = [
  ["hugo.toml", 'disableKinds = ["taxonomy", "term", "rss", "sitemap", "section", "404"]'],
  ["content/a.md", "a"],
  ["content/b.md", "b"],
  ["layouts/home.html", '{{ partialCached "c.html" . }}{{ partial "value.html" . }}'],
  ["layouts/page.html", '{{ partialCached "c.html" . }}{{ partial "same.html" . }} {{ .File.Path }}'],
  ["layouts/_partials/c.html", "cached"],
  ["layouts/_partials/same.html", "one two three four"],
  ["layouts/_partials/value.html", "{{ return 1 }}"],
];

const metricsOf = async (flags: Record<string, unknown>) => {
  const { result } = await buildSite(files, { flags });
  return result!.templateMetrics;
};

test("templateMetrics counts runs, cached ones too, and times them", async () => {
  const rows = await metricsOf({ templateMetrics: true });
  const counts = Object.fromEntries(rows!.map(({ name, count, cached }) => [name, [count, cached]]));
  assert.deepEqual(counts, {
    "home.html": [1, 0],
    "page.html": [2, 0],
    "_partials/c.html": [3, 2],
    "_partials/same.html": [2, 0],
    "_partials/value.html": [1, 0],
  });
  assert.ok(rows!.every((row, at) => row.ms >= row.maxMs && row.ms <= (rows![at - 1]?.ms ?? Infinity)));
  assert.ok(rows!.every(({ cachePotential }) => cachePotential === 0));
});

test("templateMetricsHints says how alike outputs are", async () => {
  const rows = await metricsOf({ templateMetrics: true, templateMetricsHints: true });
  const potential = Object.fromEntries(rows!.map(({ name, cachePotential }) => [name, cachePotential]));
  // Of six words of a page, its path alone differs: the first page is like itself, the second by five sixths.
  assert.equal(potential["_partials/same.html"], 100);
  assert.equal(potential["page.html"], 90);
});

test("nothing is counted where nobody asks", async () => {
  assert.equal(await metricsOf({}), undefined);
});

test("the table has Hugo's columns", () => {
  const row = { name: "page.html", count: 4, cached: 3, ms: 1234.5, maxMs: 0.25, cachePotential: 66 };
  assert.equal(
    formatMetrics([row], false),
    `Template Metrics:

       cumulative       average       maximum  total
         duration      duration      duration  count  template
       ----------      --------      --------  -----  --------
           1.23 s     308.63 ms     250.00 µs      4  page.html

`,
  );
  assert.match(formatMetrics([row], true), /250\.00 µs {9}66 {7}75 {7}3 {6}4 {2}page\.html/);
});
