// Whether work grows with its input or faster. Processor time is compared, not time by the clock: other programs don't
// change it much, and no test depends on how fast the machine is.
import assert from "node:assert/strict";

const SMALL = 600;
const TIMES = 32;
// For work that is quadratic it would be 1024; collecting garbage makes a difference too, but never such a one.
const MOST = 250;
// Below this a time says nothing.
const LEAST_MICROSECONDS = 1000;
const TRIES = 4;

/** Fails when an input 32 times as long takes hundreds of times as long. */
export async function assertLinear<T>(
  make: (size: number) => T,
  run: (input: T) => unknown,
  name: string,
): Promise<void> {
  let small = LEAST_MICROSECONDS;
  let large = Infinity;
  for (let i = 0; i < TRIES; i++) {
    small = Math.max(small, await timeOf(make(SMALL), run));
    large = Math.min(large, await timeOf(make(SMALL * TIMES), run));
    if (large <= MOST * small) return;
  }
  assert.fail(`${name}: ${TIMES} times as much took ${(large / small).toFixed(0)} times as long`);
}

async function timeOf<T>(input: T, run: (input: T) => unknown): Promise<number> {
  const start = process.cpuUsage().user;
  await run(input);
  return process.cpuUsage().user - start;
}
