// What a check finds. The codes are stable: scripts sort by them.
import type { Diagnostic, Location, Note } from "../model/diagnostic.ts";

/** A finding before its place is known. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly help: string;
}

export function findingAt(finding: Finding, location: Location, notes: readonly Note[] = []): Diagnostic {
  return { severity: "error", ...finding, location, notes };
}

function withSuggestion(finding: Omit<Finding, "suggestion">, suggestion: string | undefined): Finding {
  return suggestion === undefined ? finding : { ...finding, suggestion };
}

export function brokenLink(url: string, suggestion: string | undefined): Finding {
  const help = "Correct the link, or make the page it names.";
  const message = `the link "${url}" leads to no page or file of the site`;
  return withSuggestion({ code: "check/broken-link", message, help }, suggestion);
}

export function invalidLink(url: string): Finding {
  return { code: "check/broken-link", message: `the link "${url}" is not a URL`, help: "Correct the link." };
}

export function brokenFragment(fragment: string, page: string, suggestion: string | undefined): Finding {
  const help = "Ids come from headings: a heading that was reworded has another one.";
  const message = `no element of ${page} has the id "${fragment}"`;
  return withSuggestion({ code: "check/broken-fragment", message, help }, suggestion);
}

export function missingImage(url: string, suggestion: string | undefined): Finding {
  const help = "Put the file beside the page or into static/, or correct the path.";
  const message = `the file "${url}" of an image is missing`;
  return withSuggestion({ code: "check/missing-image", message, help }, suggestion);
}

export function rootAbsoluteLink(url: string, basePath: string, suggestion: string | undefined): Finding {
  const help = "Link relative to the page or by content path, or use relURL in templates.";
  const message = `the link "${url}" leads out of the site, which is below "${basePath}"`;
  return withSuggestion({ code: "check/root-absolute-link", message, help }, suggestion);
}

export function duplicatePath(path: string, first: string, second: string): Diagnostic {
  return {
    severity: "error",
    code: "check/duplicate-path",
    message: `${first} and ${second} are both published as "${path}"`,
    notes: [],
    help: "Give one of them another url or slug; only one can be kept.",
  };
}
