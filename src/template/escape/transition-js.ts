// Steps over scripts: strings, template literals, regular expressions and comments. The hard question is whether a
// slash divides or starts a regular expression; slash.ts answers it from the token before.
import { ContextFault } from "./context.ts";
import type { Context } from "./context.ts";
import { slashAfter } from "./slash.ts";
import type { Step } from "./transition.ts";

const TOKEN = /["'`/{}()<#]|-+>?/g;

/** Code up to and including the next token that could change the state. */
export function stepJs(c: Context, text: string): Step {
  TOKEN.lastIndex = 0;
  const match = TOKEN.exec(text);
  if (!match) return { context: { ...c, slash: slashAfter(text, c) }, length: text.length };
  const before: Context = { ...c, slash: slashAfter(text.slice(0, match.index), c) };
  const rest = text.slice(match.index);
  const next = (tokens[match[0][0]!] ?? stepOperator)(before, rest, match[0]);
  return { context: next.context, length: match.index + next.length };
}

type TokenStep = (c: Context, rest: string, token: string) => Step;

const tokens: Readonly<Record<string, TokenStep>> = {
  '"': (c) => ({ context: { ...c, state: "js-double", slash: "regexp" }, length: 1 }),
  "'": (c) => ({ context: { ...c, state: "js-single", slash: "regexp" }, length: 1 }),
  "`": (c) => ({ context: { ...c, state: "js-template", slash: "regexp" }, length: 1 }),
  "/": stepSlash,
  "(": (c) => ({
    context: {
      ...c,
      parens: (c.parens + (c.slash === "control" ? "c" : "p")).slice(-MAX_PARENS),
      slash: "regexp",
    },
    length: 1,
  }),
  ")": (c) => ({
    context: { ...c, parens: c.parens.slice(0, -1), slash: c.parens.endsWith("c") ? "regexp" : "division" },
    length: 1,
  }),
  "{": (c) => ({ context: { ...c, braces: count(c.braces, 1), slash: "regexp" }, length: 1 }),
  "}": stepBrace,
  // HTML-like comments and the hashbang, which end with their line.
  "<": (c, rest) => comment(c, rest, "<!--", "js-html-open") ?? stepOperator(c, rest, "<"),
  "#": (c, rest) => comment(c, rest, "#!", "js-line-comment") ?? { context: c, length: 1 },
  "-": (c, rest, token) =>
    token.length > 2 && token.endsWith(">")
      ? { context: { ...c, state: "js-html-close" }, length: token.length }
      : stepOperator(c, rest, token),
};

/** Deeper parentheses are forgotten: beyond it no one wrote the script by hand. */
const MAX_PARENS = 200;

function stepOperator(c: Context, _rest: string, token: string): Step {
  return { context: { ...c, slash: slashAfter(token, c) }, length: token.length };
}

function comment(c: Context, rest: string, opening: string, state: Context["state"]): Step | undefined {
  return rest.startsWith(opening) ? { context: { ...c, state }, length: opening.length } : undefined;
}

function stepSlash(c: Context, rest: string): Step {
  const line = comment(c, rest, "//", "js-line-comment") ?? comment(c, rest, "/*", "js-block-comment");
  if (line) return line;
  if (c.slash === "regexp") return { context: { ...c, state: "js-regexp" }, length: 1 };
  if (c.slash !== "unknown") return { context: { ...c, slash: "regexp" }, length: 1 };
  throw new ContextFault(
    "ambiguous-slash",
    `"/" could start a division or a regular expression: ${JSON.stringify(rest.slice(0, 32))}`,
  );
}

function count(braces: readonly number[], change: number): readonly number[] {
  return braces.length === 0 ? braces : braces.with(-1, braces.at(-1)! + change);
}

/** Only within a template literal does it matter which brace is closed. */
function stepBrace(c: Context): Step {
  if (c.braces.at(-1) === 0)
    return { context: { ...c, braces: c.braces.slice(0, -1), state: "js-template" }, length: 1 };
  return { context: { ...c, braces: count(c.braces, -1), slash: "regexp" }, length: 1 };
}

function partialEscape(text: string): ContextFault {
  return new ContextFault(
    "partial-escape",
    `unfinished escape sequence in JS string: ${JSON.stringify(text)}`,
  );
}

const TEMPLATE_TOKEN = /\\|`|\$\{/g;

/** A template literal up to its end or to `${`. */
export function stepJsTemplate(c: Context, text: string): Step {
  TEMPLATE_TOKEN.lastIndex = 0;
  for (let match = TEMPLATE_TOKEN.exec(text); match; match = TEMPLATE_TOKEN.exec(text)) {
    const length = match.index + match[0].length;
    if (match[0] === "`") return { context: { ...c, state: "js", slash: "division" }, length };
    if (match[0] === "${")
      return { context: { ...c, state: "js", slash: "regexp", braces: [...c.braces, 0] }, length };
    if (length === text.length) throw partialEscape(text);
    TEMPLATE_TOKEN.lastIndex = length + 1;
  }
  return { context: c, length: text.length };
}

const specials = { "js-double": /[\\"]/g, "js-single": /[\\']/g, "js-regexp": /[\\/[\]]/g } as const;

/** A string or regular expression up to its end. */
export function stepJsDelimited(c: Context, text: string): Step {
  const special = specials[c.state as keyof typeof specials];
  let inClass = false;
  special.lastIndex = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index;
    if (match[0] === "\\") {
      if (at + 1 === text.length) throw partialEscape(text);
      special.lastIndex = at + 2;
    } else if (match[0] === "[") inClass = true;
    else if (match[0] === "]") inClass = false;
    else if (!inClass && !endTagSlash(text, at))
      return { context: { ...c, state: "js", slash: "division" }, length: at + 1 };
  }
  if (inClass)
    throw new ContextFault("partial-charset", `unfinished JS regexp charset: ${JSON.stringify(text)}`);
  return { context: c, length: text.length };
}

/** `</script` in a regular expression is written as `\x3C/script`: its slash ends nothing. */
const endTagSlash = (text: string, at: number): boolean =>
  text[at] === "/" && at > 0 && /^<\/script/i.test(text.slice(at - 1, at + 7));
