// Content that is neither Markdown nor HTML. AsciiDoc is rendered by a package of the project's own; Hugo's other languages
// need programs that we don't run. https://gohugo.io/content-management/formats/
import { createRequire } from "node:module";
import { join } from "node:path";
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Markup, Page } from "../model/page.ts";
import { noConverter } from "./messages.ts";

const NAMES: Readonly<Record<Markup, string>> = {
  asciidoc: "AsciiDoc",
  html: "HTML",
  markdown: "Markdown",
  org: "Org",
  pandoc: "Pandoc's Markdown",
  rst: "reStructuredText",
};

/** What we use of @asciidoctor/core; up to version 3 it answers at once. */
interface Asciidoctor {
  convert(source: string, options: object): unknown;
}

/** The body of a page as HTML. Throws where nothing can render its language. */
export function convertContent(source: string, page: Page, config: Config): string {
  if (page.markup !== "asciidoc")
    throw new DiagnosticError(
      noConverter(page, NAMES[page.markup], "write the page in Markdown, HTML or AsciiDoc"),
    );
  const html = asciidoctor(page, config).convert(source, {
    // Content is not trusted: it includes no files and runs nothing.
    safe: "secure",
    standalone: false,
    backend: config.markup.asciiDocExt.backend,
    attributes: { ...config.markup.asciiDocExt.attributes },
  });
  if (typeof html !== "string") throw new DiagnosticError(noConverter(page, NAMES.asciidoc, INSTALL));
  return `${html}\n`;
}

const INSTALL = "install the package in the project: npm install @asciidoctor/core@3";

const loaded = new Map<string, Asciidoctor>();

/** The package as the project has it installed. */
function asciidoctor(page: Page, { workingDir }: Config): Asciidoctor {
  let found = loaded.get(workingDir);
  if (found === undefined) {
    const load = createRequire(join(workingDir, "package.json"));
    try {
      const factory = load("@asciidoctor/core") as (() => Asciidoctor) | Asciidoctor;
      found = typeof factory === "function" ? factory() : factory;
    } catch {
      throw new DiagnosticError(noConverter(page, NAMES.asciidoc, INSTALL));
    }
    loaded.set(workingDir, found);
  }
  return found;
}
