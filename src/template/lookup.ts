// Which template renders what: pure functions of the registry and the question. A lookup runs for every page, so answers
// are kept by what they depend on: the nearest folder with templates of its own, kind, layout, language and format.
import type { OutputFormat } from "../model/config.ts";
import type { SiteKey } from "../model/site.ts";
import { mediaOf } from "./name.ts";
import type { Shelf, TemplateDescriptor, TemplateRegistry } from "./registry.ts";
import { isBetter, isForSite, wantedFor, weigh } from "./weigh.ts";
import type { Wanted, Weight } from "./weigh.ts";

/** What is asked for, in a page's own words. */
export interface LayoutQuery {
  /** Logical path: `/docs/a`, `/` for home. */
  readonly path: string;
  /** Front matter `type`, else the section, else `page`. */
  readonly type: string;
  readonly section: string;
  readonly kind: string;
  /** `layout` of the front matter. */
  readonly layout: string;
  readonly lang: string;
  /** Key of the page's site. */
  readonly site: SiteKey;
  readonly format: OutputFormat;
}

/** The site that a template runs for. */
export interface TemplateSite {
  readonly key: SiteKey;
  readonly language: { readonly lang: string };
}

/** Where a render hook or a shortcode is called: the page's words and what is called. */
export interface MarkupQuery extends LayoutQuery {
  /** `link`, `image`, `heading`, `codeblock`, `blockquote`, `table`, `passthrough`. */
  readonly hook: string;
  /** Language of a code block, `alert`, `inline`, … */
  readonly variant: string;
  readonly embedded: EmbeddedUse;
}

/** When a hook that the generator brings is taken: never, where the site has none of its own, or always. */
export type EmbeddedUse = "never" | "fallback" | "always";

/** The best template so far and how well it fits. */
export interface Match {
  readonly template: TemplateDescriptor;
  readonly weight: Weight;
}

/** The folder that a page's templates are looked for in: with a front matter type that comes first in the path. */
export function templatePath({ path, type, section }: LayoutQuery): string {
  const normal = path === "/" ? "" : path;
  if (!type || type === section || (type === "page" && section === "")) return normal;
  return `/${type.toLowerCase()}${section ? normal.slice(section.length + 1) : ""}`;
}

/** Folders from the root down to `path`, those with templates only. */
function* foldersAbove(shelf: Shelf, path: string): Generator<readonly [dir: string, distance: number]> {
  const depth = path.split("/").length;
  for (let end = path ? path.indexOf("/", 1) : 0, dir = ""; ; end = path.indexOf("/", end + 1)) {
    if (shelf.has(dir)) yield [dir, depth - dir.split("/").length];
    if (dir === path) return;
    dir = end < 0 ? path : path.slice(0, end);
    if (end < 0) end = path.length;
  }
}

/** The best template of a shelf on the way from the root to `path`. */
export function bestMatch(
  shelf: Shelf,
  path: string,
  wanted: Wanted,
  consider: (template: TemplateDescriptor) => boolean = () => true,
): Match | undefined {
  let best: Match | undefined;
  for (const [dir, distance] of foldersAbove(shelf, path))
    for (const template of shelf.get(dir)!) {
      if (!consider(template)) continue;
      const weight = weigh(template, wanted, distance);
      if (isBetter(weight, template, best)) best = { template, weight };
    }
  return best && best.weight.total > 0 ? best : undefined;
}

const memos = new WeakMap<TemplateRegistry, Map<string, TemplateDescriptor | null>>();

function remembered(
  registry: TemplateRegistry,
  key: string,
  find: () => TemplateDescriptor | undefined,
): TemplateDescriptor | undefined {
  let memo = memos.get(registry);
  if (!memo) memos.set(registry, (memo = new Map()));
  const known = memo.get(key);
  if (known !== undefined) return known ?? undefined;
  const found = find();
  memo.set(key, found ?? null);
  return found;
}

/** The lowest folder of a shelf at or above `path`: pages below it share their answers. */
function nearestFolder(shelf: Shelf, path: string): string {
  let dir = path;
  while (dir && !shelf.has(dir)) dir = dir.slice(0, dir.lastIndexOf("/"));
  return dir;
}

function wantedKey({ kind, layout, site, format }: Wanted): string {
  return `${kind}|${layout}|${site}|${format}`;
}

/** The template of a page. */
export function findLayout(registry: TemplateRegistry, query: LayoutQuery): TemplateDescriptor | undefined {
  const dir = nearestFolder(registry.layouts, templatePath(query));
  const wanted = wantedFor(query.format, query);
  return remembered(registry, `layout|${dir}|${wantedKey(wanted)}`, () => {
    return bestMatch(registry.layouts, dir, wanted)?.template;
  });
}

/** A content view: a layout called by name with `.Render`, in the page's folder or above, perhaps in a folder there. */
export function findView(
  registry: TemplateRegistry,
  name: string,
  query: LayoutQuery,
): TemplateDescriptor | undefined {
  const slash = name.lastIndexOf("/");
  const layout = name.slice(slash + 1).toLowerCase();
  const below = slash < 0 ? "" : `/${name.slice(0, slash).replace(/^\/+/, "").toLowerCase()}`;
  if (!layout) return undefined;
  const path = templatePath(query);
  const wanted = { ...wantedFor(query.format, { ...query, layout }), layoutMustMatch: true };
  return remembered(registry, `view|${path}|${below}|${wantedKey(wanted)}`, () => {
    const shelf = below ? shelfBelow(registry.layouts, below) : registry.layouts;
    return bestMatch(shelf, path, wanted)?.template;
  });
}

/** The folders of a shelf that end in `below`, under the names of the folders they stand in. */
function shelfBelow(shelf: Shelf, below: string): Shelf {
  const under = new Map<string, readonly TemplateDescriptor[]>();
  for (const [dir, list] of shelf) if (dir.endsWith(below)) under.set(dir.slice(0, -below.length), list);
  return under;
}

/** The base template for a layout that defines blocks; only one of the same language of templates can take them. */
export function findBase(
  registry: TemplateRegistry,
  layout: TemplateDescriptor,
  query: LayoutQuery,
): TemplateDescriptor | undefined {
  const path = templatePath(query);
  const dir = nearestFolder(registry.bases, path);
  const wanted = wantedFor(query.format, query);
  const key = `base|${dir}|${wantedKey(wanted)}|${layout.path}`;
  return remembered(registry, key, () => {
    const own = ownWords(layout);
    const takes = (base: TemplateDescriptor) => base.engine === layout.engine && suits(base, layout, own);
    return bestMatch(registry.bases, dir, wanted, takes)?.template;
  });
}

/** A layout's file name as a question: `baseof.page` suits page.html only, `baseof.single` single.html only. */
function ownWords(layout: TemplateDescriptor): Wanted {
  return {
    kind: layout.kind,
    standard: layout.layout,
    layout: "",
    lang: layout.lang,
    site: null,
    format: layout.format,
    mediaType: layout.mediaType,
    plainText: layout.plainText,
    variant: "",
    subvariant: "",
    layoutMustMatch: false,
    allowPlainText: false,
    defaultFormat: "html",
  };
}

function suits(base: TemplateDescriptor, layout: TemplateDescriptor, own: Wanted): boolean {
  if (base.kind === "page" && layout.layout === "list") return false;
  if (base.kind !== "" && base.kind !== "page" && layout.layout === "single") return false;
  // A layout for all languages meets the bases of each.
  const lang = own.lang || base.lang;
  const isForSameSites =
    !base.sites || !layout.sites || [...layout.sites].some((site) => base.sites!.has(site));
  return isForSameSites && weigh(base, { ...own, lang }, 0).total > 0;
}

/** A partial by the name that templates call it: any letter case, with or without suffix and leading slash. */
export function findPartial(
  registry: TemplateRegistry,
  name: string,
  site: TemplateSite,
): TemplateDescriptor | undefined {
  const called = name
    .replace(/^\/+|^_internal\//g, "")
    .toLowerCase()
    .replaceAll(" ", "-");
  const file = called.lastIndexOf("/") + 1;
  const [base = "", ...words] = called.slice(file).split(".");
  const list = registry.partials.get(called.slice(0, file) + base);
  return list && bestPartial(list, partialWanted(registry, words, site));
}

// As in Hugo the suffix of the name decides, HTML without one, and not the format that is rendered.
function partialWanted({ rules }: TemplateRegistry, words: readonly string[], site: TemplateSite): Wanted {
  const { outputFormats } = rules;
  const html = wantedFor(outputFormats["html"]!, {
    kind: "",
    layout: "",
    lang: site.language.lang,
    site: site.key,
  });
  const format = words.filter((word) => Object.hasOwn(outputFormats, word)).at(-1) ?? "";
  const suffix = words.at(-1);
  if (suffix === undefined) return html;
  const { mediaType, plainText } = mediaOf(format, suffix, rules);
  if (mediaType === "") return html;
  return { ...html, format, mediaType, plainText };
}

/** Anything of that name will do; one for the page's site before the others. */
function bestPartial(list: readonly TemplateDescriptor[], wanted: Wanted): TemplateDescriptor | undefined {
  const fitting = list.filter((template) => isForSite(template, wanted));
  let best: Match | undefined;
  for (const template of fitting.length > 0 ? fitting : list) {
    const weight = weigh(template, wanted, 0);
    if (isBetter(weight, template, best)) best = { template, weight };
  }
  return best?.template;
}

/** A shortcode's template; `markup` is true for `{{% %}}`, which takes plain text templates as well. */
export function findShortcode(
  registry: TemplateRegistry,
  name: string,
  query: LayoutQuery,
  markup: boolean,
): TemplateDescriptor | undefined {
  const called = name.toLowerCase();
  const shelf = registry.shortcodes.get(called);
  if (!shelf) return undefined;
  const dir = nearestFolder(shelf, templatePath(query));
  const wanted = { ...wantedFor(query.format, query), allowPlainText: markup };
  return remembered(registry, `shortcode|${called}|${markup}|${dir}|${wantedKey(wanted)}`, () => {
    return bestMatch(shelf, dir, wanted)?.template;
  });
}

/** A render hook's template. */
export function findMarkup(registry: TemplateRegistry, query: MarkupQuery): TemplateDescriptor | undefined {
  const { hook, variant, embedded } = query;
  const dir = nearestFolder(registry.markup, templatePath(query));
  const { defaultOutputFormat } = registry.rules;
  const wanted = {
    ...wantedFor(query.format, query),
    variant: hook,
    subvariant: variant,
    defaultFormat: defaultOutputFormat,
  };
  const key = `markup|${hook}|${variant}|${embedded}|${dir}|${wantedKey(wanted)}`;
  return remembered(registry, key, () => {
    const consider = (template: TemplateDescriptor) =>
      template.variant === hook && mayUse(template, embedded);
    return bestMatch(registry.markup, dir, wanted, consider)?.template;
  });
}

function mayUse({ engine }: TemplateDescriptor, embedded: EmbeddedUse): boolean {
  if (embedded === "fallback") return true;
  return (engine === "embedded") === (embedded === "always");
}
