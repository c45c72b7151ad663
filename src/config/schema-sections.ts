// Hugo's smaller sections with their defaults: https://gohugo.io/configuration/all/
// Each table is checked against its type in model/config-sections.ts.
import type * as model from "../model/config-sections.ts";
import type { SitemapOptions } from "../model/page.ts";
import {
  bool,
  freeMap,
  int,
  intBetween,
  number,
  oneOf,
  policy,
  text,
  texts,
  field,
  asInt,
  asText,
  asTexts,
  type Field,
} from "./field.ts";
import { isAbsolutePath } from "../source/path.ts";
import { parseDuration } from "../value/duration.ts";
import { defaultUrls } from "./policy.ts";
import { named, section, sections } from "./section.ts";
import { sites } from "./targets.ts";

type Of<T, K extends keyof T> = T[K];
type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;

export const build = section<model.BuildConfig>(
  {
    buildStats: section<Of<model.BuildConfig, "buildStats">>({
      disableClasses: bool(false),
      disableIDs: bool(false),
      disableTags: bool(false),
      enable: bool(false),
    }),
    cacheBusters: sections(
      section<ItemOf<model.BuildConfig["cacheBusters"]>>({ source: text(), target: text() }),
      [{ source: "(postcss|tailwind)\\.config\\.(js|mjs|cjs)", target: "(css|styles|scss|sass)" }],
    ),
    cleanDestinationDir: section<Of<model.BuildConfig, "cleanDestinationDir">>({
      enable: bool(false),
      keepDirs: texts("{**/,}.*"),
      keepFiles: texts("{**/,}.{git,gitignore,gitattributes}"),
    }),
    noJSConfigInAssets: bool(false),
    useResourceCacheWhen: oneOf("fallback", "fallback", "always", "never"),
  },
  ["writeStats"],
);

const maxAge = field<number | string>("seconds or a duration such as 24h", -1, (value) => {
  if (typeof value !== "string" || /^[+-]?\d+$/.test(value)) return asInt(value);
  return parseDuration(value) ? value : undefined;
});

/** Anything else would be looked for in the folder that the command is run from. */
const cacheDir = field("a text", ":cacheDir/:project", (value, at) => {
  const dir = asText(value);
  if (dir !== undefined && !/^:(cacheDir|resourceDir)/i.test(dir) && !isAbsolutePath(dir))
    at.badValue(dir, [], `"${dir}" must begin with :cacheDir or :resourceDir, or be an absolute path`);
  return dir;
});
const generated = { dir: ":resourceDir/_gen", maxAge: -1 };
const ofProject = { dir: ":cacheDir/:project", maxAge: -1 };
const ofModules = ":cacheDir/modules";

export const caches = named(section<model.CacheConfig>({ dir: cacheDir, maxAge }), {
  isClosed: true,
  initial: {
    assets: generated,
    getresource: ofProject,
    images: generated,
    misc: ofProject,
    modulegitinfo: { dir: ofModules, maxAge: "24h" },
    modulequeries: { dir: ofModules, maxAge: "24h" },
    modules: { dir: ofModules, maxAge: -1 },
  },
});

export const contentTypes = named(freeMap(), {
  replaces: true,
  initial: {
    "text/asciidoc": freeMap().initial,
    "text/html": freeMap().initial,
    "text/markdown": freeMap().initial,
    "text/org": freeMap().initial,
    "text/pandoc": freeMap().initial,
    "text/rst": freeMap().initial,
  },
});

export const deployment = section<model.DeploymentConfig>({
  confirm: bool(false),
  dryRun: bool(false),
  force: bool(false),
  invalidateCDN: bool(true),
  matchers: freeMaps(),
  maxDeletes: int(256),
  order: texts(),
  target: text(),
  targets: freeMaps(),
  workers: int(10),
});

function freeMaps() {
  const item = freeMap();
  return {
    expects: "a list of tables",
    initial: [],
    read: sections({ ...item, names: [] }).read,
  };
}

export const frontmatter = section<{
  readonly date: readonly string[];
  readonly lastmod: readonly string[];
  readonly publishDate: readonly string[];
  readonly expiryDate: readonly string[];
}>({
  date: dateFields("date", "publishdate", "pubdate", "published", "lastmod", "modified"),
  lastmod: dateFields(":git", "lastmod", "modified", "date", "publishdate", "pubdate", "published"),
  publishDate: dateFields("publishdate", "pubdate", "published", "date"),
  expiryDate: dateFields("expirydate", "unpublishdate"),
});

/** Front matter names, `:default` for the list as it would be, and the older names that each one brings along. */
function dateFields(...initial: readonly string[]) {
  const aliases: Readonly<Record<string, readonly string[]>> = {
    lastmod: ["modified"],
    publishdate: ["pubdate", "published"],
    expirydate: ["unpublishdate"],
  };
  return field<readonly string[]>("a list of texts", initial, (value) => {
    const names = asTexts(value)?.map((name) => name.toLowerCase());
    const expanded = names?.flatMap((name) => (name === ":default" ? initial : [name]));
    return expanded && [...new Set(expanded.flatMap((name) => [name, ...(aliases[name] ?? [])]))];
  });
}

const globs = section<model.GlobFilterConfig>({ excludes: texts(), includes: texts() });

export const httpCache = section<model.HTTPCacheConfig>({
  cache: section<model.HTTPCacheConfig["cache"]>({
    for: section<model.GlobFilterConfig>({ excludes: texts("**"), includes: texts() }),
  }),
  polls: sections(
    section<ItemOf<model.HTTPCacheConfig["polls"]>>({
      disable: bool(false),
      for: globs,
      high: text("0s"),
      low: text("0s"),
    }),
    [{ disable: true, for: { excludes: [], includes: ["**"] }, high: "0s", low: "0s" }],
  ),
  respectCacheControlNoStoreInRequest: bool(true),
  respectCacheControlNoStoreInResponse: bool(false),
});

export const imaging = section<model.ImagingConfig>(
  {
    anchor: text("smart"),
    bgColor: field("a text", "ffffff", (value) => asText(value)?.replace(/^#/, "")),
    firstFrameOnly: bool(false),
    resampleFilter: text("box"),
    avif: section<Of<model.ImagingConfig, "avif">>({
      compression: text("lossy"),
      encoderSpeed: int(10),
      hint: text("photo"),
      quality: int(60),
    }),
    exif: section<Of<model.ImagingConfig, "exif">>({
      disableDate: bool(false),
      disableLatLong: bool(false),
      excludeFields: text(
        "GPS|Exif|Exposure[M|P|B]|Contrast|Resolution|Sharp|JPEG|Metering|Sensing|Saturation|ColorSpace|Flash|WhiteBalance",
      ),
      includeFields: text(),
    }),
    jpeg: section<Of<model.ImagingConfig, "jpeg">>({ quality: int(75) }),
    meta: section<Of<model.ImagingConfig, "meta">>({
      fields: texts(
        "! *{GPS,Exif,Exposure[MPB],Contrast,Resolution,Sharp,JPEG,Metering,Sensing,Saturation,ColorSpace,Flash,WhiteBalance}*",
      ),
      sources: texts("exif", "iptc"),
    }),
    webp: section<Of<model.ImagingConfig, "webp">>({
      compression: text("lossy"),
      hint: text("photo"),
      method: int(2),
      quality: int(75),
      useSharpYuv: bool(false),
    }),
  },
  ["quality", "compression", "hint"],
);

export const minify = section<model.MinifyConfig>({
  disableCSS: bool(false),
  disableHTML: bool(false),
  disableJS: bool(false),
  disableJSON: bool(false),
  disableSVG: bool(false),
  disableXML: bool(false),
  minifyOutput: bool(false),
  tdewolff: section<Of<model.MinifyConfig, "tdewolff">>({
    css: section<Of<model.MinifyConfig["tdewolff"], "css">>(
      { inline: bool(false), precision: int(0), version: int(0) },
      ["keepCSS2", "decimals"],
    ),
    html: section<Of<model.MinifyConfig["tdewolff"], "html">>({
      keepComments: bool(false),
      keepConditionalComments: bool(false),
      keepDefaultAttrVals: bool(true),
      keepDocumentTags: bool(true),
      keepEndTags: bool(true),
      keepQuotes: bool(false),
      keepSpecialComments: bool(true),
      keepWhitespace: bool(false),
      templateDelims: texts("", ""),
    }),
    js: section<Of<model.MinifyConfig["tdewolff"], "js">>(
      { keepVarNames: bool(false), precision: int(0), version: int(2022) },
      ["decimals"],
    ),
    json: section<Of<model.MinifyConfig["tdewolff"], "json">>({
      keepNumbers: bool(false),
      precision: int(0),
    }),
    svg: section<Of<model.MinifyConfig["tdewolff"], "svg">>(
      { keepComments: bool(false), keepNamespaces: texts("", "x-bind"), precision: int(0) },
      ["decimals"],
    ),
    xml: section<Of<model.MinifyConfig["tdewolff"], "xml">>({ keepWhitespace: bool(false) }),
  }),
});

export const page = section<{
  readonly nextPrevSortOrder: string;
  readonly nextPrevInSectionSortOrder: string;
}>({
  nextPrevInSectionSortOrder: text("desc"),
  nextPrevSortOrder: text("desc"),
});

export const pagination = section<{
  readonly pagerSize: number;
  readonly path: string;
  readonly disableAliases: boolean;
}>({ disableAliases: bool(false), pagerSize: int(10), path: text("page") });

export const privacy = section<model.PrivacyConfig>(
  {
    disqus: section<Of<model.PrivacyConfig, "disqus">>({ disable: bool(false) }),
    googleAnalytics: section<Of<model.PrivacyConfig, "googleAnalytics">>(
      { disable: bool(false), respectDoNotTrack: bool(true) },
      ["anonymizeIP", "useSessionStorage"],
    ),
    instagram: section<Of<model.PrivacyConfig, "instagram">>({ disable: bool(false), simple: bool(false) }),
    vimeo: section<Of<model.PrivacyConfig, "vimeo">>({
      disable: bool(false),
      enableDNT: bool(false),
      simple: bool(false),
    }),
    x: section<Of<model.PrivacyConfig, "x">>({
      disable: bool(false),
      enableDNT: bool(false),
      simple: bool(false),
    }),
    youTube: section<Of<model.PrivacyConfig, "youTube">>({
      disable: bool(false),
      privacyEnhanced: bool(false),
    }),
  },
  ["twitter"],
);

const relatedIndex = section<model.RelatedIndex>({
  applyFilter: bool(false),
  cardinalityThreshold: intBetween(0, 100, 0),
  minTokenLength: int(0),
  name: text(),
  pattern: text(),
  toLower: bool(false),
  tokenize: bool(false),
  type: oneOf("basic", "basic", "fragments"),
  weight: int(0),
});

const relatedDefaults = section<model.RelatedConfig>({
  includeNewer: bool(false),
  indices: sections(relatedIndex, [
    { ...relatedIndex.initial, name: "keywords", weight: 100 },
    { ...relatedIndex.initial, name: "date", weight: 10 },
    { ...relatedIndex.initial, name: "tags", weight: 80 },
  ]),
  threshold: intBetween(0, 100, 80),
  toLower: bool(false),
});

const relatedNothing: model.RelatedConfig = {
  includeNewer: false,
  indices: [],
  threshold: 0,
  toLower: false,
};

/** Names are keys, which are in lower case. */
function completeIndex(index: model.RelatedIndex, { toLower }: model.RelatedConfig): model.RelatedIndex {
  return { ...index, name: index.name.toLowerCase(), toLower: index.toLower || toLower };
}

/** Who sets any of it starts from nothing, Hugo's indices are gone then. */
export const related: Field<model.RelatedConfig> = {
  expects: "a table",
  initial: relatedDefaults.initial,
  read(value, at) {
    const read = relatedDefaults.read(value, at, relatedNothing);
    return read && { ...read, indices: read.indices.map((index) => completeIndex(index, read)) };
  },
};

type Permissions = model.SecurityConfig["node"]["permissions"];

export const security = section<model.SecurityConfig>(
  {
    allowCode: texts(),
    allowContent: policy("! ^text/html$", "! ^text/org$"),
    enableInlineShortcodes: bool(false),
    exec: section<Of<model.SecurityConfig, "exec">>({
      allow: policy("^(dart-)?sass$", "^go$", "^git$", "^node$", "^postcss$"),
      osEnv: policy(
        "(?i)^((HTTPS?|NO)_PROXY|PATH(EXT)?|APPDATA|TE?MP|TERM|GO\\w+|(XDG_CONFIG_)?HOME|USERPROFILE|SSH_AUTH_SOCK|DISPLAY|LANG|SYSTEMDRIVE|PROGRAMDATA)$",
      ),
    }),
    funcs: section<Of<model.SecurityConfig, "funcs">>({
      getenv: policy("^HUGO_", "^CI$"),
    }),
    http: section<Of<model.SecurityConfig, "http">>({
      mediaTypes: policy(),
      methods: policy("(?i)GET|POST"),
      proxyFromEnvironment: bool(false),
      urls: policy(...defaultUrls),
    }),
    node: section<Of<model.SecurityConfig, "node">>({
      permissions: section<Permissions>({
        allowAddons: texts("tailwindcss"),
        allowChildProcess: texts("tailwindcss"),
        allowRead: texts("."),
        allowWorker: texts("tailwindcss"),
        allowWrite: texts(),
        disable: bool(false),
      }),
    }),
  },
  ["goTemplates"],
);

const segmentMatcher = section<model.SegmentMatcher>({
  kind: texts(),
  lang: text(),
  output: texts(),
  path: texts(),
  sites,
});

export const segments = named(
  section<model.SegmentConfig>({ excludes: sections(segmentMatcher), includes: sections(segmentMatcher) }),
);

export const server = section<model.ServerConfig>({
  headers: sections(section<ItemOf<model.ServerConfig["headers"]>>({ for: text(), values: headerValues() })),
  redirects: sections(
    section<ItemOf<model.ServerConfig["redirects"]>>({
      force: bool(false),
      from: text(),
      fromHeaders: headerValues(),
      fromRe: text(),
      status: int(0),
      to: text(),
    }),
    [{ force: false, from: "/**", fromHeaders: {}, fromRe: "", status: 404, to: "/404.html" }],
  ),
});

/** Names of headers keep their letter case. */
function headerValues() {
  return field<Readonly<Record<string, string>>>("a table of texts", {}, (value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).map(([name, given]) => [name, asText(given)] as const);
    if (entries.some(([, given]) => given === undefined)) return undefined;
    return Object.fromEntries(entries) as Record<string, string>;
  });
}

export const services = section<model.ServicesConfig>(
  {
    disqus: section<Of<model.ServicesConfig, "disqus">>({ shortname: text() }),
    googleAnalytics: section<Of<model.ServicesConfig, "googleAnalytics">>({ id: text() }),
    rss: section<Of<model.ServicesConfig, "rss">>({ limit: int(-1) }),
    x: section<Of<model.ServicesConfig, "x">>({ disableInlineCSS: bool(false) }),
  },
  ["instagram", "twitter"],
);

export const sitemap = section<SitemapOptions>({
  changeFreq: text(),
  disable: bool(false),
  filename: text("sitemap.xml"),
  priority: number(-1),
});

const dimension = section<model.DimensionConfig>({ weight: int(0) });
export const roles = named(dimension, { initial: { guest: dimension.initial }, replaces: true });
export const versions = named(dimension, { initial: { "v1.0.0": dimension.initial }, replaces: true });
