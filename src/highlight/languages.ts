// Which languages are known, by what a code fence may call them: a name, an alias, a file extension or a file name.
import { languageTable } from "./language-table.ts";

interface Index {
  /** Grammars by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** Grammars by extension with its dot, or by whole name. */
  readonly files: ReadonlyMap<string, string>;
}

let index: Index | undefined;

/** The grammar for a language, "" for one that is known but has none, undefined for one that Hugo doesn't know. */
export function findGrammar(name: string): string | undefined {
  if (name === "") return undefined;
  const { names, files } = (index ??= readTable());
  return names.get(name.toLowerCase()) ?? byExtension(files, name);
}

/** `yml`, `compose.yml` or `nginx.conf`: the longest part of the name that is an extension or the name of a file. */
function byExtension(files: Index["files"], name: string): string | undefined {
  const base = name.slice(name.lastIndexOf("/") + 1);
  const whole = files.get(base) ?? files.get(`.${base}`);
  if (whole !== undefined) return whole;
  for (let dot = base.indexOf("."); dot >= 0; dot = base.indexOf(".", dot + 1)) {
    const found = files.get(base.slice(dot));
    if (found !== undefined) return found;
  }
  return undefined;
}

function readTable(): Index {
  const names = new Map<string, string>();
  const files = new Map<string, string>();
  for (const line of languageTable.trim().split("\n")) {
    const [grammar = "", called = "", found = ""] = line.split("|");
    const language = grammar === "-" ? "" : grammar;
    for (const name of called.split(",")) names.set(name, language);
    if (found) for (const file of found.split(",")) files.set(file, language);
  }
  // An extension that is also a name isn't repeated in the table.
  for (const [name, language] of names) if (!files.has(`.${name}`)) files.set(`.${name}`, language);
  return { names, files };
}
