// homelab-site list: pages that have a content file, as CSV with Hugo's columns.
import type { Page } from "../../model/page.ts";
import type { TimeValue } from "../../model/value.ts";
import { createLog } from "../../diagnostics/log.ts";
import { formatTime } from "../../value/time-format.ts";
import type { CommandContext } from "../context.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

/** Whether a page is of a list, at the time `now`. */
const lists: Readonly<Record<string, (page: Page, now: number) => boolean>> = {
  all: () => true,
  drafts: (page) => page.draft,
  future: isFuture,
  expired: isExpired,
  published: (page, now) => !page.draft && !isFuture(page, now) && !isExpired(page, now),
};

function isFuture({ publishDate }: Page, now: number): boolean {
  return publishDate !== null && publishDate.ms > now;
}

function isExpired({ expiryDate }: Page, now: number): boolean {
  return expiryDate !== null && expiryDate.ms !== ZERO_MS && expiryDate.ms <= now;
}

const HEADER = "path,slug,title,date,expiryDate,publishDate,draft,permalink,kind,section";
const ZERO_DATE = "0001-01-01T00:00:00Z";
const ZERO_MS = Date.parse(ZERO_DATE);

export async function list(context: CommandContext): Promise<number> {
  const { args, io, flags, engine } = context;
  const log = createLog();
  const { openProject, loadSites } = await engine();
  const options = openOptions(context, "production", log);
  const which = args[0]!;
  // All lists but that of published pages are about pages that a build leaves out.
  const everything = { buildDrafts: true, buildFuture: true, buildExpired: true };
  const project = await openProject({
    ...options,
    flags: { ...options.flags, ...(which === "published" ? {} : everything) },
  });
  const sites = await loadSites(project, log);
  createReporter(io, flags).print(log.diagnostics);
  const now = project.host.now();
  const rows = [HEADER];
  for (const { allPages, pages } of sites) {
    for (const id of allPages) {
      const page = pages.get(id);
      if (page?.parsed && lists[which]!(page, now)) rows.push(csvRow(page));
    }
  }
  io.stdout.write(`${rows.join("\n")}\n`);
  return log.count("error") > 0 ? 1 : 0;
}

/** Only what an author writes may need quotes. */
function csvRow(page: Page): string {
  const { slug, title, date, expiryDate, publishDate, draft, kind, section } = page;
  const [file, link] = [page.parsed!.file.display, page.targets[0]?.permalink ?? ""];
  const dates = `${csvDate(date)},${csvDate(expiryDate)},${csvDate(publishDate)}`;
  const names = `${csvField(file)},${csvField(slug)},${csvField(title)}`;
  return `${names},${dates},${draft},${csvField(link)},${kind},${csvField(section)}`;
}

function csvDate(time: TimeValue | null): string {
  return time === null ? ZERO_DATE : formatTime(time, "2006-01-02T15:04:05Z07:00");
}

function csvField(text: string): string {
  return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
