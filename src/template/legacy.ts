// Where templates stood before Hugo 0.146: each old place maps to a folder and a kind of today. Of several old files for
// one place the one named first here is taken. SINGULAR and PLURAL stand for each taxonomy, THESECTION for any section.

export interface LegacyTarget {
  readonly dir: string;
  readonly kind: "taxonomy" | "term" | "section";
  readonly category: "layout" | "base";
  /** Position in the list: lower wins. */
  readonly ordinal: number;
}

type Rows = readonly (readonly [source: string, dir: string])[];

const termRows: Rows = [
  ["/PLURAL/term", "/PLURAL"],
  ["/PLURAL/SINGULAR", "/PLURAL"],
  ["/term/term", ""],
  ["/term/SINGULAR", "/PLURAL"],
  ["/term/taxonomy", "/PLURAL"],
  ["/term/list", ""],
  ["/taxonomy/term", ""],
  ["/taxonomy/SINGULAR", "/PLURAL"],
  ["/SINGULAR/term", "/PLURAL"],
  ["/SINGULAR/SINGULAR", "/PLURAL"],
  ["/_default/SINGULAR", "/PLURAL"],
  ["/_default/taxonomy", ""],
];

const taxonomyRows: Rows = [
  ["/PLURAL/SINGULAR.terms", "/PLURAL"],
  ["/PLURAL/terms", "/PLURAL"],
  ["/PLURAL/taxonomy", "/PLURAL"],
  ["/PLURAL/list", "/PLURAL"],
  ["/SINGULAR/SINGULAR.terms", "/PLURAL"],
  ["/SINGULAR/terms", "/PLURAL"],
  ["/SINGULAR/taxonomy", "/PLURAL"],
  ["/SINGULAR/list", "/PLURAL"],
  ["/taxonomy/SINGULAR.terms", "/PLURAL"],
  ["/taxonomy/terms", ""],
  ["/taxonomy/taxonomy", ""],
  ["/taxonomy/list", ""],
  ["/_default/SINGULAR.terms", ""],
  ["/_default/terms", ""],
  ["/_default/taxonomy", ""],
];

const sectionRows: Rows = [
  ["/THESECTION/THESECTION", "/THESECTION"],
  ["/SECTIONKIND/THESECTION", "/THESECTION"],
  ["/SECTIONKIND/SECTIONKIND", ""],
  ["/SECTIONKIND/list", ""],
  ["/_default/THESECTION", "/THESECTION"],
];

/** The old places of one site: paths without extension, as the file was named, to their targets of today. */
export function legacyPlaces(
  taxonomies: Readonly<Record<string, string>>,
): (stem: string, words: readonly string[]) => LegacyTarget[] {
  const terms = expand(termRows, "term", taxonomies);
  const lists = expand(taxonomyRows, "taxonomy", taxonomies);
  const names = new Set([...Object.keys(taxonomies), ...Object.values(taxonomies)]);
  return (stem, words) => {
    const targets = [lists.get(stem), terms.get(stem)].filter((target) => target !== undefined);
    for (const word of new Set(words)) if (!names.has(word)) targets.push(...sectionTargets(stem, word));
    return targets;
  };
}

function expand(rows: Rows, kind: "taxonomy" | "term", taxonomies: Readonly<Record<string, string>>) {
  const places = new Map<string, LegacyTarget>();
  let ordinal = 0;
  for (const [source, dir] of rows) {
    const named = /SINGULAR|PLURAL/.test(source + dir) ? Object.entries(taxonomies) : [["", ""] as const];
    for (const [singular, plural] of named) {
      const fill = (text: string) => text.replaceAll("SINGULAR", singular).replaceAll("PLURAL", plural);
      places.set(fill(source), { dir: fill(dir), kind, category: "layout", ordinal: ordinal++ });
    }
  }
  return places;
}

function sectionTargets(stem: string, word: string): LegacyTarget[] {
  const isBase = stem.endsWith("-baseof");
  const plain = isBase ? stem.slice(0, -"-baseof".length) : stem;
  const targets: LegacyTarget[] = [];
  for (const [ordinal, [source, dir]] of sectionRows.entries()) {
    if (source.includes("THESECTION") && /^(all|list|single)$/.test(word)) continue;
    const filled = source.replaceAll("THESECTION", word).replaceAll("SECTIONKIND", "section");
    if (filled !== plain) continue;
    targets.push({
      dir: dir.replace("THESECTION", word),
      kind: "section",
      category: isBase ? "base" : "layout",
      ordinal,
    });
  }
  return targets;
}

/** The path that an old one has today: `_default/x`, `partials/x`, `shortcodes/x`, `list-baseof`. */
export function modernPath(path: string): string {
  let modern = path.startsWith("/_default/") ? path.slice("/_default".length) : path;
  if (/^\/(shortcodes|partials)\//.test(modern)) modern = `/_${modern.slice(1)}`;
  const slash = modern.lastIndexOf("/");
  const [, word, rest] = /^([^-]+)-baseof\.?(.*)$/.exec(modern.slice(slash + 1)) ?? [];
  return word ? `${modern.slice(0, slash)}/baseof.${word}.${rest}` : modern;
}
