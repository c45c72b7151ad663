// The path to the setting being read, and the faults found on the way: where a fault stands in a file is
// found out only for those that are told.
import type { Value } from "../model/value.ts";

/** Keys from the root, list items by their index: `["menus", "main", "0", "name"]`. */
export type KeyPath = readonly string[];

export type Fault =
  | { readonly kind: "wrong-type"; readonly path: KeyPath; readonly expects: string; readonly value: Value }
  | { readonly kind: "unknown-key"; readonly path: KeyPath; readonly known: readonly string[] }
  | {
      readonly kind: "bad-value";
      readonly path: KeyPath;
      readonly given: string;
      readonly known: readonly string[];
      readonly reason: string;
      /** True where the build goes on without the value. */
      readonly isWarning: boolean;
    };

export class Reading {
  readonly path: KeyPath;
  readonly faults: Fault[];

  constructor(path: KeyPath = [], faults: Fault[] = []) {
    this.path = path;
    this.faults = faults;
  }

  /** The same reading one key deeper. */
  at(key: string): Reading {
    return new Reading([...this.path, key], this.faults);
  }

  wrongType(expects: string, value: Value): void {
    this.faults.push({ kind: "wrong-type", path: this.path, expects, value });
  }

  unknownKey(key: string, known: readonly string[]): void {
    this.faults.push({ kind: "unknown-key", path: [...this.path, key], known });
  }

  /** A value of the right type that isn't allowed; `known` are those that are. */
  badValue(given: string, known: readonly string[], reason = ""): void {
    this.faults.push({ kind: "bad-value", path: this.path, given, known, reason, isWarning: false });
  }

  /** A value that isn't known and is left out. */
  leftOut(given: string, known: readonly string[]): void {
    this.faults.push({ kind: "bad-value", path: this.path, given, known, reason: "", isWarning: true });
  }

  /** A value that is used as it is, though something else was likely meant. */
  doubtful(given: string, reason: string): void {
    this.faults.push({ kind: "bad-value", path: this.path, given, known: [], reason, isWarning: true });
  }
}
