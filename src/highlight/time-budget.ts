// How long all code of a build may take that is made to be slow. Some of Prism's expressions are quadratic or worse over
// such texts; read in parts, the worst we know costs half a second for 4,000 characters, and a page can have many of those.
import { withDeadline } from "../value/deadline.ts";

export interface Limits {
  /** Milliseconds for one part. */
  readonly part: number;
  /** Milliseconds for all slow parts together. */
  readonly all: number;
  /** From so many milliseconds of work a part is slow; five times that is left to every grammar at the end. */
  readonly slow: number;
}

// Code that nobody made for this takes a tenth of what counts as slow.
const LIMITS: Limits = { part: 5000, all: 10_000, slow: 50 };
// Up to this length no text is slow enough to matter, and a time limit would cost more than the work.
const SHORT = 1000;

/** One for a build; when the time is used up, grammars that are slow once more read short texts only. */
export class TimeBudget {
  readonly #limits: Limits;
  readonly #exhausted = new Set<string>();
  #left: number;

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
    this.#left = limits.all;
  }

  /** What `read` gives for a text of this length; undefined when it would take too long. */
  spend<T>(grammar: string, length: number, read: () => T): T | undefined {
    if (length <= SHORT) return read();
    if (this.#exhausted.has(grammar)) return undefined;
    const { part, slow } = this.#limits;
    const [start, worked] = [performance.now(), process.cpuUsage()];
    const found = withDeadline(Math.max(5 * slow, Math.min(part, Math.ceil(this.#left))), () => ({
      value: read(),
    }));
    // A busy machine is no fault of the text's.
    const taken = Math.min(performance.now() - start, process.cpuUsage(worked).user / 1000);
    if (taken >= slow) this.#left -= taken;
    if (found === undefined || (taken >= slow && this.#left <= 0)) this.#exhausted.add(grammar);
    return found?.value;
  }
}
