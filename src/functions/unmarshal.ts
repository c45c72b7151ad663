// The function unmarshal: data from text. https://gohugo.io/functions/transform/unmarshal/
import { decodeCsv } from "../value/decode/csv.ts";
import { DecodeError } from "../value/decode/error.ts";
import { decodeJson } from "../value/decode/json.ts";
import { decodeToml } from "../value/decode/toml.ts";
import { decodeXml } from "../value/decode/xml.ts";
import { decodeYaml } from "../value/decode/yaml.ts";
import { field, hasMember } from "../value/field.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap, mapOf } from "../value/map.ts";
import { print } from "../value/print.ts";
import { describe, toBool, toMap, toText } from "./arguments.ts";

type Format = "json" | "toml" | "yaml" | "csv" | "xml";
type Options = ReadonlyMap<string, unknown>;

/** The data of a text or a resource; options come first. */
export function unmarshal(args: readonly unknown[]): unknown {
  const options = args.length === 2 ? lowerCase(toMap(args[0])) : new Map<string, unknown>();
  const input = args.at(-1);
  if (input === null || input === undefined) return null;
  if (isMap(input)) throw new FunctionError("unmarshal: expected a text or a resource, got a map");
  const isResource = hasMember(input, "MediaType") && hasMember(input, "Content");
  const text = toText(isResource ? field(input, "Content") : input);
  if (text.trim() === "") return null;
  const name = toText(options.get("format"));
  const wanted = name !== "" ? formatNamed(name) : isResource ? formatOfResource(input) : sniff(text);
  if (!wanted)
    throw new FunctionError(
      name === ""
        ? "unmarshal: can't tell the format of this text; name it with the option format"
        : `unmarshal: ${describe(name)} is no format; expected json, toml, yaml, xml or csv`,
    );
  return decode(wanted, text, options);
}

function lowerCase(map: Readonly<Record<string, unknown>>): Options {
  return new Map(Object.keys(map).map((key) => [key.toLowerCase(), map[key]]));
}

function formatNamed(name: string): Format | undefined {
  const names: Readonly<Record<string, Format>> = {
    json: "json",
    toml: "toml",
    yaml: "yaml",
    yml: "yaml",
    csv: "csv",
    xml: "xml",
  };
  return names[name.toLowerCase()];
}

/** By the last part of its media type: `application/json`. */
function formatOfResource(resource: unknown): Format | undefined {
  return formatNamed(print(field(field(resource, "MediaType"), "SubType")));
}

/** The format whose mark comes first: `,` is CSV, `{` JSON, `:` YAML, `<` XML, `=` TOML. */
function sniff(text: string): Format | undefined {
  const marks = [",", "{", ":", "<", "="] as const;
  const formats: readonly Format[] = ["csv", "json", "yaml", "xml", "toml"];
  const places = marks.map((mark) => text.indexOf(mark));
  const first = Math.min(...places.filter((place) => place >= 0));
  return formats[places.indexOf(first)];
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
    delimiter: toText(options.get("delimiter")) || ",",
    comment: toText(options.get("comment")),
    lazyQuotes: toBool(options.get("lazyquotes")),
  });
  const target = toText(options.get("targettype")) || "slice";
  if (target === "slice") return rows;
  if (target !== "map")
    throw new FunctionError(`unmarshal: ${describe(target)} is no target type; expected map or slice`);
  const [names = [], ...rest] = rows;
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new FunctionError(`unmarshal: two columns are called ${describe(twice)}`);
  return rest.map((row) => mapOf(Object.fromEntries(names.map((name, i) => [name, row[i]!]))));
}
