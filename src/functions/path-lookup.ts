// Following a key path through values, as where, sort and apply's relatives do: `Params.author.name`, `.Date.Year`.
import { fieldOrNil } from "../value/field.ts";

/** The names of a path; dots at its ends don't count. */
export function pathOf(key: string): readonly string[] {
  return key.replace(/^\.+|\.+$/g, "").split(".");
}

/** The value at the end of a path, nil where any step of it is missing. */
export function follow(value: unknown, path: readonly string[]): unknown {
  for (const name of path) value = fieldOrNil(value, name);
  return value ?? null;
}
