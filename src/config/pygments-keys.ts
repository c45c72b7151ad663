// The keys of the highlighter that Hugo had first. Sites and themes still have them, and Hugo still heeds them.
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap, mapOf, type MutableMap } from "../value/map.ts";
import { asBool, asText } from "./field.ts";

/** What a key says in terms of `markup.highlight`; values are those of the defaults that it may replace. */
const switches: Readonly<Record<string, (on: boolean) => ValueMap>> = {
  pygmentsuseclasses: (on) => mapOf({ noclasses: !on }),
  pygmentscodefences: (on) => mapOf({ codefences: on }),
  pygmentscodefencesguesssyntax: (on) => mapOf({ guesssyntax: on }),
};
const defaults: ValueMap = mapOf<Value>({
  style: "monokai",
  noclasses: true,
  codefences: true,
  guesssyntax: false,
});

/** Those that `pygmentsOptions` may set; it may name others, which mean nothing any more. */
const options = new Set([
  "anchorlinenos",
  "hl_lines",
  "hl_inline",
  "lineanchors",
  "linenos",
  "linenostart",
  "noclasses",
  "style",
  "tabwidth",
  "wrapperclass",
]);

/** Moves such keys of a merged configuration, keys in lower case, into `markup.highlight`, and takes them away. */
export function movePygmentsKeys(values: MutableMap): void {
  const older = Object.keys(values).filter((key) => key.startsWith("pygments"));
  if (older.length === 0) return;
  const markup = isMap(values["markup"]) ? values["markup"] : createMap();
  const highlight = Object.assign(createMap(), isMap(markup["highlight"]) ? markup["highlight"] : {});
  for (const key of older) {
    const said = meaning(key, values[key]!);
    if (said === undefined) continue;
    delete values[key];
    const isFree = ([name]: [string, Value]) =>
      key === "pygmentsoptions" || highlight[name] === undefined || highlight[name] === defaults[name];
    Object.assign(highlight, Object.fromEntries(Object.entries(said).filter(isFree)));
  }
  values["markup"] = Object.assign(createMap(), markup, { highlight });
}

/** Undefined for what isn't understood: it stays, and is reported as any key that is not known. */
function meaning(key: string, value: Value): ValueMap | undefined {
  if (key === "pygmentsstyle") return mapOf({ style: value });
  if (key === "pygmentsoptions") return optionsOf(asText(value) ?? "");
  const on = asBool(value);
  return on === undefined ? undefined : switches[key]?.(on);
}

/** `linenos=table,hl_lines=2 3` */
function optionsOf(text: string): ValueMap | undefined {
  const set = createMap();
  for (const option of text.split(",").filter((part) => part.trim() !== "")) {
    const [name, value] = option.split("=", 2).map((part) => part.trim());
    if (value === undefined) return undefined;
    if (options.has(name!.toLowerCase())) set[name!.toLowerCase()] = value;
  }
  return set;
}
