// A template with parsing, analysis and compiling behind it: plain data and functions. It can be printed into a file at
// build time, so that the default theme runs without the compiler.
import type { FunctionRow } from "../../model/template.ts";

/** What Handlebars' runtime makes a function of; opaque here. */
export type Specification = object;

export interface Blueprint {
  /** The source that it was made from: a blueprint is good for that text only. */
  readonly text: string;
  /** Blocks for a base template: the names of its inline partials when it has nothing else. */
  readonly blocks: readonly string[];
  readonly usesInner: boolean;
  /** Names of the functions that it calls. */
  readonly functions: readonly string[];
  /** Chains of escapers that it needs, `url+attribute`. */
  readonly escapes: readonly string[];
  readonly main: Specification;
  readonly inlines: Readonly<Record<string, Specification>>;
}

/** Escapers of values in plain text formats, and of `{{{x}}}`: none. */
export const RAW = "raw";

/** Rows by each of their names. */
export type FunctionIndex = ReadonlyMap<string, FunctionRow>;
