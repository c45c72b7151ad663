// A small set of templates, and the tree as one readable line.
import { parseShortcodes } from "../../src/shortcode/parse.ts";
import type { KnownShortcodes } from "../../src/shortcode/parse.ts";
import type { Argument, Arguments, ShortcodeNode, ShortcodeTreeNode } from "../../src/shortcode/node.ts";

/** `a` takes no inner text, `p`, `q` and `highlight` do. */
const TEMPLATES = new Map([
  ["a", false],
  ["p", true],
  ["q", true],
  ["highlight", true],
  ["ref", false],
]);

export const known: KnownShortcodes = {
  isPaired: (name) => TEMPLATES.get(name.toLowerCase()),
  refused: () => undefined,
  names: () => TEMPLATES.keys(),
};

export const parse = (text: string) => parseShortcodes({ file: "content/t.md", text }, 0, known);

/** `x{{< p k=1 >}}y{{< /p >}}` → `x[p#0 {"k":1} |y|]`. */
export const printed = (text: string): string => printNodes(text, parse(text).nodes);

function printNodes(text: string, nodes: readonly ShortcodeTreeNode[]): string {
  return nodes.map((node) => printNode(text, node)).join("");
}

function printNode(text: string, node: ShortcodeTreeNode): string {
  if (node.kind === "text") return text.slice(node.start, node.end);
  if (node.kind === "escaped") return node.text;
  const inner = node.inner && `|${printNodes(text, node.inner)}|`;
  return `[${[`${node.name}#${node.ordinal}`, printArguments(node.args), inner].filter(Boolean).join(" ")}]`;
}

function printArguments(args: Arguments): string {
  if (args.kind === "none") return "";
  const value = (argument: Argument) => argument.value;
  if (args.kind === "positional") return JSON.stringify(args.values.map(value));
  return JSON.stringify(Object.fromEntries([...args.values].map(([name, each]) => [name, each.value])));
}

/** The only shortcode of a text. */
export function single(text: string): ShortcodeNode {
  const found = parse(text).nodes.filter((node) => node.kind === "shortcode");
  if (found.length !== 1) throw new Error(`${found.length} shortcodes in ${text}`);
  return found[0]!;
}
