// `cascade`: front matter for many pages at once. https://gohugo.io/configuration/cascade/
import type { CascadeRule } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import type { Field } from "./field.ts";
import type { Reading } from "./reading.ts";
import { pageTarget } from "./targets.ts";

/** They place a page in the tree, so that they can't be handed down. */
const notHandedDown = new Set(["kind", "path", "lang", "cascade"]);
const expects = "a table or a list of tables";

/** One table or a list of them. */
export const cascade: Field<readonly CascadeRule[]> = {
  expects,
  initial: [],
  read(value: Value, at: Reading) {
    if (isMap(value)) return readRule(value, at);
    if (!Array.isArray(value)) return void at.wrongType(expects, value);
    return value.flatMap((one: Value, index) => {
      const deeper = at.at(String(index));
      if (isMap(one)) return readRule(one, deeper);
      deeper.wrongType("a table", one);
      return [];
    });
  },
};

/** A list of none or one: a rule that sets nothing is no rule. */
function readRule(value: ValueMap, at: Reading): CascadeRule[] {
  const values = createMap();
  let target = pageTarget.initial;
  for (const [key, given] of Object.entries(value)) {
    const name = key.toLowerCase();
    if (name === "target" || name === "_target") target = pageTarget.read(given, at.at(key)) ?? target;
    else if (notHandedDown.has(name))
      at.at(key).badValue(key, [], `${key} can't be set by a cascade; it may stand in its target`);
    else if (name !== "_merge") values[name] = lowerKeys(given);
  }
  return Object.keys(values).length === 0 ? [] : [{ target, values }];
}
