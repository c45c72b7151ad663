// The verbs of printf for one kind of value each. A verb that the kind doesn't have gives undefined.
import { goExponent, printFloat, printInt } from "./print.ts";
import { goQuote } from "./go-quote.ts";

/** What stands between % and the verb. */
export interface Flags {
  readonly plus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  readonly left: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Those of `%d`, as nearly all directives are. */
export const noFlags: Flags = {
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  left: false,
  width: 0,
  precision: undefined,
};

/** Pads with spaces to the width, counted in characters. */
export function padTo(text: string, flags: Flags): string {
  if (flags.width === 0) return text;
  const missing = flags.width - [...text].length;
  if (missing <= 0) return text;
  return flags.left ? text + " ".repeat(missing) : (flags.zero ? "0" : " ").repeat(missing) + text;
}

/** Zeros go between the sign and the digits. */
function padNumber(text: string, flags: Flags): string {
  if (!flags.zero || !/^[+-]/.test(text)) return padTo(text, flags);
  return text[0] + padTo(text.slice(1), { ...flags, width: flags.width - 1 });
}

/** `%s %v %q %x %X` of a text. */
export function formatTextVerb(value: string, verb: string, flags: Flags): string | undefined {
  const text = flags.precision === undefined ? value : [...value].slice(0, flags.precision).join("");
  switch (verb) {
    case "s":
    case "v":
      return padTo(text, flags);
    case "q":
      return padTo(
        flags.sharp && !/[`\n]/.test(text) ? `\`${text}\`` : goQuote(text, '"', flags.plus),
        flags,
      );
    case "x":
    case "X": {
      const separator = flags.space ? " " : "";
      const hex = [...Buffer.from(value)].map((byte) => byte.toString(16).padStart(2, "0")).join(separator);
      return padTo(verb === "X" ? hex.toUpperCase() : hex, flags);
    }
    default:
      return undefined;
  }
}

const bases: Readonly<Record<string, readonly [base: number, prefix: string]>> = {
  d: [10, ""],
  v: [10, ""],
  b: [2, "0b"],
  o: [8, "0"],
  O: [8, "0o"],
  x: [16, "0x"],
  X: [16, "0X"],
};

/** `%d %v %b %o %O %x %X %c %q %U` of an integer. */
export function formatIntVerb(value: number, verb: string, flags: Flags): string | undefined {
  if (verb === "c") return padTo(character(value), flags);
  if (verb === "q") return padTo(goQuote(character(value), "'", flags.plus), flags);
  if (verb === "U") return padTo(`U+${value.toString(16).toUpperCase().padStart(4, "0")}`, flags);
  if (verb === "d" && flags === noFlags) return printInt(value);
  const [base, prefix] = bases[verb] ?? [];
  if (base === undefined) return undefined;
  const size = BigInt(Math.abs(value)).toString(base);
  const digits = (verb === "X" ? size.toUpperCase() : size).padStart(flags.precision ?? 0, "0");
  const zero = flags.zero && flags.precision === undefined;
  return padNumber(sign(value < 0, flags) + (flags.sharp || verb === "O" ? prefix : "") + digits, {
    ...flags,
    zero,
  });
}

function character(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

function sign(negative: boolean, flags: Flags): string {
  return negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
}

/** `%f %F %e %E %g %G %v` of a float. */
export function formatFloatVerb(value: number, verb: string, flags: Flags): string | undefined {
  const size = Math.abs(value);
  const negative = value < 0 || Object.is(value, -0);
  if (!"fFeEgGv".includes(verb)) return undefined;
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? `${flags.plus ? "+" : ""}NaN` : `${value < 0 ? "-" : "+"}Inf`;
    return padTo(text, { ...flags, zero: false });
  }
  return padNumber(sign(negative, flags) + floatDigits(size, verb, flags.precision), flags);
}

function floatDigits(size: number, verb: string, precision: number | undefined): string {
  switch (verb) {
    case "f":
    case "F":
      return fixed(size, precision ?? 6);
    case "e":
    case "E":
      return upperIf(verb === "E", goExponent(size.toExponential(Math.min(precision ?? 6, 100))));
    default:
      return upperIf(verb === "G", precision === undefined ? shortest(size) : general(size, precision || 1));
  }
}

function upperIf(condition: boolean, text: string): string {
  return condition ? text.toUpperCase() : text;
}

/** %g prints in full up to 1e21, unlike %v of print. */
function shortest(size: number): string {
  return printFloat(size);
}

function fixed(size: number, precision: number): string {
  if (size >= 1e21) return BigInt(size).toString() + (precision > 0 ? `.${"0".repeat(precision)}` : "");
  const rounded = size.toFixed(Math.min(precision, 100));
  return isTie(size, precision) && isOdd(rounded)
    ? (Number(rounded) - 10 ** -precision).toFixed(precision)
    : rounded;
}

/** True when a number lies exactly between two of that precision: JavaScript goes up there, Go to the even one. */
function isTie(size: number, precision: number): boolean {
  return precision < 20 && /^50*$/.test(size.toFixed(precision + 30).slice(-30));
}

function isOdd(digits: string): boolean {
  return "13579".includes(digits.at(-1)!);
}

function general(size: number, precision: number): string {
  const digits = size.toExponential(Math.min(precision, 100) - 1);
  const exponent = Number(digits.slice(digits.indexOf("e") + 1));
  if (exponent < -4 || exponent >= precision)
    return goExponent(dropZeros(digits.slice(0, digits.indexOf("e"))) + digits.slice(digits.indexOf("e")));
  return dropZeros(size.toFixed(Math.min(100, Math.max(0, precision - 1 - exponent))));
}

function dropZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
