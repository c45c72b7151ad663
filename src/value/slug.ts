// Text → path segments, URLs and heading ids. Each has rules of its own, all three Hugo's.

const allowed = /^[\p{L}\p{Nd}\p{M}./\\_#+~@%-]*$/u;
const allowedCharacter = /[\p{L}\p{Nd}\p{M}./\\_#+~@-]/u;
const space = /\s|\u0085/;

/** Hugo's path rule: spaces become one hyphen, characters that are neither letters, digits nor `./\_#+~-@` go. */
export function sanitisePath(path: string): string {
  if (allowed.test(path) && !path.includes("%")) return path;
  let clean = "";
  let pending = false;
  let wasHyphen = false;
  for (let i = 0; i < path.length;) {
    const c = String.fromCodePoint(path.codePointAt(i)!);
    if (allowedCharacter.test(c) || isPercentEscape(path, i)) {
      wasHyphen = c === "-";
      if (pending && !wasHyphen) clean += "-";
      pending = false;
      clean += c;
    } else if (clean !== "" && !wasHyphen && space.test(c)) pending = true;
    i += c.length;
  }
  return clean;
}

function isPercentEscape(path: string, at: number): boolean {
  return path[at] === "%" && /^[0-9a-fA-F]{2}$/.test(path.slice(at + 1, at + 3));
}

/** Letters without their accents: `é` → `e`. */
export function removeAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
}

/** What of the configuration decides how paths are made. */
export interface PathRules {
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
}

const defaultRules: PathRules = { disablePathToLower: false, removePathAccents: false };

/** A text as a path: sanitised, without accents and in lower case as the configuration says. */
export function makePath(text: string, rules: PathRules = defaultRules): string {
  const clean = sanitisePath(text);
  const bare = rules.removePathAccents ? removeAccents(clean) : clean;
  return rules.disablePathToLower ? bare : bare.toLowerCase();
}

/** A text as part of a URL: `Vim (text editor)` → `vim-text-editor`. */
export function urlize(text: string, rules: PathRules = defaultRules): string {
  return escapeURLPath(makePath(text, rules));
}

/**
 * Percent-encodes what may not stand in a URL as it is, as Go prints a parsed URL: path and fragment apart,
 * existing escapes kept, upper-case hex.
 */
export function escapeURLPath(url: string): string {
  if (/^[A-Za-z0-9._~/+@:=,;&!$*()-]*$/.test(url)) return url;
  const at = url.indexOf("#");
  if (at < 0) return escapeURLPart(url);
  return `${escapeURLPart(url.slice(0, at))}#${escapeURLPart(url.slice(at + 1).replaceAll("#", "%23"))}`;
}

function escapeURLPart(text: string): string {
  return text.replace(/%(?![0-9a-fA-F]{2})|[^A-Za-z0-9._~/+@:=,;&!$*()%'?-]+/gu, (part) =>
    part === "%" ? "%25" : encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, "\ufffd")),
  );
}

/** How headings get their ids: `markup.goldmark.parser.autoIDType`. */
export type AutoIDType = "github" | "github-ascii" | "blackfriday";

/** The id of a heading's text: `Hello World` → `hello-world`; "" when nothing of the text is left. */
export function anchorize(text: string, type: AutoIDType = "github"): string {
  if (type === "blackfriday") return blackfridayAnchor(text);
  // Letters beyond ASCII go before the case is changed: Go sees runes, so `İ` must not turn into `i` first.
  // White space is trimmed before that: `日本 語` leaves the hyphen.
  const source = trimSpace(text);
  const bare = type === "github-ascii" ? removeAccents(source).replace(/[^\0-\x7f]/g, "") : source;
  const kept = bare.replace(/[^\p{L}\p{Nd}_ -]+/gu, "");
  return lowerRunes(kept.replaceAll(" ", "-"));
}

/** Any run of other characters is one hyphen, none at either end. */
function blackfridayAnchor(text: string): string {
  return lowerRunes(text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, ""));
}

/** Lower case rune by rune, as Go does it: `İ` is `i`, not `i̇`. */
function lowerRunes(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text.replaceAll("İ", "i").toLowerCase();
}

const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Without Unicode white space at both ends; the byte order mark, which JavaScript trims too, stays. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && whiteSpace.test(text[start]!)) start++;
  while (end > start && whiteSpace.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}
