// JSON by the engine's own parser. Hugo reads every number as a float64; maps come out without a prototype.
import type { Value } from "../../model/value.ts";
import { createMap } from "../map.ts";
import { float } from "../number.ts";
import { DecodeError, decodeErrorAt } from "./error.ts";

/** Decodes a JSON text; throws a DecodeError. */
export function decodeJson(text: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw jsonError(text, (error as Error).message);
  }
  return convert(value);
}

// An own key `__proto__` survives JSON.parse, and the map that takes it has no prototype to set.
function convert(value: unknown): Value {
  if (typeof value === "number") return float(value);
  if (value === null || typeof value !== "object") return value as Value;
  if (Array.isArray(value)) return value.map(convert);
  const map = createMap();
  for (const key of Object.keys(value)) map[key] = convert((value as Record<string, unknown>)[key]);
  return map;
}

/** V8 names the place as `at position 12`, `(line 1 column 13)` or not at all when the text ended too soon. */
function jsonError(text: string, message: string): DecodeError {
  const position = /at position (\d+)/.exec(message);
  const offset = position ? Number(position[1]) : text.length;
  const plain = message
    .replace(/ \(line \d+ column \d+\)/, "")
    .replace(/,? (?:"[\s\S]*" is not valid JSON|in JSON)?(?: at position \d+)?$/, "");
  const at = position ? offset : unexpectedToken(text, message);
  return decodeErrorAt(plain, text, at, adviceAt(text, at));
}

/** What people write that JSON doesn't have. */
function adviceAt(text: string, offset: number): string | undefined {
  const sign = text[offset] ?? "";
  if (sign === "/" || sign === "#") return "remove the comment: JSON has none";
  const isEnd = sign === "}" || sign === "]";
  if (isEnd && text.slice(0, offset).trimEnd().endsWith(",")) return "remove the comma after the last entry";
  if (sign === "'" || /[a-z_]/i.test(sign)) return 'put keys and texts in double quotes: "title"';
  return undefined;
}

/** Short texts are quoted in the message instead of a position: `Unexpected token 'x', "{x}" is not valid JSON`. */
function unexpectedToken(text: string, message: string): number {
  const token = /^Unexpected token '(.)'/su.exec(message)?.[1];
  if (token === undefined) return text.length;
  for (let end = text.indexOf(token); end >= 0; end = text.indexOf(token, end + 1)) {
    if (failsAt(text.slice(0, end + 1), token)) return end;
  }
  return text.length;
}

/** True when the beginning of the text already fails because of its last character. */
function failsAt(start: string, token: string): boolean {
  try {
    JSON.parse(start);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith(`Unexpected token '${token}'`);
  }
}
