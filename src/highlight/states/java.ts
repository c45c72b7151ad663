// Java.
import { within, words, type Grammar } from "./grammar.ts";

const LETTER = "[\\w$]";
const NAME = `${LETTER}+`;

export const java: Grammar = {
  root: [
    [
      /(^\s*)((?:(?:public|private|protected|static|strictfp)\s+)*)(record)\b/,
      ["w", within(":root"), "kd"],
      "class name",
    ],
    [/[^\S\n]+/, "w"],
    [/(\/\/[^\n]*)(\n)/, ["c1", "w"]],
    [/\/\*[^]*?\*\//, "cm"],
    [
      words(
        `assert break case catch continue default do else finally for if goto instanceof new return switch this throw try
        while`,
        "",
      ),
      "k",
    ],
    [
      new RegExp(`((?:${LETTER}[\\w.[\\]$<>?]*\\s+)+?)(${NAME})(\\s*)(\\()`),
      [within(":root"), "nf", "w", "p"],
    ],
    [/@\w[\w.]*/, "nd"],
    [
      words(
        `abstract const enum exports extends final implements native non-sealed open opens permits private protected provides
        public requires sealed static strictfp super synchronized throws to transient transitive uses volatile with yield`,
        "",
      ),
      "kd",
    ],
    [words("boolean byte char double float int long short void", ""), "kt"],
    [/(package)(\s+)/, ["kn", "w"], "import"],
    [/(?:true|false|null)\b/, "kc"],
    [/(?:class|interface)\b/, "kd", "class name"],
    [/module\b/, "kd", "class name"],
    [/(var)(\s+)/, ["kd", "w"], "variable"],
    [/(import(?:\s+(?:static|module))?)(\s+)/, ["kn", "w"], "import"],
    [/"""\n/, "s", "text"],
    [/"/, "s", "string"],
    [/'\\[^]'|'[^\\]'|'\\u[0-9a-fA-F]{4}'/, "sc"],
    [new RegExp(`(\\.)(${NAME})`), ["p", "na"]],
    [/^(\s*)(default)(:)/, ["w", "k", "p"]],
    [new RegExp(`^(\\s*)(${NAME})(:)`), ["w", "nl", "p"]],
    [new RegExp(NAME), "n"],
    [/\.[0-9][0-9_]*(?:[eE][+-]?[0-9][0-9_]*)?[fFdD]?/, "mf"],
    [/[~^*!%&[\]<>|+=/?-]/, "o"],
    [/[{}();:.,]/, "p"],
    [/\n/, "w"],
  ],
  "class name": [
    [/\s+/, ""],
    [new RegExp(NAME), "nc", 1],
  ],
  variable: [[new RegExp(NAME), "n", 1]],
  import: [[/[\w.]+\*?/, "nn", 1]],
  text: [
    [/"""/, "s", 1],
    [/"/, "s"],
    [/[^\\"]+|\\[\\"]|\\/, "s"],
  ],
  string: [
    [/[^\\"]+|\\[\\"]|\\/, "s"],
    [/"/, "s", 1],
  ],
};
