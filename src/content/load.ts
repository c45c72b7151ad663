// Steps 3 and 4 together: every content file read and parsed, with a memo for builds that follow.
import { attempt } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { LoadedPage } from "./nodes.ts";
import { parsePage } from "./parse.ts";
import { scanContent, type ScannedResource } from "./scan.ts";

/** Parsed files of an earlier build by absolute path, good while time and size of the file are the same. */
export type ParseMemo = Map<string, { readonly stamp: string; readonly parsed: ParsedPage }>;

export interface LoadedContent {
  readonly pages: readonly LoadedPage[];
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  readonly loose: ReadonlyMap<string, readonly ScannedResource[]>;
}

/** Reads all content. A file that can't be parsed goes to the log and is left out; all of them are tried. */
export function loadContent(
  files: readonly SourceFile[],
  config: Config,
  host: Host,
  log: Log,
  memo: ParseMemo,
): LoadedContent {
  const scanned = scanContent(files, config);
  const pages: LoadedPage[] = [];
  const bundled = new Map<string, LoadedPage>();
  for (const page of scanned.pages) {
    const parsed = load(page.file, host, log, memo);
    if (parsed) pages.push({ scanned: page, parsed });
    for (const resource of page.resources) {
      if (resource.content === null || bundled.has(resource.file.display)) continue;
      const inner = load(resource.file, host, log, memo);
      const { file, content } = resource;
      if (inner) bundled.set(file.display, { scanned: { file, content, resources: [] }, parsed: inner });
    }
  }
  return { pages, bundled, loose: scanned.loose };
}

function load(file: SourceFile, host: Host, log: Log, memo: ParseMemo): ParsedPage | undefined {
  const stamp = `${file.mtimeMs}:${file.size}`;
  const before = memo.get(file.filename);
  if (before?.stamp === stamp) return before.parsed;
  const parsed = attempt(log, () => parsePage(file, host.readText(file.filename)));
  if (parsed) memo.set(file.filename, { stamp, parsed });
  else memo.delete(file.filename);
  return parsed;
}
