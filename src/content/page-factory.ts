// Step 5c: one node → one `Page`, with its fields, dates, targets and resources.
import { DiagnosticError } from "../diagnostics/log.ts";
import { allows } from "../config/policy.ts";
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type {
  BuildOptions,
  Kind,
  Markup,
  OutputTarget,
  Page,
  PageId,
  ParsedPage,
  ResourceRecord,
} from "../model/page.ts";
import type { Repository } from "../model/repository.ts";
import type { SiteIdentity, SiteKey, SiteSet } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import type { SiteGrid } from "../source/site-grid.ts";
import { makePath } from "../value/slug.ts";
import { automaticTitle } from "./automatic-title.ts";
import * as fields from "./fields.ts";
import { outputFormats } from "./formats.ts";
import { MARKUP_NAMES, markupByName, markupMediaType } from "./markup.ts";
import { forbiddenContentType, unknownMarkup } from "./field-messages.ts";
import { baseNameOf, createNode, isBranch, parentPath, type LoadedPage, type Node } from "./nodes.ts";
import { readNodeFields } from "./node-fields.ts";
import { createPatternFinder } from "./permalink.ts";
import { resolvePlace, type Place } from "./place.ts";
import { checkMetadata, distinctResources, resourceRecord } from "./resources.ts";
import { fillDates, rollUpDates } from "./roll-up.ts";
import { logicalPath, type ScannedResource } from "./scan.ts";
import { listPagesAbove, treePath } from "./slugs.ts";
import {
  hasSitemapIndex,
  outputTarget,
  resourceFolder,
  sitemapPrefix,
  splitBaseUrl,
  type TargetRules,
} from "./targets.ts";
import { termsOf } from "./taxonomy.ts";
import { isVisible } from "./visibility.ts";

export function pageId(site: SiteKey, path: string): PageId {
  return `${site}:${path}`;
}

export interface FactoryInput {
  readonly config: Config;
  readonly grid: SiteGrid;
  /** Position of the site. */
  readonly site: number;
  readonly identity: SiteIdentity;
  readonly prefix: string;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  /** The front matter of a node that is made only now, with the cascade laid under it. */
  readonly cascade: (node: Node) => ValueMap;
  readonly repository?: Repository | undefined;
  readonly now: number;
  readonly log: Log;
}

export interface PageFactory {
  /** The page of a node and the pages within its bundle. Throws a DiagnosticError for a field that can't be used. */
  make(node: Node): { readonly page: Page; readonly bundled: readonly Page[] };
  /** 404, sitemap, their index and robots.txt: rendered, but in no list. */
  standalone(): Page[];
}

/** Nothing of a page whose kind is switched off is seen. */
const switchedOff: BuildOptions = { list: "never", render: "never", publishResources: false };

/** A content file within a leaf bundle: whose it is, and its name there. */
interface Bundle {
  readonly owner: Node;
  readonly name: string;
}

/** A page that stands beside the tree, at a name of its own. */
interface Standalone {
  readonly kind: keyof typeof standalonePaths;
  readonly format: string;
  readonly name: string;
  readonly prefix: string;
}

const standalonePaths = {
  "404": "/404",
  sitemap: "/_sitemap.xml",
  sitemapindex: "/_sitemapindex.xml",
  robotstxt: "/_robots.txt",
} as const;

export function createPageFactory(input: FactoryInput): PageFactory {
  const { config, grid, site, identity, nodes } = input;
  const { key, language } = identity;
  const rules: TargetRules = { config, base: splitBaseUrl(language.baseURL), prefix: input.prefix };
  const newest = rollUpDates(nodes, language, input.now);
  const patternOf = createPatternFinder(language, config, (matrix) => grid.meant(matrix).has(site));
  const urlize = (text: string) => makePath(text, config);
  const hasList = (path: string) => isBranch(nodes.get(path)?.kind);

  /** The list page that holds a page, or the page itself if it is one. */
  const listOf = (node: Node): Node =>
    isBranch(node.kind) ? node : (nodes.get(parentPath(node.path, hasList) ?? "/") ?? node);

  const placeOf = (node: Node, source: fields.FieldSource, title: string, slug: string): Place => {
    const list = listOf(node);
    const subject = {
      kind: node.kind,
      path: node.path,
      title,
      slug,
      date: node.dates.date,
      contentBaseName: baseNameOf(node),
      section: sectionOf(node),
      sections: list.path.split("/").filter(Boolean),
      sectionSlugs: () => listPagesAbove(list, nodes).map((above) => slugOrTitle(above, config, language)),
      url: fields.text(source, "url"),
      treePath: treePath(node, nodes, config),
      parsed: source.parsed,
    };
    return resolvePlace(subject, patternOf(subject), urlize);
  };

  const makePage = (node: Node, source: fields.FieldSource, bundle: Bundle | null): Page => {
    const markup = markupOf(node, source);
    checkAllowed(source.parsed, markup, config);
    const title = fields.text(source, "title") || automaticTitle(node, config, language);
    const slug = fields.slug(source) || node.fileSlug;
    const build = node.isEnabled ? fields.buildOptions(source) : switchedOff;
    const section = sectionOf(node);
    const parent = bundle?.owner.path ?? parentPath(node.path, hasList);
    const dates = node.kind === "page" ? node.dates : fillDates(node.dates, newest.get(node.path));
    return {
      id: pageId(key, node.path),
      site: key,
      kind: node.kind,
      lang: language.lang,
      path: node.path,
      bundleType: bundleTypeOf(node, bundle !== null),
      section,
      type: fields.text(source, "type") || section || "page",
      layout: fields.text(source, "layout"),
      parsed: source.parsed,
      markup,
      title,
      linkTitle: fields.text(source, "linktitle") || title,
      name: bundle?.name ?? (node.kind === "term" ? baseNameOf(node) : title),
      description: fields.text(source, "description"),
      summary: fields.text(source, "summary"),
      keywords: fields.words(source, "keywords"),
      slug,
      weight: fields.integer(source, "weight"),
      draft: fields.isDraft(source),
      isCJK: fields.isCjk(source, config),
      headless: fields.flag(source, "headless"),
      ...dates,
      params: fields.pageParams(source, config),
      aliases: fields.words(source, "aliases"),
      build: bundle === null ? build : { ...build, list: "never", render: "never" },
      menus: fields.pageMenus(source),
      sitemap: fields.sitemapOptions(source, config),
      translationKey: fields.text(source, "translationkey"),
      parent: parent === null ? null : pageId(key, parent),
      targets: [],
      resources: [],
      terms: termsOf(node, language),
      taxonomy: node.taxonomy,
    };
  };

  const make = (node: Node): { page: Page; bundled: Page[] } => {
    const source = sourceOf(node);
    if (node.resources.length > 0) checkMetadata(source);
    const page = makePage(node, source, null);
    const place = placeOf(node, source, page.title, page.slug);
    const formats = outputFormats(node, config);
    const { kind, section, build } = page;
    const targets = formats.map((format) => outputTarget(rules, { kind, section, place }, format));
    const folder = targets[0] && formats[0] ? resourceFolder(targets[0], formats[0]) : place.path.slice(1);
    const bundled: Page[] = [];
    const resources = distinctResources(node.resources).map((scanned): ResourceRecord => {
      const inner = makeBundled(scanned, node);
      if (inner) bundled.push(inner);
      const lentTo = lending(scanned);
      return resourceRecord(scanned, config, { folder, isPublished: build.publishResources, page: inner, lentTo });
    });
    return { page: { ...page, targets: visibleTargets(targets, build), resources }, bundled };
  };

  const lending = ({ sites, file, adapted }: ScannedResource): SiteSet => {
    if (grid.isSingle) return grid.all;
    const { complements } = file.sites;
    return adapted ? grid.reach(sites, complements) : grid.lentTo(sites, complements);
  };

  const makeBundled = (scanned: ScannedResource, owner: Node): Page | null => {
    const loaded = scanned.content && input.bundled.get(scanned.file.display);
    if (!loaded) return null;
    const path = owner.path === "/" ? `/${scanned.key}` : `${owner.path}/${scanned.key}`;
    const node = createNode(path, "page", { loaded, written: loaded.scanned.content.written });
    node.values = input.cascade(node);
    readNodeFields(node, config, input.repository);
    return makePage(node, sourceOf(node), { owner, name: scanned.name });
  };

  const makeStandalone = ({ kind, format, name, prefix }: Standalone): Page[] => {
    const node = createNode(logicalPath(name), kind);
    node.values = input.cascade(node);
    if (!isVisible(node, config, input.now)) return [];
    const place: Place = { by: "tree", path: `/${name}`, isInLanguage: true };
    const title = kind === "404" ? "404 Page not found" : "";
    const target = outputTarget({ ...rules, prefix }, { kind, section: "", place }, config.outputFormats[format]!);
    const page = makePage(node, sourceOf(node), null);
    const id = pageId(key, `/_${kind}`);
    const home = pageId(key, "/");
    const path = standalonePaths[kind];
    return [{ ...page, id, path, title, linkTitle: title, name: title, parent: home, targets: [target] }];
  };

  const standalone = (): Page[] => {
    const disabled = new Set(config.disableKinds.map((kind) => kind.toLowerCase()));
    const isFirst = site === 0;
    const sitemapName = config.sitemap.filename.replace(/\.xml$/, "");
    const wanted: Standalone[] = [{ kind: "404", format: "404", name: "404", prefix: input.prefix }];
    if (!disabled.has("sitemap")) {
      const prefix = sitemapPrefix(config, identity);
      wanted.push({ kind: "sitemap", format: "sitemap", name: sitemapName, prefix });
      if (isFirst && hasSitemapIndex(config))
        wanted.push({ kind: "sitemapindex", format: "sitemapindex", name: sitemapName, prefix: "" });
    }
    if (config.enableRobotsTXT && (isFirst || config.isMultihost))
      wanted.push({ kind: "robotstxt", format: "robots", name: "robots", prefix: "" });
    return wanted.filter(({ kind }) => !disabled.has(kind)).flatMap(makeStandalone);
  };

  return { make, standalone };
}

function sourceOf(node: Node): fields.FieldSource {
  return { values: node.values, parsed: node.loaded?.parsed ?? null };
}

/** `render: link` keeps the link of the first format though nothing is written. */
function visibleTargets(targets: readonly OutputTarget[], { render }: BuildOptions): readonly OutputTarget[] {
  return render === "always" ? targets : render === "link" ? targets.slice(0, 1) : [];
}

function slugOrTitle(node: Node, config: Config, language: LanguageConfig): string {
  const source = sourceOf(node);
  return fields.slug(source) || fields.text(source, "title") || automaticTitle(node, config, language);
}

/** By the language that the text is taken for, whatever the file is called. */
function checkAllowed(parsed: ParsedPage | null, markup: Markup, config: Config): void {
  if (parsed === null) return;
  const type = markupMediaType(markup);
  if (!allows(config.security.allowContent, type))
    throw new DiagnosticError(forbiddenContentType(parsed, type));
}

function sectionOf({ path, kind }: Node): string {
  const end = path.indexOf("/", 1);
  if (end >= 0) return path.slice(1, end);
  return isBranch(kind) ? path.slice(1) : "";
}

function bundleTypeOf(node: Node, isInBundle: boolean): Page["bundleType"] {
  const isLeaf = node.loaded?.scanned.content.role === "leaf";
  if (isBranch(node.kind)) return isLeaf ? "leaf" : "branch";
  return isLeaf && !isInBundle ? "leaf" : "";
}

function markupOf(node: Node, source: fields.FieldSource): Markup {
  const named = fields.text(source, "markup");
  if (named === "") return markupByName(node.loaded?.scanned.content.ext ?? "md") ?? "markdown";
  const markup = markupByName(named);
  if (markup === undefined) throw new DiagnosticError(unknownMarkup(source.parsed, named, MARKUP_NAMES));
  return markup;
}
