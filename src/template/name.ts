// What a template's file name says: identifiers between dots, read from the right, in Hugo's order of preference.
// posts/list.en.rss.xml is the layout "list" of language "en" for output format "rss" with the suffix "xml".
import type { MediaType, OutputFormat } from "../model/config.ts";
import type { SiteAxes } from "../model/site.ts";
import type { SiteGrid } from "../source/site-grid.ts";

/** The parts of the configuration that give file names their meaning. */
export interface NameRules {
  readonly outputFormats: Readonly<Record<string, OutputFormat>>;
  readonly mediaTypes: Readonly<Record<string, MediaType>>;
  readonly languages: ReadonlySet<string>;
  readonly grid: SiteGrid;
}

export interface TemplateName {
  /** Below layouts, lower case, with a leading slash and without an engine's own extension: `/posts/single.html`. */
  readonly path: string;
  /** Folder with a leading slash, "" for the root: `/posts`. */
  readonly dir: string;
  /** File name before the first identifier that has a meaning: `single`. */
  readonly base: string;
  /** Suffix of the media type: `html`. */
  readonly ext: string;
  readonly lang: string;
  /** Positions in the other dimensions, for templates of some versions or roles. */
  readonly axes: Partial<SiteAxes>;
  /** Name of an output format: `html`, `rss`, "" when the name has none. */
  readonly format: string;
  readonly kind: string;
  readonly layout: string;
  /** True for `baseof` in any position. */
  readonly isBase: boolean;
  /** How many identifiers the name has: of two names for the same thing the shorter is taken. */
  readonly identifiers: number;
}

const HANDLEBARS = ".hbs";
const kinds: Readonly<Record<string, string>> = {
  page: "page",
  home: "home",
  section: "section",
  taxonomy: "taxonomy",
  term: "term",
  taxonomyterm: "taxonomy",
};

/** The page kind that a word means, "" for any other word; only kinds that pages in lists have. */
export function mainKind(word: string): string {
  return Object.hasOwn(kinds, word) ? kinds[word]! : "";
}

/** Whether a file is written in Handlebars. */
export function isHandlebars(path: string): boolean {
  return path.toLowerCase().endsWith(HANDLEBARS);
}

/** The path as Hugo would spell it: leading slash, lower case, hyphens for spaces, `.hbs` gone and the suffix it stands for in place. */
export function normalPath(path: string, rules: NameRules): string {
  const normal = `/${path.replace(/^\/+/, "").toLowerCase().replaceAll(" ", "-")}`;
  return normal.endsWith(HANDLEBARS) ? withSuffix(normal.slice(0, -HANDLEBARS.length), rules) : normal;
}

/** The path of a function's module as that of the template that it stands for. */
export function codePath(path: string, rules: NameRules): string {
  return withSuffix(normalPath(path.replace(/\.\w+$/, ""), rules), rules);
}

function withSuffix(rest: string, rules: NameRules): string {
  const dot = rest.lastIndexOf(".");
  const last = dot > rest.lastIndexOf("/") ? rest.slice(dot + 1) : "";
  if (last && hasSuffix(last, rules)) return rest;
  const format = Object.hasOwn(rules.outputFormats, last) ? rules.outputFormats[last] : undefined;
  return `${rest}.${format?.mediaType.suffixes[0] ?? "html"}`;
}

function hasSuffix(suffix: string, rules: NameRules): boolean {
  return Object.values(rules.mediaTypes).some((type) => type.suffixes.includes(suffix));
}

/** Reads a normal path; undefined for names that no template has. */
export function parseName(path: string, rules: NameRules): TemplateName | undefined {
  const slash = path.lastIndexOf("/");
  const file = path.slice(slash + 1);
  const words = wordsOf(file);
  // Only partials may do without a suffix.
  if (words.length < 2 && !path.startsWith("/_partials/")) return undefined;
  const ext = words.length < 2 ? "" : words.pop()!;
  const found: Found = { lang: "", axes: {}, format: "", kind: "", layout: "", isBase: false };
  if (Object.hasOwn(rules.outputFormats, ext)) found.format = ext;
  const mayHaveLanguage = words.length > 1;
  const inShortcodes = path.includes("/_shortcodes/");
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    if (takesWrapped(word, found, rules)) continue;
    if (mayHaveLanguage && !found.lang && rules.languages.has(word)) found.lang = word;
    else if (isFormat(word, ext, rules)) found.format = word;
    else if (!found.kind && mainKind(word)) found.kind = word;
    else if (word === "baseof") found.isBase = true;
    else if (!inShortcodes || i > 0) found.layout = word;
  }
  return { path, dir: path.slice(0, slash), base: words[0]!, ext, identifiers: words.length + 1, ...found };
}

type Found = { -readonly [K in "lang" | "axes" | "format" | "kind" | "layout" | "isBase"]: TemplateName[K] };

/** The words between dots; one between underscores may have dots of its own: `all._version_v1.0.0_.html`. */
function wordsOf(file: string): string[] {
  const words = file.split(".");
  if (!file.includes("._")) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const end =
      at > 0 && words[at]!.startsWith("_") ? words.findIndex((word, i) => i >= at && /._$/.test(word)) : at;
    joined.push(words.slice(at, Math.max(at, end) + 1).join("."));
    at = Math.max(at, end);
  }
  return joined;
}

const WRAPPED = /^_(?:(language|version|role|outputformat|kind|layout)_)?(.+)_$/;

/** A word between underscores says plainly what it is; one that says nothing that is known has no meaning. */
function takesWrapped(word: string, found: Found, rules: NameRules): boolean {
  const [, prefix, value = ""] = WRAPPED.exec(word) ?? [];
  if (value === "") return false;
  if (prefix === "language" && rules.languages.has(value)) found.lang = value;
  if (prefix === "outputformat" && Object.hasOwn(rules.outputFormats, value)) found.format = value;
  if (prefix === "kind" && mainKind(value)) found.kind = value;
  if (prefix === "layout") found.layout = value;
  if (prefix === "version" || prefix === "role")
    found.axes = withValue(found.axes, `${prefix}s`, value, rules.grid);
  return true;
}

function withValue(axes: Partial<SiteAxes>, dimension: keyof SiteAxes, value: string, grid: SiteGrid) {
  const position = grid.names(dimension).indexOf(value);
  if (position < 0) return axes;
  return { ...axes, [dimension]: [...(axes[dimension] ?? []), position].sort((a, b) => a - b) };
}

/** A format's name counts only before a suffix that it can have: the first word of css.html is a layout. */
function isFormat(word: string, ext: string, rules: NameRules): boolean {
  const format = Object.hasOwn(rules.outputFormats, word) ? rules.outputFormats[word] : undefined;
  return format !== undefined && format.mediaType.suffixes.includes(ext);
}

/** The media type, and whether templates of it are plain text, that a name's format and suffix lead to. */
export function mediaOf(
  format: string,
  ext: string,
  rules: NameRules,
): { mediaType: string; plainText: boolean } {
  const named = Object.hasOwn(rules.outputFormats, format) ? rules.outputFormats[format] : undefined;
  if (named) return { mediaType: named.mediaType.type, plainText: named.isPlainText };
  const fitting = Object.values(rules.outputFormats).filter((f) => f.mediaType.suffixes.includes(ext));
  const [only] = fitting;
  if (only && fitting.length === 1) return { mediaType: only.mediaType.type, plainText: only.isPlainText };
  const types = Object.values(rules.mediaTypes).filter((type) => type.suffixes.includes(ext));
  const [first] = types.map((type) => type.type).sort();
  const subtype = first?.slice(first.indexOf("/") + 1).split("+")[0] ?? "";
  const bySubtype = Object.hasOwn(rules.outputFormats, subtype) ? rules.outputFormats[subtype] : undefined;
  return { mediaType: first ?? "", plainText: bySubtype?.isPlainText ?? false };
}
