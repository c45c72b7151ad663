// Source code with colours, as Hugo writes it: the front of this folder.
import type { HighlightConfig } from "../model/config.ts";
import type { FenceFacts } from "../model/render.ts";
import type { ValueMap } from "../model/value.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { findGrammar } from "./languages.ts";
import { renderCode } from "./markup.ts";
import { resolveOptions } from "./options.ts";
import { tokenize } from "./tokenize.ts";

/** Gives the whole element; undefined for a language that isn't known. `options` go over the configuration. */
export type Highlighter = (
  code: string,
  language: string,
  options: ValueMap,
  fence?: FenceFacts,
) => string | undefined;

/** A highlighter for a site; it loads what a language needs when the language first comes. */
export function createHighlighter(config: HighlightConfig): Highlighter {
  return (code, language, given, fence) => {
    const options = resolveOptions(config, given, fence);
    const grammar = findGrammar(language);
    if (grammar === undefined && !options.guessSyntax)
      return options.isInline ? plainInline(code, language) : undefined;
    const name = grammar === undefined ? "fallback" : language;
    const pieces = tokenize(code.replace(/\r\n?/g, "\n"), grammar ?? "");
    return renderCode(pieces, name, options, fence?.attributes ?? []);
  };
}

const plainInline = (code: string, language: string): string =>
  `<code class="code-inline language-${escapeHTMLText(language)}">${escapeHTMLText(code)}</code>`;
