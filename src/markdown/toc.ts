// The table of contents: headings → nested lists, in Hugo's shape.
import type { Heading } from "../model/render.ts";
import { escapeCode } from "./escape.ts";

/** `markup.tableOfContents` of the configuration. */
export interface TableOfContentsOptions {
  readonly startLevel: number;
  /** -1 for no limit. */
  readonly endLevel: number;
  readonly ordered: boolean;
}

/** A heading with those below it; gaps between levels are filled with empty ones. */
interface Entry {
  readonly heading: Heading | undefined;
  readonly children: Entry[];
}

/** The `<nav>` for a page's headings. */
export function renderTableOfContents(headings: readonly Heading[], options: TableOfContentsOptions): string {
  const list = renderLevel(buildTree(headings), 1, 0, options);
  return `<nav id="TableOfContents">${list}</nav>`;
}

// Every heading of level 1, and the first of all, begins a new row.
function buildTree(headings: readonly Heading[]): Entry[] {
  const rows: Entry[] = [];
  for (const heading of headings) {
    if (heading.level === 0) continue;
    const entry: Entry = { heading, children: [] };
    if (heading.level === 1) {
      rows.push(entry);
      continue;
    }
    if (rows.length === 0) rows.push({ heading: undefined, children: [] });
    let parent = rows.at(-1)!;
    for (let level = 2; level < heading.level; level++) parent = lastChild(parent);
    parent.children.push(entry);
  }
  return rows;
}

function lastChild(entry: Entry): Entry {
  if (entry.children.length === 0) entry.children.push({ heading: undefined, children: [] });
  return entry.children.at(-1)!;
}

function renderLevel(
  entries: readonly Entry[],
  level: number,
  indent: number,
  options: TableOfContentsOptions,
): string {
  if (level < options.startLevel)
    return entries.map((entry) => renderLevel(entry.children, level + 1, indent, options)).join("");
  if (entries.length === 0 || (options.endLevel !== -1 && level > options.endLevel)) return "";
  const tag = options.ordered ? "ol" : "ul";
  const inner = "  ".repeat(indent + 1);
  const items = entries.map((entry) => renderEntry(entry, level + 1, indent + 2, options)).join("");
  return `\n${inner}<${tag}>\n${items}${inner}</${tag}>\n${"  ".repeat(indent)}`;
}

function renderEntry(entry: Entry, level: number, indent: number, options: TableOfContentsOptions): string {
  const { heading } = entry;
  const isEmpty = heading === undefined || (heading.id === "" && heading.text === "");
  const link = isEmpty ? "" : `<a href="#${escapeCode(heading.id)}">${heading.text}</a>`;
  return `${"  ".repeat(indent)}<li>${link}${renderLevel(entry.children, level, indent, options)}</li>\n`;
}
