// Indentation around shortcodes: taken from inner text, given to output.

/** Each line without `indent` at its start where it has it: what `.InnerDeindent` gives. */
export function deindent(inner: string, indent: string): string {
  if (indent === "") return inner;
  return lines(inner)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("");
}

/**
 * `indent` before each line but the first, so that the output of a call without inner text stays in the list item
 * that the call stands in.
 */
export function indentRest(output: string, indent: string): string {
  if (indent === "") return output;
  return lines(output).join(indent);
}

/** Lines with their newlines; no empty one after the last newline. */
function lines(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
    parts.push(text.slice(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}
