// `menus`: lists of entries by menu name. https://gohugo.io/configuration/menus/
import type { ConfigMenuEntry } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { createMap, isMap } from "../value/map.ts";
import { freeMap, int, text, type Field } from "./field.ts";
import type { Reading } from "./reading.ts";
import { section } from "./section.ts";

type Menus = Readonly<Record<string, readonly ConfigMenuEntry[]>>;

const entry = section<Omit<ConfigMenuEntry, "menu">>({
  identifier: text(),
  name: text(),
  pageRef: text(),
  params: freeMap(),
  parent: text(),
  post: text(),
  pre: text(),
  title: text(),
  url: text(),
  weight: int(0),
});

const expects = "a list of menu entries: [[menus.main]]";

export const menus: Field<Menus> = {
  expects: "a table",
  initial: Object.freeze(createMap<readonly ConfigMenuEntry[]>()),
  read(value: Value, at: Reading) {
    if (!isMap(value)) return void at.wrongType("a table", value);
    const byName = createMap<readonly ConfigMenuEntry[]>();
    for (const [key, given] of Object.entries(value)) {
      const menu = key.toLowerCase();
      if (menu === "_merge" || given === null) continue;
      if (Array.isArray(given)) byName[menu] = readEntries(menu, given, at.at(key));
      else at.at(key).wrongType(expects, given);
    }
    return byName;
  },
};

function readEntries(menu: string, list: readonly Value[], at: Reading): ConfigMenuEntry[] {
  return list.flatMap((one, index) => {
    const read = entry.read(one, at.at(String(index)));
    return read ? [{ menu, ...read }] : [];
  });
}
