// `i18n/`: messages by language, from files called after them: `en.toml`. https://gohugo.io/functions/lang/translate/
// Three forms are read: a text, a table of plural forms, and a list of `{ id, translation }`. Tables within tables are
// groups, whose messages are called `group.name`. Files of a project and its themes are merged message by message.
import { attempt, DiagnosticError } from "../diagnostics/log.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Messages } from "../model/render.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import { decodeDataFile } from "./data.ts";
import { mixedMessage, noMessage } from "./messages.ts";

type Forms = Readonly<Record<string, string>>;

/** Messages by file name (in lower case) and id; the project's win over those of themes. Broken files go to the log. */
export function loadMessages(
  files: readonly SourceFile[],
  host: Host,
  log: Log,
): ReadonlyMap<string, Messages> {
  const languages = new Map<string, Map<string, Forms>>();
  for (const file of [...files].sort(byOwner)) {
    const lang = languageOf(file.path);
    const messages = languages.get(lang) ?? new Map<string, Forms>();
    languages.set(lang, messages);
    attempt(log, () => readFile(file, host, messages));
  }
  return languages;
}

/** The project first; files of themes stay in their order. */
function byOwner(a: SourceFile, b: SourceFile): number {
  return Number(a.owner !== "") - Number(b.owner !== "");
}

/** `themes/en-US.toml` → `en-us`. */
function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.slice(0, name.lastIndexOf(".")).toLowerCase();
}

function readFile(file: SourceFile, host: Host, into: Map<string, Forms>): void {
  const value = decodeDataFile(file, host);
  if (value === undefined || value === null) return;
  const add = (id: string, forms: Forms): void => {
    if (id !== "" && !into.has(id)) into.set(id, forms);
  };
  const source = () => ({ file: file.display, text: host.readText(file.filename) });
  try {
    readEntry(value, [], add);
  } catch (error) {
    if (!(error instanceof MessageFault)) throw error;
    const { path, reserved, others } = error;
    throw new DiagnosticError(
      reserved.length > 0 ? mixedMessage(source(), path, reserved, others) : noMessage(source(), path),
    );
  }
}

/** Where reading stopped: keys that can't stand side by side, or a value that is no message. */
class MessageFault extends Error {
  readonly path: readonly string[];
  readonly reserved: readonly string[];
  readonly others: readonly string[];
  constructor(path: readonly string[], reserved: readonly string[] = [], others: readonly string[] = []) {
    super("no message");
    this.path = path;
    this.reserved = reserved;
    this.others = others;
  }
}

function readEntry(value: Value, path: readonly string[], add: (id: string, forms: Forms) => void): void {
  if (typeof value === "string" && path.length > 0) return add(path.join("."), { other: value });
  if (Array.isArray(value)) {
    for (const item of value as readonly Value[]) if (isMap(item)) readEntry(item, path, add);
    return;
  }
  if (value === null) return;
  if (!isMap(value)) throw new MessageFault(path);
  const [reserved, others] = sortKeys(value);
  if (reserved.length > 0 && others.length > 0) throw new MessageFault(path, reserved, others);
  if (reserved.length > 0) return add(idOf(value) ?? path.join("."), formsOf(value, path));
  for (const key of others) readEntry(value[key]!, [...path, key], add);
}

const forms: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);
const facts: ReadonlySet<string> = new Set(["id", "description", "hash", "leftdelim", "rightdelim"]);

/** Keys that say something about one message, and those that name messages; a table is always a message or a group. */
function sortKeys(map: ValueMap): [reserved: string[], others: string[]] {
  const sorted: [string[], string[]] = [[], []];
  for (const [key, value] of Object.entries(map)) {
    const name = key.toLowerCase();
    const isReserved = name === "translation" || ((forms.has(name) || facts.has(name)) && !isMap(value));
    sorted[isReserved ? 0 : 1].push(key);
  }
  return sorted;
}

function idOf(message: ValueMap): string | undefined {
  const key = Object.keys(message).find((one) => one.toLowerCase() === "id");
  const id = key === undefined ? undefined : message[key];
  return typeof id === "string" ? id : undefined;
}

/** The texts by form; what is marked off by delimiters of its own gets Go's. */
function formsOf(message: ValueMap, path: readonly string[]): Forms {
  const texts = createMap<string>();
  for (const [key, value] of Object.entries(message)) {
    const name = key.toLowerCase();
    const isTable = name === "translation" && isMap(value);
    if (isTable) Object.assign(texts, formsOf(value, [...path, key]));
    else if (typeof value === "string") texts[name === "translation" ? "other" : name] = value;
    else throw new MessageFault([...path, key]);
  }
  const { leftdelim = "", rightdelim = "" } = texts;
  const result = createMap<string>();
  for (const [name, text] of Object.entries(texts))
    if (forms.has(name))
      result[name] =
        leftdelim && rightdelim ? text.replaceAll(leftdelim, "{{").replaceAll(rightdelim, "}}") : text;
  return result;
}
