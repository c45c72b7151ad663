// What the author is told about the fields of front matter, and where a field stands.
import { permalinkTokens } from "../config/permalink-tokens.ts";
import { locate } from "../diagnostics/position.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { listed } from "./messages.ts";

/** A front matter field with a value that can't be used; it may have come from a cascade. */
export function badField(page: ParsedPage | null, field: string, wanted: string): Diagnostic {
  const isOwn = page !== null && field in page.frontMatter;
  return {
    severity: "error",
    code: "content/bad-field",
    message: `front matter field "${field}" must be ${wanted}`,
    ...(page ? { location: locateField(page, field) } : {}),
    notes: isOwn ? [] : [{ text: "the value comes from the cascade of a page above or of the configuration" }],
  };
}

/** `sites` names a language, version or role that the site doesn't have: the page is where it would be without. */
export function unknownSite(
  page: ParsedPage,
  { dimension, patterns, known }: { dimension: string; patterns: readonly string[]; known: readonly string[] },
): Diagnostic {
  const [first = ""] = patterns;
  const suggestion = didYouMean(first, known);
  const one = dimension.slice(0, -1);
  return {
    severity: "warning",
    code: "content/unknown-site",
    message: `sites: no ${one} of the site is meant by ${listed(patterns)}`,
    location: locateField(page, "sites"),
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: `the site has the ${dimension} ${known.join(", ")}; as it is, the page is for those that its mount or name says`,
  };
}

export function unknownOutputFormat(page: ParsedPage, name: string, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(name, known);
  return {
    severity: "error",
    code: "content/unknown-output-format",
    message: `there is no output format "${name}"`,
    location: locateField(page, "outputs"),
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: "define it under outputFormats in the site's configuration, or use one that Hugo has",
  };
}

/** `markup` names no language; it may have come from a cascade. */
export function unknownMarkup(page: ParsedPage | null, name: string, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(name, known);
  return { ...badField(page, "markup", "a language of content, such as markdown"), ...(suggestion ? { suggestion } : {}) };
}

export function forbiddenContentType(page: ParsedPage, mediaType: string): Diagnostic {
  return {
    severity: "error",
    code: "content/type-not-allowed",
    message: `content of type ${mediaType} is not allowed by security.allowContent`,
    location: locate({ file: page.file.display, text: page.text }, 0),
    notes: [],
    help: `allow it in the site's configuration: [security] allowContent = ["${mediaType}"]`,
  };
}

export function absoluteUrlInFrontMatter(page: ParsedPage, field: string, value: string): Diagnostic {
  return {
    severity: "error",
    code: "content/absolute-url",
    message: `front matter field "${field}" can't be an address on another host: ${value}`,
    location: locateField(page, field),
    notes: [],
    help: 'give the path alone, such as "/new/place/"',
  };
}

/** `url` has a word after a colon that stands for nothing. */
export function unknownUrlToken(page: ParsedPage | null, token: string): Diagnostic {
  const suggestion = didYouMean(`:${token}`, permalinkTokens.map((name) => `:${name}`));
  return {
    severity: "error",
    code: "content/unknown-url-token",
    message: `front matter field "url" has ":${token}", which stands for nothing`,
    ...(page ? { location: locateField(page, "url") } : {}),
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: "write a backslash before a colon that is to stay: \\:",
  };
}

/** A key that is a param of the author's own, where a field is written nearly like it. */
export function nearField(pages: readonly ParsedPage[], key: string, field: string): Diagnostic {
  const [first, ...more] = pages;
  return {
    severity: "warning",
    code: "content/near-field",
    message: `there is no front matter field "${key}"; as it is, the page has a param of that name`,
    location: locateField(first!, key),
    suggestion: `did you mean "${field}"?`,
    notes: more.length === 0 ? [] : [{ text: `and ${more.length === 1 ? "once" : `${more.length} times`} more` }],
    help: "if it is a param of your own, write it below params",
  };
}

/** The place of a top-level field in its front matter; the file's start when it can't be found. */
export function locateField(page: ParsedPage, field: string): ReturnType<typeof locate> {
  const source = { file: page.file.display, text: page.text };
  const head = page.text.slice(0, page.bodyOffset).toLowerCase();
  for (let at = head.indexOf(field); at >= 0; at = head.indexOf(field, at + 1)) {
    const before = head.slice(head.lastIndexOf("\n", at - 1) + 1, at);
    const after = head.slice(at + field.length).trimStart();
    if (/^[\s"']*$/.test(before) && /^["']?\s*[:=]/.test(after)) return locate(source, at, field.length);
  }
  return locate(source, 0, 3);
}
