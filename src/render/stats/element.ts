// What hugo_stats.json keeps of one start tag: its name, its classes (those of Vue, Alpine and of transitions, too) and
// its id.
import { decodeHTMLAttribute } from "entities";

export interface ElementNames {
  /** In lower case; also of what is no element to a browser, such as `?xml`. */
  readonly tag: string;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
}

const TAG_NAME = /^<([^\s\u0085>]*)/;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/** Alone, without the table or frameset around them, these have no attributes to a parser of HTML. */
const LOST_ALONE = new Set("caption col colgroup frame image th".split(" "));

export function namesOfElement(element: string): ElementNames {
  const tag = TAG_NAME.exec(element)![1]!.replace(/\/$/, "").toLowerCase();
  const classes: string[] = [];
  const ids: string[] = [];
  if (!/^[a-z][^/]*$/.test(tag) || LOST_ALONE.has(tag)) return { tag, classes, ids };
  for (const [name, value] of attributesOf(element, tag.length + 1)) {
    if (name === "id") ids.push(value);
    else if (name === "class" || name.includes("transition")) classes.push(...words(value));
    else if (name.includes(":class")) classes.push(...boundClasses(value.trim()));
  }
  return { tag, classes, ids };
}

/** The attributes from a place on, the first of each name. */
function attributesOf(element: string, from: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(element); match; match = ATTRIBUTE.exec(element)) {
    const name = match[1]!.toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? "";
    if (!found.has(name)) found.set(name, decodeHTMLAttribute(value));
  }
  return found;
}

/** Classes in an expression: the keys of `{ 'a': x, b: y }` and all words in single quotes. */
function boundClasses(expression: string): string[] {
  if (!expression.startsWith("{")) return quotedWords(expression);
  const lines = expression
    .replace(/^[{}]+/, "")
    .replace(/[{}]+$/, "")
    .replaceAll(", ", "\n")
    .split("\n");
  const keys = keysOf(lines.map((line) => line.trim()).join("\n"));
  return [...words(keys), ...quotedWords(keys)];
}

const COLON_AND_SPACE = /:\s/g;

/** Each `'key': value` of a line becomes its key; what isn't such a pair stays. */
function keysOf(text: string): string {
  let out = "";
  let from = 0;
  COLON_AND_SPACE.lastIndex = 0;
  for (let match = COLON_AND_SPACE.exec(text); match; match = COLON_AND_SPACE.exec(text)) {
    const start = Math.max(from, text.lastIndexOf("\n", match.index - 1) + 1);
    out += text.slice(from, start) + text.slice(start, match.index).replace(/^'/, "").replace(/'$/, "");
    const lineEnd = text.indexOf("\n", match.index + 2);
    from = lineEnd < 0 ? text.length : lineEnd;
    COLON_AND_SPACE.lastIndex = from;
  }
  return out + text.slice(from);
}

/** `isX ? 'a b' : 'c'` → a, b, c. */
function quotedWords(text: string): string[] {
  const parts = text.split("'");
  // What no quote closes isn't quoted.
  return parts.filter((_, index) => index % 2 === 1 && index < parts.length - 1).flatMap(words);
}

function words(text: string): string[] {
  return text.split(/[\s\u0085]+/).filter((word) => word !== "");
}
