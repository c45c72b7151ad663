// Differences, Markdown, HTTP, and the templates that stand in other languages.
import { named, within, type Grammar, type Rule } from "./grammar.ts";

export const diff: Grammar = {
  root: [
    [/ .*\n/, ""],
    [/\d+(?:,\d+)?[acd]\d+(?:,\d+)?\n/, "gu"],
    [/---\n/, "gs"],
    [/< .*\n/, "gd"],
    [/> .*\n/, "gi"],
    [/\+.*\n/, "gi"],
    [/-.*\n/, "gd"],
    [/!.*\n/, "gs"],
    [/@.*\n/, "gu"],
    [/(?:[Ii]ndex|diff|=).*\n/, "gh"],
    [/.*\n/, ""],
  ],
};

const markdownInline: readonly Rule[] = [
  [/<!--[^]*?-->/, "cm"],
  [/\\./, ""],
  [/(\s)((?<mark>[*_])(?:(?!\k<mark>).)*\k<mark>)((?=\W|\n))/, ["", "ge", null, ""]],
  [/(\s)((?<mark>\*\*|__).*?\k<mark>)((?=\W|\n))/, ["", "gs", null, ""]],
  [/(\s)(~~[^~]+~~)((?=\W|\n))/, ["", "gd", ""]],
  [/`[^`]+`/, "sb"],
  [/[@#][\w/:]+/, "ni"],
  [/(!?\[)([^\]]+)(\]\()([^)]+)(\))/, ["", "nt", "", "na", ""]],
  [/[^]/, ""],
];

const inline = within(":inline");

export const markdown: Grammar = {
  root: [
    // front matter
    [/(?<![^])---\n(?:(?!---\n).*\n)*---\n/, within("yaml")],
    [/<!--[^]*?-->/, "cm"],
    [/^#[^#].+\n/, "gh"],
    [/^#{2,6}.+\n/, "gu"],
    [/^(\s*)([*-] )(\[[ xX]\])( .+\n)/, ["", "k", "k", inline]],
    [/^(\s*)([*-])(\s)(.+\n)/, ["", "k", "", inline]],
    [/^(\s*)([0-9]+\.)( .+\n)/, ["", "k", inline]],
    [/^(\s*>\s)(.+\n)/, ["k", "ge"]],
    [/^(```\n)([^]*?)(^```$)/, ["s", "", "s"]],
    [/^(```(?<language>\w+)\n)([^]*?)(^```$)/, ["s", null, named, "s"]],
    ...markdownInline,
  ],
  inline: markdownInline,
};

const NAME = "[a-zA-Z_]\\w*";

const jinjaNames: readonly Rule[] = [
  [new RegExp(`(\\|)(\\s*)(${NAME})`), ["o", "", "nf"]],
  [new RegExp(`(is)(\\s+)(not)?(\\s+)?(${NAME})`), ["k", "", "k", "", "nf"]],
  [/(?:_|true|false|none|True|False|None)\b/, "kp"],
  [
    /(?:in|as|reversed|recursive|not|and|or|is|if|else|import|with(?:(?:out)?\s*context)?|scoped|ignore\s+missing)\b/,
    "k",
  ],
  [/(?:loop|block|super|forloop)\b/, "nb"],
  [/[a-zA-Z_][\w-]*|\.\w+/, "nv"],
  [/:?"(?:\\[\\"]|[^"])*"/, "s2"],
  [/:?'(?:\\[\\']|[^'])*'/, "s1"],
  [/[{}()[\]+\-*/,:~]|[><=]=?/, "o"],
  [/[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?|0[xX][0-9a-fA-F]+[Ll]?/, "m"],
];

/** `{% raw %}…{% endraw %}`: nothing in it is read. */
const verbatim = (name: string, inner: string): Rule => [
  new RegExp(`(\\{%)(-?\\s*)(${name})(\\s*-?)(%\\})([^]*?)(\\{%)(-?\\s*)(end${name})(\\s*-?)(%\\})`),
  ["cp", "", "k", "", "cp", inner, "cp", "", "k", "", "cp"],
];

export const jinja: Grammar = {
  root: [
    [/[^{]+/, "x"],
    [/\{\{/, "cp", "variable"],
    [/\{[*#][^]*?[*#]\}/, "c"],
    verbatim("comment", "c"),
    verbatim("raw", ""),
    [new RegExp(`(\\{%)(-?\\s*)(filter)(\\s+)(${NAME})`), ["cp", "", "k", "", "nf"], "block"],
    [new RegExp(`(\\{%)(-?\\s*)(${NAME})`), ["cp", "", "k"], "block"],
    [/\{/, "x"],
  ],
  variable: [[/\s+/, ""], [/(-?)(\}\})/, ["", "cp"], 1], ...jinjaNames],
  block: [[/\s+/, ""], [/(-?)(%\})/, ["", "cp"], 1], ...jinjaNames, [/[^]/, "p"]],
};

const goExpression: readonly Rule[] = [
  [/\s+/, "w"],
  [/\(/, "o", "parentheses"],
  [
    /(?:range|if|else|while|with|template|end|true|false|nil|and|call|html|index|js|len|not|or|print|printf|println|urlquery|eq|ne|lt|le|gt|ge|block|break|continue|define|slice)\b/,
    "k",
  ],
  [/\||:?=|,/, "o"],
  // Whole numbers, too: Hugo takes them for names here.
  [/\$?\w+/, "nx"],
  [/\$?\.\w*|\$/, "na"],
  [/"(?:\\[\\"]|[^"])*"/, "s"],
  [/-?\d+i|-?\d+\.\d*(?:[Ee][-+]\d+)?i|\.\d+(?:[Ee][-+]\d+)?i|-?\d+[Ee][-+]\d+i/, "m"],
  [/-?\d+(?:\.\d+[eE][+-]?\d+|\.\d*|[eE][+-]?\d+)|-?\.\d+(?:[eE][+-]?\d+)?/, "mf"],
  [/-?0[0-7]+/, "mo"],
  [/-?0[xX][0-9a-fA-F]+/, "mh"],
  [/-?0b[01_]+/, "mb"],
  [/-?(?:0|[1-9][0-9]*)/, "mi"],
  [/'(?:\\['"\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\])'/, "sc"],
  [/`[^`]*`/, "s"],
];

export const goTemplate: Grammar = {
  root: [
    [/\{\{(?:- )?\/\*[^]*?\*\/(?: -)?\}\}/, "cm"],
    [/\{\{-?/, "cp", "template"],
    [/[^{]+|\{/, "x"],
  ],
  template: [
    [/-?\}\}/, "cp", 1],
    [/(?=\}\})/, "cp", 1],
    [/\(/, "o", "parentheses"],
    [/"(?:\\[\\"]|[^"])*"/, "s"],
    ...goExpression,
  ],
  parentheses: [[/\)/, "o", 1], ...goExpression],
};

const END = "(\\r?\\n|(?![^]))";

/** Headers, and behind them content of a kind that a header may have told. */
function httpHeaders(content: string): readonly Rule[] {
  return [
    [new RegExp(`([^\\s:]+)( *)(:)( *)([^\\r\\n]+)${END}`), ["n", "", "o", "", "l", ""]],
    [new RegExp(`([\\t ]+)([^\\r\\n]+)${END}`), ["", "l", ""]],
    [/\r?\n/, "", content],
  ];
}

const contentType = (type: string, then: string): Rule => [
  new RegExp(`(content-type)( *)(:)( *)(${type})(\\r?\\n)`, "i"),
  ["n", "", "o", "", "l", ""],
  then,
];

export const http: Grammar = {
  root: [
    [
      new RegExp(
        `(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|CONNECT)( +)([^ ]+)( +)(HTTP)(/)([123](?:\\.[01])?)${END}`,
      ),
      ["nf", "", "nn", "", "kr", "o", "m", ""],
      "headers",
    ],
    [
      new RegExp(`(HTTP)(/)([123](?:\\.[01])?)( +)(\\d{3})( *)([^\\r\\n]*)${END}`),
      ["kr", "o", "m", "", "m", "", "ne", ""],
      "headers",
    ],
  ],
  headers: [
    contentType("application/(?:[\\w.-]*\\+)?json[^\\r\\n]*", "json headers"),
    contentType("text/html[^\\r\\n]*", "html headers"),
    contentType("(?:text|application)/(?:[\\w.-]*\\+)?xml[^\\r\\n]*", "xml headers"),
    contentType("[^\\r\\n]+", "typed headers"),
    ...httpHeaders("content"),
  ],
  "json headers": httpHeaders("json content"),
  "html headers": httpHeaders("html content"),
  "xml headers": httpHeaders("xml content"),
  "typed headers": httpHeaders("typed content"),
  content: [[/[^]+/, "g"]],
  "json content": [[/[^]+/, within("json")]],
  "html content": [[/[^]+/, within("html")]],
  "xml content": [[/[^]+/, within("xml")]],
  "typed content": [[/[^]+/, ""]],
};
