// The function seq, and samples of a range. https://gohugo.io/functions/collections/seq/
import { FunctionError } from "../value/function-error.ts";

/** Longest list that seq makes. */
const longest = 1_000_000;

/** `LAST`, `FIRST LAST` or `FIRST INCREMENT LAST`, as the tool seq counts; downwards too. */
export function seq(args: readonly number[]): number[] {
  const [first, step, last] = boundsOf(args);
  if (args.length === 1 && last === 0) return [];
  if (step === 0) throw new FunctionError("seq: the increment can't be 0");
  if ((first < last && step < 0) || (first > last && step > 0))
    throw new FunctionError(
      `seq: the increment must be ${first < last ? "above" : "below"} 0 to get from ${first} to ${last}`,
    );
  const size = Math.trunc((last - first) / step) + 1;
  if (last < -longest || size > longest) throw new FunctionError(`seq: more than ${longest} numbers`);
  return Array.from({ length: size }, (_, i) => first + i * step);
}

function boundsOf(args: readonly number[]): [first: number, step: number, last: number] {
  const [a, b, c] = args as [number, number?, number?];
  if (b === undefined) return a < 0 ? [-1, -1, a] : [1, 1, a];
  return c === undefined ? [a, b < a ? -1 : 1, b] : [a, b, c];
}
