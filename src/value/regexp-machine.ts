// A matcher for regular expressions that takes time proportional to pattern × text, whatever the pattern: all ways to
// match advance side by side, character by character (Pike's machine, https://swtch.com/~rsc/regexp/regexp2.html).
import { FunctionError } from "./function-error.ts";
import type { ParsedRegExp, RegExpNode } from "./regexp-parse.ts";

type Test = (text: string, at: number) => boolean;

/** Instructions in the order that gives leftmost-first matches: of two ways the first is preferred. */
type Instruction =
  | { readonly op: "char"; readonly accepts: (c: string) => boolean }
  | { readonly op: "assert"; readonly holds: Test }
  | { readonly op: "save"; readonly slot: number }
  | { op: "split"; first: number; second: number }
  | { op: "jump"; to: number }
  | { readonly op: "match" };

interface Thread {
  readonly pc: number;
  readonly slots: readonly number[];
}

interface MachineMatch {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

const programs = new WeakMap<ParsedRegExp, readonly Instruction[]>();

/** The leftmost match at or after `from`. */
export function runMachine(parsed: ParsedRegExp, text: string, from: number): MachineMatch | undefined {
  const program = programFor(parsed);
  const opens = openingOf(program);
  let threads: Thread[] = [];
  let found: readonly number[] | undefined;
  for (let at = from; ;) {
    // Most of a text begins no match.
    if (opens && threads.length === 0 && !found) at = skipTo(opens, text, at);
    const seen = new Set<number>(threads.map((thread) => thread.pc));
    if (!found) addThread(program, threads, seen, { pc: 0, slots: [] }, text, at);
    if (threads.length === 0 && found) break;
    const c = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : "";
    const next: Thread[] = [];
    const entered = new Set<number>();
    for (const thread of threads) {
      const instruction = program[thread.pc]!;
      if (instruction.op === "match") {
        found = thread.slots;
        break;
      }
      if (instruction.op === "char" && c !== "" && instruction.accepts(c))
        addThread(program, next, entered, { pc: thread.pc + 1, slots: thread.slots }, text, at + c.length);
    }
    if (c === "") break;
    threads = next;
    at += c.length;
  }
  return found && toMatch(parsed, text, found);
}

/** The test of the character that every match begins with; undefined where they may begin in more than one way. */
function openingOf(program: readonly Instruction[]): ((c: string) => boolean) | undefined {
  const first = program.find(({ op }) => op !== "save")!;
  return first.op === "char" ? first.accepts : undefined;
}

/** The next place with such a character, else the end. */
function skipTo(opens: (c: string) => boolean, text: string, from: number): number {
  for (let at = from; at < text.length;) {
    const c = String.fromCodePoint(text.codePointAt(at)!);
    if (opens(c)) return at;
    at += c.length;
  }
  return text.length;
}

function toMatch({ names }: ParsedRegExp, text: string, slots: readonly number[]): MachineMatch {
  const groups = names.map((_, i) => {
    const [start, end] = [slots[2 * i], slots[2 * i + 1]];
    return start === undefined || end === undefined ? undefined : text.slice(start, end);
  });
  return { index: slots[0]!, groups };
}

/** Follows everything that takes no character, preferred ways first; a stack, because programs can be long. */
function addThread(
  program: readonly Instruction[],
  threads: Thread[],
  seen: Set<number>,
  start: Thread,
  text: string,
  at: number,
): void {
  const stack: Thread[] = [start];
  for (let thread = stack.pop(); thread; thread = stack.pop()) {
    const { pc, slots } = thread;
    const instruction = program[pc]!;
    const isLeaf = instruction.op === "char" || instruction.op === "match";
    if (seen.has(pc)) continue;
    seen.add(pc);
    if (isLeaf) threads.push(thread);
    else if (instruction.op === "jump") stack.push({ pc: instruction.to, slots });
    else if (instruction.op === "split")
      stack.push({ pc: instruction.second, slots }, { pc: instruction.first, slots });
    else if (instruction.op === "save")
      stack.push({ pc: pc + 1, slots: withSlot(slots, instruction.slot, at) });
    else if (instruction.holds(text, at)) stack.push({ pc: pc + 1, slots });
  }
}

function withSlot(slots: readonly number[], slot: number, at: number): number[] {
  const copy = [...slots];
  copy[slot] = at;
  return copy;
}

function programFor(parsed: ParsedRegExp): readonly Instruction[] {
  let program = programs.get(parsed);
  if (!program) {
    const code: Instruction[] = [];
    emit({ type: "group", index: 0, body: parsed.root }, code, true);
    code.push({ op: "match" });
    programs.set(parsed, code);
    program = code;
  }
  return program;
}

/** Counted repetitions within each other multiply; RE2 refuses such programs as well. */
const mostInstructions = 50_000;

function emit(node: RegExpNode, code: Instruction[], whole = false): void {
  if (code.length > mostInstructions) throw new FunctionError("error parsing regexp: expression too large");
  switch (node.type) {
    case "char":
      code.push({ op: "char", accepts: acceptor(node.js) });
      break;
    case "assert":
      code.push({ op: "assert", holds: asserter(node.js) });
      break;
    case "group":
      if (node.index === 0 && !whole) return emit(node.body, code);
      code.push({ op: "save", slot: 2 * node.index });
      emit(node.body, code);
      code.push({ op: "save", slot: 2 * node.index + 1 });
      break;
    case "cat":
      for (const item of node.items) emit(item, code);
      break;
    case "alt":
      emitChoice(node.items, code);
      break;
    case "repeat":
      emitRepeat(node, code);
  }
}

function emitChoice(items: readonly RegExpNode[], code: Instruction[]): void {
  const ends: { op: "jump"; to: number }[] = [];
  for (const [i, item] of items.entries()) {
    const isLast = i === items.length - 1;
    const split = isLast ? undefined : pushSplit(code);
    emit(item, code);
    if (!split) continue;
    const jump = { op: "jump" as const, to: 0 };
    code.push(jump);
    ends.push(jump);
    split.second = code.length;
  }
  for (const jump of ends) jump.to = code.length;
}

function pushSplit(code: Instruction[]): { op: "split"; first: number; second: number } {
  const split = { op: "split" as const, first: code.length + 1, second: 0 };
  code.push(split);
  return split;
}

type Repeat = Extract<RegExpNode, { type: "repeat" }>;

function emitRepeat({ item, min, max, greedy }: Repeat, code: Instruction[]): void {
  for (let i = 0; i < min; i++) emit(item, code);
  if (max === Infinity) return emitLoop(item, greedy, code);
  const splits = [];
  for (let i = min; i < max; i++) {
    splits.push(pushSplit(code));
    emit(item, code);
  }
  for (const split of splits) leave(split, code.length, greedy);
}

function emitLoop(item: RegExpNode, greedy: boolean, code: Instruction[]): void {
  const start = code.length;
  const split = pushSplit(code);
  emit(item, code);
  code.push({ op: "jump", to: start });
  leave(split, code.length, greedy);
}

/** Sets where a split leaves the repetition; a lazy one prefers to leave. */
function leave(split: { first: number; second: number }, end: number, greedy: boolean): void {
  const into = split.first;
  split.first = greedy ? into : end;
  split.second = greedy ? end : into;
}

/** Tests one character; the answers for those met are kept. */
function acceptor(js: string): (c: string) => boolean {
  const pattern = new RegExp(`^(?:${js})$`, "u");
  const known = new Map<string, boolean>();
  return (c) => {
    let accepted = known.get(c);
    if (accepted === undefined) {
      accepted = pattern.test(c);
      if (known.size < 4096) known.set(c, accepted);
    }
    return accepted;
  };
}

function asserter(js: string): Test {
  const pattern = new RegExp(js, "uy");
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
}
