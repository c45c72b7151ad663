// CSS.
import { functions, properties, propertyValues, values } from "./css-words.ts";
import { words, type Grammar, type Rule } from "./grammar.ts";

/** The longest first: `inline` is also the beginning of `inline-block`. */
const longestFirst = (list: string): string =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join(" ");

const comment: Rule = [/\/\*[^]*?\*\//, "c"];
const doubleQuoted: Rule = [/"(?:\\[\\"]|[^"])*"/, "s2"];
const singleQuoted: Rule = [/'(?:\\[\\']|[^'])*'/, "s1"];
const vendor: Rule = [
  /-webkit-|-khtml-|prince-|-atsc-|-moz-|-rim-|-wap-|-ms-|-xv-|mso-|-ah-|-hp-|-ro-|-tc-|-o-/,
  "kp",
];

const basics: readonly Rule[] = [
  [/\s+/, ""],
  comment,
  [/\{/, "p", "content"],
  [/(:{1,2})([\w-]+)/, ["p", "nd"]],
  [/(\.)([\w-]+)/, ["p", "nc"]],
  [/(#)([\w-]+)/, ["p", "nn"]],
  [/(@)([\w-]+)/, ["p", "k"], "rule"],
  [/[\w-]+/, "nt"],
  [/[~^*!%&$[\]()<>|+=@:;,./?-]/, "o"],
  doubleQuoted,
  singleQuoted,
];

const commonValues: readonly Rule[] = [
  [/\s+/, ""],
  vendor,
  [/(url)(\()("[^\n]*?")(\))/, ["nb", "p", "s2", "p"]],
  [/(url)(\()('[^\n]*?')(\))/, ["nb", "p", "s1", "p"]],
  [/(url)(\()([^\n]*?)(\))/, ["nb", "p", "sx", "p"]],
  [words(functions, "(", ")(\\()"), ["nb", "p"], "call"],
  [/([a-zA-Z_][\w-]+)(\()/, ["nf", "p"], "call"],
  [words(longestFirst(values), ""), "kc"],
];

const numbers: readonly Rule[] = [
  [/#[a-zA-Z0-9]{1,6}/, "mh"],
  [/[+-]?[0-9]*[.][0-9]+/, "mf", "unit"],
  [/[+-]?[0-9]+/, "mi", "unit"],
];

const callBody: readonly Rule[] = [
  ...commonValues,
  comment,
  ...numbers,
  [/[*+/-]/, "o"],
  [/,/, "p"],
  doubleQuoted,
  singleQuoted,
  [/[a-zA-Z_-]\w*/, "n"],
  [/\(/, "p", "call"],
  [/\)/, "p", 1],
];

export const css: Grammar = {
  root: basics,
  rule: [[/\{/, "p", "rule content"], [/;/, "p", 1], ...basics],
  "rule content": [...basics, [/\}/, "p", 2]],
  content: [
    [/\s+/, ""],
    [/\}/, "p", 1],
    [/;/, "p"],
    [/^@.*$/, "cp"],
    vendor,
    [words(properties, "(", ")(\\s*)(:)"), ["k", "", "p"], "value"],
    [/(--[a-zA-Z_][\w-]*)(\s*)(:)/, ["nv", "", "p"], "value"],
    [/([a-zA-Z_][\w-]*)(\s*)(:)/, ["n", "", "p"], "value"],
    comment,
  ],
  value: [
    ...commonValues,
    [words(longestFirst(propertyValues), ""), "k"],
    [/!important/, "cp"],
    comment,
    ...numbers,
    [/[~^*!%&<>|+=@:./?-]+/, "o"],
    [/[[\](),]+/, "p"],
    doubleQuoted,
    singleQuoted,
    [/[a-zA-Z_][\w-]*/, "n"],
    [/;/, "p", 1],
    [/\}/, "p", 2],
  ],
  call: callBody,
  unit: [
    [
      /(?:vmin|grad|vmax|turn|dppx|dpcm|kHz|dpi|rad|rem|deg|vw|vh|ch|px|mm|cm|in|pt|pc|Hz|ex|em|ms|q|s)\b/,
      "kt",
    ],
    [/%/, "kt"],
    [/(?:)/, "", 1],
  ],
};
