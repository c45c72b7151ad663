// `.Language`. https://gohugo.io/methods/site/language/
import type { Config, LanguageConfig } from "../model/config.ts";
import { caseInsensitive, structOf } from "../value/map.ts";
import { defineView } from "./define.ts";

interface LanguageSelf {
  readonly language: LanguageConfig;
  readonly config: Config;
}

const locale = ({ language }: LanguageSelf) => language.locale || language.lang;

function dataOf({ language }: LanguageSelf): Readonly<Record<string, unknown>> {
  const { lang, title, weight, direction, label, locale } = language;
  const rest = { Direction: direction, Label: label, Locale: locale };
  return structOf({ Lang: lang, Title: title, Weight: weight, Disabled: false, ...rest });
}

export const languageView = defineView<LanguageSelf>("Language", {
  print: ({ language }) => language.lang,
  type: "*langs.Language",
  data: dataOf,
})({
  /** string: the key of the language in the configuration */
  Name: ({ language }: LanguageSelf) => language.lang,
  /** string: the key of the language in the configuration */
  Lang: ({ language }: LanguageSelf) => language.lang,
  /** string: the key, as the language prints */
  String: ({ language }: LanguageSelf) => language.lang,
  /** string: the locale, `en-US`, else the language's key */
  Locale: locale,
  /** string: the old name of `Locale` */
  LanguageCode: locale,
  /** string: the name to show readers */
  Label: ({ language }: LanguageSelf) => language.label,
  /** string: the old name of `Label` */
  LanguageName: ({ language }: LanguageSelf) => language.label,
  /** string: `ltr` or `rtl` */
  Direction: ({ language }: LanguageSelf) => language.direction,
  /** string: the old name of `Direction` */
  LanguageDirection: ({ language }: LanguageSelf) => language.direction,
  /** int: the weight that orders languages */
  Weight: ({ language }: LanguageSelf) => language.weight,
  /** bool: whether this is the default language */
  IsDefault: ({ language, config }: LanguageSelf) => language.lang === config.defaultContentLanguage,
  /** map: the params of the language */
  Params: ({ language }: LanguageSelf) => caseInsensitive(language.params),
});
