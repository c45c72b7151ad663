// Caddyfiles, whole and in parts: what a word is depends on how deep in directives it stands.
import type { Grammar, Rule } from "./grammar.ts";

const COMMENT = /(?:^|\s+)#.*\n/;
const MATCHER = /\[<matcher>\]|@\S+|\/\S+|\*/;
const WORD = /[^\s#]+/;
const OPEN = /\{(?=\s)/;
const PLACEHOLDER = /\{[\w+.[\]:$-]+\}/;

const placeholder: readonly Rule[] = [
  [PLACEHOLDER, "se"],
  [/\{[^}\s]*\b/, "s"],
];

const names: Rule = [
  /\b(most_recently_modified|largest_size|smallest_size|first_exist|internal|disable_redirects|ignore_loaded_certs|disable_certs|private_ranges|first|last|before|after|on|off)\b(\||(?=\]|\s|$))/,
  ["no", "p"],
];

// <<END … END
const heredoc: Rule = [/(<<(?<end>[\w-]+))(\n(?:(?!\k<end>)[^])*)(\k<end>)/, ["sh", null, "s", "sh"]];

const base: readonly Rule[] = [
  [COMMENT, "c1"],
  [/\[<matcher>\]/, "nd"],
  names,
  heredoc,
  [/((?:https?:\/\/)?)([a-z0-9.-]+)(:)([0-9]+)(\S*)/, ["n", "n", "p", "mi", "n"]],
  [/\[/, "p", "optional"],
  [/`/, "sb", "backticks"],
  [/"/, "s2", "quotes"],
  ...placeholder,
  [/[a-z-]+\/[a-z+-]+/, "s"],
  [/[0-9]+(?:[smhdk]|ns|us|µs|ms)?\b/, "mi"],
  [/[^\s#{]+/, "s"],
  [/\/[^\s#]*/, "n"],
  [/\s+/, ""],
];

const siteBody: readonly Rule[] = [
  [/\b(import|invoke)\b( [^\s#]+)/, ["k", ""], "subdirective"],
  [/@\S+(?=\s)|\[<matcher>\]/, "nd", "matcher"],
  [/\b(?:try_files|tls|log|bind)\b/, "k", "subdirective"],
  [/\b(?:handle_errors|handle_path|handle_response|replace_status|handle|route)\b/, "k", "nested directive"],
  [/\buri\b/, "k", "uri"],
];

/** The end of a line ends so many states. */
const lineEnd = (states: number): readonly Rule[] => [
  [COMMENT, "c1", states],
  [/\s*\n/, "", states],
  ...base,
];

const blockBody = (directive: string): readonly Rule[] => [
  [/\}/, "p", 2],
  [/"/, "s2", "quotes"],
  [/`/, "sb", "backticks"],
  [/not/, "k", "not"],
  ...siteBody,
  [WORD, "k", directive],
  ...base,
];

const notBody = (then: string): readonly Rule[] => [
  [/\}/, "p", 2],
  [OPEN, "p", "block"],
  [WORD, "k", then],
  [/\s+/, ""],
];

const argumentsOf = (block: string): readonly Rule[] => [
  [OPEN, "p", block],
  [COMMENT, "c1", 2],
  [/\\\n/, ""],
  ...lineEnd(2),
];

const quoted = (quote: string, name: string): readonly Rule[] => [
  ...placeholder,
  [new RegExp(`\\\\${quote}`), name],
  [new RegExp(`[^${quote}]`), name],
  [new RegExp(quote), name, 1],
];

const site: readonly Rule[] = [...siteBody, [WORD, "k", "directive"], ...base];

const common: Grammar = {
  matcher: [
    [/\{/, "p", "block"],
    [/not/, "k", "deep not"],
    heredoc,
    [/`/, "sb", "backticks"],
    [WORD, "k", "arguments"],
    [/\s*\n/, "", 1],
    [/\}/, "p", 1],
    ...base,
  ],
  block: blockBody("subdirective"),
  "nested block": blockBody("directive"),
  not: notBody("arguments"),
  "deep not": notBody("deep subdirective"),
  directive: [[OPEN, "p", "block"], [MATCHER, "nd", "arguments"], ...lineEnd(1)],
  "nested directive": [[OPEN, "p", "nested block"], [MATCHER, "nd", "nested arguments"], ...lineEnd(1)],
  subdirective: [[OPEN, "p", "block"], ...lineEnd(1)],
  arguments: argumentsOf("block"),
  "nested arguments": argumentsOf("nested block"),
  "deep subdirective": [[OPEN, "p", "block"], ...lineEnd(3)],
  uri: [
    [OPEN, "p", "block"],
    [MATCHER, "nd"],
    [/strip_prefix|strip_suffix|replace|path_regexp/, "no", "arguments"],
    ...lineEnd(1),
  ],
  quotes: quoted('"', "s2"),
  backticks: quoted("`", "sb"),
  optional: [[/\[/, "p", "optional"], names, [/\|/, "p"], [/[^[\]|]+/, "s"], [/\]/, "p", 1]],
};

export const caddyfile: Grammar = {
  ...common,
  root: [
    [COMMENT, "c1"],
    [/^(\s*)(\{)(\s*)$/, ["", "p", ""], "globals"],
    [/(import)(\s+)(\S+)/, ["k", "", "vm"]],
    [/(&?\([^\s#]+\))(\s*)(\{)/, ["nv", "", "p"], "snippet"],
    [/[^#{(\s,]+/, "gh", "label"],
    [PLACEHOLDER, "se", "label"],
    [/\s+/, ""],
  ],
  globals: [[/\}/, "p", 1], [WORD, "k", "subdirective"], ...base],
  snippet: [[/\}/, "p", 1], ...site],
  label: [
    [/,\s*\n?/, ""],
    [/ /, ""],
    ...placeholder,
    [/[^#{(\s,]+/, "gh"],
    [/#.*\n/, "c1", "site"],
    [/\{(?=\s)|\n/, "p", "site"],
  ],
  site: [[/\}/, "p", 2], ...site],
};

export const caddyDirectives: Grammar = { ...common, root: site };
