// What a build gives back; the server and the command line see a build only as this.
import type { Config } from "./config.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Output } from "./render.ts";
import type { Site } from "./site.ts";

/** What a build made, the rows of the table printed after it. */
export interface BuildCounts {
  readonly pages: number;
  readonly paginatorPages: number;
  readonly nonPageFiles: number;
  readonly staticFiles: number;
  readonly aliases: number;
}

/** One stage of a build and how long it took. */
export interface StageTime {
  /** `read`, `assemble`, `render`. */
  readonly stage: string;
  readonly ms: number;
}

/** How often a template ran and how long it took, what it called included. */
export interface TemplateMetric {
  /** Path below layouts: `_partials/head.html`. */
  readonly name: string;
  readonly count: number;
  /** How often a cached partial's output was used again. */
  readonly cached: number;
  readonly ms: number;
  readonly maxMs: number;
  /** How alike its outputs are, in percent; 0 where nobody asked. */
  readonly cachePotential: number;
}

export interface BuildResult {
  readonly config: Config;
  /** One site a language, in order of weight; empty when the content could not be read. */
  readonly sites: readonly Site[];
  /** Everything to publish by path below the destination. */
  readonly outputs: ReadonlyMap<string, Output>;
  readonly diagnostics: readonly Diagnostic[];
  /** False when any diagnostic is an error: nothing must be published then. */
  readonly ok: boolean;
  readonly counts: BuildCounts;
  readonly stages: readonly StageTime[];
  /** The slowest first, with `templateMetrics`. */
  readonly templateMetrics?: readonly TemplateMetric[];
}

/** Which files a publish wrote, left and removed. */
export interface PublishReport {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly ms: number;
}
