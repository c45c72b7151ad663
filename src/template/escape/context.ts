// Where in a page a piece of text stands: in plain text, in a tag, in an attribute that is a URL, in a string of a
// script … Contexts are plain, immutable data; transition.ts moves from one to the next over a text.

/** What the HTML, CSS or JavaScript parser of a browser is reading. */
export type State =
  | "text"
  | "tag"
  | "attribute-name"
  | "after-name"
  | "before-value"
  | "comment"
  /** Text of `<textarea>` and `<title>`. */
  | "rcdata"
  /** An attribute whose value is text. */
  | "attribute"
  | "url"
  | "srcset"
  | "meta-content"
  /** After `url=` in the content of a meta element. */
  | "meta-url"
  | "js"
  | "js-double"
  | "js-single"
  | "js-template"
  | "js-regexp"
  | "js-block-comment"
  | "js-line-comment"
  /** A line that starts with `<!--` in a script. */
  | "js-html-open"
  /** A line that starts with `-->` in a script. */
  | "js-html-close"
  | "css"
  | "css-double"
  | "css-single"
  | "css-double-url"
  | "css-single-url"
  | "css-url"
  | "css-block-comment"
  | "css-line-comment"
  /** After `{{ break }}` and `{{ continue }}`: nothing that follows is ever reached. */
  | "dead";

/** What ends the attribute's value. */
export type Delimiter = "" | "double" | "single" | "space";

/** Where in a URL; "unknown" after branches that disagree. */
export type UrlPart = "" | "path" | "query" | "unknown";

/**
 * What a slash would start in JavaScript. "control" stands after `if`, `while`, `for` and `with`, whose closing
 * parenthesis is followed by a statement, not by an operator.
 */
export type Slash = "regexp" | "division" | "control" | "unknown";

/** Elements whose content is not ordinary text. */
export type Element = "" | "script" | "style" | "textarea" | "title" | "meta";

export type AttributeKind = "" | "script" | "script-type" | "style" | "url" | "srcset" | "meta-content";

export interface Context {
  readonly state: State;
  readonly delimiter: Delimiter;
  readonly urlPart: UrlPart;
  readonly slash: Slash;
  /** Open braces in each `${…}` of the template literals around, innermost last. */
  readonly braces: readonly number[];
  /** Open parentheses of a script: "c" for those of a control statement, "p" for others. */
  readonly parens: string;
  readonly attribute: AttributeKind;
  readonly element: Element;
  /** Set once a script's `type` has a part that only the running template knows, or is known already. */
  readonly typed: boolean;
}

/** The context at the start of a page or a fragment. */
export const startContext: Context = Object.freeze({
  state: "text",
  delimiter: "",
  urlPart: "",
  slash: "regexp",
  braces: Object.freeze([]),
  parens: "",
  attribute: "",
  element: "",
  typed: false,
});

/** A fault in the page that makes safe escaping impossible; the engine adds the place. */
export class ContextFault extends Error {
  override readonly name = "ContextFault";
  /** Second half of the diagnostic's code: `bad-html`. */
  readonly code: string;
  /** Where in the text that was being read. */
  offset = 0;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const comments: ReadonlySet<State> = new Set([
  "comment",
  "js-block-comment",
  "js-line-comment",
  "js-html-open",
  "js-html-close",
  "css-block-comment",
  "css-line-comment",
] satisfies State[]);

/** True within a comment of any of the three languages. */
export const isComment = (state: State): boolean => comments.has(state);

const tagStates: ReadonlySet<State> = new Set([
  "tag",
  "attribute-name",
  "after-name",
  "before-value",
  "attribute",
] satisfies State[]);

/** True between `<` and `>`. */
export const isInTag = (state: State): boolean => tagStates.has(state);

const literals: ReadonlySet<State> = new Set([
  "js-double",
  "js-single",
  "js-template",
  "js-regexp",
] satisfies State[]);

/** True in a string or regular expression of a script. */
export const isScriptLiteral = (state: State): boolean => literals.has(state);

/** A short text that is equal for equal contexts. */
export function contextKey(c: Context): string {
  return [
    c.state,
    c.delimiter,
    c.urlPart,
    c.slash,
    c.braces.join(),
    c.parens,
    c.attribute,
    c.element,
    c.typed,
  ].join("/");
}

/** True when two contexts are the same. */
export const sameContext = (a: Context, b: Context): boolean => a === b || contextKey(a) === contextKey(b);

/** The state that an attribute's value starts in. */
export const valueStates: Readonly<Record<AttributeKind, State>> = {
  "": "attribute",
  script: "js",
  "script-type": "attribute",
  style: "css",
  url: "url",
  srcset: "srcset",
  "meta-content": "meta-content",
};

/**
 * The context of a value at this place. `<a href=` ends before a value; a value there makes it an unquoted one,
 * although no character of the text says so.
 */
export function nudge(c: Context): Context {
  switch (c.state) {
    case "tag":
      return { ...c, state: "attribute-name" };
    case "before-value":
      return {
        ...c,
        state: valueStates[c.attribute],
        delimiter: "space",
        attribute: c.attribute === "script-type" ? c.attribute : "",
      };
    case "after-name":
      return { ...c, state: "attribute-name", attribute: "" };
    default:
      return c;
  }
}

/** The context after two branches; undefined when they end too differently. */
export function join(a: Context, b: Context): Context | undefined {
  if (a.state === "dead") return b;
  if (b.state === "dead" || sameContext(a, b)) return a;
  const merged: Context = {
    ...a,
    // Branches may open and close parentheses in pairs of their own: {{ if }}f({{ end }}x{{ if }}){{ end }}.
    parens: a.parens === b.parens ? a.parens : "",
    typed: a.typed || b.typed,
  };
  if (sameContext(merged, { ...b, parens: merged.parens, typed: merged.typed })) return merged;
  const rest = { ...b, parens: merged.parens, typed: merged.typed };
  if (sameContext({ ...merged, urlPart: b.urlPart }, rest)) return { ...merged, urlPart: "unknown" };
  if (sameContext({ ...merged, slash: b.slash }, rest)) return { ...merged, slash: "unknown" };
  const nudgedA = nudge(a);
  const nudgedB = nudge(b);
  return nudgedA === a && nudgedB === b ? undefined : join(nudgedA, nudgedB);
}
