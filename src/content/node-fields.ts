// What is to be known of a node before it becomes a page: its dates, from front matter, the file's name or Git.
import type { Config } from "../model/config.ts";
import type { Repository } from "../model/repository.ts";
import { buildOptions, readDates, type FieldSource, type FileDates } from "./fields.ts";
import { baseNameOf, type Node } from "./nodes.ts";

/** Reads them into the node. Throws a DiagnosticError for a field that can't be used. */
export function readNodeFields(node: Node, config: Config, repository: Repository | undefined): void {
  const source: FieldSource = { values: node.values, parsed: node.loaded?.parsed ?? null };
  const found = readDates(source, config, fileDates(node, repository));
  node.dates = found.dates;
  node.values = found.values;
  node.fileSlug = found.slug;
  node.hasLink = buildOptions(source).render !== "never";
}

/** A content adapter's file says nothing of when its pages were made. */
const NO_FILE: FileDates = { name: "", mtimeMs: 0, authorDate: null };

function fileDates(node: Node, repository: Repository | undefined): FileDates {
  if (node.loaded?.parsed.fromAdapter) return NO_FILE;
  const name = baseNameOf(node);
  if (node.loaded === null) return { ...NO_FILE, name };
  const { file } = node.loaded.scanned;
  const last = repository?.history(file)[0];
  return { name, mtimeMs: file.mtimeMs ?? 0, authorDate: last?.authorDate ?? null };
}
