// Rust.
import { words, type Grammar, type Rule } from "./grammar.ts";

const TRAITS = `DoubleEndedIterator ExactSizeIterator IntoIterator PartialOrd PartialEq ToString Iterator ToOwned Default Result
  String FnOnce Extend Option FnMut Unpin Sized AsRef AsMut Clone None From Into Sync drop Send Drop Copy Some Ord Err Box Vec
  Eq Ok Fn`;
const TYPES = "isize usize bool char u128 i128 i64 i32 i16 str u64 u32 f32 f64 u16 i8 u8";
const KEYWORDS = `unsafe static extern return const crate where while await trait super async match impl else move loop pub ref
  mut for dyn use box in if as`;

const escapes = (more: string): Rule => [
  new RegExp(`\\\\['"\\\\nrt]|\\\\(?=\\n)|\\\\x[0-7][0-9a-fA-F]|\\\\0|\\\\u\\{[0-9a-fA-F]{1,6}\\}${more}`),
  "se",
];

const string: readonly Rule[] = [[/"/, "s", 1], escapes(""), [/[^\\"]+|\\/, "s"]];

const lifetime: readonly Rule[] = [
  [/'(?:static|_)/, "nb"],
  [/'/, "na", "lifetime"],
];

const nested = (name: string): readonly Rule[] => [
  [/[^*/]+/, name],
  [/\/\*/, name, name === "sd" ? "doc comment" : "comment"],
  [/\*\//, name, 1],
  [/[*/]/, name],
];

const base: readonly Rule[] = [
  [/\s+/, "w"],
  [/\/\/!.*?\n|\/\/\/(?:\n|[^/].*?\n)/, "sd"],
  [/\/\/.*?\n/, "c1"],
  [/\/\*\*(?:\n|[^/*])|\/\*!/, "sd", "doc comment"],
  [/\/\*/, "cm", "comment"],
  [/"/, "s", "string"],
  [/\$(?:[a-zA-Z_]\w*|\(,?|\),?|,?)/, "cp"],
  [words(KEYWORDS, ""), "k"],
  [words("abstract override unsized virtual become typeof final macro yield priv try do", ""), "kr"],
  [/(?:true|false)\b/, "kc"],
  [/self\b/, "bp"],
  [/mod\b/, "k", "module name"],
  [/let\b/, "kd"],
  [/fn\b/, "k", "function name"],
  [/(?:struct|enum|type|union)\b/, "k", "type name"],
  [/(default)(\s+)(type|fn)\b/, ["k", "", "k"]],
  [words(TYPES, ""), "kt"],
  [/[sS]elf\b/, "bp"],
  [words(TRAITS, ""), "nb"],
  [/::\b/, ""],
  [/:|->/, "", "type name"],
  [/(break|continue)(\b\s*)('[A-Za-z_]\w*)?/, ["k", "w", "nl"]],
  [/'(?:\\['"\\nrt]|\\x[0-7][0-9a-fA-F]|\\0|\\u\{[0-9a-fA-F]{1,6}\}|.)'/, "sc"],
  [/(b)('(?:\\['"\\nrt]|\\x[0-9a-fA-F]{2}|\\0|.)')/, ["sa", "sc"]],
  [/0b[01_]+/, "mb", "number end"],
  [/0o[0-7_]+/, "mo", "number end"],
  [/0[xX][0-9a-fA-F_]+/, "mh", "number end"],
  [/[0-9][0-9_]*(?:\.[0-9_]+[eE][+-]?[0-9_]+|\.[0-9_]*(?!\.)|[eE][+-]?[0-9_]+)/, "mf", "number end"],
  [/[0-9][0-9_]*/, "mi", "number end"],
  [/(b)(")/, ["sa", "s"], "byte string"],
  [/(b?r)((?<hashes>#*))("[^]*?"\k<hashes>)/, ["sa", "s", null, "s"]],
  ...lifetime,
  [/\.\.=?/, "o"],
  [/[{}()[\],.;]/, "p"],
  [/[+\-*/%&|<>^!~@=:?]/, "o"],
  [/\b(?:r#)?_?(?:[A-Z][A-Z0-9_]*){2,}\b/, "no"],
  [
    /((?:e?print(?:ln)?|format(?:_args)?|panic|todo|un(?:reachable|implemented))!)(\s*)(\()(\s*)(")/,
    ["fm", "w", "p", "w", "s"],
    "format string",
  ],
  [/([a-zA-Z_]\w*!)(\s*)([([{])/, ["fm", "w", "p"]],
  [/(?:r#)?[a-zA-Z_]\w*/, "n"],
  [/#!?\[/, "cp", "attribute"],
  [/#/, ""],
];

const attributeStart: readonly Rule[] = [
  [/"/, "s", "string"],
  [/\[/, "cp", "attribute"],
];

export const rust: Grammar = {
  root: [
    [/#![^[\r\n].*$/, "cp"],
    [/(?:)/, "", "base"],
  ],
  base,
  "module name": [
    [/\s+/, ""],
    [/[a-zA-Z_]\w*/, "nn", 1],
    [/(?:)/, "", 1],
  ],
  "function name": [
    [/\s+/, ""],
    [/[a-zA-Z_]\w*/, "nf", 1],
    [/(?:)/, "", 1],
  ],
  "type name": [
    [/\s+/, ""],
    [/&/, "kp"],
    ...lifetime,
    [words(TRAITS, ""), "nb"],
    [words(TYPES, ""), "kt"],
    [/[a-zA-Z_]\w*/, "nc", 1],
    [/(?:)/, "", 1],
  ],
  lifetime: [
    [/[a-zA-Z_]\w*/, "na"],
    [/(?:)/, "", 1],
  ],
  "number end": [
    [/[ui](?:8|16|32|64|size)/, "k", 1],
    [/f(?:32|64)/, "k", 1],
    [/(?:)/, "", 1],
  ],
  comment: nested("cm"),
  "doc comment": nested("sd"),
  string,
  "byte string": [[/\\x[89a-fA-F][0-9a-fA-F]/, "se"], ...string],
  "format string": [[/"/, "s", 1], escapes("|\\{\\{|\\}\\}"), [/\{[^}]*\}/, "si"], [/[^\\"{}]+|\\/, "s"]],
  attribute: [...attributeStart, [/\]/, "cp", 1], [/[^"\][]+/, "cp"]],
};
