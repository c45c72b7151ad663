// What the author is told about content that can't be rendered.
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
