// The function unmarshal: data from text. https://gohugo.io/functions/transform/unmarshal/
import type { RenderContext } from "../model/render.ts";
import { decodeCsv } from "../value/decode/csv.ts";
import { DecodeError } from "../value/decode/error.ts";
import { decodeJson } from "../value/decode/json.ts";
import { decodeToml } from "../value/decode/toml.ts";
import { decodeXml } from "../value/decode/xml.ts";
import { decodeYaml } from "../value/decode/yaml.ts";
import { field, hasMember } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { byLowerName, createMap, isMap, mapOf } from "../value/map.ts";
import { print } from "../value/print.ts";
import { describe, toBool, toMap, toText, toTexts } from "./arguments.ts";

type Format = "json" | "toml" | "yaml" | "csv" | "xml";
type Options = ReadonlyMap<string, unknown>;

/** What a lane has decoded: pages share their data files, as they share everything they don't change. */
const decoded = new WeakMap<RenderContext, Map<string, unknown>>();
/** A site that decodes more different texts than this gains nothing from keeping them. */
const mostKept = 500;

/** The data of a text or a resource; options come first. */
export function unmarshal(ctx: RenderContext, args: readonly unknown[]): unknown {
  const options = args.length === 2 ? byLowerName<unknown>(toMap(args[0])) : new Map<string, unknown>();
  const input = args.at(-1);
  if (input === null || input === undefined) return null;
  if (isMap(input)) throw new FunctionError("unmarshal: expected a text or a resource, got a map");
  const isResource = hasMember(input, "MediaType") && hasMember(input, "Content");
  const text = toText(isResource ? field(input, "Content") : input);
  if (!isResource && text.trim() === "") return null;
  const format = formatOf(options, isResource ? input : undefined, text);
  if (text === "") return format === "csv" ? [] : createMap();
  return kept(ctx, format, text, options);
}

/** By the option, by the resource's type, or by the look of the text. */
function formatOf(options: Options, resource: unknown, text: string): Format {
  const name = toText(options.get("format"));
  let format = formats.get(name.toLowerCase());
  if (name === "")
    format = resource === undefined ? sniff(text, delimiterOf(options)) : formatOfResource(resource);
  if (format) return format;
  throw new FunctionError(
    name === ""
      ? "unmarshal: can't tell the format; name it with the option format"
      : `unmarshal: ${describe(name)} is no format; expected json, toml, yaml, xml or csv`,
  );
}

const formats: ReadonlyMap<string, Format> = new Map([
  ["json", "json"],
  ["toml", "toml"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["csv", "csv"],
  ["xml", "xml"],
]);

/** By the file endings of its media type: RSS has `xml` among them, SVG hasn't. */
function formatOfResource(resource: unknown): Format | undefined {
  const suffixes = field(field(resource, "MediaType"), "Suffixes");
  const known = toTexts(suffixes).find((suffix) => formats.has(suffix));
  return known === undefined ? undefined : formats.get(known);
}

/** Decodes, or gives what was made of the same text before. */
function kept(ctx: RenderContext, format: Format, text: string, options: Options): unknown {
  let values = decoded.get(ctx);
  if (!values || values.size >= mostKept) decoded.set(ctx, (values = new Map()));
  const settings = [...options].map(([name, value]) => `${name}=${print(value)}`).sort();
  const key = [format, ...settings, text].join("\0");
  if (!values.has(key)) values.set(key, decode(format, text, options));
  return values.get(key);
}

const delimiterOf = (options: Options): string => toText(options.get("delimiter")) || ",";

/** The format whose mark comes first: `,` is CSV, `{` JSON, `:` YAML, `<` XML, `=` TOML. */
function sniff(text: string, delimiter: string): Format | undefined {
  const marks = [delimiter, "{", ":", "<", "="] as const;
  const meant: readonly Format[] = ["csv", "json", "yaml", "xml", "toml"];
  const places = marks.map((mark) => text.indexOf(mark));
  const first = Math.min(...places.filter((place) => place >= 0));
  return meant[places.indexOf(first)];
}

function decode(format: Format, text: string, options: Options): unknown {
  try {
    return decoders[format](text, options);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new FunctionError(
      `unmarshal: line ${error.line}, column ${error.column} of the ${format} text: ${error.message}`,
    );
  }
}

const decoders: Readonly<Record<Format, (text: string, options: Options) => unknown>> = {
  json: decodeJson,
  toml: decodeToml,
  yaml: decodeYaml,
  csv: fromCsv,
  xml: decodeXml,
};

/** Rows as lists, or with `targetType` map as maps by the names in the first row. */
function fromCsv(text: string, options: Options): unknown {
  const rows = decodeCsv(text, {
    delimiter: delimiterOf(options),
    comment: toText(options.get("comment")),
    lazyQuotes: toBool(options.get("lazyquotes")),
  });
  const target = options.has("targettype") ? toText(options.get("targettype")) : "slice";
  if (target === "slice") return rows;
  if (target !== "map")
    throw new FunctionError(`unmarshal: ${describe(target)} is no target type; expected map or slice`);
  const [names = [], ...rest] = rows;
  if (rest.length === 0) throw new FunctionError("unmarshal: a map needs a row of names and rows of values");
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new FunctionError(`unmarshal: two columns are called ${describe(twice)}`);
  return rest.map((row) => mapOf(Object.fromEntries(names.map((name, i) => [name, row[i]!]))));
}
