// How well a template fits a page. The weights are Hugo's (docs: templates/lookup-order): what the template names must
// agree with the page, each agreement adds weight, and a nearer folder wins unless the farther template agrees in more.
import type { OutputFormat } from "../model/config.ts";
import type { SiteKey } from "../model/site.ts";
import type { TemplateDescriptor } from "./registry.ts";

/** What is to be rendered, as templates are compared with it. */
export interface Wanted {
  readonly kind: string;
  /** `single` or `list`, by kind. */
  readonly standard: string;
  /** `layout` of the front matter. */
  readonly layout: string;
  readonly lang: string;
  /** Key of the page's site; null where a template is compared with another. */
  readonly site: SiteKey | null;
  readonly format: string;
  readonly mediaType: string;
  readonly plainText: boolean;
  readonly variant: string;
  readonly subvariant: string;
  /** Only the layout asked for will do: a content view. */
  readonly layoutMustMatch: boolean;
  /** A plain text template may serve HTML: a shortcode called with percent signs. */
  readonly allowPlainText: boolean;
  readonly defaultFormat: string;
}

export interface Weight {
  /** Total; 0 or less means that the template doesn't fit. */
  readonly total: number;
  /** Agreement in kind and layout: 2 for the layout of the front matter. */
  readonly group: number;
  /** Agreement in output format and media type. */
  readonly media: number;
  readonly language: number;
  /** Folders between the page and the template. */
  readonly distance: number;
}

const NO_MATCH: Weight = { total: -1, group: 0, media: 0, language: 0, distance: 0 };

/** What a page asks for in an output format. */
export function wantedFor(
  format: OutputFormat,
  page: { readonly kind: string; readonly layout: string; readonly lang: string; readonly site: SiteKey },
): Wanted {
  const main = /^(page|home|section|taxonomy|term)$/.test(page.kind) ? page.kind : "";
  return {
    kind: main,
    standard: main === "" ? "" : main === "page" ? "single" : "list",
    layout: page.layout.toLowerCase(),
    lang: page.lang,
    site: page.site,
    format: format.name,
    mediaType: format.mediaType.type,
    plainText: format.isPlainText,
    variant: "",
    subvariant: "",
    layoutMustMatch: false,
    allowPlainText: false,
    defaultFormat: "html",
  };
}

/** The weight of a template for what is wanted, `distance` folders above the page. */
export function weigh(template: TemplateDescriptor, wanted: Wanted, distance: number): Weight {
  if (wanted.layoutMustMatch && wanted.layout !== template.layout) return NO_MATCH;
  if (!isForSite(template, wanted)) return NO_MATCH;
  if (disagrees(template, wanted))
    return fitsAnyway(template, wanted) ? { ...NO_MATCH, total: 1, distance } : NO_MATCH;
  return agreement(template, wanted, distance);
}

/** Whether a template is for the site of what is wanted. */
export function isForSite(
  { lang, sites }: TemplateDescriptor,
  wanted: Pick<Wanted, "lang" | "site">,
): boolean {
  if (lang && lang !== wanted.lang) return false;
  return sites === null || wanted.site === null || sites.has(wanted.site);
}

function disagrees(template: TemplateDescriptor, wanted: Wanted): boolean {
  if (template.plainText && !wanted.plainText && !wanted.allowPlainText) return true;
  if (template.kind && template.kind !== wanted.kind) return true;
  if (!layoutFits(template.layout, wanted)) return true;
  if (template.format && template.format !== wanted.format && !formatFits(template, wanted)) return true;
  if (template.mediaType !== wanted.mediaType) return true;
  if (!template.variant) return false;
  if (template.variant !== wanted.variant) return true;
  return template.subvariant !== "" && template.subvariant !== wanted.subvariant;
}

function layoutFits(layout: string, wanted: Wanted): boolean {
  return layout === "" || layout === "all" || layout === wanted.standard || layout === wanted.layout;
}

/** A template of another output format serves when the media type is the same and kind or layout say so. */
function formatFits(template: TemplateDescriptor, wanted: Wanted): boolean {
  if (template.mediaType !== wanted.mediaType) return false;
  if (template.category === "base") return true;
  if (wanted.layout && wanted.layout === template.layout) return true;
  if (wanted.kind === "") return false;
  return wanted.kind === template.kind || template.layout === wanted.standard || template.layout === "all";
}

/** Render hooks and shortcodes serve other formats too, when nothing better is there. */
function fitsAnyway(template: TemplateDescriptor, wanted: Wanted): boolean {
  if (template.category === "shortcode")
    return !template.plainText || wanted.plainText || wanted.allowPlainText;
  if (template.category !== "markup" || template.variant !== wanted.variant) return false;
  if (template.subvariant !== "" && template.subvariant !== wanted.subvariant) return false;
  return template.format === wanted.format || wanted.format !== wanted.defaultFormat;
}

function agreement(template: TemplateDescriptor, wanted: Wanted, distance: number): Weight {
  let total = 1;
  let group = 0;
  let media = 0;
  const sameKind = template.kind !== "" && template.kind === wanted.kind;
  const standard = template.layout !== "" && template.layout === wanted.standard;
  if (sameKind) total += 5;
  if (standard) total += 4;
  else if (template.layout === "all") total += 2;
  if (sameKind || standard || template.layout === "all") group = 1;
  if (wanted.layout && wanted.layout === template.layout) {
    total += 6;
    group = 2;
  }
  if (template.format && template.format === wanted.format) {
    total += 4;
    media++;
  }
  if (template.mediaType) {
    total += 1;
    media++;
  }
  if (template.variant) {
    total += 6;
    if (template.subvariant === wanted.subvariant) total += 4;
  }
  if (template.lang) total += 1;
  return { total, group, media, language: template.languageWeight, distance };
}

/** Whether a template is to be taken rather than the best one so far. Templates are compared from the root down. */
export function isBetter(
  weight: Weight,
  template: TemplateDescriptor,
  best: { readonly weight: Weight; readonly template: TemplateDescriptor } | undefined,
): boolean {
  if (!best) return true;
  if (weight.total <= 0) return best.weight.total <= 0 && template.path < best.template.path;
  const embedded = template.engine === "embedded";
  const bestEmbedded = best.template.engine === "embedded";
  if (template.category !== "markup" && best.weight.total > 0 && embedded !== bestEmbedded)
    return bestEmbedded;
  const nearer = weight.distance < best.weight.distance;
  if (nearer ? lacksGroup(weight, best.weight) : weight.total < best.weight.total) return false;
  if (!sameWeight(weight, best.weight)) return true;
  if ((bestEmbedded && !embedded) || nearer) return true;
  const [sites, bestSites] = [countSites(template), countSites(best.template)];
  return sites === bestSites ? template.path < best.template.path : sites < bestSites;
}

/** What is for fewer sites means those the more. */
function countSites({ sites }: TemplateDescriptor): number {
  return sites?.size ?? Infinity;
}

function lacksGroup(near: Weight, far: Weight): boolean {
  return near.language < far.language || near.group < far.group || near.media < far.media;
}

function sameWeight(a: Weight, b: Weight): boolean {
  return a.total === b.total && a.group === b.group && a.media === b.media;
}
