// Steps 3 and 4 together: every content file read and parsed, with a memo for builds that follow.
import { attempt } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import type { Host, SourceFile } from "../model/source.ts";
import type { Repository } from "../model/repository.ts";
import { loadRepository, type GitMemo } from "./git.ts";
import type { LoadedPage } from "./nodes.ts";
import { parsePage } from "./parse.ts";
import { scanContent, type ContentAdapter, type LooseFile } from "./scan.ts";

/** What an earlier build has read. */
export interface ContentMemo {
  /** Parsed files by place; reading is cheap, so a file's text says whether it is the same. */
  readonly pages: Map<string, ParsedPage>;
  readonly git: GitMemo;
}

export function createContentMemo(): ContentMemo {
  return { pages: new Map(), git: { key: "", histories: new Map() } };
}

export interface LoadedContent {
  readonly pages: readonly LoadedPage[];
  readonly bundled: ReadonlyMap<string, LoadedPage>;
  readonly loose: readonly LooseFile[];
  readonly adapters: readonly ContentAdapter[];
  /** What Git knows of the files, where the site wants it. */
  readonly repository?: Repository | undefined;
}

/** Reads all content. A file that can't be parsed goes to the log and is left out; all of them are tried. */
export function loadContent(
  files: readonly SourceFile[],
  config: Config,
  host: Host,
  log: Log,
  memo: ContentMemo = createContentMemo(),
): LoadedContent {
  const scanned = scanContent(files, config);
  const pages: LoadedPage[] = [];
  const bundled = new Map<string, LoadedPage>();
  for (const page of scanned.pages) {
    const parsed = load(page.file, host, log, memo.pages);
    if (parsed) pages.push({ scanned: page, parsed });
    for (const resource of page.resources) {
      if (resource.content === null || bundled.has(resource.file.display)) continue;
      const inner = load(resource.file, host, log, memo.pages);
      const { file, content } = resource;
      if (inner) bundled.set(file.display, { scanned: { file, content, resources: [] }, parsed: inner });
    }
  }
  const repository = attempt(log, () => loadRepository(files, config, host, log, memo.git));
  return { pages, bundled, loose: scanned.loose, adapters: scanned.adapters, repository };
}

function load(file: SourceFile, host: Host, log: Log, memo: ContentMemo["pages"]): ParsedPage | undefined {
  const text = host.readText(file.filename);
  const place = placeOf(file);
  const before = memo.get(place);
  if (before?.text === text) return before;
  const parsed = attempt(log, () => parsePage(file, text));
  if (parsed) memo.set(place, parsed);
  else memo.delete(place);
  return parsed;
}

/** One file may be mounted at several places, and at others after a change of the configuration. */
function placeOf({ owner, path, filename }: SourceFile): string {
  return `${owner}\0${path}\0${filename}`;
}
