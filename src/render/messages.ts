// What the author is told about content that can't be rendered, and about finished texts.
import { DiagnosticError } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";

/** Nothing is there that renders the page's language. */
export function noConverter({ parsed }: Page, language: string, help: string): Diagnostic {
  return {
    severity: "error",
    code: "content/no-converter",
    message: `there is nothing that renders ${language}`,
    ...(parsed
      ? { location: locate({ file: parsed.file.display, text: parsed.text }, parsed.bodyOffset) }
      : {}),
    notes: [],
    help,
  };
}

/** A text that a template made is none of its language, or holds such a part. */
export function cannotMinify(path: string, text: string, fault: string, offset: number, origin: string) {
  const { lineText, ...place } = locate({ file: path, text }, offset);
  return new DiagnosticError({
    severity: "error",
    code: "build/cannot-minify",
    message: `can't minify ${path}: ${fault}`,
    location: { ...place, lineText: lineText.length > 200 ? "" : lineText },
    notes: [{ text: `made for ${origin}; line and column are those of the output` }],
    help: "mend the text, or switch off the minifier of its language, as with minify.disableJS",
  });
}
