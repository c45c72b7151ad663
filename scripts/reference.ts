// The manual's reference pages, made from the tables of functions and views, so that they say what is there.
import type { FunctionRow } from "../src/model/template.ts";
import { notYetSummary } from "../src/functions/not-yet.ts";
import { functionRows } from "../src/functions/table.ts";
import { namesByObject } from "../src/view/names.ts";
import { memberDoc, titleOf, type MemberDoc } from "./member-docs.ts";
import { memberTypes } from "./member-types.ts";

/** The pages by their path below the project, and the types that say the same. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ["src/template/script/members.ts", memberTypes()],
    ["content/manual/functions.md", functionsPage()],
    ["content/manual/objects.md", objectsPage()],
  ]);
}

/** Our rows of Go's builtins are called `go.and`, as nobody writes them. */
const GO = "go";

function functionsPage(): string {
  const groups = byNamespace(functionRows());
  const namespaces = [...groups.keys()].filter((name) => name !== "" && name !== GO).sort();
  const sections = [
    section("Globals", groups.get("") ?? [], "global"),
    section("Go's own", (groups.get(GO) ?? []).map(withoutPrefix), "go-template"),
    ...namespaces.map((name) => section(name, groups.get(name)!, name)),
  ];
  return `---
# Made by npm run reference.
title: Functions
weight: 11
description: What templates may call, with examples.
---
Every function of Hugo, by namespace. In a signature, \`[X]\` may be left out and \`X...\` may be repeated. The examples are
in Go's template language; in Handlebars the same functions are called without dots and dollars, \`{{upper Title}}\`.

${sections.join("\n")}`;
}

/** "" for those without a namespace. */
function byNamespace(rows: readonly FunctionRow[]): Map<string, FunctionRow[]> {
  const groups = new Map<string, FunctionRow[]>();
  for (const row of rows) {
    const namespace = row.name.includes(".") ? row.name.split(".")[0]! : "";
    groups.set(namespace, [...(groups.get(namespace) ?? []), row]);
  }
  return groups;
}

function withoutPrefix(row: FunctionRow): FunctionRow {
  const bare = (name: string): string => name.slice(GO.length + 1);
  const aliases = row.aliases.filter((alias) => alias !== bare(row.name));
  return { ...row, name: bare(row.name), signature: bare(row.signature), aliases };
}

function section(title: string, rows: readonly FunctionRow[], docs: string): string {
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [later, there] = [true, false].map((isLater) =>
    sorted.filter(({ summary }) => (summary === notYetSummary) === isLater),
  ) as [FunctionRow[], FunctionRow[]];
  const names = later.map(({ name }) => code(name)).join(", ");
  return [
    `## ${title}\n`,
    `In Hugo's manual: [${title}](https://gohugo.io/functions/${docs}/).\n`,
    ...there.map(entry),
    ...(later.length > 0 ? [`Not there yet: ${names}.\n`] : []),
  ].join("\n");
}

function entry({ signature, aliases, summary, examples }: FunctionRow): string {
  const also = aliases.length > 0 ? ` (also ${aliases.map(code).join(", ")})` : "";
  return `${code(signature)}${also}\n: ${escapeText(summary)}.\n${examplesOf(examples)}`;
}

function examplesOf(examples: FunctionRow["examples"]): string {
  if (examples.length === 0) return "";
  const lines = examples.flatMap(([source, output]) => {
    const text = output.trimEnd();
    return text.includes("\n") ? [`${source} →`, ...text.split("\n")] : [`${source} → ${text}`];
  });
  return ["", "```go-html-template", ...lines, "```", ""].map(indented).join("\n");
}

const indented = (line: string): string => (line === "" ? "" : `  ${withoutShortcodes(line)}`);

/** `{{<` and `{{%` would be calls of shortcodes: a comment within them makes them text. */
function withoutShortcodes(line: string): string {
  return line.replace(/\{\{([<%])(.*?)([>%])\}\}/g, "{{$1/*$2*/$3}}");
}

const code = (text: string): string => `\`${text}\``;

const escapeText = (text: string): string => text.replace(/[\\`*_[\]<>{}]/g, "\\$&");

function objectsPage(): string {
  const sections = [...namesByObject()].map(([object, { properties, methods }]) => {
    const names = [...properties, ...methods].toSorted();
    return [`## ${titleOf(object)}\n`, ...names.map((name) => memberEntry(memberDoc(object, name)))].join(
      "\n",
    );
  });
  return `---
# Made by npm run reference.
title: Objects
weight: 12
description: What templates may ask pages, sites and other objects.
---
The members of each object, as Hugo has them; [Hugo's manual](https://gohugo.io/methods/) has examples. Words in capitals are
arguments, \`[X]\` may be left out and \`X...\` may be repeated; behind the arrow is what comes back. A name that an object
doesn't have is an error, with the nearest one as a suggestion.

${sections.join("\n")}`;
}

function memberEntry({ name, args, type, sentence }: MemberDoc): string {
  const call = [`.${name}`, args].filter(Boolean).join(" ");
  return `${code(call)} → ${type}\n: ${escapeProse(sentence)}.\n`;
}

/** Escapes what Markdown would read, but for code in backticks. */
function escapeProse(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : escapeText(part)))
    .join("");
}
