// Tables → HTML in the layout of Hugo's embedded table template: its indentation and line breaks are part of the output.
import type { Token } from "markdown-it";
import { shownAttributes } from "../attributes.ts";
import { escapeCode } from "../escape.ts";
import type { TableCell } from "../hooks.ts";
import { attributesOf } from "../state.ts";
import type { TokenAttributes } from "../state.ts";
import type { Handler, Run } from "./run.ts";

type Row = readonly TableCell[];

/** Renders the whole table at its opening token; the tokens inside have no handlers. */
export const tableOpen: Handler = (run, token, tokens, index) => {
  const { head, body } = collectRows(run, tokens, index);
  const attributes = shownAttributes(attributesOf(token));
  const hooked = run.settings.hooks.table?.({
    position: run.blockPosition(token, token.markup),
    ordinal: run.nextOrdinal("table"),
    attributes,
    head,
    body,
  });
  run.out += hooked ?? defaultTable(attributes, head, body);
};

function collectRows(run: Run, tokens: readonly Token[], index: number): { head: Row[]; body: Row[] } {
  const rows: { head: Row[]; body: Row[] } = { head: [], body: [] };
  let row: TableCell[] = [];
  for (let i = index + 1; tokens[i]!.type !== "table_close"; i++) {
    const token = tokens[i]!;
    if (token.type === "row_open") rows[token.info as "head" | "body"].push((row = []));
    else if (token.type === "inline") {
      run.inline = token;
      const text = run.inlineToString(token.children!);
      row.push({ text, alignment: tokens[i - 1]!.info as TableCell["alignment"] });
    }
  }
  return rows;
}

function defaultTable(attributes: TokenAttributes, head: readonly Row[], body: readonly Row[]): string {
  const parts = `${section("thead", "th", head)}${section("tbody", "td", body)}`;
  return `<table${tableAttributes(attributes)}>${parts}\n</table>\n`;
}

function section(tag: string, cellTag: string, rows: readonly Row[]): string {
  let out = `\n\t<${tag}>`;
  for (const row of rows) {
    out += "\n\t\t\t<tr>";
    for (const { text, alignment } of row) {
      const style = alignment && ` style="text-align: ${alignment}"`;
      out += `\n\t\t\t\t\t<${cellTag}${style}>${text}</${cellTag}>`;
    }
    out += "\n\t\t\t</tr>";
  }
  return `${out}\n\t</${tag}>`;
}

/** By name, as a template ranges over a map; empty and false values are left out. */
function tableAttributes(attributes: TokenAttributes): string {
  const byName = new Map(attributes.map(({ name, value }) => [name, value]));
  const shown = [...byName].filter(([, value]) => value);
  shown.sort(([a], [b]) => (a < b ? -1 : 1));
  return shown.map(([name, value]) => ` ${name}="${escapeCode(String(value))}"`).join("");
}
