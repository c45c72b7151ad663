// What keyVals gives, and searches for related content take: a key with its values.
import { print } from "./print.ts";
import { structOf } from "./map.ts";
import { dataHook, printHook, typeHook, type ViewValue } from "./view-value.ts";

/** A key with its values. */
export class KeyValues implements ViewValue {
  readonly Key: unknown;
  readonly Values: readonly unknown[];

  constructor(key: unknown, values: readonly unknown[]) {
    this.Key = key;
    this.Values = values;
  }

  /** string: the key as text */
  get KeyString(): string {
    return print(this.Key);
  }

  /** string: key and values as they print */
  get String(): string {
    return `${print(this.Key)}: ${print(this.Values)}`;
  }

  [printHook](): string {
    return this.String;
  }

  [dataHook](): unknown {
    return structOf({ Key: this.Key, Values: this.Values });
  }

  [typeHook](): string {
    return "types.KeyValues";
  }
}
