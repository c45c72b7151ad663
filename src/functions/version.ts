// The version of Hugo whose templates we understand; compares part by part, so that 0.100 is after 0.80.
import { compareHook, equalHook, printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { compareReleases } from "../value/version.ts";
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
    return compareReleases(this.text, tryText(other) ?? "");
  }

  [typeHook](): string {
    return "version.VersionString";
  }
}
