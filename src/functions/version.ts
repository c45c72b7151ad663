// The version of Hugo whose templates we understand; compares part by part, so that 0.100 is after 0.80.
import { compareHook, equalHook, printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { tryText } from "./arguments.ts";

/** `0.169.0`. */
export class Version implements ViewValue {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  [printHook](): string {
    return this.text;
  }

  [equalHook](other: unknown): boolean {
    return this[compareHook](other) === 0;
  }

  [compareHook](other: unknown): number {
    const [mine, theirs] = [partsOf(this.text), partsOf(tryText(other) ?? "")];
    for (let i = 0; i < 3; i++) {
      const difference = (mine[i] ?? 0) - (theirs[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  [typeHook](): string {
    return "version.VersionString";
  }
}

/** `0.80-DEV` → 0, 80. */
function partsOf(text: string): number[] {
  return text
    .trim()
    .replace(/^v/, "")
    .split(/[-+]/, 1)[0]!
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);
}
