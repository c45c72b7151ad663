// What authors are told about content, its shortcodes, what renders it, and about finished texts.
import { DiagnosticError } from "../diagnostics/log.ts";
import { locateField } from "../content/field-messages.ts";
import { locate } from "../diagnostics/position.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";

/** The layout that a page's front matter names is no template's; `used` is the one that the page gets. */
export function layoutNotFound(page: Page, used: string, names: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(page.layout, names);
  const { parsed } = page;
  const isOwn = parsed !== null && "layout" in parsed.frontMatter;
  return {
    severity: "warning",
    code: "template/layout-not-found",
    message: `no template is named "${page.layout}", the layout of ${page.path}: it gets ${used}`,
    ...(isOwn && { location: locateField(parsed, "layout") }),
    ...(suggestion !== undefined && { suggestion }),
    notes: isOwn ? [] : [{ text: "the layout comes from a cascade" }],
    help: `make layouts/${page.layout}.html, or remove layout from the front matter`,
  };
}

/** A shortcode or hook asks for the content that it is part of: it gets none, as in Hugo. */
export function contentOfItself({ path }: Page, template: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/content-of-itself",
    message: `the content of ${path} asks for itself, and gets nothing`,
    notes: template === "" ? [] : [{ text: `in ${template}` }],
    help: "a shortcode or render hook of a page can't use that page's .Content, .Summary, .Plain or .WordCount",
  };
}

export function includesItself({ path }: Page): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/includes-itself",
    message: `${path} includes itself`,
    notes: [],
    help: "look for a shortcode with .RenderShortcodes that a page uses to include a page that includes it",
  });
}

export function includedInHTML(location: Location): Diagnostic {
  return {
    severity: "warning",
    code: "content/included-in-html",
    message: "a page is included within raw HTML, where it isn't read as Markdown",
    location,
    notes: [],
    help: "put an empty line between the HTML tags and .RenderShortcodes in the shortcode's template",
  };
}

/** An embedded shortcode was called without what it needs. */
export function missingParameter(
  location: Location,
  name: string,
  what: string,
  example: string,
): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "shortcode/missing-parameter",
    message: `shortcode "${name}" needs ${what}`,
    location,
    notes: [],
    help: `call it as {{< ${name} ${example} >}}`,
  });
}

/** The page has a link in its place. */
export function noEmbedding(location: Location, name: string, reason: string, id: string): Diagnostic {
  return {
    severity: "warning",
    code: "shortcode/no-embedding",
    message: `shortcode "${name}" couldn't get what it is to show: ${reason}`,
    location,
    notes: [],
    help: `there is a link in its place; silence this with ignoreLogs = ['${id}'] in the site's configuration`,
  };
}

export function deprecatedShortcode(location: Location, name: string, instead: string): Diagnostic {
  return {
    severity: "warning",
    code: "shortcode/deprecated",
    message: `shortcode "${name}" is deprecated in Hugo and will go`,
    location,
    notes: [],
    help: instead,
  };
}

export function rawHTML(location: Location): Diagnostic {
  return {
    severity: "warning",
    code: "content/raw-html",
    message: "raw HTML is left out of the page",
    location,
    notes: [],
    help: "use a shortcode, or allow it in the site's configuration: [markup.goldmark.renderer] unsafe = true",
  };
}

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

/** Hugo ends the build at them too. */
export function badAttributes(location: Location): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "content/bad-attributes",
    message: "the attributes of this code block can't be read",
    location,
    notes: [],
    help: 'write name=value pairs, with quotes around what is no word or number: { color="red" dimensions="300x200" }',
  });
}
