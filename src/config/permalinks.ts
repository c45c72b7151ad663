// `permalinks` in its three forms, https://gohugo.io/configuration/permalinks/
//   [permalinks]         posts = "/:year/:slug/"          pages and terms below posts
//   [permalinks.page]    posts = "/:year/:slug/"          by kind and top section
//   [[permalinks]]       pattern = …, target = { … }      the first that matches wins
import type { PageTarget, PermalinkRule } from "../model/config.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { anySite } from "../source/sites.ts";
import { isMap } from "../value/map.ts";
import { asText, text, type Field } from "./field.ts";
import type { Reading } from "./reading.ts";
import { permalinkTokens, unknownToken } from "./permalink-tokens.ts";
import { section } from "./section.ts";
import { pageTarget } from "./targets.ts";

const kinds = ["page", "home", "section", "taxonomy", "term"];
const expects = "a table or a list of tables";

const item = section<{ readonly pattern: string; readonly target: PageTarget }>({
  pattern: text(),
  target: pageTarget,
});

export const permalinks: Field<readonly PermalinkRule[]> = {
  expects,
  initial: [],
  read(value: Value, at: Reading) {
    if (isMap(value)) return readMap(value, at);
    if (!Array.isArray(value)) return void at.wrongType(expects, value);
    return value.flatMap((one: Value, index) => {
      const here = at.at(String(index));
      const read = item.read(one, here);
      return read && isKnown(read.pattern, here.at("pattern")) ? [fromTarget(read.pattern, read.target)] : [];
    });
  },
};

function readMap(value: ValueMap, at: Reading): PermalinkRule[] {
  return Object.entries(value).flatMap(([key, given]) => {
    const name = key.toLowerCase();
    if (name === "_merge" || given === null) return [];
    if (!isMap(given)) return readPatterns(["page", "term"], { [key]: given }, at);
    if (kinds.includes(name)) return readPatterns([name], given, at.at(key));
    at.unknownKey(key, kinds);
    return [];
  });
}

function readPatterns(ofKinds: readonly string[], patterns: ValueMap, at: Reading): PermalinkRule[] {
  return Object.entries(patterns).flatMap(([key, given]) => {
    if (key === "_merge") return [];
    const pattern = asText(given);
    if (pattern !== undefined)
      return isKnown(pattern, at.at(key)) ? ofKinds.map((kind) => ofSection(kind, key, pattern)) : [];
    at.at(key).wrongType("a permalink pattern such as /:year/:slug/", given);
    return [];
  });
}

/** A pattern with a word that stands for nothing is a fault. */
function isKnown(pattern: string, at: Reading): boolean {
  const unknown = unknownToken(pattern);
  if (unknown === undefined) return true;
  const known = permalinkTokens.map((name) => `:${name}`);
  at.badValue(`:${unknown}`, known, `":${unknown}" stands for nothing`);
  return false;
}

function ofSection(kind: string, key: string, pattern: string): PermalinkRule {
  const name = key.replace(/^[/.]+|[/.]+$/g, "");
  const path = name === "" ? "/*" : `/{${name},${name}/**}`;
  return { kind, section: name, pattern, path, environment: "", matrix: anySite };
}

/** The section is told where the glob names one plainly, so that both forms are looked up alike. */
function fromTarget(pattern: string, target: PageTarget): PermalinkRule {
  const { kind, path, environment, matrix } = target;
  const found = /^\/(?:\{([^*?,{}[\]]+),\1\/\*\*\}|([^*?,{}[\]/]+)\/\*\*)$/.exec(path);
  return { kind, section: found?.[1] ?? found?.[2] ?? "", pattern, path, environment, matrix };
}
