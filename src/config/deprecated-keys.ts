// Keys that Hugo has given newer names. The older ones work for a year or so with a warning; after that Hugo ends the
// build, and so do we: a site that builds here builds there.
import type { Log } from "../model/diagnostic.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { deprecatedKey, removedKey } from "./messages.ts";
import type { Layer } from "./layer.ts";
import type { KeyPath } from "./reading.ts";

interface DeprecatedKey {
  /** In lower case; `*` stands for any key and for each item of a list. */
  readonly path: KeyPath;
  /** Completes "use … instead". */
  readonly instead: string;
  /** Hugo refuses it by now. */
  readonly isRemoved: boolean;
  /** True for the values that are meant, where not all are. */
  readonly concerns: (value: Value) => boolean;
}

const isSet = (value: Value): boolean => value !== "" && !(Array.isArray(value) && value.length === 0);
const isSwitch = (value: Value): boolean => typeof value === "boolean";

type Row = readonly [path: string, instead: string, concerns?: (value: Value) => boolean];

const warned: readonly Row[] = [
  ["languagecode", "locale"],
  ["languages.*.languagecode", "languages.*.locale"],
  ["languages.*.languagename", "languages.*.label"],
  ["languages.*.languagedirection", "languages.*.direction"],
  ["cascade._target", "cascade.target"],
  ["cascade.*._target", "cascade.target"],
  ["imaging.quality", "imaging.jpeg.quality, imaging.webp.quality and imaging.avif.quality"],
  ["imaging.compression", "imaging.webp.compression and imaging.avif.compression"],
  ["imaging.hint", "imaging.webp.hint and imaging.avif.hint"],
  ["segments.*.includes.*.lang", "sites.matrix.languages"],
  ["segments.*.excludes.*.lang", "sites.matrix.languages"],
];

const inMounts: readonly Row[] = [
  ["lang", "sites.matrix.languages", isSet],
  ["includefiles", "files", isSet],
  ["excludefiles", 'files, with "! " before each glob', isSet],
];

const ofModules: readonly Row[] = inMounts.flatMap(([key, ...rest]): Row[] => [
  [`module.mounts.*.${key}`, ...rest],
  [`module.imports.*.mounts.*.${key}`, ...rest],
]);

const useEmbedded = 'useEmbedded ("never" for false, "fallback" for true)';

const removed: readonly Row[] = [
  ...ofModules,
  ["minifyoutput", "minify.minifyOutput", isSwitch],
  ["minify", "minify.minifyOutput", isSwitch],
  ["cascade.target.lang", "cascade.target.sites.matrix.languages"],
  ["cascade.*.target.lang", "cascade.target.sites.matrix.languages"],
  ["markup.goldmark.renderhooks.image.enabledefault", useEmbedded],
  ["markup.goldmark.renderhooks.link.enabledefault", useEmbedded],
  ["minify.tdewolff.css.decimals", "minify.tdewolff.css.precision"],
  ["minify.tdewolff.svg.decimals", "minify.tdewolff.svg.precision"],
  ["minify.tdewolff.css.keepcss2", "minify.tdewolff.css.version"],
  ["minify.tdewolff.html.keepconditionalcomments", "minify.tdewolff.html.keepSpecialComments"],
];

function keysOf(rows: readonly Row[], isRemoved: boolean): DeprecatedKey[] {
  return rows.map(([path, instead, concerns = () => true]) => ({
    path: path.split("."),
    instead,
    isRemoved,
    concerns,
  }));
}

/** Tells of the older keys in a project's merged configuration, before they are brought into their present form. */
export function reportDeprecatedKeys(values: ValueMap, layers: readonly Layer[], log: Log): void {
  report([...keysOf(warned, false), ...keysOf(removed, true)], values, layers, log);
}

/** Of a theme only the mounts are looked at: what else is old in it, its users can't mend. */
export function reportDeprecatedMounts(values: ValueMap, layers: readonly Layer[], log: Log): void {
  report(keysOf(ofModules, true), values, layers, log);
}

function report(keys: readonly DeprecatedKey[], values: ValueMap, layers: readonly Layer[], log: Log): void {
  for (const key of keys) {
    for (const path of pathsTo(key, values)) {
      const instead = fillIn(key, path);
      log.add(key.isRemoved ? removedKey(path, instead, layers) : deprecatedKey(path, instead, layers));
    }
  }
}

/** `languages.*.locale` names the language that is meant. */
function fillIn({ instead, path: pattern }: DeprecatedKey, path: KeyPath): string {
  return instead.replace("*", path[pattern.indexOf("*")] ?? "*");
}

/** All places in the values that the key's pattern leads to. */
function pathsTo({ path: pattern, concerns }: DeprecatedKey, values: ValueMap): KeyPath[] {
  let found: { path: KeyPath; value: Value }[] = [{ path: [], value: values }];
  for (const step of pattern) {
    found = found.flatMap(({ path, value }) =>
      entriesOf(value, step).map(([key, inner]) => ({ path: [...path, key], value: inner })),
    );
  }
  return found.filter(({ value }) => value !== null && concerns(value)).map(({ path }) => path);
}

function entriesOf(value: Value, step: string): (readonly [string, Value])[] {
  if (Array.isArray(value))
    return step === "*" ? value.map((item: Value, index) => [String(index), item] as const) : [];
  if (!isMap(value)) return [];
  return Object.entries(value).filter(([key]) => step === "*" || key.toLowerCase() === step);
}
