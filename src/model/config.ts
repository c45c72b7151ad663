// The site's configuration after defaults, files, environment and flags are merged: checked and frozen.
// Names are Hugo's, in the spelling of its documentation: https://gohugo.io/configuration/all/
import type { PageMenu } from "./page.ts";
import type { ValueMap } from "./value.ts";

export interface OutputFormat {
  /** Lower-cased key: `html`. */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly baseName: string;
  /** Folder of its own below the destination: `amp`. */
  readonly path: string;
  readonly rel: string;
  readonly protocol: string;
  readonly isHTML: boolean;
  readonly isPlainText: boolean;
  readonly noUgly: boolean;
  readonly notAlternative: boolean;
  readonly permalinkable: boolean;
  readonly root: boolean;
  readonly ugly: boolean;
  readonly weight: number;
}

export interface MediaType {
  /** `text/html`. */
  readonly type: string;
  readonly suffixes: readonly string[];
  readonly delimiter: string;
}

/** One mount of a component folder. */
export interface Mount {
  /** On disk, relative to the project or theme. */
  readonly source: string;
  /** In the unified file system: `content/docs`. */
  readonly target: string;
  readonly lang: string;
  /** Globs; those starting with "! " exclude. */
  readonly files: readonly string[];
}

/** One permalink rule, both of Hugo's forms brought into one. */
export interface PermalinkRule {
  readonly kind: string;
  readonly section: string;
  readonly pattern: string;
}

/** A menu entry from configuration. */
export interface ConfigMenuEntry extends PageMenu {
  readonly url: string;
  readonly pageRef: string;
}

/** `cascade` of configuration or front matter. */
export interface CascadeRule {
  readonly target: {
    readonly path: string;
    readonly kind: string;
    readonly lang: string;
    readonly environment: string;
  };
  readonly values: ValueMap;
}

/** Settings that each language may have for itself; the root's fill the gaps. */
export interface LanguageConfig {
  /** Key: `en`. */
  readonly lang: string;
  readonly label: string;
  readonly locale: string;
  readonly direction: string;
  readonly weight: number;
  readonly disabled: boolean;
  readonly title: string;
  readonly copyright: string;
  /** With a trailing slash. */
  readonly baseURL: string;
  readonly contentDir: string;
  readonly params: ValueMap;
  readonly menus: Readonly<Record<string, readonly ConfigMenuEntry[]>>;
  /** Plural by singular: `{ tag: "tags" }`. */
  readonly taxonomies: Readonly<Record<string, string>>;
  readonly permalinks: readonly PermalinkRule[];
}

export interface GoldmarkConfig {
  readonly renderer: { readonly hardWraps: boolean; readonly unsafe: boolean; readonly xhtml: boolean };
  readonly parser: {
    readonly autoHeadingID: boolean;
    /** `github`, `github-ascii` or `blackfriday`. */
    readonly autoIDType: string;
    readonly autoDefinitionTermID: boolean;
    readonly attribute: { readonly title: boolean; readonly block: boolean };
    readonly wrapStandAloneImageWithinParagraph: boolean;
  };
  readonly extensions: {
    readonly typographer: {
      readonly disable: boolean;
      readonly leftSingleQuote: string;
      readonly rightSingleQuote: string;
      readonly leftDoubleQuote: string;
      readonly rightDoubleQuote: string;
      readonly enDash: string;
      readonly emDash: string;
      readonly ellipsis: string;
      readonly leftAngleQuote: string;
      readonly rightAngleQuote: string;
      readonly apostrophe: string;
    };
    readonly footnote: {
      readonly enable: boolean;
      readonly enableAutoIDPrefix: boolean;
      readonly backlinkHTML: string;
    };
    readonly definitionList: boolean;
    readonly extras: {
      readonly delete: { readonly enable: boolean };
      readonly insert: { readonly enable: boolean };
      readonly mark: { readonly enable: boolean };
      readonly subscript: { readonly enable: boolean };
      readonly superscript: { readonly enable: boolean };
    };
    readonly passthrough: {
      readonly enable: boolean;
      readonly delimiters: {
        readonly block: readonly (readonly string[])[];
        readonly inline: readonly (readonly string[])[];
      };
    };
    readonly table: boolean;
    readonly strikethrough: boolean;
    readonly linkify: boolean;
    readonly linkifyProtocol: string;
    readonly taskList: boolean;
    readonly cjk: {
      readonly enable: boolean;
      readonly eastAsianLineBreaks: boolean;
      readonly eastAsianLineBreaksStyle: string;
      readonly escapedSpace: boolean;
    };
  };
  readonly duplicateResourceFiles: boolean;
  readonly renderHooks: {
    readonly image: { readonly useEmbedded: string };
    readonly link: { readonly useEmbedded: string };
  };
}

export interface HighlightConfig {
  readonly anchorLineNos: boolean;
  readonly codeFences: boolean;
  readonly guessSyntax: boolean;
  readonly hl_Lines: string;
  readonly hl_inline: boolean;
  readonly lineAnchors: string;
  readonly lineNoStart: number;
  readonly lineNos: boolean;
  readonly lineNumbersInTable: boolean;
  readonly noClasses: boolean;
  readonly style: string;
  readonly tabWidth: number;
  readonly wrapperClass: string;
}

export interface MarkupConfig {
  readonly defaultMarkdownHandler: string;
  readonly goldmark: GoldmarkConfig;
  readonly highlight: HighlightConfig;
  readonly tableOfContents: {
    readonly startLevel: number;
    readonly endLevel: number;
    readonly ordered: boolean;
  };
}

/** The whole configuration, frozen. */
export interface Config {
  /** Files it was read from, as shown to the author, strongest last. */
  readonly files: readonly string[];
  /** Absolute path of the project. */
  readonly workingDir: string;
  readonly environment: string;
  readonly title: string;
  readonly baseURL: string;
  readonly locale: string;
  readonly copyright: string;
  readonly timeZone: string;
  readonly contentDir: string;
  readonly publishDir: string;
  readonly theme: readonly string[];
  readonly themesDir: string;
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  readonly disableKinds: readonly string[];
  readonly disableAliases: boolean;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  readonly disableHugoGeneratorInject: boolean;
  readonly enableRobotsTXT: boolean;
  readonly enableEmoji: boolean;
  readonly ignoreFiles: readonly string[];
  readonly mainSections: readonly string[];
  readonly summaryLength: number;
  readonly hasCJKLanguage: boolean;
  readonly pluralizeListTitles: boolean;
  readonly capitalizeListTitles: boolean;
  readonly titleCaseStyle: string;
  readonly sectionPagesMenu: string;
  readonly refLinksErrorLevel: string;
  readonly refLinksNotFoundURL: string;
  readonly canonifyURLs: boolean;
  readonly relativeURLs: boolean;
  readonly uglyURLs: boolean | Readonly<Record<string, boolean>>;
  readonly defaultContentLanguage: string;
  readonly defaultContentLanguageInSubdir: boolean;
  readonly defaultOutputFormat: string;
  /** In order of weight, then key; disabled ones left out. */
  readonly languages: readonly LanguageConfig[];
  readonly mounts: readonly Mount[];
  readonly cascade: readonly CascadeRule[];
  readonly frontmatter: {
    readonly date: readonly string[];
    readonly lastmod: readonly string[];
    readonly publishDate: readonly string[];
    readonly expiryDate: readonly string[];
  };
  readonly markup: MarkupConfig;
  readonly mediaTypes: Readonly<Record<string, MediaType>>;
  readonly outputFormats: Readonly<Record<string, OutputFormat>>;
  /** Output format names by kind. */
  readonly outputs: Readonly<Record<string, readonly string[]>>;
  readonly pagination: {
    readonly pagerSize: number;
    readonly path: string;
    readonly disableAliases: boolean;
  };
  readonly page: { readonly nextPrevSortOrder: string; readonly nextPrevInSectionSortOrder: string };
  readonly params: ValueMap;
  readonly security: {
    readonly allowContent: readonly string[];
    readonly enableInlineShortcodes: boolean;
    readonly funcs: { readonly getenv: readonly string[] };
  };
  readonly services: {
    readonly disqus: { readonly shortname: string };
    readonly googleAnalytics: { readonly id: string };
    readonly rss: { readonly limit: number };
  };
  readonly sitemap: {
    readonly changeFreq: string;
    readonly disable: boolean;
    readonly filename: string;
    readonly priority: number;
  };
  readonly timeout: string;
  readonly printPathWarnings: boolean;
}
