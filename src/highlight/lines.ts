// Classified text and the lines it makes.

/** Pieces of code in order, each with its class; "" is plain. Neighbours never have the same class. */
export class Pieces {
  readonly classes: string[] = [];
  readonly texts: string[] = [];

  add(name: string, text: string): void {
    if (text === "") return;
    const last = this.classes.length - 1;
    if (this.classes[last] === name) this.texts[last] += text;
    else {
      this.classes.push(name);
      this.texts.push(text);
    }
  }
}

/** The same pieces cut after every newline, a list for each line. */
export function splitLines({ classes, texts }: Pieces): Pieces[] {
  const lines: Pieces[] = [];
  let line = new Pieces();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      line.add(classes[i]!, text.slice(start, end + 1));
      lines.push(line);
      line = new Pieces();
      start = end + 1;
    }
    line.add(classes[i]!, text.slice(start));
  }
  if (line.texts.length > 0) lines.push(line);
  return lines;
}
