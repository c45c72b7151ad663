// Go's literals as values: quoted strings, character constants and numbers.

const simple: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  "\\": 92,
  "'": 39,
  '"': 34,
};

/** Digits after `\x`, `\u` and `\U`. */
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

interface Escape {
  readonly value: number;
  readonly end: number;
  /** `\x41` and `\101` stand for a byte, the others for a character. */
  readonly byte: boolean;
}

/** Reads the escape after the backslash at `at`; undefined when it is none. */
function readEscape(text: string, at: number): Escape | undefined {
  const char = text[at + 1] ?? "";
  const code = simple[char];
  if (code !== undefined) return { value: code, end: at + 2, byte: false };
  const length = hexDigits[char];
  if (length !== undefined) return hexEscape(text, at, length);
  const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4));
  return octal ? { value: parseInt(octal[0], 8), end: at + 4, byte: true } : undefined;
}

function hexEscape(text: string, at: number, length: number): Escape | undefined {
  const digits = text.slice(at + 2, at + 2 + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return undefined;
  const value = parseInt(digits, 16);
  const surrogate = value >= 0xd800 && value < 0xe000;
  if (length > 2 && (value > 0x10ffff || surrogate)) return undefined;
  return { value, end: at + 2 + length, byte: length === 2 };
}

/** The value of `"…"` or of a raw string; undefined for a bad escape. */
export function unquote(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  if (literal.startsWith("`")) return inner.replaceAll("\r", "");
  if (!inner.includes("\\")) return inner;
  let out = "";
  let bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length > 0) out += Buffer.from(bytes).toString("utf8");
    bytes = [];
  };
  for (let i = 0; i < inner.length;) {
    if (inner[i] !== "\\") {
      flush();
      out += inner[i++];
      continue;
    }
    const escape = inner[i + 1] === "'" ? undefined : readEscape(inner, i);
    if (!escape) return undefined;
    if (escape.byte) bytes.push(escape.value);
    else {
      flush();
      out += String.fromCodePoint(escape.value);
    }
    i = escape.end;
  }
  flush();
  return out;
}

/** The number that `'x'` stands for; undefined when it isn't one character. */
export function characterCode(literal: string): number | undefined {
  const inner = literal.slice(1, -1);
  if (inner.startsWith("\\")) {
    const escape = inner[1] === '"' ? undefined : readEscape(inner, 0);
    return escape?.end === inner.length ? escape.value : undefined;
  }
  const code = inner.codePointAt(0);
  return code !== undefined && String.fromCodePoint(code) === inner ? code : undefined;
}

/** A number and whether Go takes it as a float64. */
export interface NumberLiteral {
  readonly value: number;
  readonly float: boolean;
}

const INTEGER = /^[+-]?(?:0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?\d)*)$/;
const FLOAT = /^[+-]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][+-]?\d+)?$/;
const HEX_FLOAT = /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/;

/** Reads `42`, `0x1F`, `017`, `1_000`, `3.14`, `1e3`; undefined when it is no number. */
export function parseNumber(text: string): NumberLiteral | undefined {
  if (INTEGER.test(text)) return { value: integer(text.replaceAll("_", "")), float: false };
  if (FLOAT.test(text) && /[.eE]/.test(text)) return { value: Number(text), float: true };
  const hex = HEX_FLOAT.exec(text);
  if (!hex || hex[2]! + hex[3]! === "") return undefined;
  const mantissa = parseInt(hex[2]! + hex[3]!, 16) * 2 ** (Number(hex[4]) - 4 * hex[3]!.length);
  return { value: hex[1] === "-" ? -mantissa : mantissa, float: true };
}

function integer(text: string): number {
  const digits = text.replace(/^[+-]/, "");
  const value = /^0\d/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return text.startsWith("-") && value !== 0 ? -value : value;
}
