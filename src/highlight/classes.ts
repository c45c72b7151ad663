// The class of a token, from the tables: for its type within another, then its type, then its other names.
import { classesByGrammar, commonClasses } from "./class-table.ts";
import { sameWords, wordTable } from "./word-table.ts";

type Classes = ReadonlyMap<string, string>;

let common: Classes | undefined;
const own = new Map<string, Classes>();

/** The classes of one grammar by type; "" is plain text. */
export function classesOf(grammar: string): Classes {
  let classes = own.get(grammar);
  if (classes === undefined) {
    common ??= new Map(readTable(commonClasses));
    classes = new Map([...common, ...readTable(classesByGrammar[grammar] ?? "")]);
    own.set(grammar, classes);
  }
  return classes;
}

function readTable(table: string): [string, string][] {
  if (table === "") return [];
  return table.split(" ").map((row) => {
    const [type = "", name = ""] = row.split(":");
    return [type, name === "-" ? "" : name];
  });
}

let words: ReadonlyMap<string, Classes> | undefined;
const NO_WORDS: Classes = new Map();

/** The classes of certain words of a grammar, wherever they stand as words. */
export function wordsOf(grammar: string): Classes {
  words ??= new Map(wordTable.trim().split("\n").map(readWords));
  return words.get(sameWords[grammar] ?? grammar) ?? NO_WORDS;
}

function readWords(line: string): [string, Classes] {
  const [grammar = "", table = ""] = line.split("|");
  const rows = table.split(" ").flatMap((row) => {
    const [name = "", list = ""] = row.split(":");
    return list.split(",").map((word): [string, string] => [word, name]);
  });
  return [grammar, new Map(rows)];
}

/** Keywords, names and signs may be words of the table; types, comments, texts and numbers stay what they are. */
export const isWordClass = (name: string): boolean => /^(?:|k[cdnpr]?|n[bcefx]?|ow?|p)$/.test(name);

/** Decides the classes that depend on the text. */
export function exactClass(name: string, text: string): string {
  if (name === "s?") return stringClass(text);
  if (name === "c?") return text.startsWith("/*") || text.startsWith("<!--") ? "cm" : "c1";
  if (name === "d?") return text.startsWith("-") ? "gd" : text.startsWith("+") ? "gi" : "gu";
  if (name === "o?") return /^[a-z]/i.test(text) ? "k" : "o";
  return name === "m?" ? numberClass(text) : name;
}

function stringClass(text: string): string {
  const quote = /["'`]/.exec(text.slice(0, 4))?.[0];
  if (quote === "`") return "sb";
  return quote === "'" ? "s1" : "s2";
}

function numberClass(text: string): string {
  if (/^[+-]?0[xX]/.test(text)) return "mh";
  if (/^[+-]?0[bB]/.test(text)) return "mb";
  if (/^[+-]?0[oO]/.test(text)) return "mo";
  return /[.eE]/.test(text) ? "mf" : "mi";
}
