// Numbers as a language writes them, from Intl; formats are costly and kept.

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${locale} ${key}`;
  let format = formats.get(id);
  if (!format) formats.set(id, (format = createFormat(locale, options)));
  return format;
}

/** Language codes are the author's: one that Intl doesn't know counts as English. */
function createFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat("en", options);
  }
}

const digits = (precision: number) => ({
  minimumFractionDigits: precision,
  maximumFractionDigits: precision,
});

/** `1,234.50`. */
export function formatDecimal(locale: string, precision: number, number: number): string {
  return formatOf(locale, `decimal ${precision}`, digits(precision)).format(number);
}

/** `12.5%` of 12.5: the number is a percentage already. */
export function formatPercent(locale: string, precision: number, number: number): string {
  const format = formatOf(locale, `percent ${precision}`, { style: "percent", ...digits(precision) });
  // Dividing first would round binary fractions twice; the number's own digits go into the pattern.
  return format
    .formatToParts(0)
    .map(({ type, value }) =>
      type === "integer" ? formatDecimal(locale, precision, number) : isDigits(type) ? "" : value,
    )
    .join("");
}

const isDigits = (type: string): boolean => type === "fraction" || type === "decimal";

/** `$512.50`, `-1.234,50 €`; the sign stands before the number, not before the currency. */
export function formatCurrency(locale: string, precision: number, code: string, number: number): string {
  const amount = formatDecimal(locale, precision, number);
  const euro = formatOf(locale, "currency", {
    style: "currency",
    currency: "EUR",
    currencyDisplay: "narrowSymbol",
  });
  return euro
    .formatToParts(0)
    .map(({ type, value }) =>
      type === "currency"
        ? symbolOf(locale, code)
        : type === "integer"
          ? amount
          : isDigits(type)
            ? ""
            : value,
    )
    .join("");
}

function symbolOf(locale: string, code: string): string {
  if (!/^[A-Za-z]{3}$/.test(code)) return code.toUpperCase();
  const format = formatOf(locale, `symbol ${code}`, { style: "currency", currency: code });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? code;
}

/** With characters of one's choice for minus, decimal point and groups: `- . ,`. */
export function formatCustom(
  precision: number,
  number: number,
  characters: string,
  delimiter: string,
): string {
  const [minus = "", point = "", group = ""] = characters.split(delimiter);
  const scale = 10 ** precision;
  const scaled = number * scale;
  // Halves away from zero, as Go rounds.
  const rounded = (Math.sign(scaled) * Math.round(Math.abs(scaled))) / scale;
  const [whole = "", fraction] = Math.abs(rounded).toFixed(precision).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, () => group);
  return (number < 0 ? minus : "") + grouped + (fraction === undefined ? "" : point + fraction);
}
