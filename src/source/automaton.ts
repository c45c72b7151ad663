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
  const machine = new Machine(steps);
  return (text) => machine.matches(text);
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

type Before = "start" | "word" | "other";

/** The steps that may come next, before assertions are looked at: those depend on what follows. */
interface State {
  readonly at: readonly number[];
  /** What stands before this place. */
  readonly before: Before;
  /** By character, as far as texts have asked. */
  readonly next: Map<number, State>;
  /** True where a text may end here; undefined until one does. */
  accepts?: boolean;
}

const MAX_STATES = 1000;

/**
 * Follows all ways through the steps at once, so that each character costs at most one visit of each step. The states
 * met on the way are kept: the paths of a site are much alike, and mostly one look-up a character is all.
 */
class Machine {
  readonly #steps: readonly Step[];
  readonly #states = new Map<string, State>();

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  matches(text: string): boolean {
    let state = this.#state([0], "start");
    for (let offset = 0; offset < text.length && state.at.length > 0;) {
      const code = text.codePointAt(offset)!;
      let next = state.next.get(code);
      if (!next) state.next.set(code, (next = this.#read(state, code)));
      state = next;
      offset += code > 0xffff ? 2 : 1;
    }
    return (state.accepts ??= this.#enter(state, undefined).some((at) => this.#steps[at]!.op === "match"));
  }

  #read(state: State, code: number): State {
    const after: number[] = [];
    for (const at of this.#enter(state, code)) {
      const step = this.#steps[at]!;
      if (step.op === "set" && contains(step.ranges, code) !== step.negated) after.push(at + 1);
    }
    return this.#state(after, isWord(code) ? "word" : "other");
  }

  /** All steps that read or match, found by following splits and the assertions that hold before `after`. */
  #enter({ at, before }: State, after: number | undefined): number[] {
    const seen = new Uint8Array(this.#steps.length);
    const found: number[] = [];
    const open = [...at];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen[next]) continue;
      seen[next] = 1;
      const step = this.#steps[next]!;
      if (step.op === "split") open.push(...step.to);
      else if (step.op !== "assert") found.push(next);
      else if (holds(step.at, before, after)) open.push(next + 1);
    }
    return found;
  }

  #state(steps: number[], before: Before): State {
    const at = steps.sort((a, b) => a - b);
    const key = `${before} ${at.join(" ")}`;
    let state = this.#states.get(key);
    if (state) return state;
    // Texts made to meet ever new states must not fill the memory.
    if (this.#states.size >= MAX_STATES) this.#states.clear();
    state = { at, before, next: new Map() };
    this.#states.set(key, state);
    return state;
  }
}

function contains(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}

function holds(at: Assertion, before: Before, after: number | undefined): boolean {
  if (at === "start") return before === "start";
  if (at === "end") return after === undefined;
  const isEdge = (before === "word") !== (after !== undefined && isWord(after));
  return isEdge === (at === "word");
}

function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  );
}
