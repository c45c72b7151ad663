// Where a page goes, before output formats and languages: by `url`, by a permalink pattern, or by its place in the tree.
// https://gohugo.io/content-management/urls/
import { DiagnosticError } from "../diagnostics/log.ts";
import { unknownToken } from "../config/permalink-tokens.ts";
import type { ParsedPage } from "../model/page.ts";
import { absoluteUrlInFrontMatter, unknownUrlToken } from "./field-messages.ts";
import { expandPattern, type PermalinkSubject, type Urlize } from "./permalink.ts";

/** A path below the root and what decided it. */
export interface Place {
  readonly by: "url" | "pattern" | "tree";
  /** `/docs/a`; of a `url` as written, with a trailing slash where it has one. */
  readonly path: string;
  /** False for a `url` with a leading slash, which leaves the language's folder. */
  readonly isInLanguage: boolean;
}

export interface PlaceSubject extends PermalinkSubject {
  /** Front matter `url`, "" without one. */
  readonly url: string;
  /** The path with the slugs of the page and of the list pages above it. */
  readonly treePath: string;
  readonly parsed: ParsedPage | null;
}

/** Resolves a page's place; `pattern` is the permalink pattern that is meant for it. */
export function resolvePlace(subject: PlaceSubject, pattern: string | undefined, urlize: Urlize): Place {
  // Home can't be moved by its own front matter.
  if (subject.url !== "" && subject.kind !== "home") return placeOfUrl(subject, urlize);
  if (pattern !== undefined)
    return { by: "pattern", path: urlize(tidy(expandPattern(pattern, subject, urlize))), isInLanguage: true };
  return { by: "tree", path: urlize(subject.treePath), isInLanguage: true };
}

function placeOfUrl(subject: PlaceSubject, urlize: Urlize): Place {
  const { url, parsed } = subject;
  if (/^https?:\/\//i.test(url) && parsed !== null)
    throw new DiagnosticError(absoluteUrlInFrontMatter(parsed, "url", url));
  const unknown = unknownToken(url);
  if (unknown !== undefined) throw new DiagnosticError(unknownUrlToken(parsed, unknown));
  const expanded = url.includes(":") ? expandPattern(url, subject, urlize) : url;
  const path = tidy(expanded);
  const slash = expanded.endsWith("/") && path !== "/" ? "/" : "";
  return { by: "url", path: path + slash, isInLanguage: !url.startsWith("/") };
}

/** Resolves `.` and `..`, which can't climb above the root, and drops doubled and trailing slashes. */
export function tidy(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  return `/${kept.join("/")}`;
}
