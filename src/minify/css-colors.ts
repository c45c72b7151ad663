// Colours in their shortest spelling: `#FF0000` is `red`, `white` is `#fff`. https://www.w3.org/TR/css-color-4/

/** Names that are shorter than the colour's number. */
const NAMES: Readonly<Record<string, string>> = {
  "#f0ffff": "azure",
  "#f5f5dc": "beige",
  "#ffe4c4": "bisque",
  "#a52a2a": "brown",
  "#ff7f50": "coral",
  "#ffd700": "gold",
  "#808080": "gray",
  "#008000": "green",
  "#4b0082": "indigo",
  "#fffff0": "ivory",
  "#f0e68c": "khaki",
  "#faf0e6": "linen",
  "#800000": "maroon",
  "#000080": "navy",
  "#808000": "olive",
  "#ffa500": "orange",
  "#da70d6": "orchid",
  "#cd853f": "peru",
  "#ffc0cb": "pink",
  "#dda0dd": "plum",
  "#800080": "purple",
  "#f00": "red",
  "#fa8072": "salmon",
  "#a0522d": "sienna",
  "#c0c0c0": "silver",
  "#fffafa": "snow",
  "#d2b48c": "tan",
  "#008080": "teal",
  "#ff6347": "tomato",
  "#ee82ee": "violet",
  "#f5deb3": "wheat",
};

/** Names that are longer. */
const NUMBERS: Readonly<Record<string, string>> = {
  black: "#000",
  fuchsia: "#f0f",
  magenta: "#f0f",
  white: "#fff",
  yellow: "#ff0",
};

const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;

/** Another spelling of the colour that isn't longer; undefined where there is none, or no colour. */
export function shortColor(written: string): string | undefined {
  const color = written.toLowerCase();
  if (Object.hasOwn(NUMBERS, color)) return NUMBERS[color];
  if (!HEX.test(color)) return undefined;
  const short = halved(withoutOpacity(color));
  return Object.hasOwn(NAMES, short) ? NAMES[short] : short;
}

const withoutOpacity = (color: string): string =>
  (color.length === 9 && color.endsWith("ff")) || (color.length === 5 && color.endsWith("f"))
    ? color.slice(0, color.length === 9 ? 7 : 4)
    : color;

/** `#aabbcc` → `#abc`. */
function halved(color: string): string {
  const digits = color.slice(1);
  if (digits.length < 6) return color;
  const pairs = digits.match(/../g)!;
  return pairs.every(([one, other]) => one === other) ? `#${pairs.map(([digit]) => digit).join("")}` : color;
}
