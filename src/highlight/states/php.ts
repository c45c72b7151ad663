// PHP. Hugo reads it as code from the first character on: `<?php` is two operators and a name, and what follows `?>` an error.
import { within, words, type Grammar, type Rule } from "./grammar.ts";

const SIMPLE = "(?:[_a-zA-Z]|[^\\x00-\\x7f])(?:\\w|[^\\x00-\\x7f])*";
const NAME = "(?:[\\\\_a-zA-Z]|[^\\x00-\\x7f])(?:[\\\\\\w]|[^\\x00-\\x7f])*";
const KEYWORDS = `and E_PARSE old_function E_ERROR or as E_WARNING parent eval PHP_OS break exit case extends PHP_VERSION
  cfunction FALSE print for require continue foreach require_once declare return default static do switch die stdClass echo
  else TRUE elseif var empty if xor enddeclare include virtual endfor include_once while endforeach global endif list
  endswitch new endwhile not array E_ALL NULL final php_user_filter interface implements public private protected abstract
  clone try catch throw this use namespace trait yield finally match`;

const magicFunctions: Rule = [
  words(
    "callStatic set_state construct debugInfo toString destruct invoke wakeup clone sleep isset unset call get set",
    "__",
    "\\b",
    "i",
  ),
  "fm",
];

const root: readonly Rule[] = [
  [/\?>/, "cp", 1],
  // <<<END … END;
  [
    new RegExp(`(<<<)((?<quote>['"]?))((?<end>${SIMPLE}))(\\k<quote>\\n[^]*?\\n\\s*)(\\k<end>)(;?)(\\n)`),
    ["s", "s", null, "dl", null, "s", "dl", "p", ""],
  ],
  [/\s+/, ""],
  [/#\[/, "p", "attribute"],
  [/(?:#|\/\/)[^\n]*\n/, "c1"],
  [/\/\*\*\//, "cm"],
  [/\/\*\*[^]*?\*\//, "sd"],
  [/\/\*[^]*?\*\//, "cm"],
  [new RegExp(`(->|::)(\\s*)(${SIMPLE})`), ["o", "", "na"]],
  [/[~!%^&*+=|:.<>/@-]+|\?/, "o"],
  [/[[\]{}();,]+/, "p"],
  [/(new)(\s+)(class)\b/i, ["k", "", "k"]],
  [/(class)(\s+)/i, ["k", ""], "class name"],
  [/(function)(\s*)(?=\()/i, ["k", ""]],
  [/(function)(\s+)(&?)(\s*)/i, ["k", "", "o", ""], "function name"],
  [new RegExp(`(const)(\\s+)(${NAME})`, "i"), ["k", "", "no"]],
  [words(KEYWORDS, "", "\\b", "i"), "k"],
  [/(?:true|false|null)\b/i, "kc"],
  [words("NAMESPACE FUNCTION METHOD CLASS TRAIT LINE FILE DIR", "__", "__\\b", "i"), "no"],
  [/\$\{/, "nv", "variable"],
  [new RegExp(`\\$+${NAME}`), "nv"],
  [new RegExp(NAME), "nx"],
  [/(?:\d+\.\d*|\d*\.\d+)(?:e[+-]?[0-9]+)?|\d+e[+-]?[0-9]+/i, "mf"],
  [/0o?[0-7_]+/i, "mo"],
  [/0x[a-f0-9_]+/i, "mh"],
  [/\d[\d_]*/, "mi"],
  [/'(?:[^'\\]|\\[^])*'/, "s1"],
  [/`(?:[^`\\]|\\[^])*`/, "sb"],
  [/"/, "s2", "string"],
];

const code = within(":root");

export const php: Grammar = {
  root,
  "class name": [[new RegExp(NAME), "nc", 1]],
  "function name": [magicFunctions, [new RegExp(NAME), "nf", 1], [/(?:)/, "", 1]],
  variable: [[/\}/, "nv", 1], ...root],
  attribute: [[/\]/, "p", 1], [/\(/, "p", "attribute arguments"], [new RegExp(NAME), "nd"], ...root],
  "attribute arguments": [[/\)/, "p", 1], ...root],
  string: [
    [/"/, "s2", 1],
    [/[^{$"\\]+/, "s2"],
    [/\\(?:[nrt"$\\]|[0-7]{1,3}|x[0-9a-f]{1,2})/i, "se"],
    [new RegExp(`\\$${SIMPLE}(?:\\[\\S+?\\]|->${SIMPLE})?`), "si"],
    [/(\{\$\{)([^]*?)(\}\})/, ["si", code, "si"]],
    [/(\{)(\$[^]*?)(\})/, ["si", code, "si"]],
    [/(\$\{)(\S+)(\})/, ["si", "nv", "si"]],
    [/[${\\]/, "s2"],
  ],
};
