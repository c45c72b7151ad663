// All names that templates may reach on our objects: what Handlebars' allow-list is made from.
import { Duration } from "../value/duration.ts";
import { Time } from "../value/time.ts";
import { archetypeView } from "./archetype.ts";
import { adapterView } from "./content-adapter.ts";
import { CallerList, currentTemplateView, templateFileView } from "./current-template.ts";
import { dataView } from "./data.ts";
import { dimensionView } from "./dimension.ts";
import { fileView } from "./file.ts";
import { fragmentsView, headingView, Identifiers } from "./fragments.ts";
import { GitInfoList, gitInfoView } from "./git-info.ts";
import { languageView } from "./language.ts";
import { ContentSummary, markupView, renderedView } from "./markup.ts";
import { mediaTypeView, suffixView } from "./media-type.ts";
import { MenuList, menuEntryView } from "./menu.ts";
import { OutputFormatList, outputFormatView } from "./output-format.ts";
import { PageGroups, pageGroupView } from "./page-groups.ts";
import { PageList } from "./page-list.ts";
import { pagerView } from "./pager.ts";
import { pageView } from "./page/page-view.ts";
import { pathInfoView } from "./path-info.ts";
import { positionView } from "./position.ts";
import { ResourceList, resourceView } from "./resource.ts";
import { resourceMountView } from "./resource-mount.ts";
import { shortcodeView } from "./shortcode.ts";
import { siteView } from "./site-view.ts";
import { SiteList } from "./site-list.ts";
import { sitemapView } from "./sitemap.ts";
import { storeView } from "./store.ts";
import { OrderedTaxonomy, orderedEntryView, TAXONOMY_NAMES, WeightedPages } from "./taxonomy.ts";
import { hookViews, tableCellView } from "./hook.ts";

export interface ViewNames {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

/** Getters and methods of a class by name; names that no template would write are left out. */
function classNames(prototype: object): ViewNames {
  const properties: string[] = [];
  const methods: string[] = [];
  for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!/^[A-Z]/.test(name)) continue;
    if (get) properties.push(name);
    else if (typeof value === "function") methods.push(name);
  }
  return { properties, methods };
}

/** The names of each kind of object, by what messages call it. */
export function namesByObject(): ReadonlyMap<string, ViewNames> {
  const kinds = [
    pageView,
    siteView,
    menuEntryView,
    resourceView,
    resourceMountView,
    outputFormatView,
    mediaTypeView,
    suffixView,
    languageView,
    dimensionView,
    fileView,
    fragmentsView,
    headingView,
    gitInfoView,
    markupView,
    pathInfoView,
    renderedView,
    pageGroupView,
    orderedEntryView,
    pagerView,
    positionView,
    shortcodeView,
    sitemapView,
    storeView,
    dataView,
    adapterView,
    archetypeView,
    currentTemplateView,
    templateFileView,
    ...hookViews,
    tableCellView,
  ];
  const classes = {
    PageList,
    PageGroups,
    SiteList,
    WeightedPages,
    OrderedTaxonomy,
    Identifiers,
    GitInfoList,
    ContentSummary,
    CallerList,
    MenuList,
    ResourceList,
    OutputFormatList,
    Time,
    Duration,
  };
  return new Map([
    ...kinds.map((kind) => [kind.name, kind] as const),
    ["Taxonomy", TAXONOMY_NAMES] as const,
    ...Object.entries(classes).map(([name, type]) => [name, classNames(type.prototype as object)] as const),
  ]);
}

/** The names of all kinds of objects, each once. */
export function viewNames(): ViewNames {
  const all = [...namesByObject().values()];
  const collect = (key: keyof ViewNames) => [...new Set(all.flatMap((names) => names[key]))];
  return { properties: collect("properties"), methods: collect("methods") };
}
