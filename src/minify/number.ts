// Numbers of CSS and SVG in their shortest plain spelling: 0.50 is .5, +1.0 is 1.

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** The same number, of `precision` significant digits when that isn't 0. */
export function shortDecimal(written: string, precision = 0): string {
  const match = NUMBER.exec(written);
  if (match === null) return written;
  const [, sign, whole, fraction = "", exponent] = precision > 0 ? rounded(match, precision) : match;
  if (exponent !== undefined && exponent !== "") return scientific(written);
  const integer = whole!.replace(/^0+/, "");
  const rest = fraction.replace(/0+$/, "");
  if (integer === "" && rest === "") return "0";
  return (sign === "-" ? "-" : "") + integer + (rest === "" ? "" : `.${rest}`);
}

function scientific(written: string): string {
  const value = Number(written);
  const plain = String(value);
  return /e/.test(plain) ? written.toLowerCase() : shortDecimal(plain);
}

function rounded(match: RegExpExecArray, precision: number): RegExpExecArray {
  const plain = String(Number(Number(match[0]).toPrecision(Math.min(precision, 100))));
  return NUMBER.exec(plain) ?? match;
}
