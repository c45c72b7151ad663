// The members of template objects as TypeScript sees them: what shortcodes that are functions are type-checked with.
import { namesByObject } from "../src/view/names.ts";
import { memberDoc, titleOf, type MemberDoc } from "./member-docs.ts";

const ROOTS = ["Shortcode", "Page"];
/** Lists are arrays of something, with members of their own. */
const items: Readonly<Record<string, string>> = {
  Pages: "Page",
  PageGroups: "PageGroup",
  Sites: "Site",
  Menu: "MenuEntry",
  Resources: "Resource",
  OutputFormats: "OutputFormat",
  GitInfos: "GitInfo",
  Ancestors: "Template",
  OrderedTaxonomy: "OrderedTaxonomyEntry",
  WeightedPages: "Page",
};
const words: Readonly<Record<string, string>> = {
  string: "string",
  bool: "boolean",
  int: "number",
  float: "number",
  HTML: "SafeHTML",
  nil: "null",
  map: "Readonly<Record<string, any>>",
  list: "readonly any[]",
};

/** The text of src/template/script/members.ts. */
export function memberTypes(): string {
  const objects = new Map([...namesByObject()].map(([name, names]) => [titleOf(name), { name, names }]));
  const written = new Map<string, string>();
  const waiting = [...ROOTS];
  for (let title = waiting.shift(); title; title = waiting.shift()) {
    const object = objects.get(title);
    if (written.has(title) || !object) continue;
    const { name, names } = object;
    const methods = new Set(names.methods);
    const use = (type: string): string => typeOf(type, (other) => objects.has(other) && waiting.push(other));
    const rows = [...names.properties, ...names.methods]
      .toSorted()
      .map((member) => row(memberDoc(name, member), methods.has(member), use));
    const item = items[title];
    const base = item ? ` extends ReadonlyArray<${use(item)}>` : "";
    written.set(title, `export interface ${title}${base} {\n${rows.join("\n")}\n}\n`);
  }
  return `// Made by npm run reference, of the tables in view/. What a template may ask, in Hugo's spelling; maps are open.
// oxlint-disable no-explicit-any
import type { SafeHTML } from "../../value/safe.ts";

${[...written.values()].join("\n")}`;
}

function row({ name, args, type, sentence }: MemberDoc, isMethod: boolean, use: (type: string) => string) {
  const comment = `  /** ${args === "" ? "" : `\`${name} ${args}\`: `}${sentence.replaceAll("*/", "* /")} */`;
  return `${comment}\n  ${isMethod ? `${name}(...args: any[])` : `readonly ${name}`}: ${use(type)};`;
}

/** `list of strings`, `map or list`, `Page`; what has no name here may be anything. */
function typeOf(type: string, isObject: (name: string) => unknown): string {
  const named = (word: string): string => words[word] ?? (isObject(word) ? word : "any");
  const alternatives = type.split(" or ").map((one) => {
    const [, container, item] = /^(list|map) of (?:lists of )?(\w+?)(?:ies|s)$/.exec(one) ?? [];
    if (container === undefined) return named(one);
    const of = named(one.endsWith("ies") ? `${item}y` : item!);
    return container === "list" ? `readonly ${of}[]` : `Readonly<Record<string, ${of}>>`;
  });
  return alternatives.includes("any") ? "any" : [...new Set(alternatives)].join(" | ");
}
