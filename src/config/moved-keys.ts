// Keys that Hugo has given up, with what they are called now: old sites and tutorials are full of them.
import type { KeyPath } from "./reading.ts";

export const movedKeys: Readonly<Record<string, string>> = {
  paginate: "pagination.pagerSize",
  paginatepath: "pagination.path",
  languagename: "languages.<lang>.label",
  languagedirection: "languages.<lang>.direction",
  verbose: "--logLevel info",
  metadataformat: "an archetype's own format",
  description: "params.description",
  subtitle: "params.subtitle",
  "privacy.twitter": "privacy.x",
  "services.twitter": "services.x",
};

/** True for `en` and `pt-br`: no setting's name looks like that. */
export function isLanguageTag(key: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/i.test(key);
}

/** True for `languages.<lang>.<key>`. */
export function isLanguageKey(path: KeyPath): boolean {
  return path.length === 3 && path[0]!.toLowerCase() === "languages";
}
