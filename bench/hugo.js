// Finds the real Hugo to compare with: $HUGO, or the one on the PATH.
import { execFileSync } from "node:child_process";

/** Hugo's command, after printing its version; undefined, and a word about it, when there is none. */
export function findHugo() {
  const hugo = process.env.HUGO ?? "hugo";
  try {
    console.log(execFileSync(hugo, ["version"], { encoding: "utf8" }).trim());
    return hugo;
  } catch {
    console.log("no Hugo here: set $HUGO to compare with it");
    return undefined;
  }
}
