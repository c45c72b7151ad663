// The site's configuration after defaults, files, environment and flags are merged: checked and frozen.
// Names are Hugo's, in the spelling of its documentation: https://gohugo.io/configuration/all/
import type {
  BuildConfig,
  CacheConfig,
  DeploymentConfig,
  DimensionConfig,
  DimensionPatterns,
  HTTPCacheConfig,
  ImagingConfig,
  MinifyConfig,
  ModuleConfig,
  Mount,
  PrivacyConfig,
  RelatedConfig,
  SecurityConfig,
  SegmentConfig,
  ServerConfig,
  ServicesConfig,
} from "./config-sections.ts";
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

export type {
  DimensionConfig,
  DimensionPatterns,
  ModuleConfig,
  ModuleImport,
  Mount,
  SitesPatterns,
} from "./config-sections.ts";

/** The project, or a theme or module that it imports. */
export interface SiteModule {
  /** Name in the configuration: `book`, `github.com/owner/name`; "" for the project. */
  readonly path: string;
  /** Absolute path. */
  readonly dir: string;
  /** The folder as shown to the author: `themes/book`; "" for the project. */
  readonly display: string;
  /** Where its components are; a source is relative to `dir`, of the project also absolute. */
  readonly mounts: readonly Mount[];
}

/** One permalink rule, both of Hugo's forms brought into one. */
export interface PermalinkRule {
  readonly kind: string;
  /** Top section, taxonomy or "" for the root; also "" where only `path` tells. */
  readonly section: string;
  readonly pattern: string;
  /** The glob that a logical path must match: `/{posts,posts/**}`. */
  readonly path?: string;
  /** A glob, "" for all. */
  readonly environment?: string;
  /** The sites that it is for. */
  readonly matrix?: DimensionPatterns;
}

/** A menu entry from configuration. */
export interface ConfigMenuEntry extends PageMenu {
  readonly url: string;
  readonly pageRef: string;
}

/** Which pages are meant: globs, "" for all. */
export interface PageTarget {
  readonly path: string;
  readonly kind: string;
  readonly environment: string;
  /** The sites whose pages are meant. */
  readonly matrix: DimensionPatterns;
}

/** `cascade` of configuration. */
export interface CascadeRule {
  readonly target: PageTarget;
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
  /** "" where it has the site's. */
  readonly ownTitle: string;
  readonly copyright: string;
  /** With a trailing slash. */
  readonly baseURL: string;
  readonly contentDir: string;
  readonly params: ValueMap;
  readonly menus: Readonly<Record<string, readonly ConfigMenuEntry[]>>;
  /** Plural by singular: `{ tag: "tags" }`. */
  readonly taxonomies: Readonly<Record<string, string>>;
  readonly permalinks: readonly PermalinkRule[];
  /**
   * All settings as this language sees them: where it brings a section of its own, the root's is not looked at;
   * only `params` are merged.
   */
  readonly settings: Settings;
}

/** A version or a role that the site is built for. */
export interface DimensionValue {
  /** Its key in the configuration: `v1.0.0`, `guest`. */
  readonly name: string;
  readonly isDefault: boolean;
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
  readonly asciiDocExt: {
    readonly attributes: ValueMap;
    readonly backend: string;
    readonly extensions: readonly string[];
    readonly failureLevel: string;
    readonly noHeaderOrFooter: boolean;
    readonly preserveTOC: boolean;
    readonly safeMode: string;
    readonly sectionNumbers: boolean;
    readonly trace: boolean;
    readonly verbose: boolean;
    readonly workingFolderCurrent: boolean;
  };
  readonly defaultMarkdownHandler: string;
  readonly goldmark: GoldmarkConfig;
  readonly highlight: HighlightConfig;
  readonly rst: { readonly syntaxHighlight: string };
  readonly tableOfContents: {
    readonly startLevel: number;
    readonly endLevel: number;
    readonly ordered: boolean;
  };
}

/** Everything that a configuration file can set, but for `languages`. */
export interface Settings {
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
  /** `production`, `development`. */
  readonly environment: string;
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
  readonly security: SecurityConfig;
  readonly services: ServicesConfig;
  readonly sitemap: {
    readonly changeFreq: string;
    readonly disable: boolean;
    readonly filename: string;
    readonly priority: number;
  };
  readonly timeout: string;
  readonly printPathWarnings: boolean;
  readonly archeTypeDir: string;
  readonly assetDir: string;
  readonly author: ValueMap;
  readonly build: BuildConfig;
  readonly cacheDir: string;
  readonly caches: Readonly<Record<string, CacheConfig>>;
  /** By media type: which content files are pages. */
  readonly contentTypes: Readonly<Record<string, ValueMap>>;
  readonly dataDir: string;
  readonly defaultContentRole: string;
  readonly defaultContentRoleInSubdir: boolean;
  readonly defaultContentVersion: string;
  readonly defaultContentVersionInSubdir: boolean;
  readonly deployment: DeploymentConfig;
  readonly disableDefaultLanguageRedirect: boolean;
  readonly disableDefaultSiteRedirect: boolean;
  readonly disableLanguages: readonly string[];
  readonly disableLiveReload: boolean;
  readonly enableGitInfo: boolean;
  readonly enableMissingTranslationPlaceholders: boolean;
  readonly HTTPCache: HTTPCacheConfig;
  readonly i18nDir: string;
  readonly ignoreCache: boolean;
  /** Ids of messages not to print, lower-cased. */
  readonly ignoreLogs: readonly string[];
  readonly ignoreVendorPaths: string;
  readonly imaging: ImagingConfig;
  readonly layoutDir: string;
  readonly menus: Readonly<Record<string, readonly ConfigMenuEntry[]>>;
  readonly minify: MinifyConfig;
  readonly module: ModuleConfig;
  readonly newContentEditor: string;
  readonly noBuildLock: boolean;
  readonly noChmod: boolean;
  readonly noTimes: boolean;
  readonly panicOnWarning: boolean;
  readonly permalinks: readonly PermalinkRule[];
  readonly printI18nWarnings: boolean;
  readonly printUnusedTemplates: boolean;
  readonly privacy: PrivacyConfig;
  readonly related: RelatedConfig;
  readonly renderSegments: readonly string[];
  readonly resourceDir: string;
  readonly roles: Readonly<Record<string, DimensionConfig>>;
  readonly segments: Readonly<Record<string, SegmentConfig>>;
  readonly server: ServerConfig;
  readonly social: ValueMap;
  /** All static folders in order, `staticDir0` to `staticDir10` included; later ones win. */
  readonly staticDir: readonly string[];
  /** Plural by singular. */
  readonly taxonomies: Readonly<Record<string, string>>;
  readonly templateMetrics: boolean;
  readonly templateMetricsHints: boolean;
  readonly versions: Readonly<Record<string, DimensionConfig>>;
}

/**
 * The whole configuration, frozen. Its settings are those of the default language; pages of others are made with
 * `LanguageConfig.settings`.
 */
export interface Config extends Settings {
  /** Files it was read from, as shown to the author, strongest last. */
  readonly files: readonly string[];
  /** Absolute path of the project. */
  readonly workingDir: string;
  /** In order of weight, then key; disabled ones left out. */
  readonly languages: readonly LanguageConfig[];
  /** Keys of those that are left out, with their content. */
  readonly disabledLanguages: readonly string[];
  /** The other dimensions of the site, each in its order. */
  readonly dimensions: {
    readonly versions: readonly DimensionValue[];
    readonly roles: readonly DimensionValue[];
  };
  /** The project's mounts. */
  readonly mounts: readonly Mount[];
  /** The project first, then themes and modules; earlier ones shadow later ones. */
  readonly modules: readonly SiteModule[];
  /** True where languages have base URLs of their own: each is then a site for itself. */
  readonly isMultihost: boolean;
}
