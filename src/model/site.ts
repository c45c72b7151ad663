// All pages of one language, version and role, with every relation that needs more than one page, built once.
import type { Config, DimensionValue, LanguageConfig } from "./config.ts";
import type { Page, PageId } from "./page.ts";
import type { TimeValue, ValueMap } from "./value.ts";

/** The language, with version and role where those aren't the default ones: `en`, `en/v2.0.0/member`. */
export type SiteKey = string;

/** Which site: one value of each dimension. */
export interface SiteIdentity {
  readonly key: SiteKey;
  readonly language: LanguageConfig;
  readonly version: DimensionValue;
  readonly role: DimensionValue;
  /** True for the default language, version and role together. */
  readonly isDefault: boolean;
}

/** Positions in each dimension, in order. */
export interface SiteAxes {
  readonly languages: readonly number[];
  readonly versions: readonly number[];
  readonly roles: readonly number[];
}

/** Some of a build's sites, by their positions in the list of all. Equal sets are one object: files share them. */
export type SiteSet = ReadonlySet<number>;

/** An entry of a menu, from configuration, front matter or a section. */
export interface MenuEntryRecord {
  readonly menu: string;
  readonly identifier: string;
  readonly name: string;
  readonly title: string;
  readonly pre: string;
  readonly post: string;
  /** With the base URL's path where it starts with a slash. */
  readonly url: string;
  /** As written in the configuration. */
  readonly configuredUrl: string;
  readonly pageRef: string;
  readonly page: PageId | null;
  readonly parent: string;
  readonly weight: number;
  readonly params: ValueMap;
  readonly children: readonly MenuEntryRecord[];
}

/** A page within a term, ordered by its `<plural>_weight`. */
export interface WeightedPageRecord {
  readonly page: PageId;
  readonly weight: number;
}

export interface TermRecord {
  /** Lower-cased key: `red hat`. */
  readonly key: string;
  /** First spelling seen: `Red Hat`. */
  readonly name: string;
  readonly page: PageId;
  readonly pages: readonly WeightedPageRecord[];
}

/** The pages of a section, home included, each list in default order. */
export interface SectionRecord {
  /** Regular pages and sub-sections directly below. */
  readonly pages: readonly PageId[];
  readonly regularPages: readonly PageId[];
  readonly sections: readonly PageId[];
}

export interface Site extends SiteIdentity {
  /** As the site's language sees it. */
  readonly config: Config;
  /** Its folder below the base URL, with a slash before each part: `/member/v2.0.0/fr`; "" for the root. */
  readonly prefix: string;
  readonly home: PageId;
  readonly pages: ReadonlyMap<PageId, Page>;
  /** Pages of other sites that are in the lists of this one; as parent they have a page of this site. */
  readonly guests: ReadonlyMap<PageId, Page>;
  /** Logical path → page; the paths of resources aren't in it. */
  readonly byPath: ReadonlyMap<string, PageId>;
  /** Last path segment → all pages that have it, for references without a slash. */
  readonly byBaseName: ReadonlyMap<string, readonly PageId[]>;
  /** Everything with `build.list: always` in default order; regular pages only. */
  readonly regularPages: readonly PageId[];
  /** The same with home, sections, taxonomies and terms. */
  readonly allPages: readonly PageId[];
  /** Position of each page in `regularPages`, for next and previous. */
  readonly position: ReadonlyMap<PageId, number>;
  /** Children of home, sections, taxonomies and terms. */
  readonly children: ReadonlyMap<PageId, SectionRecord>;
  /** Plural name → terms by key, in order of the key. */
  readonly taxonomies: ReadonlyMap<string, ReadonlyMap<string, TermRecord>>;
  readonly menus: ReadonlyMap<string, readonly MenuEntryRecord[]>;
  readonly mainSections: readonly string[];
  /** Newest of all pages; null without any. */
  readonly lastmod: TimeValue | null;
  /** Page id → ids of its translations, itself included, by language weight. */
  readonly translations: ReadonlyMap<PageId, readonly PageId[]>;
  /** `data/` files as one tree. */
  readonly data: ValueMap;
}
