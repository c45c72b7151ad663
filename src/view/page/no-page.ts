// What `.GetPage` gives for a page that isn't there: false in `if` and `with`, yet it answers every name of a page with
// the name's empty value. Themes read on without asking first, and Hugo lets them.
import type { View } from "../../model/render.ts";
import { createMap } from "../../value/map.ts";
import { SafeHTML } from "../../value/safe.ts";
import { zeroTime } from "../../value/time.ts";
import { defineView, method } from "../define.ts";
import { OutputFormatList } from "../output-format.ts";
import { PageList } from "../page-list.ts";
import { ResourceList } from "../resource.ts";
import { sitemapView } from "../sitemap.ts";
import { pageView } from "./page-view.ts";

const empty: Readonly<Record<string, () => unknown>> = {
  text: () => "",
  html: () => new SafeHTML(""),
  none: () => false,
  zero: () => 0,
  time: () => zeroTime,
  list: () => [],
  map: () => createMap(),
  pages: () => PageList.fromPages([]),
  formats: () => OutputFormatList.fromViews([]),
  resources: () => ResourceList.fromViews([]),
  sitemap: () => sitemapView.wrap({ changeFreq: "", priority: 0, filename: "", disable: false }),
};

/** The names by what they are without a page; all others are nil. */
const names = {
  text:
    "BundleType Content Description Kind Lang Layout LinkTitle Name Path Permalink Plain RawContent RawSummary Ref RefFrom " +
    "RelPermalink RelRef RelRefFrom ResourceType Section SectionsPath Slug Title TranslationKey Type",
  html: "ContentWithoutSummary Render RenderShortcodes RenderString Summary TableOfContents",
  none:
    "Draft Eq HasMenuCurrent HasShortcode InSection IsAncestor IsBranch IsDescendant IsHome IsMenuCurrent IsNode IsPage " +
    "IsRootParam IsSection IsTranslated Truncated",
  zero: "FuzzyWordCount Len ReadingTime Weight WordCount",
  time: "Date ExpiryDate Lastmod PublishDate",
  list: "Aliases CodeOwners HeadingsFiltered Keywords PlainWords SectionsEntries Sites",
  map: "Menus Params",
  pages: "AllTranslations Ancestors GetTerms Pages RegularPages RegularPagesRecursive Sections Translations",
  formats: "AlternativeOutputFormats OutputFormats",
  resources: "Resources",
  sitemap: "Sitemap",
};

const kindOf = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(" ").map((name) => [name, kind])),
);
const answer = (name: string) => empty[kindOf.get(name) ?? ""] ?? (() => null);

const rows = {
  ...Object.fromEntries(pageView.properties.map((name) => [name, answer(name)])),
  ...Object.fromEntries(pageView.methods.map((name) => [name, method(answer(name))])),
  Page: () => noPage,
};

/** The page that isn't there. No record is behind it, so that nothing takes it for a page of the site. */
export const noPage: View = defineView<never>("Page", {
  print: () => "nopPage",
  type: "*page.nopPage",
  truth: () => false,
  data: () => null,
})(rows).wrap(undefined as never);
