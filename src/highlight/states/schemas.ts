// Descriptions of data and of questions to it: Protocol Buffers, GraphQL.
import { words, type Grammar, type Rule } from "./grammar.ts";

const NAME = "[a-zA-Z_][\\w.]*";

export const protobuf: Grammar = {
  root: [
    [/\s+/, ""],
    [/[,;{}[\]()<>]/, "p"],
    [/\/\/(?:\n|[^]*?[^\\]\n)/, "c1"],
    [/\/\*[^]*?\*\//, "cm"],
    [
      words(
        `ctype default edition export local max option optional packed public repeated required reserved returns stream syntax
        to weak`,
      ),
      "k",
    ],
    [/\b(?:extensions|map)\b/, "kd"],
    [
      words(
        `sfixed32 sfixed64 fixed32 fixed64 sint32 sint64 double string uint32 uint64 int32 float int64 bytes bool`,
        "",
      ),
      "kt",
    ],
    [/(?:true|false)\b/, "kc"],
    [/(package)(\s+)/, ["kn", ""], "package"],
    [/import\b/, "kn"],
    [/(message|extend)(\s+)/, ["kd", ""], "message"],
    [/(enum|group|oneof|rpc|service)(\s+)/, ["kd", ""], "type"],
    [/".*?"|'.*?'/, "s"],
    [/(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[LlUu]*/, "mf"],
    [/(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?|-?(?:inf|nan)\b/, "mf"],
    [/0x[0-9a-fA-F]+[LlUu]*/, "mh"],
    [/0[0-7]+[LlUu]*/, "mo"],
    [/\d+[LlUu]*/, "mi"],
    [/[+-=]/, "o"],
    [new RegExp(`(${NAME})([ \\t]*)(=)`), ["n", "", "o"]],
    [new RegExp(NAME), "n"],
  ],
  package: [
    [new RegExp(NAME), "nn", 1],
    [/(?:)/, "", 1],
  ],
  message: [
    [new RegExp(NAME), "nc", 1],
    [/(?:)/, "", 1],
  ],
  type: [
    [/[a-zA-Z_]\w*/, "n", 1],
    [/(?:)/, "", 1],
  ],
};

const graphqlRoot: readonly Rule[] = [
  [/query|mutation|subscription|fragment|scalar|implements|interface|union|enum|input|type/, "kd", "type"],
  [/on|extend|schema|directive|\.\.\./, "kd"],
  [
    words(
      `QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT SCHEMA SCALAR OBJECT
      FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION`,
      "",
    ),
    "kc",
  ],
  [/\w+/, "py"],
  [/@\w+/, "nd"],
  [/:/, "p", "type"],
  [/[(){}[\],!|=]/, "p"],
  [/\$\w+/, "nv"],
  [/\.\d+(?:[eE][+-]?\d+)?/, "mf"],
  [/"""\p{ASCII}*?"""/u, "s"],
  [/"(?:\\["\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\])"/, "sc"],
  [/"(?:\\[\\"]|[^"])*"/, "s"],
  [/\s+/, "w"],
  [/#[^\r\n]*/, "c"],
];

export const graphql: Grammar = {
  root: graphqlRoot,
  type: [[/[{}()[\]]/, "p", 1], [/\w+/, "nc", 1], ...graphqlRoot],
};
