// What a command tells after a build: a few lines for people, one JSON document for programs.
import type { BuildResult, PublishReport, StageTime } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

export interface Summary {
  readonly ok: boolean;
  readonly result: BuildResult;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when nothing was published. */
  readonly published?: PublishReport;
  /** As the author names the folder: `public`. */
  readonly destination: string;
  readonly ms: number;
}

/** The lines printed after a good build. */
export function formatSummary({ result, published, destination, ms }: Summary): string {
  const { counts } = result;
  const rows: [string, number][] = [
    ["Pages", counts.pages],
    ["Paginator pages", counts.paginatorPages],
    ["Non-page files", counts.nonPageFiles],
    ["Static files", counts.staticFiles],
    ["Aliases", counts.aliases],
  ];
  const lines = rows.map(([name, count]) => ` ${name.padEnd(16)} │ ${count}`);
  lines.push("", formatStages(stagesOf(result, published)), `${formatPublished(published, destination)}`);
  return `${lines.join("\n")}\nTotal in ${Math.round(ms)} ms\n`;
}

/** `read 3 ms, assemble 2 ms, render 15 ms`. */
export function formatStages(stages: readonly StageTime[]): string {
  return stages.map(({ stage, ms }) => `${stage} ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`).join(", ");
}

function formatPublished(published: PublishReport | undefined, destination: string): string {
  if (!published) return "Nothing written";
  const { written, unchanged, removed } = published;
  const gone = removed.length > 0 ? `, ${removed.length} removed` : "";
  return `${written.length} written, ${unchanged} unchanged${gone} in ${destination}`;
}

function stagesOf(result: BuildResult, published: PublishReport | undefined): StageTime[] {
  return [...result.stages, ...(published ? [{ stage: "publish", ms: published.ms }] : [])];
}

/** `Memory: 84 MB in use, 132 MB at most`. */
export function memoryUsage(): string {
  const inUse = Math.round(process.memoryUsage().rss / 1e6);
  // Node counts the most in kilobytes.
  const most = Math.round(process.resourceUsage().maxRSS / 1e3);
  return `Memory: ${inUse} MB in use, ${most} MB at most`;
}

/** The same for programs; the keys are stable. */
export function summaryDocument(summary: Summary): Record<string, unknown> {
  const { ok, result, diagnostics, published, destination, ms } = summary;
  return {
    ok,
    counts: result.counts,
    stages: stagesOf(result, published),
    ms,
    destination,
    written: published?.written ?? [],
    unchanged: published?.unchanged ?? 0,
    removed: published?.removed ?? [],
    diagnostics,
    ...(result.templateMetrics && { templateMetrics: result.templateMetrics }),
  };
}
