// Step 6 of a build: what is to be rendered, and whether two things claim the same place.
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Config } from "../model/config.ts";
import type { RenderTask } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { compareText } from "../source/order.ts";
import type { SegmentFilter } from "./segments.ts";

/**
 * One task for each page and output format that is written: a site after the other, in each all pages in one format before
 * the next, so that feeds find what pages have put into their stores. Lists come first: they fill what pages then reuse.
 */
export function planTasks(sites: readonly Site[], segments: SegmentFilter): RenderTask[] {
  return sites.flatMap((site) => {
    const byFormat = new Map<string, RenderTask[]>();
    for (const page of site.pages.values()) {
      if (page.build.render !== "always") continue;
      const { kind } = page;
      for (const { format, path } of page.targets) {
        if (!segments.includes({ kind, site: page.site, path: page.path, output: format })) continue;
        let tasks = byFormat.get(format);
        if (tasks === undefined) byFormat.set(format, (tasks = []));
        tasks.push({ page: page.id, site: page.site, format, path, pager: 1 });
      }
    }
    return inOrder([...byFormat.keys()], site.config).flatMap((format) => byFormat.get(format)!);
  });
}

/** Formats with a weight first, the light ones before the heavy, others by name. */
function inOrder(formats: readonly string[], { outputFormats }: Config): readonly string[] {
  const weight = (format: string) => outputFormats[format]!.weight || Infinity;
  return formats.toSorted((a, b) => weight(a) - weight(b) || compareText(a, b));
}

/** Files by path below the destination; a second claim on a path is remembered, not lost. */
export interface Claims<T> {
  readonly outputs: ReadonlyMap<string, T>;
  /** Later claims of the same strength win, as in Hugo; the first stays where `weak` is set. */
  claim(output: T, weak?: boolean): void;
  diagnostics(): Diagnostic[];
}

export function createClaims<T extends { readonly path: string; readonly origin: string }>(): Claims<T> {
  const outputs = new Map<string, T>();
  const clashes = new Map<string, Set<string>>();
  return {
    outputs,
    claim(output, weak = false) {
      const before = outputs.get(output.path);
      if (before !== undefined) {
        if (weak) return;
        const origins = clashes.get(output.path) ?? new Set([before.origin]);
        clashes.set(output.path, origins.add(output.origin));
      }
      outputs.set(output.path, output);
    },
    diagnostics: () =>
      [...clashes].filter(([, origins]) => origins.size > 1).map(([path, origins]) => clash(path, origins)),
  };
}

function clash(path: string, origins: ReadonlySet<string>): Diagnostic {
  const all = [...origins];
  return {
    severity: "warning",
    code: "build/duplicate-path",
    message: `${all.length} sources are published at the same path ${path}`,
    notes: all.map((origin, index) => ({
      text: `${origin}${index === all.length - 1 ? " (this one is used)" : ""}`,
    })),
    help: "change the slug, url or name of all but one of them",
  };
}
