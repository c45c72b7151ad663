// The page among its translations.
import type { PageId } from "../../model/page.ts";
import { languageView } from "../language.ts";
import { notYet } from "../not-yet.ts";
import { PageList } from "../page-list.ts";
import type { PageSelf } from "./self.ts";

const all = ({ site, page }: PageSelf): readonly PageId[] => site.translations.get(page.id) ?? [page.id];
const list = ({ ctx }: PageSelf, ids: readonly PageId[]) => PageList.fromPages(ids.map((id) => ctx.page(id)));

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
  Rotate: notYet(".Rotate"),
  /** string: what the translations of a page have in common */
  TranslationKey: ({ page }: PageSelf) => page.translationKey || page.path,
};
