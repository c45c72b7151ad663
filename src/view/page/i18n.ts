// The page among its translations.
import type { PageId } from "../../model/page.ts";
import { languageView } from "../language.ts";
import { notYet } from "../not-yet.ts";
import { PageList } from "../page-list.ts";
import type { PageSelf } from "./self.ts";

const all = ({ site, page }: PageSelf): readonly PageId[] => site.translations.get(page.id) ?? [page.id];
const list = ({ ctx }: PageSelf, ids: readonly PageId[]) => PageList.fromPages(ids.map((id) => ctx.page(id)));

export const i18n = {
  Language: ({ site }: PageSelf) => languageView.wrap({ language: site.language, config: site.config }),
  Lang: ({ page }: PageSelf) => page.lang,
  IsTranslated: (self: PageSelf) => all(self).length > 1,
  Translations: (self: PageSelf) =>
    list(
      self,
      all(self).filter((id) => id !== self.page.id),
    ),
  AllTranslations: (self: PageSelf) => list(self, all(self)),
  Rotate: notYet(".Rotate"),
  TranslationKey: ({ page }: PageSelf) => page.translationKey || page.path,
};
