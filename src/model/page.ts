// Content, from file to page: `ParsedPage` depends on one file only, `Page` on the whole site.
import type { Diagnostic } from "./diagnostic.ts";
import type { SiteSet } from "./site.ts";
import type { FileContent, SourceFile } from "./source.ts";
import type { TimeValue, ValueMap } from "./value.ts";

/** Key of the site and logical path: `en:/docs/a`. The 404 page and its like: `en:/404`. */
export type PageId = string;

export type Kind =
  "home" | "section" | "page" | "taxonomy" | "term" | "404" | "sitemap" | "sitemapindex" | "robotstxt";

export type BundleType = "leaf" | "branch" | "";

/** A language that content may be written in. */
export type Markup = "markdown" | "html" | "asciidoc" | "org" | "pandoc" | "rst";

export type FrontMatterFormat = "yaml" | "toml" | "json" | "none";

/** A content file read and split, nothing decided yet. */
export interface ParsedPage {
  readonly file: SourceFile;
  readonly format: FrontMatterFormat;
  /** Keys in lower case, nested ones too. */
  readonly frontMatter: ValueMap;
  /** The whole file; the body is what follows `bodyOffset`. */
  readonly text: string;
  readonly bodyOffset: number;
  /** Found while parsing; replayed when the file is not parsed again. */
  readonly diagnostics: readonly Diagnostic[];
  /** True for a page that a content adapter made: `file` is the adapter's, `text` the content alone. */
  readonly fromAdapter?: true;
}

/** What a content file's path says, before it is opened. */
export interface ContentPath {
  /** Path without extension and language, lower-cased, spaces as hyphens: `/docs/my-page`. */
  readonly logical: string;
  /** The same in the letters of the file system: `/Docs/My Page`. */
  readonly written: string;
  /** The sites that mount and name say; front matter may say others. */
  readonly sites: SiteSet;
  /** The mount's, and 1 more for a name with a language. */
  readonly weight: number;
  /** `index.md`, `_index.md`, other content, a file that pages may use, or `_content.gotmpl`. */
  readonly role: "leaf" | "branch" | "page" | "resource" | "adapter";
  /** Extension without the dot: `md`. */
  readonly ext: string;
}

/** A file that belongs to a bundle and is published beside it. */
export interface ResourceRecord {
  /** As templates see it; `resources` in front matter may change it. */
  readonly name: string;
  /** Path below the bundle, lower-cased and without the language: how it is found besides by its name. */
  readonly key: string;
  readonly title: string;
  /** Path below the bundle as on disk: `img/a.png`. */
  readonly path: string;
  readonly params: ValueMap;
  /** `image/png`. */
  readonly mediaType: string;
  /** `image`, `text`, …; `page` for content files within a leaf bundle. */
  readonly resourceType: string;
  readonly content: FileContent;
  /** What the author would call it: `content/docs/a/b.png`. */
  readonly origin: string;
  /** Path below the destination, "" for pages, which aren't published. */
  readonly targetPath: string;
  /** False where `build.publishResources` is: it is published once a template asks for its link. */
  readonly isPublished: boolean;
  /** For content files within a leaf bundle: the page that renders them. */
  readonly page: PageId | null;
  /** The sites whose pages may borrow it where they have none of their own. */
  readonly lentTo: SiteSet;
}

/** A page's link in one output format. */
export interface OutputTarget {
  /** Name of the output format: `html`. */
  readonly format: string;
  /** Below the destination, forward slashes, never leaving it: `docs/a/index.html`. */
  readonly path: string;
  /** With the base URL's path: `/sub/docs/a/`. */
  readonly relPermalink: string;
  readonly permalink: string;
}

export interface BuildOptions {
  readonly list: "always" | "never" | "local";
  readonly render: "always" | "never" | "link";
  readonly publishResources: boolean;
}

/** `menus` of a page's front matter, one entry a menu. */
export interface PageMenu {
  readonly menu: string;
  readonly name: string;
  readonly identifier: string;
  readonly parent: string;
  readonly weight: number;
  readonly title: string;
  readonly pre: string;
  readonly post: string;
  readonly params: ValueMap;
}

export interface SitemapOptions {
  readonly changeFreq: string;
  /** -1 leaves it out. */
  readonly priority: number;
  readonly filename: string;
  readonly disable: boolean;
}

/** A page of the site: plain data, relations as ids. */
export interface Page {
  readonly id: PageId;
  /** Key of the site that it belongs to. */
  readonly site: string;
  readonly kind: Kind;
  readonly lang: string;
  /** Logical path: `/docs/a`, `/` for home. */
  readonly path: string;
  readonly bundleType: BundleType;
  /** First path segment, "" at the root. */
  readonly section: string;
  /** Front matter `type`, else the section, else `page`. */
  readonly type: string;
  readonly layout: string;
  /** The file it came from; null for pages made by the site itself. */
  readonly parsed: ParsedPage | null;
  /** The language of its text. */
  readonly markup: Markup;
  readonly title: string;
  readonly linkTitle: string;
  /** `.Name`: of a content file within a bundle its path there, of a term its spelling, else the title. */
  readonly name: string;
  readonly description: string;
  /** Front matter `summary`, Markdown. */
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly slug: string;
  readonly weight: number;
  readonly draft: boolean;
  /** In a script whose characters count as words. */
  readonly isCJK: boolean;
  readonly headless: boolean;
  readonly date: TimeValue | null;
  readonly lastmod: TimeValue | null;
  readonly publishDate: TimeValue | null;
  readonly expiryDate: TimeValue | null;
  readonly params: ValueMap;
  /** As written; `content/alias.ts` resolves them. */
  readonly aliases: readonly string[];
  readonly build: BuildOptions;
  readonly menus: readonly PageMenu[];
  readonly sitemap: SitemapOptions;
  readonly translationKey: string;
  /** The section that contains it; null for home. */
  readonly parent: PageId | null;
  /** Empty when the page isn't rendered and has no link (`build.render: never`). */
  readonly targets: readonly OutputTarget[];
  readonly resources: readonly ResourceRecord[];
  /** Terms by taxonomy as written, `{ tags: ["Red Hat"] }`. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** For taxonomy and term pages: which. */
  readonly taxonomy: { readonly singular: string; readonly plural: string; readonly term: string } | null;
}
