// Keys of a YAML text with their places, by indentation.
import type { KeyPlace } from "./locate-key.ts";

interface Level {
  readonly indent: number;
  readonly path: readonly string[];
  /** Items of a list seen at this level. */
  items: number;
}

/** All keys of block style; those of flow maps aren't among them. */
export function* yamlKeys(text: string): Generator<KeyPlace> {
  const levels: Level[] = [{ indent: -1, path: [], items: 0 }];
  let offset = 0;
  for (const line of text.split("\n")) {
    yield* keysOfLine(line, offset, levels);
    offset += line.length + 1;
  }
}

// - key: value
function* keysOfLine(line: string, offset: number, levels: Level[]): Generator<KeyPlace> {
  let indent = line.search(/[^ ]/);
  if (indent < 0 || line[indent] === "#") return;
  for (let dash = /^- +|^-$/.exec(line.slice(indent)); dash; dash = /^- +|^-$/.exec(line.slice(indent))) {
    const list = levelAbove(levels, indent, true);
    levels.push({ indent, path: [...list.path, String(list.items++)], items: 0 });
    indent += dash[0].length;
  }
  const found = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{[][^:#]*?))\s*:(?:\s|$)/.exec(line.slice(indent));
  if (!found) return;
  const above = levelAbove(levels, indent, false);
  const path = [...above.path, (found[1] ?? found[2] ?? found[3] ?? "").toLowerCase()];
  levels.push({ indent, path, items: 0 });
  yield { path, offset: offset + indent, length: found[0].indexOf(":") };
}

/** The level that a line of this indentation belongs to; a list may stand as deep as its key. */
function levelAbove(levels: Level[], indent: number, isItem: boolean): Level {
  while (levels.length > 1) {
    const last = levels.at(-1)!;
    const isOwnKey = isItem && last.indent === indent && !/^\d+$/.test(last.path.at(-1)!);
    if (last.indent < indent || isOwnKey) break;
    levels.pop();
  }
  return levels.at(-1)!;
}
