// The function transform.Remarshal: data written in another format. https://gohugo.io/functions/transform/remarshal/
import { printToml } from "../config/print-toml.ts";
import { printYaml } from "../config/print-yaml.ts";
import type { RenderContext } from "../model/render.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { FunctionError } from "../value/function-error.ts";
import { writeJson } from "../value/json-write.ts";
import { createMap, isMap, sortedKeys } from "../value/map.ts";
import { Float } from "../value/number.ts";
import { print } from "../value/print.ts";
import { Time } from "../value/time-value.ts";
import { dataHook, numberHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { printXml } from "../value/xml-write.ts";
import { describe, toText } from "./arguments.ts";
import { unmarshal } from "./unmarshal.ts";

const writers: ReadonlyMap<string, (map: ValueMap) => string> = new Map([
  ["json", (map: ValueMap) => `${writeJson(map, { indent: "   " })}\n`],
  ["toml", printToml],
  ["yaml", printYaml],
  ["yml", printYaml],
  ["xml", printXml],
]);

/** A map, or a text in one of the formats, as text of another. */
export function remarshal(ctx: RenderContext, format: unknown, input: unknown): string {
  const name = toText(format).trim().toLowerCase();
  const write = writers.get(name);
  if (!write)
    throw new FunctionError(
      `transform.Remarshal: ${describe(name)} is no format; expected json, toml, yaml or xml`,
    );
  const data = isMap(input) ? input : unmarshal(ctx, [toText(input)]);
  if (data === null) return "";
  if (!isMap(data))
    throw new FunctionError(`transform.Remarshal: expected a map at the top, got ${describe(data)}`);
  return write(plainMap(data, true, 0));
}

/** Deeper values are refused: they are circles. */
const deepest = 200;

/** The value as the formats know it: texts, numbers, times, lists and maps with keys in order. */
function plain(value: unknown, depth: number): Value {
  if (depth > deepest) throw new FunctionError("transform.Remarshal: the value contains itself");
  if (typeof value !== "object" || value === null) return (value ?? null) as Value;
  if (value instanceof Float || value instanceof Time) return value as Value;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (isMap(value)) return plainMap(value, false, depth);
  const view = value as ViewValue;
  if (view[dataHook]) return plain(view[dataHook](), depth + 1);
  return view[numberHook] ? view[numberHook]() : print(value);
}

/** Floats become integers where they can, but not below lists: Hugo's way with JSON, which knows floats only. */
function plainMap(map: Readonly<Record<string, unknown>>, isExact: boolean, depth: number): ValueMap {
  const sorted = createMap();
  for (const key of sortedKeys(map)) {
    const value = map[key];
    if (isExact && value instanceof Float && Math.abs(value.float) < 2 ** 63) sorted[key] = value.float;
    else sorted[key] = isExact && isMap(value) ? plainMap(value, true, depth + 1) : plain(value, depth + 1);
  }
  return sorted;
}
