// Decodes the character references that matter to a parser of URLs, styles and scripts in attributes: all numeric
// ones, and the named ones of ASCII characters and spaces. Others stand for letters and symbols of no meaning there.

const named: Readonly<Record<string, string>> = {
  Tab: "\t",
  NewLine: "\n",
  nbsp: "\u00a0",
  NonBreakingSpace: "\u00a0",
  excl: "!",
  quot: '"',
  QUOT: '"',
  num: "#",
  dollar: "$",
  percnt: "%",
  amp: "&",
  AMP: "&",
  apos: "'",
  lpar: "(",
  rpar: ")",
  ast: "*",
  midast: "*",
  plus: "+",
  comma: ",",
  period: ".",
  sol: "/",
  colon: ":",
  semi: ";",
  lt: "<",
  LT: "<",
  equals: "=",
  gt: ">",
  GT: ">",
  quest: "?",
  commat: "@",
  lsqb: "[",
  lbrack: "[",
  bsol: "\\",
  rsqb: "]",
  rbrack: "]",
  Hat: "^",
  lowbar: "_",
  UnderBar: "_",
  grave: "`",
  DiacriticalGrave: "`",
  lcub: "{",
  lbrace: "{",
  verbar: "|",
  vert: "|",
  VerticalLine: "|",
  rcub: "}",
  rbrace: "}",
};

const REFERENCE =
  /&(?:#[xX]([\da-fA-F]{1,8});?|#(\d{1,9});?|(quot|amp|lt|gt|QUOT|AMP|LT|GT|nbsp)(?![\w=;])|(\w{2,20});)/g;

/** The text with those references decoded. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, bare?: string, name?: string) => {
    if (hex !== undefined) return character(parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    const key = bare ?? name ?? "";
    return Object.hasOwn(named, key) ? named[key]! : whole;
  });
}

function character(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : "\uFFFD";
}
