// `target` of cascades and permalinks: which pages are meant.
import type { Value } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { asTexts, field, text, texts } from "./field.ts";
import { section } from "./section.ts";

export interface PageTarget {
  readonly path: string;
  readonly kind: string;
  readonly lang: string;
  readonly environment: string;
}

interface Dimensions {
  readonly languages: readonly string[];
  readonly roles: readonly string[];
  readonly versions: readonly string[];
}

const dimensions = section<Dimensions>({ languages: texts(), roles: texts(), versions: texts() });
/** `sites.matrix`: the part of it that is kept is the languages. */
export const sites = section<{ readonly matrix: Dimensions; readonly complements: Dimensions }>({
  complements: dimensions,
  matrix: dimensions,
});

const table = section<PageTarget & { readonly sites: typeof sites.initial }>({
  environment: text(),
  kind: text(),
  lang: text(),
  path: text(),
  sites,
});

/** A page target; the languages of `sites.matrix` become one glob. */
export const pageTarget = {
  ...field<PageTarget>("a table", { path: "", kind: "", lang: "", environment: "" }, () => undefined),
  read(value: Value, at: Parameters<typeof table.read>[1]): PageTarget | undefined {
    const read = table.read(value, at);
    if (!read) return undefined;
    const { path, kind, environment } = read;
    return { path, kind, environment, lang: read.lang || globOf(read.sites.matrix.languages) };
  },
};

function globOf(names: readonly string[]): string {
  return names.length > 1 ? `{${names.join(",")}}` : (names[0] ?? "");
}

/** Languages that a mount's `sites` names. */
export function languagesOf(value: Value | undefined): readonly string[] {
  if (!isMap(value)) return [];
  const matrix = value["matrix"];
  const languages = isMap(matrix) ? matrix["languages"] : undefined;
  return (languages !== undefined && asTexts(languages)) || [];
}
