// What a build as a whole may have to say.
import type { Diagnostic } from "../model/diagnostic.ts";

export function brokenStats(file: string, why: string): Diagnostic {
  return {
    severity: "warning",
    code: "build/broken-stats",
    message: `${file} can't be read, so that only the rendered segments are in it now: ${why}`,
    notes: [],
    help: "Build the whole site once, without --renderSegments.",
  };
}
