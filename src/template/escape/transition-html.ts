// Steps over HTML proper: text, tags, attribute names, comments.
import { attributeType } from "./attribute-kind.ts";
import { ContextFault, startContext, valueStates } from "./context.ts";
import type { AttributeKind, Context, Element, State } from "./context.ts";
import type { Step } from "./transition.ts";

const TAG = /<(!--|\/?([a-zA-Z][a-zA-Z0-9]*(?:[:-][a-zA-Z0-9]+)*))/g;
const special: ReadonlySet<string> = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "meta",
] satisfies Element[]);

/** Text up to the next tag or comment. */
export function stepText(c: Context, text: string): Step {
  TAG.lastIndex = 0;
  const match = TAG.exec(text);
  if (!match) return { context: c, length: text.length };
  const length = match.index + match[0].length;
  if (match[1] === "!--") return { context: { ...startContext, state: "comment" }, length };
  const name = match[2]!.toLowerCase();
  const opens = match[1] === match[2] && special.has(name);
  return { context: { ...startContext, state: "tag", element: opens ? (name as Element) : "" }, length };
}

/** A comment up to its end. */
export function stepHtmlComment(c: Context, text: string): Step {
  const end = text.indexOf("-->");
  return end < 0 ? { context: c, length: text.length } : { context: startContext, length: end + 3 };
}

const contentState: Readonly<Record<Element, State>> = {
  "": "text",
  script: "js",
  style: "css",
  textarea: "rcdata",
  title: "rcdata",
  meta: "text",
};

const skipSpace = (text: string): number => /^[ \t\n\f\r]*/.exec(text)![0].length;

/** Within a tag: the next attribute's name or the tag's end. */
export function stepTag(c: Context, text: string): Step {
  const start = skipSpace(text);
  if (start === text.length) return { context: c, length: start };
  if (text[start] === ">") {
    const element = c.element === "meta" ? "" : c.element;
    return { context: { ...startContext, state: contentState[element], element }, length: start + 1 };
  }
  const end = nameEnd(text, start);
  if (end === start) throw badTag(text.slice(start));
  const attribute = attributeKind(c.element, text.slice(start, end).toLowerCase());
  const state = end === text.length ? "attribute-name" : "after-name";
  return { context: { ...c, state, attribute }, length: end };
}

function badTag(rest: string): ContextFault {
  const got = JSON.stringify(rest.slice(0, 32));
  return new ContextFault("bad-html", `expected space, attribute name or end of tag, but got ${got}`);
}

/** Where an attribute's name ends. A quote or `<` in a name is a sure sign of broken HTML. */
function nameEnd(text: string, start: number): number {
  const match = /[ \t\n\f\r=>'"<]/.exec(text.slice(start));
  if (!match) return text.length;
  if (/['"<]/.test(match[0]))
    throw new ContextFault(
      "bad-html",
      `${JSON.stringify(match[0])} in attribute name: ${JSON.stringify(text.slice(0, 32))}`,
    );
  return start + match.index;
}

function attributeKind(element: Element, name: string): AttributeKind {
  if (element === "script" && name === "type") return "script-type";
  if (element === "meta" && name === "content") return "meta-content";
  const type = attributeType(name);
  return type === "url" || type === "style" || type === "script" || type === "srcset" ? type : "";
}

/** The rest of a name that a value began. */
function stepName(c: Context, text: string): Step {
  const end = nameEnd(text, 0);
  return { context: end === text.length ? c : { ...c, state: "after-name" }, length: end };
}

/** After a name: `=`, or another attribute because this one has no value. */
function stepAfterName(c: Context, text: string): Step {
  const start = skipSpace(text);
  if (start === text.length) return { context: c, length: start };
  if (text[start] !== "=") {
    // `<script type>`: the first type counts, even without a value.
    const typed = c.typed || c.attribute === "script-type";
    return { context: { ...c, state: "tag", typed }, length: start };
  }
  return { context: { ...c, state: "before-value" }, length: start + 1 };
}

/** After `=`: the quote, if any. */
function stepBeforeValue(c: Context, text: string): Step {
  const start = skipSpace(text);
  if (start === text.length) return { context: c, length: start };
  const state = valueStates[c.attribute];
  if (text[start] === '"') return { context: { ...c, state, delimiter: "double" }, length: start + 1 };
  if (text[start] === "'") return { context: { ...c, state, delimiter: "single" }, length: start + 1 };
  return { context: { ...c, state, delimiter: "space" }, length: start };
}

/** The steps within a tag by state. */
export const tagSteps = {
  "attribute-name": stepName,
  "after-name": stepAfterName,
  "before-value": stepBeforeValue,
} as const;
