// In which language numbers and times are written for a site: that of its locale, else of its key, else English.
import type { RenderContext } from "../model/render.ts";

/** By locale and key; sites are few. */
const chosen = new Map<string, string>();

/** The first of the site's locale and language that Intl knows. */
export function siteLocale({ site }: RenderContext): string {
  const { locale, lang } = site.language;
  const key = `${locale} ${lang}`;
  let name = chosen.get(key);
  if (name === undefined) chosen.set(key, (name = [locale, lang].find(isKnown) ?? "en"));
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
