// The last step of a text that a template made, before it is published: it is minified and its elements are noted
// where the site says so.
import { attempt } from "../diagnostics/log.ts";
import { MinifyError } from "../minify/messages.ts";
import type { Minifier, Minifiers } from "../minify/minify.ts";
import type { Config, OutputFormat } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import { cannotMinify } from "./messages.ts";
import type { ElementStats } from "./stats/stats.ts";

/** A text on its way to `path`; `origin` is what the author would call its source. */
export interface FinishedText {
  readonly text: string;
  readonly format: OutputFormat;
  readonly path: string;
  readonly origin: string;
}

/** Gives the text to publish. */
export type Finish = (made: FinishedText) => string;

export function createFinish(
  config: Config,
  minifiers: Minifiers,
  stats: ElementStats | undefined,
  log: Log,
): Finish {
  const minify = createMinify(config, minifiers, log);
  if (stats === undefined) return minify;
  return (made) => {
    const text = minify(made);
    if (made.format.isHTML) stats.add(text);
    return text;
  };
}

function createMinify(config: Config, minifiers: Minifiers, log: Log): Finish {
  if (!config.minify.minifyOutput) return ({ text }) => text;
  return (made) => {
    const minifier = minifiers.of(made.format.mediaType);
    return minifier === undefined ? made.text : (attempt(log, () => minified(made, minifier)) ?? made.text);
  };
}

function minified({ text, path, origin }: FinishedText, minifier: Minifier): string {
  try {
    return minifier(text);
  } catch (error) {
    if (!(error instanceof MinifyError)) throw error;
    throw cannotMinify(path, text, error.message, error.offset, origin);
  }
}
