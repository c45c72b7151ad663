// What the reference says of each member of a template object. It stands above the member's row in the source,
//   /** KEY [DEFAULT] → any: the param at a path */
// so that it is written where the row is, shown by editors, and not part of the program.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface MemberDoc {
  readonly name: string;
  /** The arguments, "" for a value. */
  readonly args: string;
  readonly type: string;
  readonly sentence: string;
}

const sources = join(import.meta.dirname, "../src");

/** Where an object's rows stand: `file#declaration`; the first one that has a name counts. */
const places: Readonly<Record<string, readonly string[]>> = {
  Page: ["meta", "kind", "dates", "content", "links", "tree", "order", "i18n", "site"].map(
    (facet) => `view/page/${facet}#${facet}`,
  ),
  Site: ["view/site-view#siteView"],
  MenuEntry: ["view/menu#menuEntryView"],
  Resource: ["view/resource#resourceView", "view/resource#imageMembers"],
  ResourceMount: ["view/resource-mount#resourceMountView"],
  OutputFormat: ["view/output-format#outputFormatView"],
  MediaType: ["view/media-type#mediaTypeView"],
  Suffix: ["view/media-type#suffixView"],
  Language: ["view/language#languageView"],
  Dimension: ["view/dimension#dimensionView"],
  File: ["view/file#fileView"],
  Fragments: ["view/fragments#fragmentsView"],
  Heading: ["view/fragments#headingView"],
  Identifiers: ["view/fragments#Identifiers"],
  PathInfo: ["view/path-info#pathInfoView"],
  Markup: ["view/markup#markupView"],
  RenderedContent: ["view/markup#renderedView"],
  ContentSummary: ["view/markup#ContentSummary"],
  GitInfo: ["view/git-info#gitInfoView"],
  GitInfoList: ["view/git-info#GitInfoList"],
  PageGroup: ["view/page-groups#pageGroupView", "view/page-list#PageList"],
  PageGroups: ["view/page-groups#PageGroups"],
  PageList: ["view/page-list#PageList"],
  Pager: ["view/pager#pagerView"],
  Position: ["view/position#positionView"],
  Shortcode: ["view/shortcode#shortcodeView"],
  Sitemap: ["view/sitemap#sitemapView"],
  Store: ["view/store#storeView"],
  Data: ["view/data#dataView"],
  ContentAdapter: ["view/content-adapter#adapterView"],
  Archetype: ["view/archetype#archetypeView"],
  CurrentTemplateInfo: ["view/current-template#currentTemplateView"],
  Template: ["view/current-template#templateFileView"],
  CallerList: ["view/current-template#CallerList"],
  HeadingContext: ["view/hook#common", "view/hook#headingHookView"],
  LinkContext: ["view/hook#common", "view/hook#link"],
  ImageContext: ["view/hook#common", "view/hook#link", "view/hook#imageHookView"],
  CodeBlockContext: ["view/hook#common", "view/hook#codeBlockHookView"],
  BlockquoteContext: ["view/hook#common", "view/hook#blockquoteHookView"],
  TableContext: ["view/hook#common", "view/hook#tableHookView"],
  TableCell: ["view/hook#tableCellView"],
  PassthroughContext: ["view/hook#common", "view/hook#passthroughHookView"],
  Taxonomy: ["view/taxonomy#taxonomyMap"],
  OrderedTaxonomy: ["view/taxonomy#OrderedTaxonomy"],
  OrderedTaxonomyEntry: ["view/taxonomy#orderedEntryView"],
  WeightedPages: ["view/taxonomy#WeightedPages"],
  SiteList: ["view/site-list#SiteList"],
  MenuList: ["view/menu#MenuList"],
  ResourceList: ["view/resource#ResourceList"],
  OutputFormatList: ["view/output-format#OutputFormatList"],
  Time: ["value/time-value#Time"],
  Duration: ["value/duration#Duration"],
};

/** Lists are called by what they hold. */
const titles: Readonly<Record<string, string>> = {
  PageList: "Pages",
  SiteList: "Sites",
  MenuList: "Menu",
  ResourceList: "Resources",
  OutputFormatList: "OutputFormats",
  GitInfoList: "GitInfos",
  CallerList: "Ancestors",
};

/** An object's name in the reference. */
export function titleOf(object: string): string {
  return titles[object] ?? object;
}

/** What stands above the row of `name`. Throws where nothing does. */
export function memberDoc(object: string, name: string): MemberDoc {
  for (const place of places[object] ?? []) {
    const doc = docsOf(place).get(name);
    if (doc) return doc;
  }
  throw new Error(
    `${object}.${name} has no line "/** ARGS → type: sentence */" above its row, ` +
      `in ${(places[object] ?? ["a place that scripts/member-docs.ts names"]).join(" or ")}`,
  );
}

const read = new Map<string, ReadonlyMap<string, ReadonlyMap<string, MemberDoc>>>();

function docsOf(place: string): ReadonlyMap<string, MemberDoc> {
  const [file, declaration] = place.split("#") as [string, string];
  let declarations = read.get(file);
  if (declarations === undefined)
    read.set(file, (declarations = readDocs(readFileSync(join(sources, `${file}.ts`), "utf8"))));
  return declarations.get(declaration) ?? new Map<string, MemberDoc>();
}

/** The documented rows by the declaration that they stand in. */
function readDocs(source: string): ReadonlyMap<string, ReadonlyMap<string, MemberDoc>> {
  const declarations = new Map<string, Map<string, MemberDoc>>();
  let docs = new Map<string, MemberDoc>();
  const lines = source.split("\n");
  lines.forEach((line, index) => {
    const declared = /^(?:export )?(?:const|class|function) (\w+)/.exec(line)?.[1];
    if (declared) declarations.set(declared, (docs = new Map()));
    const comment = /^ +\/\*\* (?:(.+?) → )?([^:]+): (.+) \*\/$/.exec(line);
    const name = /^ +(?:override )?(?:get )?([A-Z]\w*)\b/.exec(lines[index + 1] ?? "")?.[1];
    if (!comment || !name) return;
    const [, args = "", type, sentence] = comment;
    docs.set(name, { name, args, type: type!, sentence: sentence! });
  });
  return declarations;
}
