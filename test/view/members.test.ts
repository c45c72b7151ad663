// Every member that Hugo's manual documents is there, be it only to say that it isn't yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileView } from "../../src/view/file.ts";
import { fragmentsView, headingView, Identifiers } from "../../src/view/fragments.ts";
import { GitInfoList, gitInfoView } from "../../src/view/git-info.ts";
import { languageView } from "../../src/view/language.ts";
import { MenuList, menuEntryView } from "../../src/view/menu.ts";
import { OutputFormatList, outputFormatView } from "../../src/view/output-format.ts";
import { PageGroups, pageGroupView } from "../../src/view/page-groups.ts";
import { PageList } from "../../src/view/page-list.ts";
import { pageView } from "../../src/view/page/page-view.ts";
import { pagerView } from "../../src/view/pager.ts";
import { ResourceList, resourceView } from "../../src/view/resource.ts";
import { shortcodeView } from "../../src/view/shortcode.ts";
import { siteView } from "../../src/view/site-view.ts";
import { storeView } from "../../src/view/store.ts";
import { WeightedPages } from "../../src/view/taxonomy.ts";

interface Names {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

const ofView = ({ properties, methods }: Names) => new Set([...properties, ...methods]);

/** Members of a class and of those it extends. */
function ofClass(type: { readonly prototype: object }): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: object | null = type.prototype; at; at = Object.getPrototypeOf(at) as object | null)
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return names;
}

const known: Readonly<Record<string, ReadonlySet<string>>> = {
  Page: ofView(pageView),
  Site: ofView(siteView),
  Pages: ofClass(PageList),
  PagesGroup: ofClass(PageGroups),
  PageGroup: ofView(pageGroupView),
  Pager: ofView(pagerView),
  Resource: ofView(resourceView),
  Resources: ofClass(ResourceList),
  Shortcode: ofView(shortcodeView),
  Menu: ofClass(MenuList),
  MenuEntry: ofView(menuEntryView),
  OutputFormat: ofView(outputFormatView),
  OutputFormats: ofClass(OutputFormatList),
  WeightedPages: ofClass(WeightedPages),
  Language: ofView(languageView),
  File: ofView(fileView),
  Store: ofView(storeView),
  GitInfo: ofView(gitInfoView),
  GitInfos: ofClass(GitInfoList),
  Fragments: ofView(fragmentsView),
  Heading: ofView(headingView),
  Identifiers: ofClass(Identifiers),
};

const documented: Readonly<Record<string, string>> = {
  Page: `Aliases AllTranslations AlternativeOutputFormats Ancestors BundleType CodeOwners Content ContentWithoutSummary CurrentSection Data Date Description Draft Eq ExpiryDate File FirstSection Fragments FuzzyWordCount GetPage GetTerms GitInfo HasMenuCurrent HasShortcode HeadingsFiltered InSection IsAncestor IsBranch IsDescendant IsHome IsMenuCurrent IsNode IsPage IsSection IsTranslated Keywords Kind Language Lastmod Layout Len LinkTitle Next NextInSection OutputFormats Page Pages Paginate Paginator Param Params Parent Path Permalink Plain PlainWords Prev PrevInSection PublishDate RawContent ReadingTime Ref RegularPages RegularPagesRecursive RelPermalink RelRef Render RenderShortcodes RenderString Resources Rotate Scratch Section Sections Site Sitemap Sites Slug Store Summary TableOfContents Title TranslationKey Translations Truncated Type Weight WordCount`,
  Site: `AllPages BaseURL BuildDrafts Config Copyright Data Dimension GetPage Home IsDefault Language LanguagePrefix Languages Lastmod MainSections Menus Pages Param Params RegularPages Role Sections Sites Store Taxonomies Title Version`,
  Pages: `ByDate ByExpiryDate ByLanguage ByLastmod ByLength ByLinkTitle ByParam ByPublishDate ByTitle ByWeight GroupBy GroupByDate GroupByExpiryDate GroupByLastmod GroupByParam GroupByParamDate GroupByPublishDate Len Limit Next Prev Related Reverse`,
  Resource: `Colors Content Crop Data Err Exif Fill Filter Fit Height MediaType Meta Name Params Permalink Process Publish RelPermalink Resize ResourceType Title Width`,
  Shortcode: `Get Inner InnerDeindent IsNamedParams Name Ordinal Page Params Parent Position Ref RelRef Scratch Site Store`,
  Menu: `ByName ByWeight Limit Reverse`,
  MenuEntry: `Children HasChildren Identifier KeyName Menu Name Page PageRef Params Parent Post Pre Title URL Weight`,
  Pager: `First HasNext HasPrev Last Next NumberOfElements PageGroups PageNumber PagerSize Pagers Pages Prev TotalNumberOfElements TotalPages URL`,
  OutputFormat: `MediaType Name Permalink Rel RelPermalink`,
  PagesGroup: `Len Reverse`,
  PageGroup: `Key Pages Len ByDate ByWeight Reverse`,
  Resources: `Get GetMatch Match ByType Mount MergeByLanguage`,
  OutputFormats: `Get Canonical`,
  WeightedPages: `Pages Page Count Len Next Prev`,
  Language: `Name Lang Locale LanguageCode Label LanguageName Direction LanguageDirection IsDefault Weight Params`,
  File: `Path Dir LogicalName Filename BaseFileName TranslationBaseName ContentBaseName Ext Section UniqueID
    IsContentAdapter`,
  GitInfo: `AbbreviatedHash Hash Subject Body AuthorName AuthorEmail AuthorDate CommitDate Ancestors Parent`,
  GitInfos: `Reverse`,
  Fragments: `Headings HeadingsMap Identifiers ToHTML`,
  Heading: `ID Title Level Headings`,
  Identifiers: `Contains Count`,
  Store: `Get Set Add SetInMap DeleteInMap GetSortedMapValues Delete Values`,
};

for (const [kind, names] of Object.entries(documented))
  test(`members of ${kind}`, () => {
    const missing = names.split(/\s+/).filter((name) => !known[kind]!.has(name));
    assert.deepEqual(missing, []);
  });
