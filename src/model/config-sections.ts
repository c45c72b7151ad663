// Sections of the configuration that few parts of a build read; the rest stands in config.ts.
// Names are Hugo's: https://gohugo.io/configuration/all/
import type { ValueMap } from "./value.ts";

/** Which files make what stale, and what is kept when the destination is cleaned. */
export interface BuildConfig {
  readonly buildStats: {
    readonly disableClasses: boolean;
    readonly disableIDs: boolean;
    readonly disableTags: boolean;
    readonly enable: boolean;
  };
  readonly cacheBusters: readonly { readonly source: string; readonly target: string }[];
  readonly cleanDestinationDir: {
    readonly enable: boolean;
    readonly keepDirs: readonly string[];
    readonly keepFiles: readonly string[];
  };
  readonly noJSConfigInAssets: boolean;
  readonly useResourceCacheWhen: string;
}

export interface CacheConfig {
  /** `:resourceDir/_gen`. */
  readonly dir: string;
  /** Seconds, -1 for ever, or a duration such as `24h`. */
  readonly maxAge: number | string;
}

export interface GlobFilterConfig {
  readonly excludes: readonly string[];
  readonly includes: readonly string[];
}

export interface HTTPCacheConfig {
  readonly cache: { readonly for: GlobFilterConfig };
  readonly polls: readonly {
    readonly disable: boolean;
    readonly for: GlobFilterConfig;
    readonly high: string;
    readonly low: string;
  }[];
  readonly respectCacheControlNoStoreInRequest: boolean;
  readonly respectCacheControlNoStoreInResponse: boolean;
}

/** Read so that a site keeps its file as it is; nothing here is deployed. */
export interface DeploymentConfig {
  readonly confirm: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly invalidateCDN: boolean;
  readonly matchers: readonly ValueMap[];
  readonly maxDeletes: number;
  readonly order: readonly string[];
  readonly target: string;
  readonly targets: readonly ValueMap[];
  readonly workers: number;
}

export interface ImagingConfig {
  readonly anchor: string;
  readonly bgColor: string;
  readonly firstFrameOnly: boolean;
  readonly resampleFilter: string;
  readonly avif: {
    readonly compression: string;
    readonly encoderSpeed: number;
    readonly hint: string;
    readonly quality: number;
  };
  readonly exif: {
    readonly disableDate: boolean;
    readonly disableLatLong: boolean;
    readonly excludeFields: string;
    readonly includeFields: string;
  };
  readonly jpeg: { readonly quality: number };
  readonly meta: { readonly fields: readonly string[]; readonly sources: readonly string[] };
  readonly webp: {
    readonly compression: string;
    readonly hint: string;
    readonly method: number;
    readonly quality: number;
    readonly useSharpYuv: boolean;
  };
}

export interface MinifyConfig {
  readonly disableCSS: boolean;
  readonly disableHTML: boolean;
  readonly disableJS: boolean;
  readonly disableJSON: boolean;
  readonly disableSVG: boolean;
  readonly disableXML: boolean;
  readonly minifyOutput: boolean;
  readonly tdewolff: {
    readonly css: { readonly inline: boolean; readonly precision: number; readonly version: number };
    readonly html: {
      readonly keepComments: boolean;
      readonly keepConditionalComments: boolean;
      readonly keepDefaultAttrVals: boolean;
      readonly keepDocumentTags: boolean;
      readonly keepEndTags: boolean;
      readonly keepQuotes: boolean;
      readonly keepSpecialComments: boolean;
      readonly keepWhitespace: boolean;
      readonly templateDelims: readonly string[];
    };
    readonly js: { readonly keepVarNames: boolean; readonly precision: number; readonly version: number };
    readonly json: { readonly keepNumbers: boolean; readonly precision: number };
    readonly svg: {
      readonly keepComments: boolean;
      readonly keepNamespaces: readonly string[];
      readonly precision: number;
    };
    readonly xml: { readonly keepWhitespace: boolean };
  };
}

export interface PrivacyConfig {
  readonly disqus: { readonly disable: boolean };
  readonly googleAnalytics: { readonly disable: boolean; readonly respectDoNotTrack: boolean };
  readonly instagram: { readonly disable: boolean; readonly simple: boolean };
  readonly vimeo: { readonly disable: boolean; readonly enableDNT: boolean; readonly simple: boolean };
  readonly x: { readonly disable: boolean; readonly enableDNT: boolean; readonly simple: boolean };
  readonly youTube: { readonly disable: boolean; readonly privacyEnhanced: boolean };
}

/** One index of related pages. */
export interface RelatedIndex {
  /** `keywords`; a front matter field or `fragmentrefs`. */
  readonly name: string;
  /** `basic` or `fragments`. */
  readonly type: string;
  readonly applyFilter: boolean;
  readonly cardinalityThreshold: number;
  readonly minTokenLength: number;
  /** Layout of dates: `2006`. */
  readonly pattern: string;
  readonly toLower: boolean;
  readonly tokenize: boolean;
  readonly weight: number;
}

export interface RelatedConfig {
  readonly includeNewer: boolean;
  readonly indices: readonly RelatedIndex[];
  readonly threshold: number;
  readonly toLower: boolean;
}

/** What content, templates and tools may do; lists are regular expressions, "! " denies. */
export interface SecurityConfig {
  /** Whose shortcodes may be functions: `.` for the site itself, else the name of a theme. Only the site may say so. */
  readonly allowCode: readonly string[];
  readonly allowContent: readonly string[];
  readonly enableInlineShortcodes: boolean;
  readonly exec: { readonly allow: readonly string[]; readonly osEnv: readonly string[] };
  readonly funcs: { readonly getenv: readonly string[] };
  readonly http: {
    readonly mediaTypes: readonly string[];
    readonly methods: readonly string[];
    readonly proxyFromEnvironment: boolean;
    readonly urls: readonly string[];
  };
  readonly node: {
    readonly permissions: {
      readonly allowAddons: readonly string[];
      readonly allowChildProcess: readonly string[];
      readonly allowRead: readonly string[];
      readonly allowWorker: readonly string[];
      readonly allowWrite: readonly string[];
      readonly disable: boolean;
    };
  };
}

/** What one part of a segment matches: lists of globs, those that begin with "! " take away; an empty list asks nothing. */
export interface SegmentMatcher {
  readonly kind: readonly string[];
  readonly path: readonly string[];
  readonly output: readonly string[];
  /** An older way to say `sites.matrix.languages`. */
  readonly lang: string;
  readonly sites: SitesPatterns;
}

export interface SegmentConfig {
  readonly includes: readonly SegmentMatcher[];
  readonly excludes: readonly SegmentMatcher[];
}

/** Of the development server. */
export interface ServerConfig {
  readonly headers: readonly { readonly for: string; readonly values: Readonly<Record<string, string>> }[];
  readonly redirects: readonly {
    readonly force: boolean;
    readonly from: string;
    readonly fromHeaders: Readonly<Record<string, string>>;
    readonly fromRe: string;
    readonly status: number;
    readonly to: string;
  }[];
}

export interface ServicesConfig {
  readonly disqus: { readonly shortname: string };
  readonly googleAnalytics: { readonly id: string };
  readonly rss: { readonly limit: number };
  readonly x: { readonly disableInlineCSS: boolean };
}

/** One import of a module or theme. */
export interface ModuleImport {
  /** `book` below themesDir, or `github.com/owner/name`. */
  readonly path: string;
  readonly version: string;
  readonly disable: boolean;
  readonly ignoreConfig: boolean;
  readonly ignoreImports: boolean;
  readonly noMounts: boolean;
  readonly noVendor: boolean;
  readonly usePackageJSON: string;
  readonly mounts: readonly Mount[];
}

export interface ModuleConfig {
  readonly auth: string;
  readonly hugoVersion: { readonly extended: boolean; readonly max: string; readonly min: string };
  readonly imports: readonly ModuleImport[];
  readonly mounts: readonly Mount[];
  readonly noProxy: string;
  readonly noVendor: string;
  readonly params: ValueMap;
  readonly private: string;
  readonly proxy: string;
  /** `path -> folder`. */
  readonly replacements: readonly string[];
  readonly vendorClosest: boolean;
  readonly workspace: string;
}

/** One mount of a component folder. */
export interface Mount {
  /** On disk, relative to the project or theme. */
  readonly source: string;
  /** In the unified file system: `content/docs`. */
  readonly target: string;
  /** The sites that its files are for; those of the default one where it says nothing. */
  readonly sites: SitesPatterns;
  /** Globs; those starting with "! " exclude. */
  readonly files: readonly string[];
  /** True keeps the server from watching it. */
  readonly disableWatch?: boolean;
}

/** Globs and ranges for the values of each dimension: `["! v1.0.0", ">= v0.9.0"]`; an empty list asks nothing. */
export interface DimensionPatterns {
  readonly languages: readonly string[];
  readonly versions: readonly string[];
  readonly roles: readonly string[];
}

/** `sites` of front matter, cascades, mounts and targets. */
export interface SitesPatterns {
  /** The sites that something is made for. */
  readonly matrix: DimensionPatterns;
  /** The sites that list it besides, though they don't have it. */
  readonly complements: DimensionPatterns;
}

/** A role or version: a dimension beside language. */
export interface DimensionConfig {
  readonly weight: number;
}
