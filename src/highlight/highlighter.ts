// Source code with colours, as Hugo writes it: the front of this folder.
import type { HighlightConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FenceFacts } from "../model/render.ts";
import type { ValueMap } from "../model/value.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { findGrammar } from "./languages.ts";
import { renderCode } from "./markup.ts";
import { tooSlow } from "./messages.ts";
import { resolveOptions } from "./options.ts";
import { TimeBudget } from "./time-budget.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Gives the whole element; undefined for a language that isn't known. `options` go over the configuration. Warnings come
 * without a place, at most one of a kind for a block.
 */
export type Highlighter = (
  code: string,
  language: string,
  options: ValueMap,
  fence?: FenceFacts,
  warn?: (diagnostic: Diagnostic) => void,
) => string | undefined;

/** A highlighter for a site; it loads what a language needs when the language first comes. */
export function createHighlighter(config: HighlightConfig, budget = new TimeBudget()): Highlighter {
  return (code, language, given, fence, warn) => {
    const options = resolveOptions(config, given, fence, warn);
    const grammar = findGrammar(language);
    if (grammar === undefined && !options.guessSyntax)
      return options.isInline ? plainInline(code, language) : undefined;
    const name = grammar === undefined ? "fallback" : language;
    let isTimeUp = false;
    const pieces = tokenize(code.replace(/\r\n?/g, "\n"), grammar ?? "", budget, () => (isTimeUp = true));
    if (isTimeUp) warn?.(tooSlow(language));
    return renderCode(pieces, name, options, fence?.attributes ?? []);
  };
}

const plainInline = (code: string, language: string): string =>
  `<code class="code-inline language-${escapeHTMLText(language)}">${escapeHTMLText(code)}</code>`;
