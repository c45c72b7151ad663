// Shells and their sessions.
import { within, words, type Grammar, type Rule } from "./grammar.ts";

const BUILTINS = `alias bg bind break builtin caller cd command compgen complete declare dirs disown echo enable eval exec
  exit export false fc fg getopts hash help history jobs kill let local logout popd printf pushd pwd read readonly set
  shift shopt source suspend test time times trap true type typeset ulimit umask unalias unset wait`;

const basic: readonly Rule[] = [
  [
    /\b(if|fi|else|while|do|done|for|then|return|function|case|select|continue|until|esac|elif)(\s*)\b/,
    ["k", ""],
  ],
  [words(BUILTINS, "\\b", "(?=[\\s)`])"), "nb"],
  [/(?<![^])#!.+\n/, "cp"],
  [/#.*(?:\S|$)/, "c1"],
  [/\\[^]/, "se"],
  [/(\b\w+)(\s*)(\+?=)/, ["nv", "", "o"]],
  [/[[\]{}()=]|<<</, "o"],
  // <<END … END
  [/<<-?\s*('?)\\?(?<end>\w+)[^]+?\k<end>/, "s"],
  [/&&|\|\|/, "o"],
];

const data: readonly Rule[] = [
  [/\$?"(?:\\[^]|[^"\\$])*"/, "s2"],
  [/"/, "s2", "string"],
  [/\$'(?:\\[^]|[^'\\])*'|'[^']*'/, "s1"],
  [/[;&|]/, "p"],
  [/\s+/, ""],
  [/\d+(?= |$)/, "m"],
  [/[^=\s[\]{}()$"'`\\<&|;]+|</, ""],
];

const interpolation: readonly Rule[] = [
  [/\$\(\(/, "k", "math"],
  [/\$\(/, "k", "paren"],
  [/\$\{#?/, "si", "curly"],
  [/\$(?:[a-zA-Z_]\w*|\d+|[#$?!_*@-])/, "nv"],
  [/\$/, ""],
];

const root: readonly Rule[] = [...basic, [/`/, "sb", "backticks"], ...data, ...interpolation];

export const bash: Grammar = {
  root,
  string: [[/"/, "s2", 1], [/(?:\\[^]|[^"\\$])+/, "s2"], ...interpolation],
  paren: [[/\)/, "k", 1], ...root],
  math: [[/\)\)/, "k", 1], [/[-+*/%^|&]|\*\*|\|\|/, "o"], [/\d+#\d+|\d+#(?! )|\d+/, "m"], ...root],
  backticks: [[/`/, "sb", 1], ...root],
  curly: [[/\}/, "si", 1], [/:-/, "k"], [/\w+/, "nv"], [/[^}:"'`$\\]+|:/, "p"], ...root],
};

export const session: Grammar = {
  root: [
    [/^((?:\[[^\]]+@[^\]]+\]\s?)?[#$%>])(\s*)(.*\n?)/, ["gp", "", within("bash")]],
    [/^.+\n?/, "go"],
  ],
};
