// Code spans within one paragraph: a run of backticks opens one when a later run has the same length.

export interface CodeRegion {
  readonly start: number;
  readonly end: number;
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** Adds the spans between `from` and `to` to `regions`. */
export function codeSpans(text: string, from: number, to: number, regions: CodeRegion[]): void {
  const runs = backtickRuns(text, from, to);
  if (runs.length < 2) return;
  const closers = nextOfLength(runs);
  let done = from;
  for (const run of runs) {
    if (run.start < done) continue;
    // In \`` the first backtick is a plain character; only what follows can open.
    const escaped = isEscaped(text, run.start, from);
    const length = escaped ? run.length - 1 : run.length;
    const close = length > 0 ? closers(length, run.start) : undefined;
    if (!close) continue;
    done = close.start + close.length;
    regions.push({ start: run.start, end: done });
  }
}

function backtickRuns(text: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    if (text[at] !== "`") continue;
    const start = at;
    while (at < to && text[at] === "`") at++;
    runs.push({ start, length: at - start });
  }
  return runs;
}

/** Finds the first run of a length after an offset; offsets must be asked in rising order. */
function nextOfLength(runs: readonly Run[]): (length: number, after: number) => Run | undefined {
  const byLength = new Map<number, { readonly runs: Run[]; next: number }>();
  for (const run of runs) {
    const list = byLength.get(run.length);
    if (list) list.runs.push(run);
    else byLength.set(run.length, { runs: [run], next: 0 });
  }
  return (length, after) => {
    const list = byLength.get(length);
    if (!list) return undefined;
    while (list.next < list.runs.length && list.runs[list.next]!.start <= after) list.next++;
    return list.runs[list.next];
  };
}

/** True behind an odd number of backslashes. */
function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text[at - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1;
}
