// Finds and reads configuration files: one at the root of the project (or those named with --config), then the
// folders config/_default and config/<environment>.
import type { Log } from "../model/diagnostic.ts";
import type { Host, SourceText } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { baseName, joinPath, relativePath, resolvePath } from "../source/path.ts";
import { DecodeError } from "../value/decode/error.ts";
import { createMap, isMap } from "../value/map.ts";
import { renameMenus } from "./aliases.ts";
import type { Layer } from "./layer.ts";
import type { ConfigFormat } from "./locate-key.ts";
import { missingFile, notATable, syntaxError, twoFiles } from "./messages.ts";

/** What reading files needs to know. */
export interface FileContext {
  readonly host: Host;
  readonly log: Log;
  /** Absolute path that names in messages are relative to. */
  readonly workingDir: string;
  readonly environment: string;
}

const extensions = ["toml", "yaml", "yml", "json"];
const ownName = "homelab-site";

/** The file at the root of a project or theme; several names may exist, the first is read. */
export async function loadRootFile(dir: string, context: FileContext): Promise<Layer[]> {
  const present = candidates().filter((name) => isFile(joinPath(dir, name), context.host));
  const first = present[0];
  if (first === undefined) return [];
  const other = present.find((name) => !isOwn(name));
  if (isOwn(first) && other !== undefined) context.log.add(twoFiles(first, other));
  return readLayer(joinPath(dir, first), [], context);
}

/** This tool's own name first, then Hugo's. */
function candidates(): string[] {
  return [ownName, "hugo", "config"].flatMap((base) => extensions.map((ext) => `${base}.${ext}`));
}

function isOwn(name: string): boolean {
  return name.startsWith(`${ownName}.`);
}

/** The files of --config, in their order: the last is the strongest. */
export async function loadNamedFiles(names: readonly string[], context: FileContext): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const name of names) {
    const filename = resolvePath(context.workingDir, name);
    if (isFile(filename, context.host)) layers.push(...(await readLayer(filename, [], context)));
    else {
      const present = context.host.list(context.workingDir).map((entry) => entry.name);
      context.log.add(missingFile(name, present));
    }
  }
  return layers;
}

/** config/_default/**, then config/<environment>/**: a file's name says which key it holds. */
export async function loadConfigDir(dir: string, context: FileContext): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const name of new Set(["_default", context.environment])) {
    for (const filename of filesBelow(joinPath(dir, name), context.host))
      layers.push(...(await readLayer(filename, prefixOf(filename), context)));
  }
  return layers;
}

/** Files and folders in one order of names, as Hugo walks them; links aren't followed. */
function filesBelow(dir: string, host: Host): string[] {
  return host.list(dir).flatMap(({ name, kind }) => {
    const path = joinPath(dir, name);
    if (kind === "directory") return filesBelow(path, host);
    return kind === "file" && formatOf(name) !== undefined ? [path] : [];
  });
}

/** `params.toml` → params; `menus.en.toml` → languages.en.menus; `hugo.toml` → the root. */
function prefixOf(filename: string): string[] {
  const base = baseName(filename).replace(/\.[^.]+$/, "");
  if (["hugo", "config", ownName].includes(base)) return [];
  const dot = base.lastIndexOf(".");
  if (dot < 0) return [base];
  const name = base.slice(0, dot);
  const language = ["languages", base.slice(dot + 1)];
  if (name === "menu" || name === "menus") return [...language, "menus"];
  return name === "params" ? [...language, "params"] : language;
}

function formatOf(name: string): ConfigFormat | undefined {
  const ext = name.slice(name.lastIndexOf(".") + 1);
  if (ext === "yml") return "yaml";
  return ext === "toml" || ext === "yaml" || ext === "json" ? ext : undefined;
}

function isFile(filename: string, host: Host): boolean {
  return host.stat(filename)?.kind === "file";
}

/** A list of one layer, or of none where the file can't be read and the log says why. */
async function readLayer(
  filename: string,
  prefix: readonly string[],
  context: FileContext,
): Promise<Layer[]> {
  const { host, log, workingDir } = context;
  const source = { file: relativePath(filename, workingDir) ?? filename, text: host.readText(filename) };
  const format = formatOf(filename) ?? "toml";
  const decoded = await decode(source, format, log);
  if (decoded === undefined) return [];
  const name = baseName(filename);
  const values = renameMenus(wrap(unwrap(decoded, name), prefix));
  return [{ name: source.file, values, file: { source, format, prefix, isStrict: isOwn(name) } }];
}

async function decode(source: SourceText, format: ConfigFormat, log: Log): Promise<ValueMap | undefined> {
  try {
    const value = (await decoderOf(format))(source.text) ?? createMap();
    if (isMap(value)) return value;
    log.add(notATable(source));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    log.add(syntaxError(source, format, error));
  }
  return undefined;
}

/** A parser is loaded only where a file wants it. */
async function decoderOf(format: ConfigFormat): Promise<(text: string) => Value> {
  if (format === "toml") return (await import("../value/decode/toml.ts")).decodeToml;
  if (format === "yaml") return (await import("../value/decode/yaml.ts")).decodeYaml;
  const { decodeJson } = await import("../value/decode/json.ts");
  return (text) => (text.trim() === "" ? null : decodeJson(text));
}

/** A file whose only key is its own name holds that key's value: lists can't be written otherwise. */
function unwrap(values: ValueMap, name: string): Value {
  const key = name.split(".")[0]!;
  const keys = Object.keys(values);
  return keys.length === 1 && keys[0] === key ? values[key]! : values;
}

function wrap(value: Value, prefix: readonly string[]): ValueMap {
  let wrapped = value;
  for (const key of prefix.toReversed()) {
    const outer = createMap();
    outer[key] = wrapped;
    wrapped = outer;
  }
  return isMap(wrapped) ? wrapped : createMap();
}
