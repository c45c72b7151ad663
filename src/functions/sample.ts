// The function collections.D: a random sample in order, the same for the same seed. Method D of J. S. Vitter, "An
// Efficient Algorithm for Sequential Random Sampling", ACM Transactions on Mathematical Software 13 (1987), which
// draws how many numbers to skip rather than asking each. https://gohugo.io/functions/collections/d/
import { FunctionError } from "../value/function-error.ts";
import { seededRandom } from "../value/random.ts";
import { describe, tryInt } from "./arguments.ts";

const MOST = 1_000_000;

/** COUNT different integers from 0 to below HIGH; all of them when COUNT is larger. */
export function sample(seed: unknown, count: unknown, high: unknown): number[] {
  const from = natural("seed", seed, Number.MAX_SAFE_INTEGER);
  const wanted = natural("number of values", count, MOST);
  const limit = natural("highest value", high, MOST);
  if (wanted > limit) return Array.from({ length: limit }, (_, i) => i);
  return wanted === 0 ? [] : new Sampler(from, wanted, limit).draw();
}

function natural(what: string, value: unknown, most: number): number {
  const number = tryInt(value);
  if (number !== undefined && number >= 0 && number <= most) return number;
  throw new FunctionError(
    `collections.D: expected the ${what} to be an integer from 0 to ${most}, got ${describe(value)}`,
  );
}

/** Below that many candidates for each wanted number, asking one after the other is quicker. */
const SPARSE = 13;

/** Names as in the paper: n numbers are still wanted, N are left, S are to be skipped. */
class Sampler {
  readonly chosen: number[] = [];
  readonly random: () => number;
  n: number;
  N: number;
  /** The n-th root of a random number, made ahead. */
  V = 0;

  constructor(seed: number, n: number, N: number) {
    this.random = seededRandom(seed);
    this.n = n;
    this.N = N;
  }

  draw(): number[] {
    this.V = this.root(this.n);
    while (this.n > 1 && this.N > SPARSE * this.n) this.take(this.skip());
    if (this.n === 1) this.take(Math.floor(this.N * this.V));
    else this.drawOneByOne();
    return this.chosen;
  }

  root(n: number): number {
    return Math.exp(Math.log(this.random()) / n);
  }

  take(skipped: number): void {
    this.chosen.push((this.chosen.at(-1) ?? -1) + skipped + 1);
    this.N -= skipped + 1;
    this.n--;
  }

  /** Steps D2 to D4: draws S by rejection, and leaves the root for the next number in V. */
  skip(): number {
    const { n, N } = this;
    const places = N - n + 1;
    for (;;) {
      let X = N * (1 - this.V);
      while (Math.floor(X) >= places) {
        this.V = this.root(n);
        X = N * (1 - this.V);
      }
      const S = Math.floor(X);
      const y = Math.exp(Math.log((this.random() * N) / places) / (n - 1));
      this.V = y * (1 - X / N) * (places / (places - S));
      if (this.V <= 1) return S;
      if (N / (N - X) >= y * Math.exp(Math.log(this.likelihood(S)) / (n - 1))) {
        this.V = this.root(n - 1);
        return S;
      }
      this.V = this.root(n);
    }
  }

  /** The exact ratio that step D4 compares with, a product of as few factors as possible. */
  likelihood(S: number): number {
    const { n, N } = this;
    const isShort = S < n - 1;
    let bottom = isShort ? N - n : N - S - 1;
    const last = isShort ? N - S : N - n + 1;
    let ratio = 1;
    for (let top = N - 1; top >= last; top--) ratio = (ratio * top) / bottom--;
    return ratio;
  }

  /** Method A of the paper. */
  drawOneByOne(): void {
    while (this.n > 1) {
      const V = this.random();
      let left = this.N;
      let chance = (left - this.n) / left;
      let skipped = 0;
      for (; chance > V; skipped++) {
        left--;
        chance = (chance * (left - this.n)) / left;
      }
      this.take(skipped);
    }
    this.take(Math.floor(this.N * this.random()));
  }
}
