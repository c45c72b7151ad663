// What the author is told about a configuration.
import { didYouMean } from "../diagnostics/suggest.ts";
import { locate, offsetOf } from "../diagnostics/position.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";
import type { Value } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { isNumber } from "../value/number.ts";
import { layerOf, placeOf, type Layer } from "./layer.ts";
import { isLanguageKey, isLanguageTag, movedKeys } from "./moved-keys.ts";
import type { Fault, KeyPath } from "./reading.ts";
import { languageFacts } from "./schema.ts";

/** The diagnostic for a fault that reading found; undefined where it isn't the author's. */
export function faultMessage(
  fault: Fault,
  layers: readonly Layer[],
  isStrict: boolean,
): Diagnostic | undefined {
  const found = layerOf(layers, fault.path);
  if (fault.kind === "unknown-key" && !found?.layer.file) return undefined;
  const path = found?.spelling ?? fault.path;
  const where = placeOrNote(layers, fault.path);
  const isError = isStrict || (found?.layer.file?.isStrict ?? false);
  if (fault.kind === "unknown-key") return { ...unknownKey(path, fault.known, isError), ...where };
  if (fault.kind === "wrong-type") return { ...wrongType(path, fault.expects, fault.value), ...where };
  return { ...badValue(path, fault), ...where };
}

function unknownKey(path: KeyPath, known: readonly string[], isError: boolean): Diagnostic {
  const key = path.at(-1)!;
  const section = path.slice(0, -1).join(".");
  const suggestion = likelyKey(path, known);
  return {
    severity: isError ? "error" : "warning",
    code: "config/unknown-key",
    message: section ? `unknown key "${key}" in ${section}` : `unknown key "${key}"`,
    ...(suggestion !== undefined && { suggestion }),
    notes: [],
    help: isLanguageKey(path)
      ? `remove the key; values of your own belong below ${section}.params`
      : "remove the key; values of your own belong below params",
  };
}

/** What the key is called now, or was likely meant to be. */
function likelyKey(path: KeyPath, known: readonly string[]): string | undefined {
  const key = path.at(-1)!;
  const moved = movedKeys[path.join(".").toLowerCase()];
  if (moved) return `it is now called ${moved}`;
  // What only languages have isn't among the settings, which they may have, too.
  const near = didYouMean(key, isLanguageKey(path) ? [...known, ...languageFacts.names] : known);
  return near ?? (path.length === 1 && isLanguageTag(key) ? `did you mean "languages.${key}"?` : undefined);
}

function wrongType(path: KeyPath, expects: string, value: Value): Diagnostic {
  return {
    severity: "error",
    code: "config/wrong-type",
    message: `${path.join(".")} must be ${expects}, not ${describe(value)}`,
    notes: [],
    help: `write ${expects} here, or remove the key for the default`,
  };
}

function badValue(path: KeyPath, fault: Fault & { kind: "bad-value" }): Diagnostic {
  const { given, known, reason, isWarning } = fault;
  const suggestion = didYouMean(given, known);
  const few = known.length > 0 && known.length < 16;
  return {
    severity: isWarning ? "warning" : "error",
    code: "config/bad-value",
    message: `${path.join(".")}: ${reason || `"${given}" isn't known`}`,
    ...(suggestion !== undefined && { suggestion }),
    notes: [],
    ...(few && { help: `use one of ${known.map((one) => one || '""').join(", ")}` }),
  };
}

function describe(value: Value): string {
  if (typeof value === "string") return value.length > 40 ? "a text" : `the text "${value}"`;
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (isNumber(value)) return "a number";
  if (Array.isArray(value)) return "a list";
  return isMap(value) ? "a table" : value === null ? "nothing" : "a date";
}

/** A file that is no valid TOML, YAML or JSON. */
export function syntaxError(
  source: SourceText,
  format: string,
  error: { message: string; line: number; column: number; help: string | undefined },
): Diagnostic {
  return {
    severity: "error",
    code: "config/syntax",
    message: `${source.file} is no valid ${format.toUpperCase()}: ${error.message}`,
    location: locate(source, offsetOf(source.text, error.line, error.column)),
    notes: [],
    help: error.help ?? "mend the marked place; the fault may also stand a little before it",
  };
}

/** A configuration file whose root is a list or a single value. */
export function notATable(source: SourceText): Diagnostic {
  return {
    severity: "error",
    code: "config/wrong-type",
    message: `${source.file} must hold keys and values`,
    location: locate(source, 0),
    notes: [],
    help: "a file that sets one list repeats its own name as the key: cascade.yaml holds cascade: [...]",
  };
}

/** A file named with --config that isn't there. */
export function missingFile(name: string, present: readonly string[]): Diagnostic {
  const suggestion = didYouMean(name, present);
  return {
    severity: "error",
    code: "config/missing-file",
    message: `there is no configuration file ${name}`,
    ...(suggestion !== undefined && { suggestion }),
    notes: [],
    help: "name an existing file with --config, or leave the flag out",
  };
}

/** Both this tool's own file and Hugo's are there. */
export function twoFiles(used: string, unused: string): Diagnostic {
  return {
    severity: "warning",
    code: "config/two-files",
    message: `${used} is read and ${unused} is not`,
    notes: [],
    help: `remove one of the two; to read both, name them: --config ${unused},${used}`,
  };
}

/** A theme or module that isn't in any folder where one may be. */
export function missingTheme(
  name: string,
  looked: readonly string[],
  present: readonly string[],
  layers: readonly Layer[],
  path: KeyPath,
): Diagnostic {
  const suggestion = didYouMean(name, present);
  return {
    severity: "error",
    code: "config/missing-theme",
    message: `the theme "${name}" is in none of ${looked.join(", ")}`,
    ...placeOrNote(layers, path),
    ...(suggestion !== undefined && { suggestion }),
    help: `put the theme into ${looked[0] ?? "themes"}, install it as an npm package, or correct its name`,
  };
}

/** A language that is to be the default and isn't configured, or is switched off. */
export function badDefaultLanguage(
  lang: string,
  known: readonly string[],
  layers: readonly Layer[],
): Diagnostic {
  const suggestion = didYouMean(lang, known);
  return {
    severity: "error",
    code: "config/unknown-language",
    message: `the default language "${lang}" is not among the languages of the site`,
    ...placeOrNote(layers, ["defaultContentLanguage"]),
    ...(suggestion !== undefined && { suggestion }),
    help: `set defaultContentLanguage to one of ${known.join(", ")}, or add languages.${lang}`,
  };
}

function spellingOf(path: KeyPath, layers: readonly Layer[]): KeyPath {
  return layerOf(layers, path)?.spelling ?? path;
}

/** A key that still works and has a newer name. */
export function deprecatedKey(path: KeyPath, instead: string, layers: readonly Layer[]): Diagnostic {
  return {
    severity: "warning",
    code: "config/deprecated-key",
    message: `${spellingOf(path, layers).join(".")} is deprecated`,
    ...placeOrNote(layers, path),
    help: `use ${instead} instead`,
  };
}

/** A key that Hugo took back: its newer name says more, or the same. */
export function removedKey(path: KeyPath, instead: string, layers: readonly Layer[]): Diagnostic {
  return {
    ...deprecatedKey(path, instead, layers),
    severity: "error",
    code: "config/removed-key",
    message: `${spellingOf(path, layers).join(".")} has been removed from Hugo`,
  };
}

/** A site or theme that was made for a newer Hugo than the one we follow. */
export function newerHugoNeeded(owner: string, min: string, own: string): Diagnostic {
  return {
    severity: "warning",
    code: "config/newer-hugo-needed",
    message: `${owner} asks for Hugo ${min}; what works here is that of ${own}`,
    notes: [],
    help: "check the pages, or take an older version of the theme",
  };
}

/** A site or theme that says it doesn't know a Hugo as new as the one we follow. */
export function olderHugoNeeded(owner: string, max: string, own: string): Diagnostic {
  return {
    ...newerHugoNeeded(owner, max, own),
    code: "config/older-hugo-needed",
    message: `${owner} is made for Hugo up to ${max}; what works here is that of ${own}`,
    help: "check the pages, or take a newer version of the theme",
  };
}

/** A module that only Go can fetch. */
export function goModule(path: string, layers: readonly Layer[], key: KeyPath): Diagnostic {
  return {
    severity: "error",
    code: "config/go-module",
    message: `"${path}" is a Go module, and nothing is downloaded while building`,
    ...placeOrNote(layers, key),
    help:
      "put it below _vendor with `hugo mod vendor` and commit that folder, install it as an npm package, " +
      `or name a folder for it: [module] replacements = "${path} -> ../folder"`,
  };
}

/** A theme that wants a folder outside of its own. */
export function mountOutside(theme: string, source: string, layers: readonly Layer[]): Diagnostic {
  return {
    severity: "error",
    code: "config/mount-outside",
    message: `the theme "${theme}" mounts "${source}", which is not a folder of its own`,
    ...placeOrNote(layers, ["module", "mounts"]),
    help: "a theme may mount what lies below it and npm packages: node_modules/…; mount other folders in the site",
  };
}

/** A mount of the project whose folder isn't there; `present` are the names beside it. */
export function missingMount(
  source: string,
  present: readonly string[],
  layers: readonly Layer[],
  index: number,
): Diagnostic {
  const suggestion = didYouMean(source.slice(source.lastIndexOf("/") + 1), present);
  return {
    severity: "warning",
    code: "config/missing-mount",
    message: `module.mounts: there is no file or folder "${source}"`,
    ...placeOrNote(layers, ["module", "mounts", String(index), "source"]),
    ...(suggestion !== undefined && { suggestion }),
    help: source.startsWith("node_modules/") ? "run npm install" : "make it, or remove the mount",
  };
}

/** Where a setting stands: a place in a file, or who else set it. */
function placeOrNote(layers: readonly Layer[], path: KeyPath): Pick<Diagnostic, "location" | "notes"> {
  const found = layerOf(layers, path);
  if (found?.layer.file) return { location: placeOf(found.layer.file, found.spelling), notes: [] };
  return { notes: found ? [{ text: `set by ${found.layer.name}` }] : [] };
}
