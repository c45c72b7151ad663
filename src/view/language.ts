// `.Language`. https://gohugo.io/methods/site/language/
import type { Config, LanguageConfig } from "../model/config.ts";
import { caseInsensitive } from "../value/map.ts";
import { defineView } from "./define.ts";

interface LanguageSelf {
  readonly language: LanguageConfig;
  readonly config: Config;
}

const locale = ({ language }: LanguageSelf) => language.locale || language.lang;

export const languageView = defineView<LanguageSelf>("Language", { print: ({ language }) => language.lang })({
  Name: ({ language }: LanguageSelf) => language.lang,
  Lang: ({ language }: LanguageSelf) => language.lang,
  Locale: locale,
  LanguageCode: locale,
  Label: ({ language }: LanguageSelf) => language.label,
  LanguageName: ({ language }: LanguageSelf) => language.label,
  Direction: ({ language }: LanguageSelf) => language.direction,
  LanguageDirection: ({ language }: LanguageSelf) => language.direction,
  Weight: ({ language }: LanguageSelf) => language.weight,
  IsDefault: ({ language, config }: LanguageSelf) => language.lang === config.defaultContentLanguage,
  Params: ({ language }: LanguageSelf) => caseInsensitive(language.params),
});
