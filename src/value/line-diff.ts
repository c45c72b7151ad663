// The differences of two texts, line by line, in the unified form. Anchored: lines that both texts have exactly once
// hold the two together, so moved and repeated lines stay readable, and the time is n log n whatever the texts.

/** Lines that both texts share around a change. */
const CONTEXT = 3;

/** A line of the old text and the same line of the new one. */
interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** The differences with a head that names the texts; "" when there are none. */
export function lineDiff(oldName: string, oldText: string, newName: string, newText: string): string {
  if (oldText === newText) return "";
  const hunks = new Hunks(linesOf(oldText), linesOf(newText)).all();
  return `diff ${oldName} ${newName}\n--- ${oldName}\n+++ ${newName}\n${hunks}`;
}

/** Lines with their ends; a last one without an end says so. */
function linesOf(text: string): string[] {
  const lines: string[] = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const last = lines.at(-1);
  if (last !== undefined && !last.endsWith("\n"))
    lines.push(`${lines.pop()!}\n\\ No newline at end of file\n`);
  return lines;
}

/** Collects changes and the lines between them, until enough lines are the same to close a hunk. */
class Hunks {
  readonly old: readonly string[];
  readonly new: readonly string[];
  #text = "";
  /** The open hunk: where it starts and what it has. */
  #startX = 0;
  #startY = 0;
  #lines: string[] = [];
  /** How far both texts are told. */
  #x = 0;
  #y = 0;

  constructor(oldLines: readonly string[], newLines: readonly string[]) {
    this.old = oldLines;
    this.new = newLines;
  }

  all(): string {
    const end = { x: this.old.length, y: this.new.length };
    for (const anchor of [{ x: 0, y: 0 }, ...anchors(this.old, this.new), end])
      if (anchor.x >= this.#x && this.#reach(anchor)) break;
    return this.#text;
  }

  /** Tells everything up to the equal lines around an anchor, and these; true when they go on to the end. */
  #reach(anchor: Anchor): boolean {
    let [x, y] = [anchor.x, anchor.y];
    while (x > this.#x && y > this.#y && this.old[x - 1] === this.new[y - 1]) [x, y] = [x - 1, y - 1];
    let [toX, toY] = [anchor.x, anchor.y];
    while (toX < this.old.length && toY < this.new.length && this.old[toX] === this.new[toY])
      [toX, toY] = [toX + 1, toY + 1];
    this.#add("-", this.old.slice(this.#x, x));
    this.#add("+", this.new.slice(this.#y, y));
    [this.#x, this.#y] = [x, y];
    const isEnd = toX === this.old.length && toY === this.new.length;
    const same = toX - x;
    if (!isEnd && (same < CONTEXT || (this.#lines.length > 0 && same < 2 * CONTEXT))) this.#keep(same);
    else this.#close(same);
    return isEnd;
  }

  #add(mark: string, lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(mark + line);
  }

  #keep(count: number): void {
    this.#add(" ", this.old.slice(this.#x, this.#x + count));
    this.#x += count;
    this.#y += count;
  }

  /** Prints the open hunk, if there is one, and starts the next with the last of the equal lines. */
  #close(same: number): void {
    const after = this.#lines.length > 0 ? Math.min(same, CONTEXT) : 0;
    if (this.#lines.length > 0) {
      this.#keep(after);
      this.#text += this.#print();
    }
    const skipped = Math.max(0, same - after - CONTEXT);
    this.#x += skipped;
    this.#y += skipped;
    [this.#startX, this.#startY, this.#lines] = [this.#x, this.#y, []];
    this.#keep(same - after - skipped);
  }

  #print(): string {
    const [oldCount, newCount] = [this.#x - this.#startX, this.#y - this.#startY];
    // A hunk without lines of a text is counted from the line before it.
    const from = `-${this.#startX + (oldCount > 0 ? 1 : 0)},${oldCount}`;
    const to = `+${this.#startY + (newCount > 0 ? 1 : 0)},${newCount}`;
    return `@@ ${from} ${to} @@\n${this.#lines.join("")}`;
  }
}

/** The longest row of anchors that rises in both texts. */
function anchors(oldLines: readonly string[], newLines: readonly string[]): Anchor[] {
  const inNew = uniquePlaces(newLines);
  const pairs: Anchor[] = [];
  for (const [line, x] of uniquePlaces(oldLines)) {
    const y = inNew.get(line);
    if (x >= 0 && y !== undefined && y >= 0) pairs.push({ x, y });
  }
  return longestRise(pairs.sort((a, b) => a.x - b.x));
}

/** Where each line stands, -1 when it stands there more than once. */
function uniquePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, line] of lines.entries()) places.set(line, places.has(line) ? -1 : place);
  return places;
}

/** Patience: each pair goes on the first pile whose top isn't below it, and remembers the top of the pile before. */
function longestRise(pairs: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [at, { y }] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]!.y < y) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = at;
  }
  const rise: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rise.push(pairs[at]!);
  return rise.reverse();
}
