// Every setting of a configuration with its type, default and check: the one table that reading, checking and
// printing are made from. https://gohugo.io/configuration/all/
import type { Settings } from "../model/config.ts";
import { cascade } from "./cascade.ts";
import { bool, freeMap, glob, int, oneOf, patterns, text, texts } from "./field.ts";
import { defaultMediaTypes, mediaTypes } from "./media-types.ts";
import { menus } from "./menus.ts";
import { module } from "./module-section.ts";
import { outputFormats, outputs } from "./output-formats.ts";
import { permalinks } from "./permalinks.ts";
import { markup } from "./schema-markup.ts";
import * as values from "./schema-values.ts";
import * as sections from "./schema-sections.ts";
import { section, type Section } from "./section.ts";

/** Keys that are read by code of their own, or that Hugo once knew and newer keys stand for. */
const readElsewhere = [
  "languages",
  "menu",
  "indexes",
  "logI18nWarnings",
  "logPathWarnings",
  "ignoreErrors",
  "languageCode",
  "minifyOutput",
  "cleanDestinationDir",
  "configDir",
  "internal",
  ...Array.from({ length: 11 }, (_, index) => `staticDir${index}`),
];

let schema: Section<Settings> | undefined;

/** The table of all settings. */
export function settingsSchema(): Section<Settings> {
  return (schema ??= createSchema());
}

/** The table where the site's media types differ from Hugo's: output formats are read with them. */
export function schemaWith(types: Settings["mediaTypes"]): Section<Settings> {
  return types === defaultMediaTypes() ? settingsSchema() : createSchema(types);
}

function createSchema(types: Settings["mediaTypes"] = defaultMediaTypes()): Section<Settings> {
  return section<Settings>(
    {
      archeTypeDir: text("archetypes"),
      assetDir: text("assets"),
      author: freeMap(),
      baseURL: values.baseURL,
      build: sections.build,
      buildDrafts: bool(false),
      buildExpired: bool(false),
      buildFuture: bool(false),
      cacheDir: text(),
      caches: sections.caches,
      canonifyURLs: bool(false),
      capitalizeListTitles: bool(true),
      cascade,
      contentDir: text("content"),
      contentTypes: sections.contentTypes,
      copyright: text(),
      dataDir: text("data"),
      defaultContentLanguage: values.lowerText("en"),
      defaultContentLanguageInSubdir: bool(false),
      defaultContentRole: values.lowerText("guest"),
      defaultContentRoleInSubdir: bool(false),
      defaultContentVersion: values.lowerText(""),
      defaultContentVersionInSubdir: bool(false),
      defaultOutputFormat: values.lowerText(""),
      deployment: sections.deployment,
      disableAliases: bool(false),
      disableDefaultLanguageRedirect: bool(false),
      disableDefaultSiteRedirect: bool(false),
      disableHugoGeneratorInject: bool(false),
      disableKinds: values.kindNames,
      disableLanguages: texts(),
      disableLiveReload: bool(false),
      disablePathToLower: bool(false),
      enableEmoji: bool(false),
      enableGitInfo: bool(false),
      enableMissingTranslationPlaceholders: bool(false),
      enableRobotsTXT: bool(false),
      environment: text("production"),
      frontmatter: sections.frontmatter,
      hasCJKLanguage: bool(false),
      HTTPCache: sections.httpCache,
      i18nDir: text("i18n"),
      ignoreCache: bool(false),
      ignoreFiles: patterns(),
      ignoreLogs: values.lowerTexts,
      ignoreVendorPaths: glob(),
      imaging: sections.imaging,
      layoutDir: text("layouts"),
      locale: text(),
      mainSections: texts(),
      markup,
      mediaTypes,
      menus,
      minify: sections.minify,
      module,
      newContentEditor: text(),
      noBuildLock: bool(false),
      noChmod: bool(false),
      noTimes: bool(false),
      outputFormats: outputFormats(types),
      outputs,
      page: sections.page,
      pagination: sections.pagination,
      panicOnWarning: bool(false),
      params: freeMap(),
      permalinks,
      pluralizeListTitles: bool(true),
      printI18nWarnings: bool(false),
      printPathWarnings: bool(false),
      printUnusedTemplates: bool(false),
      privacy: sections.privacy,
      publishDir: text("public"),
      refLinksErrorLevel: text(),
      refLinksNotFoundURL: text(),
      related: sections.related,
      relativeURLs: bool(false),
      removePathAccents: bool(false),
      renderSegments: texts(),
      resourceDir: text("resources"),
      roles: sections.roles,
      sectionPagesMenu: text(),
      security: sections.security,
      segments: sections.segments,
      server: sections.server,
      services: sections.services,
      sitemap: sections.sitemap,
      social: freeMap(),
      staticDir: texts("static"),
      summaryLength: int(70),
      taxonomies: values.taxonomies,
      templateMetrics: bool(false),
      templateMetricsHints: bool(false),
      theme: texts(),
      themesDir: text("themes"),
      timeZone: values.timeZone,
      timeout: values.timeout,
      title: text(),
      titleCaseStyle: text("AP"),
      uglyURLs: values.uglyURLs,
      versions: sections.versions,
    },
    readElsewhere,
  );
}

/** What a language may say of itself. */
export interface LanguageFacts {
  readonly direction: string;
  readonly disabled: boolean;
  readonly label: string;
  readonly weight: number;
  readonly languageName: string;
  readonly languageDirection: string;
  readonly languageCode: string;
}

/** The keys of `languages.<lang>` beside the settings that it overrides. */
export const languageFacts = section<LanguageFacts>({
  direction: oneOf("", "", "ltr", "rtl"),
  disabled: bool(false),
  label: text(),
  languageCode: text(),
  languageDirection: text(),
  languageName: text(),
  weight: int(0),
});
