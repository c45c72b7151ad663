// A pattern as a small machine that reads a text once, whatever the pattern is: patterns come from sites and
// themes, and JavaScript's own regular expressions can be made to run for years. Globs and ignore rules share it.

/** A pattern as a tree. Ranges are pairs of code points, `[97, 122]` for a to z. */
export type Pattern =
  | { readonly kind: "set"; readonly ranges: readonly number[]; readonly negated: boolean }
  | { readonly kind: "sequence" | "choice"; readonly items: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly item: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: "assert"; readonly at: Assertion };

export type Assertion = "start" | "end" | "word" | "not-word";

type Step =
  | { readonly op: "set"; readonly ranges: readonly number[]; readonly negated: boolean }
  | { readonly op: "split"; readonly to: number[] }
  | { readonly op: "assert"; readonly at: Assertion }
  | { readonly op: "match" };

/** A fault in a pattern, at an offset in it. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const MAX_STEPS = 5000;

/** Compiles a tree into a test of a whole text; to search within, begin and end it with `anything`. */
export function compilePattern(pattern: Pattern): (text: string) => boolean {
  const steps: Step[] = [];
  emit(pattern, steps);
  steps.push({ op: "match" });
  return (text) => run(steps, text);
}

/** Any characters, as many as there are. */
export const anything: Pattern = {
  kind: "repeat",
  item: { kind: "set", ranges: [], negated: true },
  min: 0,
  max: Infinity,
};

/** One literal character. */
export function literal(codePoint: number): Pattern {
  return { kind: "set", ranges: [codePoint, codePoint], negated: false };
}

function emit(pattern: Pattern, steps: Step[]): void {
  if (steps.length > MAX_STEPS) throw new PatternError("the pattern is too large", 0);
  switch (pattern.kind) {
    case "set":
      steps.push({ op: "set", ranges: pattern.ranges, negated: pattern.negated });
      break;
    case "assert":
      steps.push({ op: "assert", at: pattern.at });
      break;
    case "sequence":
      for (const item of pattern.items) emit(item, steps);
      break;
    case "choice":
      emitChoice(pattern.items, steps);
      break;
    case "repeat":
      emitRepeat(pattern.item, pattern.min, pattern.max, steps);
  }
}

function emitChoice(items: readonly Pattern[], steps: Step[]): void {
  const starts: number[] = [];
  const ends: { to: number[] }[] = [];
  steps.push({ op: "split", to: starts });
  for (const item of items) {
    starts.push(steps.length);
    emit(item, steps);
    const end = { op: "split" as const, to: [] };
    steps.push(end);
    ends.push(end);
  }
  for (const end of ends) end.to.push(steps.length);
}

function emitRepeat(item: Pattern, min: number, max: number, steps: Step[]): void {
  for (let i = 0; i < min; i++) emit(item, steps);
  if (max === Infinity) {
    const loop = steps.length;
    const split = { op: "split" as const, to: [loop + 1] };
    steps.push(split);
    emit(item, steps);
    steps.push({ op: "split", to: [loop] });
    split.to.push(steps.length);
    return;
  }
  const skips: number[][] = [];
  for (let i = min; i < max; i++) {
    const to = [steps.length + 1];
    steps.push({ op: "split", to });
    skips.push(to);
    emit(item, steps);
  }
  for (const to of skips) to.push(steps.length);
}

/** Follows all ways at once: each character costs at most one visit of each step. */
function run(steps: readonly Step[], text: string): boolean {
  const seen = new Int32Array(steps.length).fill(-1);
  let current: number[] = [];
  let offset = 0;
  enter(0, current, seen, steps, text, 0);
  while (offset < text.length && current.length > 0) {
    const code = text.codePointAt(offset)!;
    const after = offset + (code > 0xffff ? 2 : 1);
    const next: number[] = [];
    for (const at of current) {
      const step = steps[at]!;
      if (step.op === "set" && contains(step.ranges, code) !== step.negated)
        enter(at + 1, next, seen, steps, text, after);
    }
    current = next;
    offset = after;
  }
  return offset === text.length && current.some((at) => steps[at]!.op === "match");
}

/** Adds step `from` and all that it leads to without reading a character. */
function enter(
  from: number,
  list: number[],
  seen: Int32Array,
  steps: readonly Step[],
  text: string,
  offset: number,
): void {
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen[at] === offset) continue;
    seen[at] = offset;
    const step = steps[at]!;
    if (step.op === "split") open.push(...step.to);
    else if (step.op !== "assert") list.push(at);
    else if (holds(step.at, text, offset)) open.push(at + 1);
  }
}

function contains(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}

function holds(at: Assertion, text: string, offset: number): boolean {
  if (at === "start") return offset === 0;
  if (at === "end") return offset === text.length;
  const edge = isWord(text.charCodeAt(offset - 1)) !== isWord(text.charCodeAt(offset));
  return edge === (at === "word");
}

function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  );
}
