// What templates took and which of them ran: --templateMetrics, --templateMetricsHints and --printUnusedTemplates.
// https://gohugo.io/troubleshooting/performance/
import type { TemplateMetric } from "../model/build.ts";
import { SafeHTML } from "../value/safe.ts";
import type { TemplateObserver } from "./observe.ts";
import type { TemplateDescriptor, TemplateRegistry } from "./registry.ts";
import type { FoundTemplate, Templates } from "./templates.ts";

interface Measured {
  count: number;
  cached: number;
  ms: number;
  maxMs: number;
  readonly first: unknown;
  /** Sum of how much each output is like the first, in percent. */
  likeness: number;
}

export class TemplateMetrics implements TemplateObserver {
  readonly #compares: boolean;
  readonly #byName = new Map<string, Measured>();
  readonly #ran = new Set<string>();

  /** `compares` finds out how alike a template's outputs are, which takes time. */
  constructor(compares: boolean) {
    this.#compares = compares;
  }

  ran({ descriptor, base }: FoundTemplate, ms: number, output: unknown): void {
    this.#ran.add(fileOf(descriptor));
    if (base) this.#ran.add(fileOf(base));
    this.#add(descriptor, ms, output);
  }

  reused({ descriptor }: FoundTemplate, output: unknown): void {
    this.#add(descriptor, 0, output).cached++;
  }

  #add({ path }: TemplateDescriptor, ms: number, output: unknown): Measured {
    const name = path.slice(1);
    let row = this.#byName.get(name);
    if (row === undefined) {
      row = { count: 0, cached: 0, ms: 0, maxMs: 0, first: output, likeness: 0 };
      this.#byName.set(name, row);
    }
    row.count++;
    row.ms += ms;
    row.maxMs = Math.max(row.maxMs, ms);
    if (this.#compares) row.likeness += likeness(row.first, output);
    return row;
  }

  /** The slowest first. */
  rows(): TemplateMetric[] {
    const rows = [...this.#byName].map(([name, { count, cached, ms, maxMs, likeness }]) => ({
      name,
      count,
      cached,
      ms,
      maxMs,
      cachePotential: Math.floor(likeness / count),
    }));
    return rows.sort((a, b) => b.ms - a.ms);
  }

  /** Files of the site's templates that nothing called, in order. */
  unused({ all }: TemplateRegistry, { calledByName }: Templates): TemplateDescriptor[] {
    for (const descriptor of calledByName) this.#ran.add(fileOf(descriptor));
    const unused = new Map<string, TemplateDescriptor>();
    for (const descriptor of all) {
      const file = fileOf(descriptor);
      if (descriptor.file !== null && !this.#ran.has(file)) unused.set(file, descriptor);
    }
    return [...unused.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** An old place and today's may be two descriptors of one file. */
function fileOf({ file, path }: TemplateDescriptor): string {
  return file?.filename ?? path;
}

/** Words count as the same in about the same place. */
const PLACES = 4;

/** How much of one output is in another, in percent. */
function likeness(one: unknown, other: unknown): number {
  const [a, b] = [textOf(one), textOf(other)];
  if (a === undefined || b === undefined) return one === other ? 100 : 0;
  if (a === b) return 100;
  const [longer, shorter] = [placedWords(a), placedWords(b)].sort((x, y) => y.length - x.length);
  const known = new Set(shorter);
  return Math.floor((100 * longer!.filter((word) => known.has(word)).length) / longer!.length);
}

function textOf(output: unknown): string | undefined {
  if (typeof output === "string") return output;
  return output instanceof SafeHTML ? String(output) : undefined;
}

function placedWords(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.map((word, index) => `${word}/${Math.floor(index / PLACES)}`);
}
