// The function transform.PortableText: rich text of content services (https://www.portabletext.org) as Markdown.
// https://gohugo.io/functions/transform/portabletext/
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { describe, toInt, toList, toText } from "./arguments.ts";

type Node = Readonly<Record<string, unknown>>;

/** Markdown of a node or a list of them. */
export function portableText(input: unknown): string {
  if (!isMap(input) && !Array.isArray(input))
    throw new FunctionError(
      `transform.PortableText: expected a map or a list of maps, got ${describe(input)}`,
    );
  const lists = new Lists();
  const parts = nodesOf(isMap(input) ? [input] : input).map((node, at) => partOf(node, at === 0, lists));
  const text = parts.join("\n");
  return text.endsWith("\n") ? text : `${text}\n`;
}

function nodesOf(list: unknown): Node[] {
  return toList(list ?? []).map((item) => {
    if (item === null) return {};
    if (isMap(item)) return item;
    throw new FunctionError(`transform.PortableText: expected a map, got ${describe(item)}`);
  });
}

/** A node's text without the newline at its end; blank lines stand in front. */
function partOf(node: Node, isFirst: boolean, lists: Lists): string {
  const children = node["_type"] === "block" ? nodesOf(node["children"]) : [];
  if (children.length > 0 && node["listItem"]) return listItem(node, children, isFirst, lists);
  lists.end();
  if (children.length > 0) return (isFirst ? "" : "\n") + prefixOf(node) + inline(node, children);
  if (node["_type"] === "code") return codeBlock(node);
  return node["_type"] === "image" ? image(node) : "";
}

function prefixOf(node: Node): string {
  const style = toText(node["style"]);
  if (style === "blockquote") return "> ";
  return /^h[1-6]$/.test(style) ? `${"#".repeat(Number(style[1]))} ` : "";
}

function codeBlock(node: Node): string {
  const filename = toText(node["filename"]);
  const attributes = filename ? ` {filename="${filename}"}` : "";
  return `\`\`\`${toText(node["language"])}${attributes}\n${toText(node["code"])}\n\`\`\``;
}

function image(node: Node): string {
  const asset = isMap(node["asset"]) ? node["asset"] : {};
  return `\n![${toText(asset["altText"])}](${toText(asset["url"])})`;
}

/** Levels beyond this are as deep: an honest list has a handful. */
const deepest = 100;

function listItem(node: Node, children: readonly Node[], isFirst: boolean, lists: Lists): string {
  const level = Math.min(Math.max(toInt(node["level"]), 1), deepest);
  const mark = node["listItem"] === "number" ? "1." : "*";
  const isNew = lists.add(level, mark) && !isFirst;
  const indent = " ".repeat(3 * (level - 1));
  const text = inline(node, children).replaceAll("\n", `\n${indent}`);
  return `${isNew ? "\n" : ""}${indent}${mark} ${text}`;
}

/** The lists that the last item was in: a list of another kind is a new one, and a blank line is needed. */
class Lists {
  #marks: (string | undefined)[] = [];

  end(): void {
    this.#marks = [];
  }

  /** True when the item starts a list that isn't within that of the item before. */
  add(level: number, mark: string): boolean {
    const isDeeper = this.#marks.length > 0 && level >= this.#marks.length;
    const isNew = !isDeeper && this.#marks[level] !== mark;
    this.#marks.length = Math.min(this.#marks.length, level);
    this.#marks[level] = mark;
    return isNew;
  }
}

const decorators: ReadonlyMap<string, string> = new Map([
  ["strong", "**"],
  ["em", "_"],
  ["code", "`"],
  ["strike-through", "~~"],
]);

/** The spans of a block. A mark is open as long as one span after the other has it. */
function inline(block: Node, spans: readonly Node[]): string {
  const links = linksOf(block);
  const marks = spans.map((span) => toList(span["marks"] ?? []).map(toText));
  let result = "";
  for (const [i, span] of spans.entries()) {
    const text = toText(span["text"]);
    const core = text.trim() || text;
    const start = text.indexOf(core);
    const opened = marks[i]!.filter((mark) => !marks[i - 1]?.includes(mark));
    const closed = marks[i]!.filter((mark) => !marks[i + 1]?.includes(mark)).reverse();
    const opening = opened.map((mark) => (links.has(mark) ? "[" : (decorators.get(mark) ?? "")));
    const closing = closed.map((mark) =>
      links.has(mark) ? `](${links.get(mark)})` : (decorators.get(mark) ?? ""),
    );
    result +=
      text.slice(0, start) + opening.join("") + core + closing.join("") + text.slice(start + core.length);
  }
  return result;
}

/** Addresses by the key of the mark that stands for them. */
function linksOf(block: Node): Map<string, string> {
  const links = new Map<string, string>();
  for (const definition of nodesOf(block["markDefs"])) {
    const type = toText(definition["_type"]);
    if (type !== "link")
      throw new FunctionError(`transform.PortableText: marks of type ${describe(type)} are not supported`);
    links.set(toText(definition["_key"]), toText(definition["href"]));
  }
  return links;
}
