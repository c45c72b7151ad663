// In which language numbers and times are written for a site: that of its locale, else of its key, else those of the
// default language.
import type { Site } from "../model/site.ts";

/** By locale and key, and those of the default language; sites are few. */
const chosen = new Map<string, string>();

/** The first of these that Intl knows; English where it knows none. */
export function siteLocale({ language, config }: Site): string {
  const main = config.languages.find(({ lang }) => lang === config.defaultContentLanguage) ?? language;
  const names = [language, main].flatMap(({ locale, lang }) => [locale, lang]);
  const key = names.join(" ");
  let name = chosen.get(key);
  if (name === undefined) chosen.set(key, (name = names.find(isKnown) ?? "en"));
  return name;
}

function isKnown(name: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(name).length > 0;
  } catch {
    // Not even the form of a language tag.
    return false;
  }
}
