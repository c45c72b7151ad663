// (context, text) → context: how a browser's parser moves on over a text. One step consumes the text up to the
// next point where something changes. Stylesheets and scripts have files of their own.
import { isScriptType } from "./attribute-kind.ts";
import { ContextFault, isComment, isScriptLiteral, startContext } from "./context.ts";
import type { Context, Delimiter, Element, State } from "./context.ts";
import { decodeEntities } from "./entity.ts";
import { stepCss, stepCssLiteral } from "./transition-css.ts";
import { stepHtmlComment, stepTag, stepText, tagSteps } from "./transition-html.ts";
import { stepJs, stepJsDelimited, stepJsTemplate } from "./transition-js.ts";
import { stepBlockComment, stepLineComment } from "./transition-comment.ts";
import { stepMetaContent, stepMetaUrl, stepUrl } from "./transition-url.ts";

/** The context after the first `length` characters. */
export interface Step {
  readonly context: Context;
  readonly length: number;
}

type Transition = (c: Context, text: string) => Step;

const stay: Transition = (c, text) => ({ context: c, length: text.length });

const transitions: Readonly<Record<State, Transition>> = {
  text: stepText,
  tag: stepTag,
  ...tagSteps,
  comment: stepHtmlComment,
  rcdata: stay,
  attribute: stay,
  url: stepUrl,
  srcset: stepUrl,
  "meta-content": stepMetaContent,
  "meta-url": stepMetaUrl,
  js: stepJs,
  "js-double": stepJsDelimited,
  "js-single": stepJsDelimited,
  "js-regexp": stepJsDelimited,
  "js-template": stepJsTemplate,
  "js-block-comment": stepBlockComment,
  "js-line-comment": stepLineComment,
  "js-html-open": stepLineComment,
  "js-html-close": stepLineComment,
  css: stepCss,
  "css-double": stepCssLiteral,
  "css-single": stepCssLiteral,
  "css-double-url": stepCssLiteral,
  "css-single-url": stepCssLiteral,
  "css-url": stepCssLiteral,
  "css-block-comment": stepBlockComment,
  "css-line-comment": stepLineComment,
  dead: stay,
};

/** One step without regard to what ends an element or attribute; for text that has neither. */
export const plainStep: Transition = (c, text) => transitions[c.state](c, text);

const delimiterEnd: Readonly<Record<Exclude<Delimiter, "">, RegExp>> = {
  double: /"/,
  single: /'/,
  space: /[ \t\n\f\r>]/,
};

/** Where the attribute's value ends in this text, -1 when it goes on. */
export const valueEnd = (delimiter: Delimiter, text: string): number =>
  delimiter === "" ? -1 : text.search(delimiterEnd[delimiter]);

/** One step over the text from `at` on, in context `c`; `ends` belongs to the same text. */
export function step(c: Context, text: string, at: number, ends: EndTags): Step {
  return c.delimiter === "" ? stepContent(c, text, at, ends) : stepValue(c, text.slice(at));
}

/** Outside of attribute values: an end tag ends a script, style, textarea or title whatever it stands in. */
function stepContent(c: Context, text: string, at: number, ends: EndTags): Step {
  const end = ends.find(c, at);
  if (end === at) return { context: startContext, length: 0 };
  return plainStep(c, text.slice(at, end));
}

const endTags: Readonly<Record<Exclude<Element, "" | "meta">, RegExp>> = {
  script: /<\/script[> \t\n\f/]/gi,
  style: /<\/style[> \t\n\f/]/gi,
  textarea: /<\/textarea[> \t\n\f/]/gi,
  title: /<\/title[> \t\n\f/]/gi,
};

/** Finds the end tags in one text; remembers the last one, since a script takes many steps to reach its end. */
export class EndTags {
  private readonly text: string;
  private element: Element = "";
  private found = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the element of `c` ends at or after `at`; the text's end where it doesn't. */
  find(c: Context, at: number): number {
    if (c.element === "" || c.element === "meta") return this.text.length;
    // `</script` in a string of a script is written as `\x3C/script`, so there it ends nothing.
    if (c.element === "script" && (isScriptLiteral(c.state) || isComment(c.state))) return this.text.length;
    if (this.element !== c.element || this.found < at) this.found = this.search(c.element, at);
    this.element = c.element;
    return this.found;
  }

  private search(element: Exclude<Element, "" | "meta">, at: number): number {
    const tag = endTags[element];
    tag.lastIndex = at;
    return tag.exec(this.text)?.index ?? this.text.length;
  }
}

function stepValue(c: Context, text: string): Step {
  const end = valueEnd(c.delimiter, text);
  const value = end < 0 ? text : text.slice(0, end);
  if (c.delimiter === "space") checkUnquoted(value);
  if (end < 0) return { context: overValue(c, value), length: text.length };
  // Leaving an attribute, all that is left is the element.
  const kept = { ...startContext, ...leaveScriptType(c, value), state: "tag" as const };
  return { context: kept, length: c.delimiter === "space" ? end : end + 1 };
}

/** Parsers disagree about these in unquoted values: `<a id= onclick=f(`. */
function checkUnquoted(value: string): void {
  const bad = /["'<=`]/.exec(value);
  if (bad)
    throw new ContextFault(
      "bad-html",
      `${JSON.stringify(bad[0])} in unquoted attribute: ${JSON.stringify(value)}`,
    );
}

function overValue(c: Context, value: string): Context {
  let context = c.attribute === "script-type" ? { ...c, typed: true } : c;
  for (let rest = decodeEntities(value); rest !== "";) {
    const next = plainStep(context, rest);
    context = next.context;
    rest = rest.slice(next.length);
  }
  return context;
}

/**
 * After a script's `type`. Only a whole, literal type that is no JavaScript makes the content something else; the
 * first type attribute counts, as in browsers.
 */
function leaveScriptType(c: Context, value: string): Pick<Context, "element" | "typed"> {
  if (c.attribute !== "script-type") return { element: c.element, typed: c.typed };
  const foreign = !c.typed && c.element === "script" && !isScriptType(decodeEntities(value));
  return { element: foreign ? "" : c.element, typed: true };
}
