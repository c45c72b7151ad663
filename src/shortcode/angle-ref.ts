// Our own spelling of two shortcodes, on one line:
//   <<< ref "/nodes/operating-system" >>>     <<< relref path="x#frag" lang="de" >>>
// Only `ref` and `relref`, with one path or Hugo's named arguments. Everything else that begins with `<<<` is text: a
// shell's here-string (`cat <<< "$x"`), the marks of a merge conflict, `\<<<`. Unlike `{{< ref >}}`, which Hugo expands
// everywhere, this form is left alone inside fenced code, indented code, code spans, and the inner text of
// `highlight` and of inline shortcodes: what a reader copies into a shell must stay what the author wrote.
import { codeRegions } from "./code-regions.ts";
import type { CodeRegion } from "./code-spans.ts";
import { unescapeQuoted } from "./args.ts";
import type { Argument, Arguments, ShortcodeNode, ShortcodeTreeNode } from "./node.ts";

const HEAD = /<<<[ \t]*(relref|ref)(?=[ \t])/y;
const ARGUMENT = /[ \t]+(?:([A-Za-z]+)=)?("(?:[^"\\\n]|\\[^\n])*"|`[^`\n]*`|[^\s"'`<>]+)/y;
const TAIL = /[ \t]*>>>/y;
const NAMED = ["path", "lang", "outputFormat"];

/** The same tree with every `<<< ref … >>>` outside of code as a shortcode. */
export function expandAngleRefs(
  text: string,
  from: number,
  nodes: readonly ShortcodeTreeNode[],
): readonly ShortcodeTreeNode[] {
  if (!text.includes("<<<", from)) return nodes;
  return new Expander(text, from, nodes).expand(nodes);
}

/** `<<< ref "x" >>>` at `start`, or undefined when something else stands there. */
function matchAngleRef(text: string, start: number): ShortcodeNode | undefined {
  const before = text[start - 1];
  if (before === "<" || before === "\\") return undefined;
  const name = matchAt(HEAD, text, start)?.[1];
  if (name === undefined) return undefined;
  const nameEnd = HEAD.lastIndex;
  const found = readArguments(text, nameEnd);
  if (!found || !matchAt(TAIL, text, found.end)) return undefined;
  const end = TAIL.lastIndex;
  return {
    kind: "shortcode",
    name,
    markup: "angle",
    args: found.args,
    inner: null,
    selfClosing: false,
    inline: false,
    ordinal: 0,
    indent: "",
    start,
    end,
    nameStart: nameEnd - name.length,
    nameEnd,
    innerStart: end,
    innerEnd: end,
  };
}

function readArguments(text: string, start: number): { args: Arguments; end: number } | undefined {
  const named = new Map<string, Argument>();
  let end = start;
  for (let match = matchAt(ARGUMENT, text, end); match; match = matchAt(ARGUMENT, text, end)) {
    const [, name, written] = match;
    end = ARGUMENT.lastIndex;
    const value = argument(written!, end);
    if (name === undefined)
      return named.size > 0 ? undefined : { args: { kind: "positional", values: [value] }, end };
    if (!NAMED.includes(name) || named.has(name)) return undefined;
    named.set(name, value);
  }
  return named.has("path") ? { args: { kind: "named", values: named }, end } : undefined;
}

/** Unlike a shortcode's, a bare value is always a string: a path may look like a number. */
function argument(written: string, end: number): Argument {
  const start = end - written.length;
  const quote = written[0];
  const content = written.slice(1, -1);
  if (quote === '"') return { value: unescapeQuoted(content), quoted: true, start, end };
  if (quote === "`") return { value: content, quoted: true, start, end };
  return { value: written, quoted: false, start, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Goes through the tree once in source order; code is looked for only when there is something to expand. */
class Expander {
  readonly #text: string;
  readonly #from: number;
  readonly #root: readonly ShortcodeTreeNode[];
  #regions: readonly CodeRegion[] | undefined;
  #region = 0;
  /** The next `<<<` not yet looked at, text.length when there is none. */
  #next: number;

  constructor(text: string, from: number, root: readonly ShortcodeTreeNode[]) {
    this.#text = text;
    this.#from = from;
    this.#root = root;
    this.#next = from;
    this.#seek(from);
  }

  expand(nodes: readonly ShortcodeTreeNode[]): readonly ShortcodeTreeNode[] {
    const result: ShortcodeTreeNode[] = [];
    let ordinal = 0;
    for (const node of nodes) {
      for (const part of this.#parts(node))
        result.push(part.kind === "shortcode" ? { ...part, ordinal: ordinal++ } : part);
    }
    return result;
  }

  #parts(node: ShortcodeTreeNode): readonly ShortcodeTreeNode[] {
    if (node.kind === "text") return this.#split(node.start, node.end);
    if (node.kind === "escaped" || !node.inner || isVerbatim(node)) return [node];
    return [{ ...node, inner: this.expand(node.inner) }];
  }

  #split(start: number, end: number): ShortcodeTreeNode[] {
    const parts: ShortcodeTreeNode[] = [];
    let done = start;
    for (this.#seek(start); this.#next < end; this.#seek(Math.max(this.#next + 1, done))) {
      const ref = matchAngleRef(this.#text, this.#next);
      if (!ref || ref.end > end || this.#inCode(ref.start)) continue;
      if (ref.start > done) parts.push({ kind: "text", start: done, end: ref.start });
      parts.push(ref);
      done = ref.end;
    }
    if (done < end) parts.push({ kind: "text", start: done, end });
    return parts;
  }

  #seek(from: number): void {
    if (this.#next > from) return;
    const found = this.#text.indexOf("<<<", from);
    this.#next = found < 0 ? this.#text.length : found;
  }

  #inCode(at: number): boolean {
    this.#regions ??= codeRegions(maskTags(this.#text, this.#root), this.#from);
    while ((this.#regions[this.#region]?.end ?? Infinity) <= at) this.#region++;
    return (this.#regions[this.#region]?.start ?? Infinity) <= at;
  }
}

/** Shortcodes whose inner text is code. */
function isVerbatim({ name, inline }: ShortcodeNode): boolean {
  return inline || name.toLowerCase() === "highlight";
}

/** The text with every tag made a plain word of the same length: backticks in arguments begin no code. */
function maskTags(text: string, nodes: readonly ShortcodeTreeNode[]): string {
  const parts: string[] = [];
  let done = 0;
  const mask = (start: number, end: number): void => {
    if (start < end) parts.push(text.slice(done, start), "x".repeat(end - start));
    done = Math.max(done, end);
  };
  const visit = (node: ShortcodeTreeNode): void => {
    if (node.kind === "escaped") mask(node.start, node.end);
    if (node.kind !== "shortcode") return;
    if (isVerbatim(node)) return mask(node.start, node.end);
    mask(node.start, node.innerStart);
    node.inner?.forEach(visit);
    mask(node.innerEnd, node.end);
  };
  nodes.forEach(visit);
  return parts.join("") + text.slice(done);
}
