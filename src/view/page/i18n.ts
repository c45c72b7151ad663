// The page among its translations, and in the other versions and roles.
import type { PageId } from "../../model/page.ts";
import type { Site, SiteKey } from "../../model/site.ts";
import { siteKey } from "../../source/sites.ts";
import { dimensionName, type DimensionName } from "../dimension.ts";
import { languageView } from "../language.ts";
import { method } from "../define.ts";
import { PageList } from "../page-list.ts";
import type { PageSelf } from "./self.ts";

const all = ({ site, page }: PageSelf): readonly PageId[] => site.translations.get(page.id) ?? [page.id];
const list = ({ ctx }: PageSelf, ids: readonly PageId[]) => PageList.fromPages(ids.map((id) => ctx.page(id)));

/** The same page in all values of one dimension, the others as they are. Its id differs only in the site's key. */
function rotated({ ctx, site, page }: PageSelf, name: unknown): PageId[] {
  const ownPart = page.id.slice(page.site.length);
  return siblingKeys(site, dimensionName(name))
    .filter((key) => ctx.siteOf(key)?.pages.has(key + ownPart))
    .map((key) => key + ownPart);
}

function siblingKeys({ config, language, version, role }: Site, dimension: DimensionName): SiteKey[] {
  const { languages, dimensions } = config;
  switch (dimension) {
    case "language":
      return languages.map(({ lang }) => siteKey(lang, version, role));
    case "version":
      return dimensions.versions.map((other) => siteKey(language.lang, other, role));
    case "role":
      return dimensions.roles.map((other) => siteKey(language.lang, version, other));
  }
}

export const i18n = {
  /** Language: the page's language */
  Language: ({ site }: PageSelf) => languageView.wrap({ language: site.language, config: site.config }),
  /** string: the key of the page's language */
  Lang: ({ page }: PageSelf) => page.lang,
  /** bool: whether there are translations */
  IsTranslated: (self: PageSelf) => all(self).length > 1,
  /** Pages: the same page in the other languages */
  Translations: (self: PageSelf) =>
    list(
      self,
      all(self).filter((id) => id !== self.page.id),
    ),
  /** Pages: the same page in all languages, this one included */
  AllTranslations: (self: PageSelf) => list(self, all(self)),
  /** DIMENSION → Pages: the same page along a dimension of the site: language, version or role */
  Rotate: method((self: PageSelf, name: unknown) => list(self, rotated(self, name))),
  /** string: what the translations of a page have in common */
  TranslationKey: ({ page }: PageSelf) => page.translationKey || page.path,
};
