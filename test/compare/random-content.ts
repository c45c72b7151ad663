// Random Markdown with calls of the shortcodes that random-site.ts has, and a summary's divider.
import { randomMarkdown, randomNumbers } from "../markdown/random.ts";

const LONE = ["one", 'one a 2 "b c"', 'one k="v" n=3', "block", "lines", 'lines "**x**"', "nothing"];
const PAIRED = ["wrap", "plain", "markdown", "string"];
const CALL = /\{\{([<%])([^<>%]*)[>%]\}\}/g;

/** A text of several parts of at most so many lines. */
export function randomContent(seed: number, lines: number): string {
  const next = randomNumbers(seed);
  const write = (depth: number): string => {
    let out = "";
    for (let n = 1 + next(3); n > 0; n--) {
      const text = randomMarkdown(next(2 ** 30), lines);
      const at = next(2) === 0 ? text.length : next(text.length);
      out += text.slice(0, at) + call(depth) + text.slice(at);
    }
    return out;
  };
  const call = (depth: number): string => {
    const tag = (text: string) => (next(2) === 0 ? `{{< ${text} >}}` : `{{% ${text} %}}`);
    const end = next(2) === 0 ? "\n" : "";
    const kind = next(8);
    if (kind < 2) return end;
    if (kind === 2 && depth === 0) return `<!--more-->${end}`;
    if (kind < 6 || depth > 1) return tag(LONE[next(LONE.length)]!) + end;
    const name = PAIRED[next(PAIRED.length)]!;
    if (next(8) === 0) return tag(`${name} /`) + end;
    const open = tag(name);
    return open + end + write(depth + 1) + open.replace(name, `/${name}`) + end;
  };
  return write(0);
}

/** Whether all calls are whole and every paired one has its end, so that a build gets past them. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [, mark, inside] of text.matchAll(CALL)) {
    const call = inside!.trim();
    if (PAIRED.includes(call)) open.push(mark + call);
    else if (call.startsWith("/")) {
      if (open.pop() !== mark + call.slice(1)) return false;
    } else if (!LONE.includes(call) && !PAIRED.includes(call.replace(/ \/$/, ""))) return false;
  }
  return open.length === 0 && !/\{\{[<%]/.test(text.replace(CALL, ""));
}
