// # heading {#id .class}
// The attribute block must come last. What markdown-it reads of the line itself is right; this looks at its text after.
import type { StateCore, Token } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { isPunctuation } from "../chars.ts";
import { setAttributes } from "../state.ts";

/** Takes attribute blocks out of heading texts. */
export function headingAttributes(state: StateCore): void {
  const { tokens } = state;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.type !== "heading_open") continue;
    const inline = tokens[i + 1]!;
    if (inline.content.endsWith("}")) takeAttributes(tokens[i]!, inline);
  }
}

function takeAttributes(heading: Token, inline: Token): void {
  const text = inline.content;
  for (let pos = text.lastIndexOf("\n") + 1; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === 92 && isPunctuation(text.charCodeAt(pos + 1))) pos++;
    if (code !== 123) continue;
    const found = parseAttributes(text, pos);
    if (found?.end !== text.length) continue;
    setAttributes(heading, found.attributes);
    inline.content = withoutClosing(text.slice(0, pos).trimEnd(), heading.markup);
    return;
  }
}

/** `## a ## {#id}`: the closing sequence is only now at the end. */
function withoutClosing(text: string, markup: string): string {
  if (!markup.startsWith("#") || !text.endsWith("#")) return text;
  const stripped = text.replace(/#+$/, "");
  return stripped === "" ? "" : /[ \t]$/.test(stripped) ? stripped.trimEnd() : text;
}
