// What the text of an argument means.
import { float } from "../value/number.ts";
import type { ArgumentValue } from "./node.ts";

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?[0-9]*\.[0-9]+$/;

/** The value of a bare argument: `true` → boolean, `-5` → integer, `4.5` → float, anything else a string. */
export function typedValue(text: string): ArgumentValue {
  if (text === "true" || text === "false") return text === "true";
  if (INTEGER.test(text)) {
    const number = Number(text);
    // Long ids, as of posts on social networks, must not lose digits.
    return Number.isSafeInteger(number) ? number + 0 : text;
  }
  if (!FLOAT.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? float(number) : text;
}

/** The text of a `"…"` argument: only `\"` is an escape, but with one of those every backslash goes, as in Hugo. */
export function unescapeQuoted(text: string): string {
  return text.includes('\\"') ? text.replaceAll("\\", "") : text;
}
