// `target` of cascades and permalinks: which pages are meant; and `sites`, which also mounts and segments have.
import type { DimensionPatterns, PageTarget, SitesPatterns } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { anySite } from "../source/sites.ts";
import { field, globs, text } from "./field.ts";
import { section } from "./section.ts";

const dimensions = section<DimensionPatterns>({ languages: globs(), roles: globs(), versions: globs() });
export const sites = section<SitesPatterns>({ complements: dimensions, matrix: dimensions });

interface WrittenTarget extends Omit<PageTarget, "matrix"> {
  readonly lang: string;
  readonly sites: SitesPatterns;
}

const table = section<WrittenTarget>({
  environment: text(),
  kind: text(),
  lang: text(),
  path: text(),
  sites,
});

/** A page target; the older `lang` is one of the languages. */
export const pageTarget = {
  ...field<PageTarget>("a table", { path: "", kind: "", environment: "", matrix: anySite }, () => undefined),
  read(value: Value, at: Parameters<typeof table.read>[1]): PageTarget | undefined {
    const read = table.read(value, at);
    if (!read) return undefined;
    const { path, kind, environment, lang } = read;
    return { path, kind, environment, matrix: withLanguage(read.sites.matrix, lang) };
  },
};

/** Patterns that ask for a language besides; "" asks nothing. */
export function withLanguage(patterns: DimensionPatterns, lang: string): DimensionPatterns {
  return lang === "" ? patterns : { ...patterns, languages: [...patterns.languages, lang] };
}
