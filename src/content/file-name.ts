// What the name of a content file says, read from the right:
//   a.de.md                       a language
//   a._version_v1.0.0_.md         a value of one dimension: language, version or role; several may follow each other
//   a._draft_.md                  a word of the author's own: another file for the same page
import type { SiteAxes } from "../model/site.ts";
import type { SiteGrid } from "../source/site-grid.ts";

export interface FileName {
  /** Without identifiers and extension. */
  readonly base: string;
  /** With its dot, in the letters of the author; "" without one. */
  readonly extension: string;
  /** Positions that the name gives in some dimensions; null for most names. */
  readonly axes: Partial<SiteAxes> | null;
  /** The author's own words. */
  readonly variant: string;
  /** True for a file of a language that is switched off. */
  readonly isDisabled: boolean;
}

/** Which identifiers there are. */
export interface NameRules {
  readonly grid: SiteGrid;
  readonly disabledLanguages: ReadonlySet<string>;
}

const PREFIXED = /^_(language|version|role)_(.+)_$/i;

/** Reads the name of a file, without its folder. */
export function parseFileName(name: string, rules: NameRules): FileName {
  const dot = name.lastIndexOf(".");
  const end = dot > 0 ? dot : name.length;
  const extension = name.slice(end);
  if (name.lastIndexOf(".", end - 1) <= 0)
    return { base: name.slice(0, end), extension, axes: null, variant: "", isDisabled: false };
  const reader = new IdentifierReader(rules);
  const base = reader.read(name.slice(0, end));
  const { axes, variant, isDisabled } = reader;
  return { base, extension, axes, variant, isDisabled };
}

class IdentifierReader {
  readonly #rules: NameRules;
  readonly #found: { languages: number[]; versions: number[]; roles: number[] } = {
    languages: [],
    versions: [],
    roles: [],
  };
  #plainLanguage = -1;
  variant = "";
  isDisabled = false;

  constructor(rules: NameRules) {
    this.#rules = rules;
  }

  /** The stem without its identifiers. */
  read(stem: string): string {
    let rest = stem;
    for (let word = lastWord(rest); word !== ""; word = lastWord(rest)) {
      if (!this.#takes(word)) break;
      rest = rest.slice(0, -word.length - 1);
    }
    return rest;
  }

  /** A language between underscores goes before a plain one; of several the last in the name counts. */
  get axes(): Partial<SiteAxes> | null {
    const { versions, roles } = this.#found;
    const language = this.#found.languages[0] ?? this.#plainLanguage;
    if (language < 0 && versions.length === 0 && roles.length === 0) return null;
    return {
      ...(language >= 0 && { languages: [language] }),
      ...(versions.length > 0 && { versions: inOrder(versions) }),
      ...(roles.length > 0 && { roles: inOrder(roles) }),
    };
  }

  #takes(word: string): boolean {
    return word.startsWith("_") && word.endsWith("_") && word.length > 2
      ? this.#takesWrapped(word)
      : this.#takesLanguage(word);
  }

  #takesLanguage(word: string): boolean {
    if (this.#plainLanguage >= 0) return false;
    const { grid, disabledLanguages } = this.#rules;
    this.isDisabled ||= disabledLanguages.has(word);
    this.#plainLanguage = grid.names("languages").indexOf(word);
    return this.#plainLanguage >= 0 || this.isDisabled;
  }

  #takesWrapped(word: string): true {
    const [, prefix, value] = PREFIXED.exec(word) ?? [];
    if (prefix === undefined || !this.#takesValue(`${prefix.toLowerCase()}s`, value!.toLowerCase()))
      this.variant ||= word;
    return true;
  }

  #takesValue(dimension: string, value: string): boolean {
    const key = dimension as keyof SiteAxes;
    const position = this.#rules.grid.names(key).indexOf(value);
    if (position >= 0) this.#found[key].push(position);
    else if (key === "languages" && this.#rules.disabledLanguages.has(value)) this.isDisabled = true;
    else return false;
    return true;
  }
}

/** What follows the last dot; a word between underscores may have dots of its own. "" where the name has no more. */
function lastWord(stem: string): string {
  const dot = stem.endsWith("_") ? stem.lastIndexOf("._") : stem.lastIndexOf(".");
  return dot > 0 ? stem.slice(dot + 1) : "";
}

function inOrder(positions: readonly number[]): number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}
