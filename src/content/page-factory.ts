// Step 5c: one node → one `Page`, with its fields, dates, targets and resources.
import { DiagnosticError } from "../diagnostics/log.ts";
import { allows } from "../config/policy.ts";
import type { Config, LanguageConfig, OutputFormat } from "../model/config.ts";
import type { Kind, OutputTarget, Page, PageId } from "../model/page.ts";
import type { TimeValue } from "../model/value.ts";
import { pluralize } from "../value/inflect.ts";
import { makePath } from "../value/slug.ts";
import { titleCase } from "../value/title-case.ts";
import * as fields from "./fields.ts";
import { mediaTypeOf } from "./media-type.ts";
import { forbiddenContentType, unknownOutputFormat } from "./messages.ts";
import { baseNameOf, createNode, parentPath, type LoadedPage, type Node } from "./nodes.ts";
import { pagePath } from "./permalink.ts";
import { bundleResources } from "./resources.ts";
import { outputTarget, splitBaseUrl, type TargetRules } from "./targets.ts";
import { termPath, termsOf } from "./taxonomy.ts";

export function pageId(lang: string, path: string): PageId {
  return `${lang}:${path}`;
}

export interface FactoryInput {
  readonly config: Config;
  readonly language: LanguageConfig;
  readonly prefix: string;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly bundled: ReadonlyMap<string, LoadedPage>;
}

export interface PageFactory {
  /** The page of a node and the pages within its bundle. Throws a DiagnosticError for a field that can't be used. */
  make(node: Node): { readonly page: Page; readonly bundled: readonly Page[] };
  /** 404, sitemap and robots.txt: rendered, but in no list. */
  standalone(): Page[];
  /** Pages of the tree, as opposed to standalone ones and content files within bundles. */
  isListed(page: Page): boolean;
}

const STANDALONE = new Set<Kind>(["404", "sitemap", "robotstxt"]);

export function createPageFactory(input: FactoryInput): PageFactory {
  const { config, language, nodes } = input;
  const rules: TargetRules = { config, base: splitBaseUrl(language.baseURL), prefix: input.prefix };
  const toSlug = (text: string) => makePath(text, config);
  const bundledIds = new Set<PageId>();
  const newest = rollUpDates(input);

  const make = (node: Node, inBundle = false): { page: Page; bundled: Page[] } => {
    const source = { values: node.values, parsed: node.loaded?.parsed ?? null };
    checkAllowed(node, config);
    const id = pageId(language.lang, node.path);
    const dates = node.kind === "page" ? node.dates : fillDates(node.dates, newest.get(node.path));
    const title = fields.text(source, "title") || automaticTitle(node, config, language);
    const slug = slugOf(node, config, source);
    const build = fields.buildOptions(source);
    const section = sectionOf(node.path, node.kind);
    const url = fields.text(source, "url");
    const contentBaseName = baseNameOf(node);
    const subject = { kind: node.kind, path: node.path, title, slug, url, date: dates.date, contentBaseName };
    const path = pagePath({ ...subject, section, parsed: source.parsed }, language, toSlug);
    const formats = inBundle || build.render === "never" ? [] : outputFormats(node, config);
    const fixed = url.startsWith("/");
    const targets = formats.map((format) => outputTarget(rules, { kind: node.kind, section, path, fixed }, format));
    const bundled: Page[] = [];
    const resources = bundleResources({
      config,
      scanned: node.resources,
      metadata: node.values["resources"],
      folder: folderOf(targets, path),
      publish: build.publishResources,
      pageOf: (resource) => {
        const loaded = input.bundled.get(resource.file.display);
        if (loaded === undefined) return null;
        const child = createNode(loaded.scanned.content.logical, "page", loaded, []);
        const { page } = make(child, true);
        bundled.push(page);
        bundledIds.add(page.id);
        return page.id;
      },
    });
    const parent = parentPath(node.path, (other) => isBranch(nodes.get(other)?.kind));
    const page: Page = {
      id,
      kind: node.kind,
      lang: language.lang,
      path: node.path,
      bundleType: bundleTypeOf(node),
      section,
      type: fields.text(source, "type") || section || "page",
      layout: fields.text(source, "layout"),
      parsed: source.parsed,
      markup: markupOf(node, source),
      title,
      linkTitle: fields.text(source, "linktitle") || title,
      description: fields.text(source, "description"),
      summary: fields.text(source, "summary"),
      keywords: fields.words(source, "keywords"),
      slug,
      weight: fields.integer(source, "weight"),
      draft: fields.flag(source, "draft"),
      headless: fields.flag(source, "headless"),
      ...dates,
      params: fields.pageParams(source, dates),
      aliases: fields.texts(source, "aliases"),
      build,
      menus: fields.pageMenus(source),
      sitemap: fields.sitemapOptions(source, config),
      translationKey: fields.text(source, "translationkey"),
      parent: parent === null ? null : pageId(language.lang, parent),
      targets,
      resources,
      terms: termsOf(node.values, language),
      taxonomy: node.taxonomy,
    };
    return { page, bundled };
  };

  const standalone = (): Page[] => {
    const disabled = new Set(config.disableKinds.map((kind) => kind.toLowerCase()));
    const wanted: [Kind, string, string, string][] = [
      ["404", "/404", "404", "404 Page not found"],
      ["sitemap", "/", "sitemap", ""],
    ];
    if (config.enableRobotsTXT) wanted.push(["robotstxt", "/", "robots", ""]);
    return wanted
      .filter(([kind]) => !disabled.has(kind))
      .map(([kind, path, format, title]) => {
        const { page } = make(createNode(path, kind), true);
        const formatted = config.outputFormats[format]!;
        const target = outputTarget(rules, { kind, section: "", path, fixed: false }, formatted);
        const id = pageId(language.lang, `/_${kind}`);
        return { ...page, id, title, linkTitle: title, parent: null, targets: [target] };
      });
  };

  return {
    make: (node) => make(node),
    standalone,
    isListed: (page) => !STANDALONE.has(page.kind) && !bundledIds.has(page.id),
  };
}

function isBranch(kind: Kind | undefined): boolean {
  return kind === "section" || kind === "taxonomy" || kind === "term" || kind === "home";
}

function checkAllowed(node: Node, config: Config): void {
  const parsed = node.loaded?.parsed;
  if (parsed === undefined) return;
  const { ext } = node.loaded!.scanned.content;
  const type = mediaTypeOf(ext, config)?.type ?? "text/markdown";
  if (!allows(config.security.allowContent, type))
    throw new DiagnosticError(forbiddenContentType(parsed, type));
}

function sectionOf(path: string, kind: Kind): string {
  const end = path.indexOf("/", 1);
  if (end >= 0) return path.slice(1, end);
  return kind === "page" ? "" : path.slice(1);
}

function bundleTypeOf(node: Node): Page["bundleType"] {
  if (node.kind !== "page") return STANDALONE.has(node.kind) ? "" : "branch";
  return node.loaded?.scanned.content.role === "leaf" ? "leaf" : "";
}

/** `slug`; with a date taken from the file's name, the rest of that name. */
function slugOf(node: Node, config: Config, source: fields.FieldSource): string {
  const slug = fields.text(source, "slug").replace(/^-+|-+$/g, "");
  if (slug !== "" || !config.frontmatter.date.includes(":filename")) return slug;
  return fields.splitDatedName(baseNameOf(node))?.rest ?? "";
}

function markupOf(node: Node, source: fields.FieldSource): string {
  const ext = node.loaded?.scanned.content.ext ?? "md";
  const named = fields.text(source, "markup").toLowerCase() || ext;
  return named === "html" || named === "htm" ? "html" : "markdown";
}

/** Only pages that no file stands for get a title made from their path. */
function automaticTitle(node: Node, config: Config, language: LanguageConfig): string {
  if (node.kind === "home") return language.title;
  if (node.loaded !== null || node.kind === "page") return "";
  const name = node.taxonomy?.term || node.path.slice(node.path.lastIndexOf("/") + 1);
  const plural = node.kind === "section" && config.pluralizeListTitles ? pluralize(name) : name;
  return config.capitalizeListTitles ? titleCase(plural, config.titleCaseStyle) : plural;
}

/** The formats of a page, by weight and name as Hugo orders them. */
function outputFormats(node: Node, config: Config): OutputFormat[] {
  const given = node.values["outputs"];
  const names = Array.isArray(given) ? given.map(String) : (config.outputs[node.kind] ?? ["html"]);
  const withoutRss = config.disableKinds.some((kind) => kind.toLowerCase() === "rss");
  const formats: OutputFormat[] = [];
  for (const written of names) {
    const name = written.toLowerCase();
    const format = Object.hasOwn(config.outputFormats, name) ? config.outputFormats[name] : undefined;
    if (format === undefined) {
      if (node.loaded === null) continue;
      throw new DiagnosticError(
        unknownOutputFormat(node.loaded.parsed, written, Object.keys(config.outputFormats)),
      );
    }
    if (!(withoutRss && name === "rss") && !formats.includes(format)) formats.push(format);
  }
  return formats.sort((a, b) => weightOf(a) - weightOf(b) || (a.name < b.name ? -1 : 1));
}

function weightOf(format: OutputFormat): number {
  return format.weight === 0 ? Infinity : format.weight;
}

/** The folder that a page's resources are published in. */
function folderOf(targets: readonly OutputTarget[], path: string): string {
  const html = targets.find((target) => target.path.endsWith("/index.html") || target.path === "index.html");
  if (html === undefined) return path.slice(1);
  return html.path.slice(0, Math.max(0, html.path.lastIndexOf("/")));
}

function fillDates(own: fields.PageDates, below: fields.PageDates | undefined): fields.PageDates {
  if (below === undefined) return own;
  return {
    date: own.date ?? below.date,
    lastmod: own.lastmod ?? below.lastmod,
    publishDate: own.publishDate ?? below.publishDate,
    expiryDate: own.expiryDate,
  };
}

/** For every list page the newest dates of what lies below it: one pass over all nodes, up each one's ancestors. */
function rollUpDates({ nodes, config, language }: FactoryInput): Map<string, fields.PageDates> {
  const newest = new Map<string, fields.PageDates>();
  for (const node of nodes.values()) {
    if (node.kind !== "page") continue;
    const { dates } = node;
    if (dates.date === null && dates.lastmod === null) continue;
    for (const path of listPathsAbove(node, language, nodes, config)) {
      const before = newest.get(path);
      newest.set(path, {
        date: later(before?.date, dates.date),
        lastmod: later(before?.lastmod, dates.lastmod),
        publishDate: later(before?.publishDate, dates.publishDate),
        expiryDate: null,
      });
    }
  }
  return newest;
}

function* listPathsAbove(
  node: Node,
  language: LanguageConfig,
  nodes: ReadonlyMap<string, Node>,
  config: Config,
): Generator<string> {
  const isList = (path: string) => isBranch(nodes.get(path)?.kind);
  for (let path = parentPath(node.path, isList); path !== null; path = parentPath(path, isList)) yield path;
  for (const [plural, names] of Object.entries(termsOf(node.values, language))) {
    yield `/${plural}`;
    for (const name of names) yield termPath(plural, name.toLowerCase(), config);
  }
}

function later(a: TimeValue | null | undefined, b: TimeValue | null): TimeValue | null {
  if (!a) return b;
  return b && b.ms > a.ms ? b : a;
}
