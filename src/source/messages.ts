// What the author is told about files and folders.
import type { Diagnostic } from "../model/diagnostic.ts";

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
