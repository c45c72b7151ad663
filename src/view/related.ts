// `.Related` and its older forms: the pages of a list that have most in common with a page or with given keywords.
// https://gohugo.io/content-management/related-content/
import { InvertedIndex, type Query } from "../content/inverted-index.ts";
import { headingKeywords, keywordsOf } from "../content/related-keywords.ts";
import type { RelatedConfig, RelatedIndex } from "../model/config-sections.ts";
import type { Page } from "../model/page.ts";
import type { Heading } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import type { TimeValue } from "../model/value.ts";
import { FunctionError } from "../value/function-error.ts";
import { KeyValues } from "../value/key-values.ts";
import { inAnyCase, isMap } from "../value/map.ts";
import { print } from "../value/print.ts";
import { Time, zeroTime } from "../value/time.ts";
import { typeName } from "../value/type-name.ts";
import { truthHook, type ViewValue } from "../value/view-value.ts";
import { selfOf, variantOf } from "./define.ts";
import { paramAt } from "./param.ts";
import type { PageSelf } from "./page/self.ts";

/** A list of pages, as far as it matters here. */
export interface Searched extends ReadonlyArray<object> {
  IndexOf(page: object): number;
}

/** What to look for. */
export interface RelatedOptions {
  /** The page that others are to be like. */
  readonly document?: object | null;
  /** Names of indices; without any it is all of them. */
  readonly indices?: readonly string[];
  readonly namedSlices?: readonly KeyValues[];
  /** Ids of headings, for indices of fragments. */
  readonly fragments?: readonly string[];
}

/** The argument of `.Related`: a page, or a map of options. */
export function relatedOptions(value: unknown): RelatedOptions {
  if (isMap(value)) return optionsOfMap(value);
  return { document: documentOf(value) };
}

/** The page that a search starts from; a page that isn't there has nothing in common with any. */
export function documentOf(value: unknown): object | null {
  if (selfOf<Partial<PageSelf>>(value)?.page !== undefined) return value as object;
  if ((value as ViewValue | null | undefined)?.[truthHook]?.() === false) return null;
  throw new FunctionError(`expected a page or a map of options, not a value of type ${typeName(value)}`);
}

/** Texts from a list of them or a single one. */
export function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(print);
}

function optionsOfMap(map: Readonly<Record<string, unknown>>): RelatedOptions {
  const option = (name: string) => inAnyCase(map, name);
  const document = option("document") ?? null;
  const slices = option("namedslices") ?? [];
  return {
    document: document === null ? null : documentOf(document),
    indices: textsOf(option("indices")),
    namedSlices: (Array.isArray(slices) ? slices : [slices]).map(keyValuesOf),
    fragments: textsOf(option("fragments")),
  };
}

/** A key with its values: what `keyVals` gives, or a map with `key` and `values`. */
export function keyValuesOf(value: unknown): KeyValues {
  if (value instanceof KeyValues) return value;
  if (!isMap(value))
    throw new FunctionError(`expected what keyVals gives, not a value of type ${typeName(value)}`);
  const values = value["values"] ?? [];
  return new KeyValues(value["key"] ?? "", Array.isArray(values) ? values : [values]);
}

/** The pages of the list that fit, the best first; the list isn't empty. */
export function relatedPages(list: Searched, options: RelatedOptions): readonly object[] {
  const { related } = selfOf<PageSelf>(list[0])!.site.config;
  const { pages, index } = indexOf(list);
  const document = options.document ? selfOf<PageSelf>(options.document)! : undefined;
  const queries = queriesOf(related, options, document);
  const at = options.document ? pages.IndexOf(options.document) : -1;
  const self = at < 0 ? undefined : at;
  const newest = related.includeNewer || !document ? undefined : newestOf(document.page);
  const found = index.search(queries, self, newest).map((position) => pages[position]!);
  const filters = queries.filter(({ index: { type, applyFilter } }) => type === "fragments" && applyFilter);
  const wanted = new Set(filters.flatMap((query) => index.present(query, self, newest)));
  if (wanted.size === 0) return found;
  const isFound = (heading: Heading) =>
    filters.some((query) => headingKeywords([heading], query.index).some((keyword) => wanted.has(keyword)));
  return found.map((page) => variantOf<PageSelf>(page, { isFound }));
}

/** A page without a date has nothing that is newer. */
function newestOf({ publishDate }: Page): Time | undefined {
  return publishDate instanceof Time && !publishDate.IsZero ? publishDate : undefined;
}

// What is looked for

function queriesOf(config: RelatedConfig, options: RelatedOptions, document: PageSelf | undefined): Query[] {
  const { indices = [], namedSlices = [], fragments = [] } = options;
  const named = (name: string): RelatedIndex => {
    const index = config.indices.find((one) => one.name === name);
    if (index === undefined) throw new FunctionError(unknownIndex(name, config));
    return index;
  };
  const searched = indices.length === 0 ? config.indices : indices.map(named);
  const own = searched.map((index): Query => {
    const keywords = document ? pageKeywords(document, index, true) : [];
    return { index, keywords: index.type === "fragments" ? [...keywords, ...fragments] : keywords };
  });
  const given = namedSlices.map(({ Key, Values }): Query => {
    const index = named(print(Key));
    return {
      index,
      keywords: Values.flatMap((value) => keywordsOf(value, index) ?? failKeyword(index, value)),
    };
  });
  return [...own, ...given];
}

function unknownIndex(name: string, { indices }: RelatedConfig): string {
  const names = indices.map((index) => index.name).join(", ");
  return `index "${name}" not found; the configuration of "related" has ${names || "none"}`;
}

function failKeyword(index: RelatedIndex, value: unknown): never {
  throw new FunctionError(
    `values of type ${typeName(value)} can't be in an index ("${index.name}") of related content`,
  );
}

// What pages are known by

/** With `isStrict` a value that can't be indexed is an error, else the page isn't in the index. */
function pageKeywords(self: PageSelf, index: RelatedIndex, isStrict: boolean): readonly string[] {
  const value = valueOf(self.page, index.name);
  const keywords = keywordsOf(value, index) ?? (isStrict ? failKeyword(index, value) : []);
  if (index.type !== "fragments") return keywords;
  return [...keywords, ...headingKeywords(self.ctx.headingsForIndex(self.page.id), index)];
}

const timeOf = (time: TimeValue | null): Time => (time instanceof Time ? time : zeroTime);

/** The fields that an index may be named after; all other names are those of params. */
const FIELDS: ReadonlyMap<string, (page: Page) => unknown> = new Map<string, (page: Page) => unknown>([
  ["bundletype", (page) => page.bundleType],
  ["date", (page) => timeOf(page.date)],
  ["description", (page) => page.description],
  ["draft", (page) => page.draft],
  ["expirydate", (page) => timeOf(page.expiryDate)],
  ["keywords", (page) => page.keywords],
  ["kind", (page) => page.kind],
  ["lang", (page) => page.lang],
  ["lastmod", (page) => timeOf(page.lastmod)],
  ["layout", (page) => page.layout],
  ["linktitle", (page) => page.linkTitle],
  ["name", (page) => page.name],
  ["publishdate", (page) => timeOf(page.publishDate)],
  ["section", (page) => page.section],
  ["slug", (page) => page.slug],
  ["title", (page) => page.title],
  ["type", (page) => page.type],
  ["weight", (page) => page.weight],
]);

function valueOf(page: Page, name: string): unknown {
  const field = FIELDS.get(name);
  return field ? field(page) : paramAt(page.params, name);
}

// Indices, each made when first asked for

interface Indexed {
  readonly pages: Searched;
  readonly index: InvertedIndex;
}

const byList = new WeakMap<Searched, Indexed>();
/** Those of a site, the last used last: templates make lists anew for each page that have the same pages. */
const bySite = new WeakMap<Site, Indexed[]>();
/** How many pages all indices of a site hold together, so that a list of its own for each page doesn't fill the memory. */
const MAX_INDEXED = 200_000;

function indexOf(list: Searched): Indexed {
  const known = byList.get(list);
  if (known !== undefined) return known;
  const { site } = selfOf<PageSelf>(list[0])!;
  const ofSite = bySite.get(site) ?? [];
  bySite.set(site, ofSite);
  const at = ofSite.findIndex(({ pages }) => hasSamePages(pages, list));
  const indexed = at < 0 ? createIndex(list, site) : ofSite.splice(at, 1)[0]!;
  ofSite.push(indexed);
  let held = ofSite.reduce((sum, { pages }) => sum + pages.length, 0);
  while (held > MAX_INDEXED && ofSite.length > 1) held -= ofSite.shift()!.pages.length;
  byList.set(list, indexed);
  return indexed;
}

function hasSamePages(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((page, at) => page === b[at]);
}

function createIndex(pages: Searched, site: Site): Indexed {
  const documents = pages.map((view) => {
    const self = selfOf<PageSelf>(view)!;
    const keywords = (index: RelatedIndex) => pageKeywords(self, index, false);
    return { date: timeOf(self.page.publishDate), name: self.page.name, keywords };
  });
  return { pages, index: new InvertedIndex(site.config.related, documents) };
}
