// JavaScript, TypeScript, and both with elements in them.
import { words, type Grammar, type Rule } from "./grammar.ts";

const space: readonly Rule[] = [
  [/\s+/, ""],
  [/<!--/, "c"],
  [/\/\/[^\n]*\n/, "c1"],
  [/\/\*[^]*?\*\//, "cm"],
];

/** After an operator or a keyword a slash begins a regular expression. */
const regex = (flags: string, comments: readonly Rule[], otherwise: Rule): readonly Rule[] => [
  ...comments,
  [new RegExp(`/(?:\\\\[^]|[^[/\\\\\\n]|\\[(?:\\\\[^]|[^\\]\\\\\\n])*\\])+/(?:[${flags}]+\\b|\\B)`), "sr", 1],
  otherwise,
  [/(?:)/, "", 1],
];

const OPERATOR = /\+\+|--|~|&&|\?|:|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*%&|^/])=?/;
const doubleQuoted: Rule = [/"(?:\\[\\"]|[^"])*"/, "s2"];
const singleQuoted: Rule = [/'(?:\\[\\']|[^'])*'/, "s1"];
const template: Rule = [/`/, "sb", "template"];

const templateBody: readonly Rule[] = [
  [/`/, "sb", 1],
  [/\\[^]|\$(?!\{)|[^`\\$]+/, "sb"],
  [/\$\{/, "si", "substitution"],
];

// JavaScript

const RESERVED = `abstract async await boolean byte char class const debugger double enum export extends final float goto
  implements import int interface long native package private protected public short static super synchronized throws
  transient`;
const BUILTINS = `Array Boolean Date Error Function Math netscape Number Object Packages RegExp String Promise Proxy sun
  decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN isSafeInteger parseFloat parseInt document this
  window`;

const javascriptAfterNumbers = (reserved: string): readonly Rule[] => [
  [/0[bB][01]+/, "mb"],
  [/0[oO][0-7]+/, "mo"],
  [/0[xX][0-9a-fA-F]+/, "mh"],
  [/[0-9][0-9_]*/, "mi"],
  [/\.\.\.|=>/, "p"],
  [OPERATOR, "o", "regex"],
  [/[{([;,]/, "p", "regex"],
  [/[})\].]/, "p"],
  [
    /(?:for|in|while|do|break|return|continue|switch|case|default|if|else|throw|try|catch|finally|new|delete|typeof|instanceof|void|yield|this|of)\b/,
    "k",
    "regex",
  ],
  [/(?:var|let|with|function)\b/, "kd", "regex"],
  [words(reserved, ""), "kr"],
  [/(?:true|false|null|NaN|Infinity|undefined)\b/, "kc"],
  [words(BUILTINS, ""), "nb"],
  [/(?:[$_\p{L}\p{N}]|\\u[a-fA-F0-9]{4})+/u, "nx"],
  doubleQuoted,
  singleQuoted,
  template,
];

const start: readonly Rule[] = [[/(?<![^])#! ?\/[^\n]*\n/, "ch"], [/^(?=\s|\/|<!--)/, "", "regex"], ...space];

const javascriptRoot: readonly Rule[] = [
  ...start,
  [/\d+(?:\.\d*|[eE][+-]?\d+)/, "mf"],
  ...javascriptAfterNumbers(`${RESERVED} using volatile`),
];

const common: Grammar = {
  template: templateBody,
  regex: regex("gimuy", space, [/(?=\/)/, "", 1]),
};

export const javascript: Grammar = {
  root: javascriptRoot,
  ...common,
  substitution: [[/\}/, "si", 1], ...javascriptRoot],
};

// Elements

const elements = (closing: string): readonly Rule[] => [
  [/(<)(\/?)(>)/, ["p", "p", "p"]],
  [/(<)([\w.]+)/, ["p", "nt"], "tag"],
  [new RegExp(`(<)(/)([\\w.]${closing})(>)`), ["p", "p", "nt", "p"]],
];

const attribute: readonly Rule[] = [
  [/\{/, "p", "expression"],
  [/"[^"]*"|'[^']*'/, "s", 1],
  [/(?:)/, "", 1],
];

const tagEnd: readonly Rule[] = [
  [/[{}]+/, "p"],
  [/[\w.]+/, "na"],
  [/(\/?)(\s*)(>)/, ["p", "", "p"], 1],
];

const jsxRoot: readonly Rule[] = [
  ...elements("+"),
  ...start,
  [/(?:\.\d+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?/, "mf"],
  ...javascriptAfterNumbers(`${RESERVED} volatile`).map((rule): Rule =>
    rule[1] === "mi" ? [/[0-9]+/, "mi"] : rule,
  ),
];

export const jsx: Grammar = {
  root: jsxRoot,
  ...common,
  substitution: [[/\}/, "si", 1], ...jsxRoot],
  tag: [[/\s+/, ""], [/(\w+\s*)(=)(\s*)/, ["na", "o", ""], "attribute"], ...tagEnd],
  attribute,
  expression: [[/\{/, "p", "expression"], [/\}/, "p", 1], ...jsxRoot],
};

// TypeScript

const TS_RESERVED = `abstract async boolean class const debugger enum export extends from get global goto implements import
  interface namespace package private protected public readonly require set static super type using`;
const TS_BUILTINS = `Array Boolean Date Error Function Math Number Object Packages RegExp String decodeURI decodeURIComponent
  encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document this window`;

const tsSpace: readonly Rule[] = space.map((rule): Rule =>
  rule[1] === "c" ? [/<!--/, "c", "comment"] : rule,
);

const typescriptRoot: readonly Rule[] = [
  ...elements("*"),
  [/^(?=\s|\/|<!--)/, "", "regex"],
  ...tsSpace,
  [OPERATOR, "o", "regex"],
  [/[{([;,]/, "p", "regex"],
  [/[})\].]/, "p"],
  [
    /(?:for|in|of|while|do|break|return|yield|continue|switch|case|default|if|else|throw|try|catch|finally|new|delete|typeof|instanceof|keyof|asserts|is|infer|await|void|this)\b/,
    "k",
    "regex",
  ],
  [/(?:var|let|with|function)\b/, "kd", "regex"],
  [words(TS_RESERVED, ""), "kr"],
  [/(?:true|false|null|NaN|Infinity|undefined)\b/, "kc"],
  [words(TS_BUILTINS, ""), "nb"],
  [/\b(module)(\s+)("[\w./@]+")(\s+)/, ["kr", "", "nx", ""], "regex"],
  [words("string bool number any never object symbol unique unknown bigint"), "kt"],
  [words("constructor declare interface as"), "kr"],
  [/(super)(\s*)(\([\w,?.$\s]+\))/, ["kr", "w", ""], "regex"],
  [/[a-zA-Z_?.$][\w?.$]*\(\) \{/, "nx", "regex"],
  [/([\w?.$]+)(\s*:\s*)([\w?.$]+)/, ["nx", "", "kt"]],
  [/[$a-zA-Z_]\w*/, "nx"],
  [/[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?/, "mf"],
  [/0x[0-9a-fA-F]+/, "mh"],
  [/[0-9]+/, "mi"],
  doubleQuoted,
  singleQuoted,
  template,
  [/@\w+/, "kd"],
];

export const typescript: Grammar = {
  root: typescriptRoot,
  regex: regex("gim", tsSpace, [/(?=\/)/, "", "bad regex"]),
  "bad regex": [[/\n/, "", 1]],
  comment: [
    [/[^-]+/, "c"],
    [/-->/, "c", 1],
    [/-/, "c"],
  ],
  template: [
    [/`/, "sb", 1],
    [/\\[\\`]|\$(?!\{)|[^`\\$]+/, "sb"],
    [/\$\{/, "si", "substitution"],
  ],
  substitution: [[/\}/, "si", 1], ...typescriptRoot],
  tag: [
    ...elements("*"),
    [/,/, "p"],
    doubleQuoted,
    singleQuoted,
    template,
    ...tsSpace,
    [/([\w-]+\s*)(=)(\s*)/, ["na", "o", ""], "attribute"],
    ...tagEnd,
  ],
  attribute,
  expression: [[/\{/, "p", "expression"], [/\}/, "p", 1], ...typescriptRoot],
};
