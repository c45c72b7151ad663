// All templates of a site by what they are for, made from the layouts of project and themes. No file is opened here:
// a descriptor is what the path alone says.
import type { Config } from "../model/config.ts";
import type { SiteKey, SiteSet } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { codeName, type CodeFiles } from "../source/code-files.ts";
import type { TemplateMode } from "../model/template.ts";
import { gridOf } from "../source/site-grid.ts";
import type { Dimensions } from "../source/sites.ts";
import { legacyPlaces, modernPath } from "./legacy.ts";
import type { LegacyTarget } from "./legacy.ts";
import { codePath, isHandlebars, mediaOf, normalPath, parseName } from "./name.ts";
import type { NameRules, TemplateName } from "./name.ts";
import { place } from "./place.ts";

export type TemplateCategory = "layout" | "base" | "partial" | "shortcode" | "markup";

/** One template as lookup sees it. */
export interface TemplateDescriptor {
  readonly category: TemplateCategory;
  /** Path below layouts in today's spelling, as lookup compares it: `/posts/single.html`. */
  readonly path: string;
  /** Folder whose pages it serves, "" for the root: `/posts`. */
  readonly dir: string;
  /** For partials and shortcodes the name they are called by: `nav/item`. */
  readonly name: string;
  readonly kind: string;
  readonly layout: string;
  readonly lang: string;
  /** The sites that it is for; null for all. */
  readonly sites: ReadonlySet<SiteKey> | null;
  /** Output format in the file name, "" for any. */
  readonly format: string;
  readonly mediaType: string;
  readonly plainText: boolean;
  /** For render hooks what they render and which sort of it: `codeblock`, `mermaid`. */
  readonly variant: string;
  readonly subvariant: string;
  /** `script` for functions, `embedded` for templates that the generator brings itself. */
  readonly engine: "handlebars" | "go" | "script" | "embedded";
  /** Null for embedded templates. */
  readonly file: SourceFile | null;
  /** How many identifiers the file name has. */
  readonly identifiers: number;
  /** 1 for a template of one language, unless that is the site's first: it goes before nearer ones for all languages. */
  readonly languageWeight: number;
  /** 0 for the project, then themes in their order. */
  readonly rank: number;
}

/** Descriptors by folder. */
export type Shelf = ReadonlyMap<string, readonly TemplateDescriptor[]>;

export interface TemplateRegistry {
  readonly all: readonly TemplateDescriptor[];
  readonly layouts: Shelf;
  readonly bases: Shelf;
  readonly markup: Shelf;
  /** By name without identifiers: `nav/item`. */
  readonly partials: Shelf;
  /** By name, then by folder. */
  readonly shortcodes: ReadonlyMap<string, Shelf>;
  /** Shortcodes that are functions and may not run, by name. */
  readonly refused: ReadonlyMap<string, SourceFile>;
  readonly rules: RegistryRules;
}

/** The parts of the configuration that a registry needs. */
export type RegistryConfig = Pick<Config, "outputFormats" | "mediaTypes" | "theme"> &
  Dimensions & { readonly defaultOutputFormat?: string };

export interface RegistryRules extends NameRules {
  readonly defaultOutputFormat: string;
}

/** The escaping rules that a template of a media type follows. */
export function modeOf(descriptor: TemplateDescriptor): TemplateMode {
  return descriptor.plainText ? "text" : "html";
}

const noCode: CodeFiles = { allowed: [], refused: [] };

/**
 * Sorts the layouts into a registry; `embedded` names the templates that come with the generator: `rss.xml`, and `code`
 * has the shortcodes that are functions.
 */
export function createRegistry(
  files: readonly SourceFile[],
  config: RegistryConfig,
  embedded: Iterable<string> = [],
  code = noCode,
): TemplateRegistry {
  const rules = rulesOf(config);
  const taxonomies = Object.assign({}, ...config.languages.map((language) => language.taxonomies));
  const builder = new RegistryBuilder(rules, legacyPlaces(taxonomies));
  for (const file of [...files].sort(byPath)) builder.add(file, rankOf(file, config.theme));
  for (const file of code.allowed) builder.addCode(file, rankOf(file, config.theme));
  builder.placeLegacy();
  for (const name of embedded) builder.addEmbedded(name);
  const registry = builder.finish();
  return code.refused.length === 0 ? registry : { ...registry, refused: refusedCode(registry, code, config) };
}

/** By name; not those that a stronger owner has a template for. Of several with one name the strongest is told about. */
function refusedCode(
  { all }: TemplateRegistry,
  { refused }: CodeFiles,
  { theme }: RegistryConfig,
): TemplateRegistry["refused"] {
  const isReplaced = (name: string, rank: number) =>
    all.some((other) => other.category === "shortcode" && other.name === name && other.rank < rank);
  const wanted = refused.filter((file) => !isReplaced(codeName(file), rankOf(file, theme)));
  return new Map(wanted.toReversed().map((file) => [codeName(file), file]));
}

function rulesOf(config: RegistryConfig): RegistryRules {
  return {
    outputFormats: config.outputFormats,
    mediaTypes: config.mediaTypes,
    languages: new Set(config.languages.map((language) => language.lang)),
    grid: gridOf(config),
    defaultOutputFormat: config.defaultOutputFormat ?? "html",
  };
}

function rankOf(file: SourceFile, themes: readonly string[]): number {
  if (file.owner === "") return 0;
  const at = themes.indexOf(file.owner);
  return at < 0 ? themes.length + 1 : at + 1;
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Collects descriptors; of two for the same thing one stays. */
class RegistryBuilder {
  readonly #rules: RegistryRules;
  readonly #legacy: ReturnType<typeof legacyPlaces>;
  readonly #sites = new Map<SiteSet, ReadonlySet<SiteKey>>();
  readonly #byKey = new Map<string, TemplateDescriptor>();
  readonly #legacyFinds = new Map<string, { target: LegacyTarget; found: TemplateDescriptor }>();

  constructor(rules: RegistryRules, legacy: ReturnType<typeof legacyPlaces>) {
    this.#rules = rules;
    this.#legacy = legacy;
  }

  add(file: SourceFile, rank: number): void {
    const original = normalPath(file.path, this.#rules);
    if (ignored(original)) return;
    const descriptor = this.#describe(modernPath(original), file, rank);
    if (!descriptor) return;
    this.#noteLegacy(original, descriptor);
    this.#put(descriptor);
  }

  addEmbedded(name: string): void {
    const descriptor = this.#describe(normalPath(name, this.#rules), null, Number.MAX_SAFE_INTEGER);
    // Beside templates of users, not in their place: a render hook of one output format may still need it.
    if (descriptor) this.#byKey.set(`embedded ${descriptor.path}`, descriptor);
  }

  addCode(file: SourceFile, rank: number): void {
    const descriptor = this.#describe(codePath(file.path, this.#rules), file, rank, "script");
    if (descriptor) this.#put(descriptor);
  }

  #describe(
    path: string,
    file: SourceFile | null,
    rank: number,
    engine = engineOf(file),
  ): TemplateDescriptor | undefined {
    const name = parseName(path, this.#rules);
    if (!name) return undefined;
    const common = { ...mediaOf(name.format, name.ext, this.#rules), ...place(name) };
    const { lang } = common;
    const sites = this.#sitesOf(name, file);
    if (common.category === "markup" && common.variant === "") return undefined;
    // A partial of an unknown type counts as HTML.
    if (common.category === "partial" && !common.mediaType) {
      common.mediaType = "text/html";
      common.format ||= "html";
    }
    const languageWeight = lang && !this.#isFirst(lang) ? 1 : 0;
    return { ...common, sites, path, engine, file, identifiers: name.identifiers, rank, languageWeight };
  }

  /** Those of the mount, with the versions and roles that the name says; a language in the name counts for itself. */
  #sitesOf({ axes, lang }: TemplateName, file: SourceFile | null): ReadonlySet<SiteKey> | null {
    const { grid } = this.#rules;
    if (file === null || grid.isSingle) return null;
    const languages = lang === "" ? {} : { languages: grid.axesOf(grid.all).languages };
    const set = grid.with(file.sites.matrix, { ...axes, ...languages });
    if (set === grid.all) return null;
    let keys = this.#sites.get(set);
    if (!keys) this.#sites.set(set, (keys = new Set([...set].map((position) => grid.sites[position]!.key))));
    return keys;
  }

  #isFirst(lang: string): boolean {
    const [first] = this.#rules.languages;
    return lang === first;
  }

  // In a site of one language a template of that language stands for the same as one without.
  #put(descriptor: TemplateDescriptor): void {
    const key = identity(this.#rules.languages.size > 1 ? descriptor : { ...descriptor, lang: "" });
    const other = this.#byKey.get(key);
    if (!other || beats(descriptor, other)) this.#byKey.set(key, descriptor);
  }

  #noteLegacy(original: string, found: TemplateDescriptor): void {
    if (found.category !== "layout" && found.category !== "base") return;
    if (found.path.split("/").length > 3) return;
    const stem = original.slice(0, original.lastIndexOf("."));
    const words = [found.layout, found.kind, found.dir.slice(1)].filter(Boolean);
    for (const target of this.#legacy(stem, words)) {
      const key = [target.dir, target.category, target.kind, found.mediaType, found.format].join("|");
      const other = this.#legacyFinds.get(key);
      const weaker = other && (other.target.ordinal < target.ordinal || other.found.rank < found.rank);
      if (!weaker) this.#legacyFinds.set(key, { target, found: { ...found, path: original } });
    }
  }

  /** Puts the old files into their places of today, where they come before what is there already. */
  placeLegacy(): void {
    for (const { target, found } of this.#legacyFinds.values()) {
      const moved = { ...found, ...target, layout: "", lang: "" };
      this.#byKey.set(identity(moved), moved);
    }
  }

  finish(): TemplateRegistry {
    const single = this.#rules.languages.size <= 1;
    const all = [...this.#byKey.values()].map((d) => (single && d.lang ? { ...d, lang: "" } : d));
    const of = (category: TemplateCategory) => all.filter((d) => d.category === category);
    const byDir = (list: readonly TemplateDescriptor[]) => groupBy(list, (d) => d.dir);
    const shortcodes = groupBy(of("shortcode"), (d) => d.name);
    return {
      all,
      layouts: byDir(of("layout")),
      bases: byDir(of("base")),
      markup: byDir(of("markup")),
      partials: groupBy(of("partial"), (d) => d.name),
      shortcodes: new Map([...shortcodes].map(([name, list]) => [name, byDir(list)])),
      refused: new Map(),
      rules: this.#rules,
    };
  }
}

function engineOf(file: SourceFile | null): TemplateDescriptor["engine"] {
  if (file === null) return "embedded";
  return isHandlebars(file.path) ? "handlebars" : "go";
}

function groupBy(
  list: readonly TemplateDescriptor[],
  key: (descriptor: TemplateDescriptor) => string,
): Map<string, TemplateDescriptor[]> {
  const groups = new Map<string, TemplateDescriptor[]>();
  for (const descriptor of list) {
    const group = groups.get(key(descriptor));
    if (group) group.push(descriptor);
    else groups.set(key(descriptor), [descriptor]);
  }
  return groups;
}

function ignored(path: string): boolean {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.startsWith(".") || file.endsWith("~") || /^\/_(hugo|server)\//.test(path);
}

function identity(d: TemplateDescriptor): string {
  return [
    d.category,
    d.dir,
    d.name,
    d.kind,
    d.layout,
    d.lang,
    d.sites ? [...d.sites].join() : "",
    d.format,
    d.mediaType,
    d.variant,
    d.subvariant,
  ].join("|");
}

/** The file's own path without the language. */
function withoutLang({ file, path, lang }: TemplateDescriptor): string {
  const own = file?.path.toLowerCase() ?? path;
  return lang ? own.replace(`.${lang}.`, ".") : own;
}

/**
 * Of two templates for the same thing: the project before themes, the language's own, functions before Handlebars before
 * Go, the shorter name.
 */
function beats(one: TemplateDescriptor, other: TemplateDescriptor): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.lang !== other.lang && withoutLang(one) === withoutLang(other)) return one.lang !== "";
  if (one.engine !== other.engine) return one.engine === "script" || other.engine === "go";
  return one.identifiers < other.identifiers;
}
