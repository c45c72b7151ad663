// What the author is told about files and folders.
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source.ts";
import { locate } from "../diagnostics/position.ts";
import type { PatternError } from "./automaton.ts";

/** A symbolic link that points out of the folder that is mounted. */
export function linkLeavesMount(display: string, mount: string): Diagnostic {
  return {
    severity: "error",
    code: "source/link-leaves-mount",
    message: `${display} is a symbolic link that leaves ${mount}`,
    notes: [],
    help: "copy the files, or mount their folder in the configuration with [[module.mounts]]",
  };
}

/** A symbolic link to nothing, or to itself. */
export function brokenLink(display: string): Diagnostic {
  return {
    severity: "error",
    code: "source/broken-link",
    message: `${display} is a symbolic link that leads nowhere`,
    notes: [],
    help: "remove the link or restore what it points to",
  };
}

/** A glob or regular expression that can't be read; `source` is the pattern itself. */
export function badPattern(key: string, pattern: string, error: PatternError): Diagnostic {
  const source: SourceText = { file: key, text: pattern };
  return {
    severity: "error",
    code: "source/bad-pattern",
    message: `a pattern of ${key} can't be read: ${error.message}`,
    location: locate(source, error.offset),
    notes: [],
    help: `mend the pattern in ${key}`,
  };
}
