// JSON without space and with its numbers as short as can be: 1000 is 1e3, 0.50 is 0.5, as Hugo's minifier writes them.
import { offsetOf } from "../diagnostics/position.ts";
import { DecodeError } from "../value/decode/error.ts";
import { decodeJson } from "../value/decode/json.ts";
import { MinifyError } from "./messages.ts";

/** As in Hugo a comma may follow the last entry. */
const LAST_COMMAS = /("[^"\\]*(?:\\.[^"\\]*)*")|,(?=\s*[\]}])/g;
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+|-?\d[\d.eE+-]*/g;

/** The same data in fewer bytes; strings and the order of keys stay to the letter. */
export function minifyJson(source: string, keepNumbers = false): string {
  const text = source.replace(LAST_COMMAS, (_, string: string | undefined) => string ?? "");
  try {
    decodeJson(text);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new MinifyError("JSON", error.message, offsetOf(text, error.line, error.column));
  }
  return text.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    if (token.trim() === "") return "";
    return keepNumbers ? token : shortNumber(token);
  });
}

const NUMBER = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The shortest spelling of the same value; of those of one length the plain one, then the one below 1. */
export function shortNumber(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER.exec(number) ?? [];
  const written = (whole + fraction).replace(/^0+/, "");
  const digits = written.replace(/0+$/, "");
  if (digits === "") return "0";
  const power = Number(exponent) - fraction.length + (written.length - digits.length);
  return sign + shortest(digits, power);
}

/** Lengths are compared without the zero before a dot, which JSON wants and other languages don't. */
function shortest(digits: string, power: number): string {
  const whole = `${digits}e${power}`;
  // `0.123456e-4` for `123456e-10`: a digit less in the exponent.
  const below = `0.${digits}e${power + digits.length}`;
  const scientific = below.length - 1 <= whole.length ? below : whole;
  const length = scientific === below ? below.length - 1 : whole.length;
  return plainLength(digits, power) <= length ? plain(digits, power) : scientific;
}

function plainLength(digits: string, power: number): number {
  if (power >= 0) return digits.length + power;
  return 1 + Math.max(digits.length, -power);
}

function plain(digits: string, power: number): string {
  if (power >= 0) return digits + "0".repeat(power);
  const filled = digits.padStart(1 - power, "0");
  return `${filled.slice(0, power)}.${filled.slice(power)}`;
}
