// What the author is told about a configuration.
import { didYouMean } from "../diagnostics/suggest.ts";
import { locate, offsetOf } from "../diagnostics/position.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";
import type { Value } from "../model/value.ts";
import { isMap } from "../value/map.ts";
import { isNumber } from "../value/number.ts";
import { layerOf, placeOf, type Layer } from "./layer.ts";
import { isLanguageKey, movedKeys } from "./moved-keys.ts";
import type { Fault, KeyPath } from "./reading.ts";

/** The diagnostic for a fault that reading found; undefined where it isn't the author's. */
export function faultMessage(
  fault: Fault,
  layers: readonly Layer[],
  isStrict: boolean,
): Diagnostic | undefined {
  const found = layerOf(layers, fault.path);
  if (fault.kind === "unknown-key" && !found?.layer.file) return undefined;
  const path = found?.spelling ?? fault.path;
  const where = found?.layer.file
    ? { location: placeOf(found.layer.file, path), notes: [] }
    : { notes: found ? [{ text: `set by ${found.layer.name}` }] : [] };
  const isError = isStrict || (found?.layer.file?.isStrict ?? false);
  if (fault.kind === "unknown-key") return { ...unknownKey(path, fault.known, isError), ...where };
  if (fault.kind === "wrong-type") return { ...wrongType(path, fault.expects, fault.value), ...where };
  return { ...badValue(path, fault), ...where };
}

function unknownKey(path: KeyPath, known: readonly string[], isError: boolean): Diagnostic {
  const key = path.at(-1)!;
  const section = path.slice(0, -1).join(".");
  const moved = movedKeys[path.join(".").toLowerCase()];
  const suggestion = moved ? `it is now called ${moved}` : didYouMean(key, known);
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
  error: { message: string; line: number; column: number },
): Diagnostic {
  return {
    severity: "error",
    code: "config/syntax",
    message: `${source.file} is no valid ${format.toUpperCase()}: ${error.message}`,
    location: locate(source, offsetOf(source.text, error.line, error.column)),
    notes: [],
    help: "mend the marked place; the fault may also stand a little before it",
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
  const found = layerOf(layers, path);
  const suggestion = didYouMean(name, present);
  return {
    severity: "error",
    code: "config/missing-theme",
    message: `the theme "${name}" is in none of ${looked.join(", ")}`,
    ...(found?.layer.file && { location: placeOf(found.layer.file, found.spelling) }),
    ...(suggestion !== undefined && { suggestion }),
    notes: found && !found.layer.file ? [{ text: `set by ${found.layer.name}` }] : [],
    help: `put the theme into ${looked[0] ?? "themes"}, or correct its name`,
  };
}

/** A language that is to be the default and isn't configured, or is switched off. */
export function badDefaultLanguage(
  lang: string,
  known: readonly string[],
  layers: readonly Layer[],
): Diagnostic {
  const found = layerOf(layers, ["defaultContentLanguage"]);
  const suggestion = didYouMean(lang, known);
  return {
    severity: "error",
    code: "config/unknown-language",
    message: `the default language "${lang}" is not among the languages of the site`,
    ...(found?.layer.file && { location: placeOf(found.layer.file, found.spelling) }),
    ...(suggestion !== undefined && { suggestion }),
    notes: [],
    help: `set defaultContentLanguage to one of ${known.join(", ")}, or add languages.${lang}`,
  };
}

/** A key that still works and has a newer name. */
export function deprecatedKey(path: KeyPath, instead: string, layers: readonly Layer[]): Diagnostic {
  const found = layerOf(layers, path);
  return {
    severity: "warning",
    code: "config/deprecated-key",
    message: `${(found?.spelling ?? path).join(".")} is deprecated`,
    ...(found?.layer.file && { location: placeOf(found.layer.file, found.spelling) }),
    notes: [],
    help: `use ${instead} instead`,
  };
}

/** A theme that was made for a newer Hugo than the one we follow. */
export function newerHugoNeeded(theme: string, min: string, own: string): Diagnostic {
  return {
    severity: "warning",
    code: "config/newer-hugo-needed",
    message: `the theme "${theme}" asks for Hugo ${min}; what works here is that of ${own}`,
    notes: [],
    help: "check the pages, or take an older version of the theme",
  };
}
