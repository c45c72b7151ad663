// Archetypes: templates of content files. Their actions are few and simple, so they are evaluated here; a
// template engine can take the place of `expandArchetype` without anything else changing.
import { DiagnosticError } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import type { SourceText } from "../model/source.ts";
import { baseName, dirName, extension } from "../source/path.ts";
import { titleCase } from "../value/title-case.ts";

/** What an archetype may ask for, by the name it is written with: `.Date`, `.File.Path`. */
export type ArchetypeFacts = ReadonlyMap<string, string>;

export type ArchetypeRenderer = (source: SourceText, facts: ArchetypeFacts) => string;

/** Facts about a content file to be made at `path`, below the content folder. */
export function archetypeFacts(path: string, kind: string, date: string, siteTitle: string): ArchetypeFacts {
  const name = baseName(path);
  const base = name.slice(0, name.length - extension(name).length - 1);
  const dir = dirName(path);
  // A bundle is named by its folder.
  const contentBase = (base === "index" || base === "_index") && dir !== "" ? baseName(dir) : base;
  return new Map([
    [".Date", date],
    [".Name", contentBase],
    [".Type", kind],
    [".Site.Title", siteTitle],
    ["site.Title", siteTitle],
    [".File.Path", path],
    [".File.Dir", dir && `${dir}/`],
    [".File.LogicalName", name],
    [".File.BaseFileName", base],
    [".File.TranslationBaseName", base],
    [".File.ContentBaseName", contentBase],
    [".File.Ext", extension(name)],
    [".File.Section", path.includes("/") ? path.slice(0, path.indexOf("/")) : ""],
  ]);
}

/** Hugo's own archetype, for sites without any. */
export const DEFAULT_ARCHETYPE = `+++
date = '{{ .Date }}'
draft = true
title = '{{ replace .File.ContentBaseName "-" " " | title }}'
+++
`;

const functions: Readonly<Record<string, (...args: string[]) => string>> = Object.assign(
  Object.create(null),
  {
    replace: (text: string, old = "", next = "") => text.replaceAll(old, next),
    title: (text: string) => titleCase(text),
    humanize: (text: string) => text.replaceAll(/[-_]+/g, " ").replace(/^./, (c) => c.toUpperCase()),
    lower: (text: string) => text.toLowerCase(),
    upper: (text: string) => text.toUpperCase(),
  },
);

/** Replaces the actions of an archetype by their values. */
export const expandArchetype: ArchetypeRenderer = (source, facts) => {
  const { text } = source;
  let out = "";
  let end = 0;
  for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", end)) {
    const close = text.indexOf("}}", at);
    if (close < 0) throw unknownAction(source, at, 2);
    out += text.slice(end, at);
    end = close + 2;
    const action = text.slice(at + 2, close);
    const value = evaluate(action.replace(/^- /, "").replace(/ -$/, ""), facts);
    if (value === undefined) throw unknownAction(source, at, end - at);
    if (action.startsWith("- ")) out = out.trimEnd();
    out += value;
    if (action.endsWith(" -")) end += text.slice(end).length - text.slice(end).trimStart().length;
  }
  return out + text.slice(end);
};

const WORD = /\s*(?:"([^"\\]*)"|`([^`]*)`|([.\w]+)|(\|))/y;

/** `replace .Name "-" " " | title`; undefined when it is more than that. */
function evaluate(action: string, facts: ArchetypeFacts): string | undefined {
  if (action.trimStart().startsWith("/*")) return "";
  let before: string[] = [];
  let words: { text: string; isName: boolean }[] = [];
  WORD.lastIndex = 0;
  while (action.slice(WORD.lastIndex).trim() !== "") {
    const match = WORD.exec(action);
    if (!match) return undefined;
    const [, quoted, raw, name, pipe] = match;
    if (pipe === undefined) words.push({ text: quoted ?? raw ?? name!, isName: name !== undefined });
    else {
      const value = call(words, before, facts);
      if (value === undefined) return undefined;
      before = [value];
      words = [];
    }
  }
  return call(words, before, facts);
}

function call(
  words: readonly { text: string; isName: boolean }[],
  before: readonly string[],
  facts: ArchetypeFacts,
): string | undefined {
  const [first, ...rest] = words;
  if (!first) return undefined;
  const args = rest.map(({ text, isName }) => (isName ? facts.get(text) : text));
  if (args.includes(undefined)) return undefined;
  if (!first.isName) return rest.length + before.length === 0 ? first.text : undefined;
  const named = functions[first.text];
  if (named) return named(...(args as string[]), ...before);
  return rest.length + before.length === 0 ? facts.get(first.text) : undefined;
}

function unknownAction(source: SourceText, at: number, length: number): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/archetype-action",
    message: "this action is not one that archetypes can have in this version",
    location: locate(source, at, length),
    notes: [],
    help: "Known are .Date, .Name, .Type, .File.… and .Site.Title, with replace, title, humanize, lower and upper.",
  });
}
