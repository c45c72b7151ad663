// Keys of a TOML text with their places: table headers, dotted keys, lists of tables.
import type { KeyPlace } from "./locate-key.ts";

/** All keys line by line; those of inline tables aren't among them. */
export function* tomlKeys(text: string): Generator<KeyPlace> {
  const counts = new Map<string, number>();
  let table: readonly string[] = [];
  let offset = 0;
  for (let closing = ""; offset < text.length;) {
    const newline = text.indexOf("\n", offset);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(offset, end);
    if (closing) {
      if (line.includes(closing)) closing = "";
    } else {
      const header = readHeader(line);
      if (header) {
        table = header.isList ? nextItem(header.keys, counts) : withIndexes(header.keys, counts);
        yield { path: table, offset: offset + header.at, length: header.length };
      } else {
        yield* keysOfLine(line, offset, table);
        closing = openedIn(line);
      }
    }
    offset = end + 1;
  }
}

/** `[a.b]` or `[[a.b]]`. */
function readHeader(
  line: string,
): { keys: string[]; isList: boolean; at: number; length: number } | undefined {
  const found = /^(\s*)(\[\[?)([^\]]+)\]/.exec(line);
  if (!found) return undefined;
  const [, indent = "", bracket = "", inner = ""] = found;
  const keys = splitKeys(inner).map(({ key }) => key);
  return { keys, isList: bracket === "[[", at: indent.length + bracket.length, length: inner.length };
}

/** Tables in lists stand in the newest item. */
function withIndexes(keys: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const path: string[] = [];
  for (const key of keys) {
    path.push(key);
    const count = counts.get(path.join("\n"));
    if (count !== undefined) path.push(String(count - 1));
  }
  return path;
}

function nextItem(keys: readonly string[], counts: Map<string, number>): string[] {
  const list = [...withIndexes(keys.slice(0, -1), counts), keys.at(-1)!];
  const name = list.join("\n");
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return [...list, String(count - 1)];
}

/** `a.b.c = value`: one place for each of a, b and c. */
function* keysOfLine(line: string, offset: number, table: readonly string[]): Generator<KeyPlace> {
  const found = /^\s*((?:"[^"]*"|'[^']*'|[^\s="'#.]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[^\s="'#.]+))*)\s*=/.exec(
    line,
  );
  if (!found) return;
  const start = found[0].indexOf(found[1]!);
  const path = [...table];
  for (const { key, at, length } of splitKeys(found[1]!)) {
    path.push(key);
    yield { path: [...path], offset: offset + start + at, length };
  }
}

function splitKeys(dotted: string): { key: string; at: number; length: number }[] {
  return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|[^\s."']+/g)].map((found) => ({
    key: (found[1] ?? found[2] ?? found[0]).toLowerCase(),
    at: found.index,
    length: found[0].length,
  }));
}

/** The quotes that a text of several lines begun here ends with, "" when none is open. */
function openedIn(line: string): string {
  for (const quotes of ['"""', "'''"]) if (line.split(quotes).length % 2 === 0) return quotes;
  return "";
}
