// Entry of the bundled program; bin/homelab-site.js calls it.
import { run } from "./run.ts";

/** Runs with the process's own arguments and streams; gives the exit code. */
export function main(argv: readonly string[]): Promise<number> {
  const { stdout, stderr, env } = process;
  return run(argv, { stdout, stderr, env, cwd: process.cwd() });
}
