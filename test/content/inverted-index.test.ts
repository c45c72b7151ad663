// The index of related content gives what counting everything would give, and looks at little.
import assert from "node:assert/strict";
import { test } from "node:test";
import { InvertedIndex, type IndexedDocument, type Query } from "../../src/content/inverted-index.ts";
import type { RelatedConfig, RelatedIndex } from "../../src/model/config-sections.ts";
import { Time } from "../../src/value/time.ts";

const plain: RelatedIndex = {
  name: "",
  type: "basic",
  applyFilter: false,
  cardinalityThreshold: 0,
  minTokenLength: 0,
  pattern: "",
  toLower: false,
  tokenize: false,
  weight: 0,
};

type Words = Readonly<Record<string, readonly string[]>>;

const documentOf = (day: number, name: string, words: Words): IndexedDocument => ({
  date: new Time(day * 86_400_000),
  name,
  keywords: (index) => words[index.name] ?? [],
});

function configOf(threshold: number, weights: Readonly<Record<string, number>>): RelatedConfig {
  const indices = Object.entries(weights).map(([name, weight]) => ({ ...plain, name, weight }));
  return { includeNewer: false, toLower: false, threshold, indices };
}

/** What the search means, written down without any index. */
function countAll(
  config: RelatedConfig,
  documents: readonly IndexedDocument[],
  queries: readonly Query[],
  self: number,
): number[] {
  const newest = documents[self]!.date.ms;
  const weights = config.indices.map(({ weight }) => weight);
  const [min, max] = [Math.min(0, ...weights), Math.max(0, ...weights)];
  const ranked = documents.flatMap((document, position) => {
    if (position === self || document.date.ms > newest) return [];
    const hits = queries.flatMap(({ index, keywords }) =>
      keywords.flatMap((wanted) => document.keywords(index).filter((own) => own === wanted && index.weight !== 0)).map(() => index.weight),
    );
    if (hits.length === 0) return [];
    const weight = hits.reduce((sum, each) => sum + each, 0);
    const share = Math.floor(((Math.trunc(weight / hits.length) - min) / (max - min)) * 100 + 0.5);
    return share >= Math.trunc(config.threshold / hits.length) ? [{ position, weight, document }] : [];
  });
  ranked.sort(
    (a, b) =>
      b.weight - a.weight ||
      b.document.date.ms - a.document.date.ms ||
      (a.document.name < b.document.name ? -1 : a.document.name > b.document.name ? 1 : a.position - b.position),
  );
  return ranked.map(({ position }) => position);
}

/** The same numbers each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

test("a search finds and ranks what counting everything does", () => {
  const random = randomFrom(7);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const weights = { a: 20 + random(100), b: random(60) - 15, year: random(20) };
    const config = configOf(random(101), weights);
    const some = (prefix: string, kinds: number) =>
      Array.from({ length: random(4) }, () => `${prefix}${random(kinds)}`);
    const documents = Array.from({ length: 40 }, () =>
      documentOf(random(12), `n${random(6)}`, { a: some("a", 8), b: some("b", 3), year: [`${random(2)}`] }),
    );
    const index = new InvertedIndex(config, documents);
    documents.forEach((document, self) => {
      const queries = config.indices.map((each) => ({ index: each, keywords: document.keywords(each) }));
      const expected = countAll(config, documents, queries, self);
      found += expected.length;
      assert.deepEqual(index.search(queries, self, document.date), expected);
    });
  }
  assert.ok(found > 10_000, "there was something to find");
});

test("ten thousand pages of one year find their neighbours in time", () => {
  const count = 10_000;
  const config = configOf(80, { tags: 80, year: 10 });
  const documents = Array.from({ length: count }, (_, n) =>
    documentOf(n, `${n}`, { tags: [`t${n >> 2}`], year: ["2024"] }),
  );
  const index = new InvertedIndex({ ...config, includeNewer: true }, documents);
  const start = performance.now();
  for (const [self, document] of documents.entries()) {
    const queries = config.indices.map((each) => ({ index: each, keywords: document.keywords(each) }));
    assert.equal(index.search(queries, self, undefined).length, 3);
  }
  // Looking at the whole year for each page would be a hundred million steps, and many seconds.
  assert.ok(performance.now() - start < 2000);
});
