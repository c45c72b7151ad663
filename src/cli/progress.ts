// One line on the terminal that tells how far a long build is; short builds never see it.
import type { FlagValues, Io } from "./context.ts";

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

const FIRST_MS = 500;
const EVERY_MS = 100;
const CLEAR = "\r\x1b[K";

export function createProgress({ stderr }: Io, flags: FlagValues): Progress {
  if (stderr.isTTY !== true || flags["quiet"] || flags["json"]) return { update: () => {}, end: () => {} };
  let next = performance.now() + FIRST_MS;
  let shown = false;
  return {
    update(done, total) {
      if (performance.now() < next) return;
      next = performance.now() + EVERY_MS;
      shown = true;
      stderr.write(`${CLEAR}Rendering ${done} of ${total}`);
    },
    end() {
      if (shown) stderr.write(CLEAR);
    },
  };
}
