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

/** A folder with neither a configuration nor a file of a site. */
export function noSite(folder: string): Diagnostic {
  return {
    severity: "error",
    code: "build/no-site",
    message: `there is no site in ${folder}: neither a configuration nor content`,
    notes: [],
    help: "go to the site's folder, or name it with --source; `homelab-site new site .` makes one here, and `--contentDir .` takes the Markdown files of this folder",
  };
}
