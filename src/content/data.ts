// `data/`: files of values, merged into one tree by their paths. https://gohugo.io/content-management/data-sources/
import { attempt, DiagnosticError } from "../diagnostics/log.ts";
import { locate, offsetOf } from "../diagnostics/position.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host, SourceFile, SourceText } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { DecodeError } from "../value/decode/error.ts";
import { decodeJson } from "../value/decode/json.ts";
import { decodeToml } from "../value/decode/toml.ts";
import { decodeYaml } from "../value/decode/yaml.ts";
import { createMap, isMap, type MutableMap } from "../value/map.ts";

const decoders: ReadonlyMap<string, (text: string) => Value> = new Map([
  ["json", decodeJson],
  ["toml", decodeToml],
  ["yaml", decodeYaml],
  ["yml", decodeYaml],
]);

/** All data files as one map: `data/a/b.toml` is at `a.b`. Broken files go to the log. */
export function loadData(files: readonly SourceFile[], host: Host, log: Log): ValueMap {
  const root = createMap();
  for (const file of files) {
    const dot = file.path.lastIndexOf(".");
    const decode = decoders.get(file.path.slice(dot + 1).toLowerCase());
    if (decode === undefined) {
      if (file.path.endsWith(".csv")) log.add(csvInData(file));
      continue;
    }
    const value = attempt(log, () => decodeFile(file, host, decode));
    if (value !== undefined) insert(root, file.path.slice(0, dot).split("/"), value);
  }
  return root;
}

/** The value of one data file; undefined for a format that isn't read. Throws a DiagnosticError when it is broken. */
export function decodeDataFile(file: SourceFile, host: Host): Value | undefined {
  const extension = file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase();
  const decode = decoders.get(extension);
  return decode && decodeFile(file, host, decode);
}

function decodeFile(file: SourceFile, host: Host, decode: (text: string) => Value): Value {
  const source: SourceText = { file: file.display, text: host.readText(file.filename) };
  try {
    return decode(source.text);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DiagnosticError({
      severity: "error",
      code: "content/bad-data",
      message: `the data file can't be read: ${error.message}`,
      location: locate(source, offsetOf(source.text, error.line, error.column)),
      notes: [],
      ...(error.help !== undefined && { help: error.help }),
    });
  }
}

function csvInData(file: SourceFile) {
  return {
    severity: "error",
    code: "content/csv-data",
    message: `${file.display}: CSV files are not read from data/`,
    notes: [],
    help: "put it into assets/ and read it with transform.Unmarshal, or convert it to JSON",
  } as const;
}

/** Maps at the same place are merged; files come project first, so what is there stays. */
function insert(root: MutableMap, path: readonly string[], value: Value): void {
  let at = root;
  for (const name of path.slice(0, -1)) {
    const next = at[name];
    at = at[name] = isMap(next) ? Object.assign(createMap(), next) : createMap();
  }
  const name = path.at(-1)!;
  const before = at[name];
  at[name] = isMap(before) && isMap(value) ? mergeUnder(before, value) : (before ?? value);
}

function mergeUnder(strong: ValueMap, weak: ValueMap): ValueMap {
  const merged = Object.assign(createMap(), weak, strong);
  for (const key of Object.keys(strong)) {
    const [a, b] = [strong[key], weak[key]];
    if (isMap(a) && isMap(b)) merged[key] = mergeUnder(a, b);
  }
  return merged;
}
