// Made by npm run reference, of the tables in view/. What a template may ask, in Hugo's spelling; maps are open.
// oxlint-disable no-explicit-any
import type { SafeHTML } from "../../value/safe.ts";

export interface Shortcode {
  /** `Get KEY-OR-INDEX`: a parameter, "" where there is none */
  Get(...args: any[]): any;
  /** what stands between the opening and the closing tag */
  readonly Inner: SafeHTML;
  /** the inner text without the indentation of the call */
  readonly InnerDeindent: SafeHTML;
  /** whether the parameters have names */
  readonly IsNamedParams: boolean;
  /** the name by which it was called */
  readonly Name: string;
  /** which shortcode of its parent this is, from 0 */
  readonly Ordinal: number;
  /** the page whose content it is in */
  readonly Page: Page;
  /** the parameters */
  readonly Params: Readonly<Record<string, any>> | readonly any[];
  /** the shortcode around this one, nil outside */
  readonly Parent: Shortcode;
  /** where the call stands */
  readonly Position: Position;
  /** `Ref OPTIONS`: the whole address of another page */
  Ref(...args: any[]): string;
  /** `RelRef OPTIONS`: the address of another page without the host */
  RelRef(...args: any[]): string;
  /** the old name of `Store` */
  readonly Scratch: Store;
  /** the site of that page */
  readonly Site: Site;
  /** values kept with the shortcode */
  readonly Store: Store;
}

export interface Page {
  /** the addresses that lead here too */
  readonly Aliases: readonly string[];
  /** the same page in all languages, this one included */
  readonly AllTranslations: Pages;
  /** the formats but the one at hand */
  readonly AlternativeOutputFormats: readonly OutputFormat[];
  /** the sections above, the nearest first, the home page last */
  readonly Ancestors: Pages;
  /** `leaf`, `branch`, or "" for a page that is a single file */
  readonly BundleType: string;
  /** who owns the page's file by CODEOWNERS */
  readonly CodeOwners: readonly string[];
  /** the rendered content */
  readonly Content: SafeHTML;
  /** the rendered content after the summary */
  readonly ContentWithoutSummary: SafeHTML;
  /** the page itself where it is a section, else its section */
  readonly CurrentSection: Page;
  /** the terms of a taxonomy, and the pages of a list */
  readonly Data: Data;
  /** the page's date; which fields it comes from is configured */
  readonly Date: Time;
  /** the description from the front matter */
  readonly Description: string;
  /** whether the page is a draft */
  readonly Draft: boolean;
  /** `Eq PAGE`: whether both are the same page */
  Eq(...args: any[]): boolean;
  /** when the page is to disappear */
  readonly ExpiryDate: Time;
  /** the file that the page comes from, nil for a page that has none */
  readonly File: File;
  /** the section at the top, below the home page */
  readonly FirstSection: Page;
  /** the headings and their ids */
  readonly Fragments: Fragments;
  /** the number of words, rounded up to a hundred */
  readonly FuzzyWordCount: number;
  /** `GetPage PATH`: a page by its path from here or from the root; where there is none, a page that is false and has nothing */
  GetPage(...args: any[]): Page;
  /** `GetTerms TAXONOMY`: the terms that the page carries */
  GetTerms(...args: any[]): Pages;
  /** the last commit of the page's file, nil where Git isn't asked or doesn't know it */
  readonly GitInfo: GitInfo;
  /** `HasMenuCurrent MENU ENTRY`: whether an entry below this one leads to this page */
  HasMenuCurrent(...args: any[]): boolean;
  /** `HasShortcode NAME`: whether the content calls a shortcode */
  HasShortcode(...args: any[]): boolean;
  /** the headings that the search for related content has found the page by */
  readonly HeadingsFiltered: readonly Heading[];
  /** `InSection PAGE`: whether both are in one section */
  InSection(...args: any[]): boolean;
  /** `IsAncestor PAGE`: whether the other page is below this one */
  IsAncestor(...args: any[]): boolean;
  /** whether other pages can be below this one */
  readonly IsBranch: boolean;
  /** `IsDescendant PAGE`: whether the other page is above this one */
  IsDescendant(...args: any[]): boolean;
  /** whether this is the home page */
  readonly IsHome: boolean;
  /** `IsMenuCurrent MENU ENTRY`: whether the entry leads to this page */
  IsMenuCurrent(...args: any[]): boolean;
  /** the old name of `IsBranch` */
  readonly IsNode: boolean;
  /** whether this is a regular page */
  readonly IsPage: boolean;
  /** `IsRootParam KEY`: whether the front matter has this key at its top level */
  IsRootParam(...args: any[]): boolean;
  /** whether this is a section */
  readonly IsSection: boolean;
  /** whether there are translations */
  readonly IsTranslated: boolean;
  /** the keywords from the front matter */
  readonly Keywords: readonly string[];
  /** `home`, `page`, `section`, `taxonomy` or `term` */
  readonly Kind: string;
  /** the key of the page's language */
  readonly Lang: string;
  /** the page's language */
  readonly Language: Language;
  /** when the page was last changed */
  readonly Lastmod: Time;
  /** the layout that the front matter asks for */
  readonly Layout: string;
  /** how many bytes the rendered content has */
  readonly Len: number;
  /** the shorter title for links, else the title */
  readonly LinkTitle: string;
  /** `Markup [SCOPE]`: the page's content under a scope, for which it is rendered anew */
  Markup(...args: any[]): Markup;
  /** the same for every page; its output formats have types of their own */
  readonly MediaType: MediaType;
  /** the menu entries of this page, by the menu's name */
  readonly Menus: Readonly<Record<string, any>>;
  /** the title, for code that serves pages and resources */
  readonly Name: string;
  /** the page before this one in the site's order, nil for the first */
  readonly Next: Page;
  /** the page before this one in its section */
  readonly NextInSection: Page;
  /** every format that the page is published in */
  readonly OutputFormats: readonly OutputFormat[];
  /** the page itself */
  readonly Page: Page;
  /** the regular pages and sections directly below; of a term those that carry it */
  readonly Pages: Pages;
  /** `Paginate COLLECTION [SIZE]`: the pager at hand over a collection of pages or groups */
  Paginate(...args: any[]): Pager;
  /** `Paginator [SIZE]`: the pager at hand over the page's own pages */
  Paginator(...args: any[]): Pager;
  /** `Param KEY`: the param at a path with dots, of the page, else of the site */
  Param(...args: any[]): any;
  /** the page's own params, those of cascades included; keys in any letter case */
  readonly Params: Readonly<Record<string, any>>;
  /** the section that the page is in, nil for the home page */
  readonly Parent: Page;
  /** the logical path, `/docs/setup`, by which other pages refer to this one */
  readonly Path: string;
  /** the parts of the path of the page's file */
  readonly PathInfo: PathInfo;
  /** the whole address */
  readonly Permalink: string;
  /** the rendered content without markup */
  readonly Plain: string;
  /** the words of the plain content */
  readonly PlainWords: readonly string[];
  /** the page after this one in the site's order, nil for the last */
  readonly Prev: Page;
  /** the page after this one in its section */
  readonly PrevInSection: Page;
  /** when the page is to appear */
  readonly PublishDate: Time;
  /** the content as it is written, without the front matter */
  readonly RawContent: string;
  /** the summary as the front matter has it */
  readonly RawSummary: string;
  /** how many minutes it takes to read the content */
  readonly ReadingTime: number;
  /** `Ref OPTIONS`: the whole address of another page; a path, or a map with path, lang and outputFormat */
  Ref(...args: any[]): string;
  /** `RefFrom OPTIONS SOURCE`: as `Ref`, with faults told for another place */
  RefFrom(...args: any[]): string;
  /** the regular pages directly below */
  readonly RegularPages: Pages;
  /** the regular pages below, at any depth */
  readonly RegularPagesRecursive: Pages;
  /** the address without the host: `/docs/setup/` */
  readonly RelPermalink: string;
  /** `RelRef OPTIONS`: the address of another page without the host */
  RelRef(...args: any[]): string;
  /** `RelRefFrom OPTIONS SOURCE`: as `RelRef`, with faults told for another place */
  RelRefFrom(...args: any[]): string;
  /** `RelatedKeywords INDEX`: the page's keywords in an index of related content; for the generator alone */
  RelatedKeywords(...args: any[]): readonly any[];
  /** `Render VIEW`: the page rendered with another template, `layouts/VIEW.html` */
  Render(...args: any[]): SafeHTML;
  /** the Markdown with its shortcodes replaced, to be part of another page's */
  readonly RenderShortcodes: SafeHTML;
  /** `RenderString [OPTIONS] MARKUP`: a text rendered as the page's content would be */
  RenderString(...args: any[]): SafeHTML;
  /** `page`, to tell pages from files among resources */
  readonly ResourceType: string;
  /** the files and pages of the bundle */
  readonly Resources: Resources;
  /** `Rotate DIMENSION`: the same page along a dimension of the site: language, version or role */
  Rotate(...args: any[]): Pages;
  /** the old name of `Store` */
  readonly Scratch: Store;
  /** the name of the section at the top */
  readonly Section: string;
  /** the sections directly below */
  readonly Sections: Pages;
  /** the names of the sections that lead here */
  readonly SectionsEntries: readonly string[];
  /** the path of the section that the page is in */
  readonly SectionsPath: string;
  /** the site that the page is in */
  readonly Site: Site;
  /** what the sitemap says of the page */
  readonly Sitemap: Sitemap;
  /** all sites of the project */
  readonly Sites: readonly Site[];
  /** the last part of the address where the front matter sets one */
  readonly Slug: string;
  /** values kept with the page while the site is built */
  readonly Store: Store;
  /** how the page prints: the path of its file, else its own */
  readonly String: string;
  /** the beginning of the content, up to a divider or a number of words */
  readonly Summary: SafeHTML;
  /** nested lists of links to the headings */
  readonly TableOfContents: SafeHTML;
  /** the title from the front matter, else made from the section's or file's name */
  readonly Title: string;
  /** what the translations of a page have in common */
  readonly TranslationKey: string;
  /** the same page in the other languages */
  readonly Translations: Pages;
  /** whether the content goes on after the summary */
  readonly Truncated: boolean;
  /** the content type, from the front matter, else the name of the top section */
  readonly Type: string;
  /** the weight that orders pages, 0 for none */
  readonly Weight: number;
  /** how many words the content has */
  readonly WordCount: number;
}

export interface Position {
  /** the column in bytes, from 1 */
  readonly ColumnNumber: number;
  /** the whole path of the file */
  readonly Filename: string;
  /** whether the place is known */
  readonly IsValid: boolean;
  /** the line, from 1 */
  readonly LineNumber: number;
  /** how many bytes of the file come before */
  readonly Offset: number;
  /** file, line and column as one text */
  readonly String: string;
}

export interface Store {
  /** `Add KEY VALUE`: adds to a number, a text or a list */
  Add(...args: any[]): string;
  /** `Delete KEY`: takes a value out */
  Delete(...args: any[]): string;
  /** `DeleteInMap KEY NAME`: takes one value out of a map */
  DeleteInMap(...args: any[]): string;
  /** `Get KEY`: the value, nil where there is none */
  Get(...args: any[]): any;
  /** `GetSortedMapValues KEY`: the values of a map, by their names */
  GetSortedMapValues(...args: any[]): readonly any[];
  /** `Set KEY VALUE`: keeps a value; the result is "" */
  Set(...args: any[]): string;
  /** `SetInMap KEY NAME VALUE`: sets one value of a map */
  SetInMap(...args: any[]): string;
  /** everything that is kept */
  readonly Values: Readonly<Record<string, any>>;
}

export interface Site {
  /** the pages of all languages */
  readonly AllPages: Pages;
  /** where the site is, as it is configured */
  readonly BaseURL: string;
  /** whether drafts are included */
  readonly BuildDrafts: boolean;
  /** the sections `services` and `privacy` of the configuration */
  readonly Config: Readonly<Record<string, any>>;
  /** the copyright notice */
  readonly Copyright: string;
  /** the site that is being rendered */
  readonly Current: Site;
  /** the files below `data`, by their paths */
  readonly Data: Readonly<Record<string, any>>;
  /** `Dimension NAME`: the site's language, role or version */
  Dimension(...args: any[]): any;
  /** `GetPage PATH`: a page by its path; where there is none, a page that is false and has nothing */
  GetPage(...args: any[]): Page;
  /** the home page */
  readonly Home: Page;
  /** the function `hugo` */
  readonly Hugo: any;
  /** whether this is the site of the default language, version and role */
  readonly IsDefault: boolean;
  /** whether the site is being previewed */
  readonly IsServer: boolean;
  /** what tells the sites of a build apart: the numbers of language, version and role */
  readonly Key: string;
  /** the site's language */
  readonly Language: Language;
  /** the locale, `en-US`, else the language's key */
  readonly LanguageCode: string;
  /** the part of the address that names the language: `/de` */
  readonly LanguagePrefix: string;
  /** all languages, in their order */
  readonly Languages: readonly Language[];
  /** when a page was last changed */
  readonly Lastmod: Time;
  /** the sections that hold most of the content, or those configured */
  readonly MainSections: readonly string[];
  /** the menus by name */
  readonly Menus: Readonly<Record<string, Menu>>;
  /** all pages, in the site's order */
  readonly Pages: Pages;
  /** `Param KEY`: the param at a path with dots */
  Param(...args: any[]): any;
  /** the params of the configuration; keys in any letter case */
  readonly Params: Readonly<Record<string, any>>;
  /** the pages that aren't lists, in the site's order */
  readonly RegularPages: Pages;
  /** the site's role */
  readonly Role: any;
  /** the sections at the top */
  readonly Sections: Pages;
  /** the port of the preview */
  readonly ServerPort: number;
  /** the address of the site's sitemap, "" without one */
  readonly SitemapAbsURL: string;
  /** all sites of the project */
  readonly Sites: readonly Site[];
  /** values kept with the site while it is built */
  readonly Store: Store;
  /** those numbers with their names */
  readonly String: string;
  /** the taxonomies by their plural names */
  readonly Taxonomies: Readonly<Record<string, Taxonomy>>;
  /** the site's title */
  readonly Title: string;
  /** the site's version */
  readonly Version: any;
}

export interface Pages extends ReadonlyArray<Page> {
  /** by date, the oldest first */
  readonly ByDate: Pages;
  /** by expiry date, the oldest first */
  readonly ByExpiryDate: Pages;
  /** by the weight of their languages, within one the newest first */
  readonly ByLanguage: Pages;
  /** by the time of the last change, the oldest first */
  readonly ByLastmod: Pages;
  /** by the length of the content, the shortest first */
  readonly ByLength: Pages;
  /** by link title, in the order of the language */
  readonly ByLinkTitle: Pages;
  /** `ByParam KEY`: by a param */
  ByParam(...args: any[]): Pages;
  /** by publish date, the oldest first */
  readonly ByPublishDate: Pages;
  /** by title, in the order of the language */
  readonly ByTitle: Pages;
  /** by weight; those without come last */
  readonly ByWeight: Pages;
  /** `GroupBy FIELD [ORDER]`: by what the pages answer to a name, such as `Section` */
  GroupBy(...args: any[]): PageGroups;
  /** `GroupByDate LAYOUT [ORDER]`: by date, with keys in this layout, the newest first */
  GroupByDate(...args: any[]): PageGroups;
  /** `GroupByExpiryDate LAYOUT [ORDER]`: by expiry date */
  GroupByExpiryDate(...args: any[]): PageGroups;
  /** `GroupByLastmod LAYOUT [ORDER]`: by the time of the last change */
  GroupByLastmod(...args: any[]): PageGroups;
  /** `GroupByParam KEY [ORDER]`: by a param; pages without it are left out */
  GroupByParam(...args: any[]): PageGroups;
  /** `GroupByParamDate KEY LAYOUT [ORDER]`: by a param that holds a date */
  GroupByParamDate(...args: any[]): PageGroups;
  /** `GroupByPublishDate LAYOUT [ORDER]`: by publish date */
  GroupByPublishDate(...args: any[]): PageGroups;
  /** `IndexOf PAGE`: where the page stands, -1 where it doesn't */
  IndexOf(...args: any[]): number;
  /** how many there are */
  readonly Len: number;
  /** `Limit N`: the first ones */
  Limit(...args: any[]): Pages;
  /** `MergeByLanguage PAGES`: with what only the other list has, as the function lang.Merge */
  MergeByLanguage(...args: any[]): Pages;
  /** `Next PAGE`: the page before this one in the list: Hugo counts from the end */
  Next(...args: any[]): Page;
  /** `Prev PAGE`: the page after this one in the list */
  Prev(...args: any[]): Page;
  /** `ProbablyEq PAGES`: whether another list has the same pages in the same order */
  ProbablyEq(...args: any[]): boolean;
  /** `Related PAGE-OR-OPTIONS`: those with the most in common, the best first */
  Related(...args: any[]): Pages;
  /** `RelatedIndices PAGE INDEX...`: related pages by some of the indices; today `Related` does it */
  RelatedIndices(...args: any[]): Pages;
  /** `RelatedTo KEYVALUES...`: those that have given keywords; today `Related` does it */
  RelatedTo(...args: any[]): Pages;
  /** the other way round */
  readonly Reverse: Pages;
  /** how the list prints: `Pages(3)` */
  readonly String: string;
}

export interface OutputFormat {
  /** whether there is no format */
  readonly IsZero: boolean;
  /** the format's media type */
  readonly MediaType: MediaType;
  /** the name of the format, `html` */
  readonly Name: string;
  /** the whole address of the page in this format */
  readonly Permalink: string;
  /** the relation for a link element, `canonical` or `alternate` */
  readonly Rel: string;
  /** the address without the host */
  readonly RelPermalink: string;
}

export interface Data {
  /** the terms of the taxonomy */
  readonly Index: Taxonomy;
  /** the terms of the taxonomy */
  readonly OrderedIndex: Taxonomy;
  /** the pages of the list */
  readonly Pages: Pages;
  /** the taxonomy's plural name */
  readonly Plural: string;
  /** the taxonomy's singular name */
  readonly Singular: string;
  /** the terms of the taxonomy */
  readonly Taxonomy: Taxonomy;
  /** the term's name */
  readonly Term: string;
  /** the terms of the taxonomy */
  readonly Terms: Taxonomy;
}

export interface Time {
  /** `Add DURATION`: later by a duration */
  Add(...args: any[]): Time;
  /** `AddDate YEARS MONTHS DAYS`: later by so much on the calendar */
  AddDate(...args: any[]): Time;
  /** `After TIME`: whether this is later */
  After(...args: any[]): boolean;
  /** `Before TIME`: whether this is earlier */
  Before(...args: any[]): boolean;
  /** `Compare TIME`: -1, 0 or 1 */
  Compare(...args: any[]): number;
  /** the day of the month */
  readonly Day: number;
  /** `Equal TIME`: whether both are the same moment */
  Equal(...args: any[]): boolean;
  /** `Format LAYOUT`: written in a layout of Go, or a name such as `:date_long` */
  Format(...args: any[]): string;
  /** the hour, 0 to 23 */
  readonly Hour: number;
  /** whether daylight saving time is in force */
  readonly IsDST: boolean;
  /** whether this is no date at all: the first of January of the year 1 */
  readonly IsZero: boolean;
  /** in UTC, as the machine's zone plays no part in a build */
  readonly Local: Time;
  /** the time zone */
  readonly Location: any;
  /** the minute */
  readonly Minute: number;
  /** the month; prints its name */
  readonly Month: any;
  /** the nanoseconds within the second */
  readonly Nanosecond: number;
  /** `Round DURATION`: to the nearest multiple of the duration since the zero time, halves up */
  Round(...args: any[]): Time;
  /** the second */
  readonly Second: number;
  /** the time as Go prints it */
  readonly String: string;
  /** `Sub TIME`: how much later this is than the other time */
  Sub(...args: any[]): Duration;
  /** `Truncate DURATION`: down to a multiple of the duration since the zero time */
  Truncate(...args: any[]): Time;
  /** the same moment in UTC */
  readonly UTC: Time;
  /** seconds since 1970 */
  readonly Unix: number;
  /** microseconds since 1970 */
  readonly UnixMicro: number;
  /** milliseconds since 1970 */
  readonly UnixMilli: number;
  /** nanoseconds since 1970 */
  readonly UnixNano: number;
  /** the day of the week; prints its name */
  readonly Weekday: any;
  /** the year */
  readonly Year: number;
  /** the day of the year, from 1 */
  readonly YearDay: number;
}

export interface File {
  /** the name without its extension */
  readonly BaseFileName: string;
  /** the name of the bundle, or of the file without extension and language */
  readonly ContentBaseName: string;
  /** the folder below the content folder, with a slash at the end */
  readonly Dir: string;
  /** the extension without its dot */
  readonly Ext: string;
  /** the whole path on this machine */
  readonly Filename: string;
  /** whether a content adapter made the page */
  readonly IsContentAdapter: boolean;
  /** the name of the file */
  readonly LogicalName: string;
  /** the path below the content folder */
  readonly Path: string;
  /** the name of the section at the top */
  readonly Section: string;
  /** the name without extension and language */
  readonly TranslationBaseName: string;
  /** the MD5 sum of the path */
  readonly UniqueID: string;
}

export interface Fragments {
  /** the headings as a tree */
  readonly Headings: readonly Heading[];
  /** the headings by their ids */
  readonly HeadingsMap: Readonly<Record<string, Heading>>;
  /** the ids, sorted */
  readonly Identifiers: Identifiers;
  /** `ToHTML START END ORDERED`: a table of contents of the levels from START to END */
  ToHTML(...args: any[]): SafeHTML;
}

export interface GitInfo {
  /** the hash of the commit, as short as is still clear */
  readonly AbbreviatedHash: string;
  /** the commits of the file before this one, the newest first */
  readonly Ancestors: GitInfos;
  /** when the change was written */
  readonly AuthorDate: Time;
  /** the author's address */
  readonly AuthorEmail: string;
  /** who wrote the change, by the repository's `.mailmap` */
  readonly AuthorName: string;
  /** the message without its first line */
  readonly Body: string;
  /** when the commit was made, which a rebase does anew */
  readonly CommitDate: Time;
  /** the whole hash */
  readonly Hash: string;
  /** the commit of the file before this one, nil for the first */
  readonly Parent: GitInfo;
  /** the first line of the message */
  readonly Subject: string;
}

export interface Heading {
  /** the headings below */
  readonly Headings: readonly Heading[];
  /** the heading's id */
  readonly ID: string;
  /** whether it stands for a level that was left out */
  readonly IsZero: boolean;
  /** 1 to 6, 0 for a level that was left out and for a heading without text */
  readonly Level: number;
  /** the heading's text */
  readonly Title: string;
}

export interface Language {
  /** `ltr` or `rtl` */
  readonly Direction: string;
  /** whether this is the default language */
  readonly IsDefault: boolean;
  /** the name to show readers */
  readonly Label: string;
  /** the key of the language in the configuration */
  readonly Lang: string;
  /** the old name of `Locale` */
  readonly LanguageCode: string;
  /** the old name of `Direction` */
  readonly LanguageDirection: string;
  /** the old name of `Label` */
  readonly LanguageName: string;
  /** the locale, `en-US`, else the language's key */
  readonly Locale: string;
  /** the key of the language in the configuration */
  readonly Name: string;
  /** the params of the language */
  readonly Params: Readonly<Record<string, any>>;
  /** the key, as the language prints */
  readonly String: string;
  /** the weight that orders languages */
  readonly Weight: number;
}

export interface Markup {
  /** the headings and their ids */
  readonly Fragments: Fragments;
  /** the content and what can be said of it */
  readonly Render: RenderedContent;
  /** the Markdown with its shortcodes replaced, to be part of another page's */
  readonly RenderShortcodes: SafeHTML;
  /** `RenderString [OPTIONS] MARKUP`: a text rendered as the page's content would be */
  RenderString(...args: any[]): SafeHTML;
}

export interface MediaType {
  /** what stands before a suffix, a dot */
  readonly Delimiter: string;
  /** the suffix that new files get */
  readonly FirstSuffix: Suffix;
  /** `HasSuffix SUFFIX`: whether files of this type may have the suffix */
  HasSuffix(...args: any[]): boolean;
  /** whether this is HTML */
  readonly IsHTML: boolean;
  /** whether this is Markdown */
  readonly IsMarkdown: boolean;
  /** whether files of this type are text */
  readonly IsText: boolean;
  /** whether there is no type */
  readonly IsZero: boolean;
  /** its first half, `text` */
  readonly MainType: string;
  /** the type, as it prints */
  readonly String: string;
  /** its second half, `html` */
  readonly SubType: string;
  /** the suffixes of files of this type */
  readonly Suffixes: readonly string[];
  /** the suffixes, with commas between them */
  readonly SuffixesCSV: string;
  /** the type, `text/html` */
  readonly Type: string;
}

export interface Pager {
  /** the first one */
  readonly First: Pager;
  /** whether there is one after */
  readonly HasNext: boolean;
  /** whether there is one before */
  readonly HasPrev: boolean;
  /** the last one */
  readonly Last: Pager;
  /** the one after, nil for the last */
  readonly Next: Pager;
  /** how many elements this pager has */
  readonly NumberOfElements: number;
  /** the groups of this pager */
  readonly PageGroups: PageGroups;
  /** which pager this is, from 1 */
  readonly PageNumber: number;
  /** how many elements a pager has */
  readonly PagerSize: number;
  /** all of them */
  readonly Pagers: readonly Pager[];
  /** the pages of this pager */
  readonly Pages: Pages;
  /** the one before, nil for the first */
  readonly Prev: Pager;
  /** how many elements all pagers have */
  readonly TotalNumberOfElements: number;
  /** how many pagers there are */
  readonly TotalPages: number;
  /** the address of this pager, without the host */
  readonly URL: string;
}

export interface PathInfo {
  /** the logical path: `/docs/a`; of a bundle its folder, "" for the home page */
  readonly Base: string;
  /** the last part of the logical path */
  readonly BaseNameNoIdentifier: string;
  /** `BaseReTyped TYPE`: the logical path with another top section */
  BaseReTyped(...args: any[]): string;
  /** `content` */
  readonly Component: string;
  /** the name of the folder that the file is in */
  readonly Container: string;
  /** the folder of the file, of a bundle the one above */
  readonly ContainerDir: string;
  /** "" for content */
  readonly Custom: string;
  /** the folder of the file */
  readonly Dir: string;
  /** false, for files of languages that are switched off make no pages */
  readonly Disabled: boolean;
  /** the extension without its dot */
  readonly Ext: string;
  /** the logical path, by which changes are followed */
  readonly IdentifierBase: string;
  /** extension and language */
  readonly Identifiers: readonly string[];
  /** what else stands between dots, the last first */
  readonly IdentifiersUnknown: readonly string[];
  /** whether this is `_index.md` */
  readonly IsBranchBundle: boolean;
  /** whether this is a bundle */
  readonly IsBundle: boolean;
  /** whether this is content */
  readonly IsContent: boolean;
  /** false, for content adapters make pages of other paths */
  readonly IsContentData: boolean;
  /** whether this is `index.md` */
  readonly IsLeafBundle: boolean;
  /** "" for content */
  readonly Kind: string;
  /** the language in the name, "" where there is none */
  readonly Lang: string;
  /** "" for content */
  readonly Layout: string;
  /** the name of the file */
  readonly Name: string;
  /** the name without its extension */
  readonly NameNoExt: string;
  /** the name without extension and language */
  readonly NameNoIdentifier: string;
  /** "" for content */
  readonly OutputFormat: string;
  /** the path, in lower case and with hyphens for spaces: `/docs/a.de.md` */
  readonly Path: string;
  /** the path without its extension; in spite of the name, a language stays, as in Hugo */
  readonly PathBeforeLangAndOutputFormatAndExt: string;
  /** the path without extension and language */
  readonly PathNoIdentifier: string;
  /** the path without its language */
  readonly PathNoLang: string;
  /** the path without its slash in front */
  readonly PathNoLeadingSlash: string;
  /** `PathRel OTHER`: the path as seen from another one, where it is below that */
  PathRel(...args: any[]): string;
  /** the name of the top section */
  readonly Section: string;
  /** the path, as it prints */
  readonly String: string;
  /** what kind of content the path is for, `TypeLeaf` */
  readonly Type: string;
  /** the same in the letters of the file system */
  readonly Unnormalized: PathInfo;
}

export interface Resources extends ReadonlyArray<Resource> {
  /** `ByType TYPE`: those of a main type, such as `image` */
  ByType(...args: any[]): Resources;
  /** `Get NAME`: the resource of this name, nil where there is none */
  Get(...args: any[]): Resource;
  /** `GetMatch GLOB`: the first whose name fits a pattern */
  GetMatch(...args: any[]): Resource;
  /** `Match GLOB`: all whose names fit a pattern */
  Match(...args: any[]): Resources;
  /** `MergeByLanguage RESOURCES`: with the pages that only the other list has */
  MergeByLanguage(...args: any[]): Resources;
  /** `Mount BASE TARGET`: the resources under the names of another folder */
  Mount(...args: any[]): ResourceMount;
}

export interface Sitemap {
  /** how often the page changes */
  readonly ChangeFreq: string;
  /** whether the page is left out */
  readonly Disable: boolean;
  /** the name of the sitemap */
  readonly Filename: string;
  /** the page's priority, -1 for none */
  readonly Priority: number;
}

export interface Menu extends ReadonlyArray<MenuEntry> {
  /** by name */
  readonly ByName: Menu;
  /** by weight, then by name */
  readonly ByWeight: Menu;
  /** `Limit N`: the first ones */
  Limit(...args: any[]): Menu;
  /** the other way round */
  readonly Reverse: Menu;
}

export interface Taxonomy {
  /** the terms by name */
  readonly Alphabetical: OrderedTaxonomy;
  /** the terms by how many pages carry them, the most first */
  readonly ByCount: OrderedTaxonomy;
  /** `Count TERM`: how many pages carry the term */
  Count(...args: any[]): number;
  /** `Get TERM`: the pages that carry the term */
  Get(...args: any[]): WeightedPages;
  /** the taxonomy's own page */
  readonly Page: Page;
}

export interface PageGroups extends ReadonlyArray<PageGroup> {
  /** how many groups there are */
  readonly Len: number;
  /** the other way round */
  readonly Reverse: PageGroups;
}

export interface Duration {
  /** without its sign */
  readonly Abs: Duration;
  /** in hours */
  readonly Hours: number;
  /** in microseconds */
  readonly Microseconds: number;
  /** in milliseconds */
  readonly Milliseconds: number;
  /** in minutes */
  readonly Minutes: number;
  /** in nanoseconds */
  readonly Nanoseconds: number;
  /** `Round DURATION`: to the nearest multiple, halves away from zero */
  Round(...args: any[]): Duration;
  /** in seconds */
  readonly Seconds: number;
  /** as Go prints it, `1h30m0s` */
  readonly String: string;
  /** `Truncate DURATION`: rounded towards zero to a multiple of another */
  Truncate(...args: any[]): Duration;
}

export interface Identifiers {
  /** `Contains ID`: whether an element has this id */
  Contains(...args: any[]): boolean;
  /** `Count ID`: how many elements have this id */
  Count(...args: any[]): number;
}

export interface GitInfos extends ReadonlyArray<GitInfo> {
  /** the oldest first */
  readonly Reverse: GitInfos;
}

export interface RenderedContent {
  /** the rendered content */
  readonly Content: SafeHTML;
  /** the rendered content after the summary */
  readonly ContentWithoutSummary: SafeHTML;
  /** the number of words, rounded up to a hundred */
  readonly FuzzyWordCount: number;
  /** how many bytes the rendered content has */
  readonly Len: number;
  /** the rendered content without markup */
  readonly Plain: string;
  /** the words of the plain content */
  readonly PlainWords: readonly string[];
  /** how many minutes it takes to read the content */
  readonly ReadingTime: number;
  /** the beginning of the content */
  readonly Summary: ContentSummary;
  /** how many words the content has */
  readonly WordCount: number;
}

export interface Suffix {
  /** the suffix with its dot, `.html` */
  readonly FullSuffix: string;
  /** the suffix, `html` */
  readonly Suffix: string;
}

export interface Resource {
  /** the dominant colours */
  readonly Colors: readonly any[];
  /** the content as text */
  readonly Content: any;
  /** `Crop SPEC`: a part of the image, at its own scale */
  readonly Crop: Resource;
  /** what a change has noted, such as `Integrity` */
  readonly Data: Readonly<Record<string, any>>;
  /** the old way to ask for faults; today that is try */
  readonly Err: null;
  /** the old form of `Meta` */
  readonly Exif: any;
  /** `Fill SPEC`: the image scaled and cut to fill a box */
  readonly Fill: Resource;
  /** `Filter FILTER...`: the image with filters applied */
  readonly Filter: Resource;
  /** `Fit SPEC`: the image made to fit into a box, with its proportions */
  readonly Fit: Resource;
  /** the height of an image in pixels */
  readonly Height: number;
  /** the path below the site's root, which tells resources apart */
  readonly Key: string;
  /** the media type */
  readonly MediaType: MediaType;
  /** what the camera wrote into the image */
  readonly Meta: any;
  /** the name from the front matter, else the path */
  readonly Name: string;
  /** the resource's own params */
  readonly Params: Readonly<Record<string, any>>;
  /** the whole address; asking for it publishes the file */
  readonly Permalink: string;
  /** `Process SPEC`: one of the four above, or another format */
  readonly Process: Resource;
  /** publishes the file */
  readonly Publish: null;
  /** the address without the host; asking for it publishes the file */
  readonly RelPermalink: string;
  /** `Resize SPEC`: the image scaled to a width, a height or both */
  readonly Resize: Resource;
  /** the main type, `image` or `text` */
  readonly ResourceType: string;
  /** the name, as the resource prints */
  readonly String: string;
  /** the title from the front matter, else the name */
  readonly Title: string;
  /** the width of an image in pixels */
  readonly Width: number;
}

export interface ResourceMount {
  /** `Get NAME`: the resource of this name in the mounted folder */
  Get(...args: any[]): Resource;
}

export interface MenuEntry {
  /** the entries below */
  readonly Children: Menu;
  /** the address as it is configured */
  readonly ConfiguredURL: string;
  /** whether there are entries below */
  readonly HasChildren: boolean;
  /** what other entries name this one by */
  readonly Identifier: string;
  /** the identifier, else the name */
  readonly KeyName: string;
  /** the name of the menu */
  readonly Menu: string;
  /** the text to show */
  readonly Name: string;
  /** the page that the entry leads to, nil for other addresses */
  readonly Page: Page;
  /** the path of the page as it is configured */
  readonly PageRef: string;
  /** the entry's own params */
  readonly Params: Readonly<Record<string, any>>;
  /** the identifier of the entry above */
  readonly Parent: string;
  /** what stands after the name */
  readonly Post: SafeHTML;
  /** what stands before the name */
  readonly Pre: SafeHTML;
  /** the title of the link, or of the page */
  readonly Title: string;
  /** the address, without the host for pages of the site */
  readonly URL: string;
  /** the weight that orders entries */
  readonly Weight: number;
}

export interface OrderedTaxonomy extends ReadonlyArray<OrderedTaxonomyEntry> {
  /** the other way round */
  readonly Reverse: OrderedTaxonomy;
}

export interface WeightedPages extends ReadonlyArray<Page> {
  /** how many pages carry the term */
  readonly Count: number;
  /** the term's own page */
  readonly Page: Page;
  /** the pages, without their weights in the term */
  readonly Pages: Pages;
}

export interface PageGroup {
  /** by date, the oldest first */
  readonly ByDate: Pages;
  /** by expiry date, the oldest first */
  readonly ByExpiryDate: Pages;
  /** by the weight of their languages, within one the newest first */
  readonly ByLanguage: Pages;
  /** by the time of the last change, the oldest first */
  readonly ByLastmod: Pages;
  /** by the length of the content, the shortest first */
  readonly ByLength: Pages;
  /** by link title, in the order of the language */
  readonly ByLinkTitle: Pages;
  /** `ByParam KEY`: by a param */
  ByParam(...args: any[]): Pages;
  /** by publish date, the oldest first */
  readonly ByPublishDate: Pages;
  /** by title, in the order of the language */
  readonly ByTitle: Pages;
  /** by weight; those without come last */
  readonly ByWeight: Pages;
  /** `GroupBy FIELD [ORDER]`: by what the pages answer to a name, such as `Section` */
  GroupBy(...args: any[]): PageGroups;
  /** `GroupByDate LAYOUT [ORDER]`: by date, with keys in this layout, the newest first */
  GroupByDate(...args: any[]): PageGroups;
  /** `GroupByExpiryDate LAYOUT [ORDER]`: by expiry date */
  GroupByExpiryDate(...args: any[]): PageGroups;
  /** `GroupByLastmod LAYOUT [ORDER]`: by the time of the last change */
  GroupByLastmod(...args: any[]): PageGroups;
  /** `GroupByParam KEY [ORDER]`: by a param; pages without it are left out */
  GroupByParam(...args: any[]): PageGroups;
  /** `GroupByParamDate KEY LAYOUT [ORDER]`: by a param that holds a date */
  GroupByParamDate(...args: any[]): PageGroups;
  /** `GroupByPublishDate LAYOUT [ORDER]`: by publish date */
  GroupByPublishDate(...args: any[]): PageGroups;
  /** `IndexOf PAGE`: where the page stands, -1 where it doesn't */
  IndexOf(...args: any[]): number;
  /** what the pages have in common */
  readonly Key: any;
  /** how many pages there are */
  readonly Len: number;
  /** `Limit N`: the first ones */
  Limit(...args: any[]): Pages;
  /** `MergeByLanguage PAGES`: with what only the other list has, as the function lang.Merge */
  MergeByLanguage(...args: any[]): Pages;
  /** `Next PAGE`: the page before this one in the list: Hugo counts from the end */
  Next(...args: any[]): Page;
  /** the pages of the group */
  readonly Pages: Pages;
  /** `Prev PAGE`: the page after this one in the list */
  Prev(...args: any[]): Page;
  /** `Related PAGE-OR-OPTIONS`: those with the most in common, the best first */
  Related(...args: any[]): Pages;
  /** `RelatedIndices PAGE INDEX...`: related pages by some of the indices; today `Related` does it */
  RelatedIndices(...args: any[]): Pages;
  /** `RelatedTo KEYVALUES...`: those that have given keywords; today `Related` does it */
  RelatedTo(...args: any[]): Pages;
  /** the other way round */
  readonly Reverse: Pages;
}

export interface ContentSummary {
  /** whether there is none */
  readonly IsZero: boolean;
  /** the summary itself */
  readonly Text: SafeHTML;
  /** whether the content goes on after it */
  readonly Truncated: boolean;
  /** where it is from: `auto`, `manual` for a divider, or `frontmatter` */
  readonly Type: string;
}

export interface OrderedTaxonomyEntry {
  /** how many pages carry it */
  readonly Count: number;
  /** the term, in lower case */
  readonly Name: string;
  /** the term's own page */
  readonly Page: Page;
  /** the pages that carry it */
  readonly Pages: Pages;
  /** the term, in lower case */
  readonly Term: string;
  /** the pages that carry it, with their weights in the term */
  readonly WeightedPages: WeightedPages;
}
