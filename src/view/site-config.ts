// `.Site.Config`: the two sections of the configuration that templates may read.
// https://gohugo.io/methods/site/config/
import type { Config } from "../model/config.ts";
import { mapOf, structOf } from "../value/map.ts";

const upperFirst = (key: string): string => key.slice(0, 1).toUpperCase() + key.slice(1);
/** Keys whose Go names aren't just capitalised. */
const goNames: Readonly<Record<string, string>> = {
  disableInlineCSS: "DisableInlineCSS",
  id: "ID",
  rss: "RSS",
  youTube: "YouTube",
};

/** A section with the names that Go's fields have: `googleAnalytics.id` → `GoogleAnalytics.ID`. */
function exported(section: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(section).map(([key, value]): [string, unknown] => {
    const isSection = typeof value === "object" && value !== null;
    return [goNames[key] ?? upperFirst(key), isSection ? exported(value as object) : value];
  });
  return structOf(Object.fromEntries(entries));
}

export function siteConfig({ services, privacy }: Config): unknown {
  return mapOf<unknown>({ Services: exported(services), Privacy: exported(privacy) });
}
