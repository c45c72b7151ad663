// Data and settings: YAML, JSON, TOML, INI, properties.
import type { Grammar, Rule } from "./grammar.ts";

// Plain text goes to the line's end, or to a comment behind it.
const LITERAL = "[^{}[\\]?,:!*&@-].*";

export const yaml: Grammar = {
  root: [
    [/\s+/, "w"],
    [/^(?:---|\.\.\.)/, "nn"],
    [/[\n?]?\s*- /, ""],
    [/(?:#|\/\/).*$/, "c"],
    [/(?:!!|[&*])\S+|^%include\s+[^\n\r]+/, "cp"],
    [/"[^"\n#].*": /, "nt"],
    [/((?:(?!\/\/|: )[^"\n{#])*)(:)( )/, ["nt", "p", "w"]],
    [/((?:(?!\/\/|:\n)[^"\n{#])*)(:)(\n)/, ["nt", "p", "w"]],
    // a block of lines: | or >
    [/([>|][+-]?)(\n(?<indent> +).*(?:\n+\k<indent>.*)*)/, ["p", "sd"]],
    [/(?:false|False|FALSE|true|True|TRUE|null|Off|off|yes|Yes|YES|OFF|On|ON|no|No|on|NO|n|N|Y|y)\b/, "kc"],
    [/"(?:\\.|[^"])*"/, "s2"],
    [/'(?:\\.|[^'])*'/, "s1"],
    [/\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\s+[-+]\d+)?)?/, "ld"],
    [/\b[+-]?(?:0x[\da-f]+|0o[0-7]+|(?:\d+\.?\d*|\.?\d+)(?:e[+-]?\d+)?|\.inf|\.nan)\b/, "m"],
    [new RegExp(`(${LITERAL})( )(#.*)`), ["l", "w", "c"]],
    [new RegExp(`(${LITERAL})( )(//.*)`), ["l", "w", "c"]],
    [new RegExp(LITERAL), "l"],
    [/[?:,[\]]/, "p"],
    [/./, ""],
  ],
};

const jsonSpace: readonly Rule[] = [[/\s+/, ""]];
const jsonComment: readonly Rule[] = [[/\/\/[^\n]*\n/, "c1"]];
const jsonValue: readonly Rule[] = [
  ...jsonSpace,
  [/(?:true|false|null)\b/, "kc"],
  [/-?(?:0|[1-9]\d*)(?:\.\d+[eE][+-]?\d+|[eE][+-]?\d+|\.\d+)/, "mf"],
  [/-?(?:0|[1-9]\d*)/, "mi"],
  [/"(?:\\[\\"]|[^"])*"/, "s2"],
  ...jsonComment,
  [/\{/, "p", "object"],
  [/\[/, "p", "list"],
];

export const json: Grammar = {
  root: jsonValue,
  object: [...jsonSpace, ...jsonComment, [/"(?:\\[\\"]|[^"])*"/, "nt", "member"], [/\}/, "p", 1]],
  member: [...jsonValue, [/:/, "p"], [/,/, "p", 1], [/\}/, "p", 2]],
  list: [...jsonValue, [/,/, "p"], [/\]/, "p", 1]],
};

export const toml: Grammar = {
  root: [
    [/\s+/, ""],
    [/#.*/, "c"],
    [/(?:false|true)\b/, "kc"],
    [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)/, "ld"],
    [/[+-]?\d(?:_?\d)*\.\d+/, "mf"],
    [/[+-]?\d(?:_?\d)*/, "mi"],
    [/"(?:\\[\\"]|[^"])*"/, "s2"],
    [/'(?:\\[\\']|[^'])*'/, "s1"],
    [/[.,=[\]{}]/, "p"],
    [/[A-Za-z0-9_-]+/, "nx"],
  ],
};

export const ini: Grammar = {
  root: [
    [/\s+/, ""],
    [/[;#].*/, "c1"],
    [/\[.*\]$/, "k"],
    [/((?:[^=\n]*[^=\s])?)([ \t]*)(=)([ \t]*)(.*(?:\n[ \t].+)*)/, ["na", "", "o", "", "s"]],
    [/.+/, "na"],
  ],
};

// A line goes on behind a backslash.
const REST = "(.*(?:(?<=\\\\)\\n.*)*)";

export const properties: Grammar = {
  root: [
    [/^([ \t\f]*)([#!].*)/, ["", "c1"]],
    [new RegExp(`^([ \\t\\f]*)(\\S+?)([ \\t\\f]*)([=:])([ \\t\\f]*)${REST}`), ["", "na", "", "o", "", "s"]],
    [new RegExp(`^([ \\t\\f]*)(\\S+)([ \\t\\f]+)${REST}`), ["", "na", "", "s"]],
    [/^([ \t\f]*)(\w+)$/, ["", "na"]],
    [/\n/, ""],
  ],
};
