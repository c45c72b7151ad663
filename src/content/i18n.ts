// `i18n/`: messages by language, from files called after them: `en.toml`. https://gohugo.io/functions/lang/translate/
// Files of a project and its themes are merged message by message; which plural form is used is decided on use.
import { attempt } from "../diagnostics/log.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import type { MutableMap } from "../value/map.ts";
import { decodeDataFile } from "./data.ts";

/** Messages by language (in lower case) and id; the project's win over those of themes. Broken files go to the log. */
export function loadMessages(files: readonly SourceFile[], host: Host, log: Log): ReadonlyMap<string, ValueMap> {
  const languages = new Map<string, MutableMap>();
  for (const file of [...files].sort(byOwner)) {
    const value = attempt(log, () => decodeDataFile(file, host));
    if (value === undefined) continue;
    const lang = languageOf(file.path);
    const messages = languages.get(lang) ?? createMap();
    languages.set(lang, messages);
    const found = toMessages(value);
    for (const id of Object.keys(found)) if (!(id in messages)) messages[id] = withPluralForms(found[id]!);
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

/** A map by id, or the older form: a list of `{ id, translation }`. */
function toMessages(value: Value): ValueMap {
  if (!Array.isArray(value)) return isMap(value) ? value : createMap();
  const messages = createMap();
  for (const item of value as readonly Value[]) {
    if (isMap(item) && typeof item["id"] === "string") messages[item["id"]] = item["translation"] ?? "";
  }
  return messages;
}

const forms = new Set(["zero", "one", "two", "few", "many", "other"]);

/** The names of plural forms may be in any letter case. */
function withPluralForms(message: Value): Value {
  if (!isMap(message)) return message;
  const result = createMap();
  for (const key of Object.keys(message)) {
    const lower = key.toLowerCase();
    result[forms.has(lower) ? lower : key] = withPluralForms(message[key]!);
  }
  return result;
}
