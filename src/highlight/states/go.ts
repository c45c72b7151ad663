// Go; what stands between backticks is read as a template.
import { within, words, type Grammar } from "./grammar.ts";
import { goTemplate } from "./text.ts";

const TYPES = `uint uint8 uint16 uint32 uint64 int int8 int16 int32 int64 float float32 float64 complex64 complex128 byte rune
  string bool error uintptr`;
const FUNCTIONS = `print println panic recover close complex real imag len cap append copy delete new make clear min max`;

export const go: Grammar = {
  root: [
    [/\s+/, "w"],
    [/\/\/[^\s][^\n\r]*/, "cp"],
    [/\/\/[^\n\r]*/, "c1"],
    [/\/\*[^]*?\*\//, "cm"],
    [/(?:import|package)\b/, "kn"],
    [/(?:var|func|struct|map|chan|type|interface|const)\b/, "kd"],
    [
      words(
        "break default select case defer go else goto switch fallthrough if range continue for return",
        "",
      ),
      "k",
    ],
    [/(?:true|false|iota|nil)\b/, "kc"],
    [words(`${TYPES} ${FUNCTIONS}`, "(", ")\\b(\\()"), ["nb", "p"]],
    [words(`${TYPES} any`, ""), "kt"],
    [/\d+i|\d+\.\d*(?:[Ee][-+]\d+)?i|\.\d+(?:[Ee][-+]\d+)?i|\d+[Ee][-+]\d+i/, "m"],
    [/\d+(?:\.\d+[eE][+-]?\d+|\.\d*|[eE][+-]?\d+)|\.\d+(?:[eE][+-]?\d+)?/, "mf"],
    [/0[0-7]+/, "mo"],
    [/0[xX][0-9a-fA-F_]+/, "mh"],
    [/0b[01_]+/, "mb"],
    [/0|[1-9][0-9_]*/, "mi"],
    [/'(?:\\['"\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\])'/, "sc"],
    [/(`)([^`]*)(`)/, ["s", within("go-raw-string"), "s"]],
    [/"(?:\\[\\"]|[^"])*"/, "s"],
    [
      /<<=|>>=|<<|>>|<=|>=|&\^=|&\^|\+=|-=|\*=|\/=|%=|&=|\|=|&&|\|\||<-|\+\+|--|==|!=|:=|\.\.\.|[+\-*/%&]/,
      "o",
    ],
    [/([a-zA-Z_]\w*)(\s*)(\()/, ["nf", "w", "p"]],
    [/[|^<>=!()[\]{}.,;:~]/, "p"],
    [/\w+/, "nx"],
  ],
};

/** A template whose text is a string. */
export const goRawString: Grammar = {
  ...goTemplate,
  root: goTemplate["root"]!.map(([pattern, paint, next]) =>
    paint === "x" ? [pattern, "s"] : next === undefined ? [pattern, paint] : [pattern, paint, next],
  ),
};
