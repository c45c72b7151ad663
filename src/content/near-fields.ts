// Front matter keys that are no field and nearly one: `titel`, `wieght`. They are params, which is fine, so nothing would
// ever say that the page has no title. Only a single wrong letter behind a right first one counts: in thirty thousand
// pages of public sites that finds the typing errors and nothing else.
import { editDistance } from "../diagnostics/suggest.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { nearField } from "./field-messages.ts";
import type { LoadedPage } from "./nodes.ts";

const FIELDS = [
  "aliases",
  "build",
  "cascade",
  "date",
  "description",
  "draft",
  "expirydate",
  "headless",
  "iscjklanguage",
  "keywords",
  "lastmod",
  "layout",
  "linktitle",
  "markup",
  "menu",
  "menus",
  "outputs",
  "params",
  "publishdate",
  "resources",
  "sitemap",
  "slug",
  "summary",
  "title",
  "translationkey",
  "type",
  "url",
  "weight",
];

/** Warns once for each such key. Linear in keys: what is near is worked out once a spelling. */
export function checkFieldNames(pages: readonly LoadedPage[], config: Config, log: Log): void {
  const known = knownNames(config);
  const nearby = new Map<string, string | undefined>();
  const found = new Map<string, { field: string; pages: ParsedPage[] }>();
  for (const { parsed } of pages) {
    if (parsed.fromAdapter) continue;
    for (const key of Object.keys(parsed.frontMatter)) {
      if (!nearby.has(key)) nearby.set(key, nearName(key, known));
      const field = nearby.get(key);
      if (field === undefined || field in parsed.frontMatter) continue;
      const misspelt = found.get(key);
      if (misspelt) misspelt.pages.push(parsed);
      else found.set(key, { field, pages: [parsed] });
    }
  }
  for (const [key, { field, pages: using }] of found) log.add(nearField(using, key, field));
}

/** Fields and taxonomies to compare with, and the names that are right though they are near one of those. */
function knownNames(config: Config): { readonly wanted: readonly string[]; readonly right: ReadonlySet<string> } {
  const { taxonomies } = config;
  const wanted = [...FIELDS, ...Object.values(taxonomies)];
  const dates = Object.values(config.frontmatter).flat();
  const right = [...wanted, ...Object.keys(taxonomies), ...dates].map((name) => name.toLowerCase());
  return { wanted, right: new Set(right) };
}

function nearName(key: string, { wanted, right }: ReturnType<typeof knownNames>): string | undefined {
  if (right.has(key) || key.length < 4 || key.length > 20) return undefined;
  return wanted.find((name) => isMisspelt(key, name));
}

/** In short words a replaced letter makes another word: `data` is no `date`. */
function isMisspelt(key: string, name: string): boolean {
  if (key[0] !== name[0] || Math.abs(key.length - name.length) > 1 || editDistance(key, name) !== 1) return false;
  return name.length > 5 || key.length !== name.length || sorted(key) === sorted(name);
}

const sorted = (text: string): string => [...text].sort().join("");
