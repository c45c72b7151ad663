// The table of --templateMetrics: how long templates took, the slowest first; with hints also what caching would save.
import type { TemplateMetric } from "../model/build.ts";

interface Column {
  readonly title: readonly [string, string];
  readonly width: number;
  readonly isHint?: boolean;
  cell(row: TemplateMetric): string;
}

const columns: readonly Column[] = [
  { title: ["cumulative", "duration"], width: 15, cell: ({ ms }) => duration(ms) },
  { title: ["average", "duration"], width: 12, cell: ({ ms, count }) => duration(ms / count) },
  { title: ["maximum", "duration"], width: 12, cell: ({ maxMs }) => duration(maxMs) },
  {
    title: ["cache", "potential"],
    width: 9,
    isHint: true,
    cell: ({ cachePotential }) => String(cachePotential),
  },
  {
    title: ["percent", "cached"],
    width: 7,
    isHint: true,
    cell: ({ cached, count }) => String(Math.round((100 * cached) / count)),
  },
  { title: ["cached", "count"], width: 6, isHint: true, cell: ({ cached }) => String(cached) },
  { title: ["total", "count"], width: 5, cell: ({ count }) => String(count) },
];

/** The table, ready to print. */
export function formatMetrics(rows: readonly TemplateMetric[], hints: boolean): string {
  const shown = columns.filter(({ isHint = false }) => hints || !isHint);
  const line = (cell: (column: Column) => string, last: string): string =>
    `  ${shown.map((column) => cell(column).padStart(column.width)).join("  ")}  ${last}`.trimEnd();
  return [
    "Template Metrics:",
    "",
    line(({ title }) => title[0], ""),
    line(({ title }) => title[1], "template"),
    line(({ title }) => "-".repeat(Math.max(title[0].length, title[1].length)), "--------"),
    ...rows.map((row) => line((column) => column.cell(row), row.name)),
    "",
    "",
  ].join("\n");
}

function duration(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(2)} µs`;
  return ms < 1000 ? `${ms.toFixed(2)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
