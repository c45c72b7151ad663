// Keys of a JSON text with their places.
import type { KeyPlace } from "./locate-key.ts";

/** All keys, in order. */
export function* jsonKeys(text: string): Generator<KeyPlace> {
  // One entry for each open bracket: the key or index that the next value has.
  const open: { key: string; isList: boolean }[] = [];
  const path = (): string[] => open.map((level) => level.key);
  const tokens = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\],]/g;
  for (const found of text.matchAll(tokens)) {
    const [token, name = "", colon] = found;
    const level = open.at(-1);
    if (token === "{") open.push({ key: "", isList: false });
    else if (token === "[") open.push({ key: "0", isList: true });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && level?.isList) level.key = String(Number(level.key) + 1);
    else if (colon && level && !level.isList) {
      level.key = name.toLowerCase();
      yield { path: path(), offset: found.index, length: name.length + 2 };
    }
  }
}
