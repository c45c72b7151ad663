// Values in srcset: comma-separated URLs, each followed by what it is good for.
import { SafeSrcset, SafeURL } from "../../value/safe.ts";
import { isSafeUrl, normalizeUrl } from "./url.ts";
import { FAILSAFE, textOf } from "./value-text.ts";

/** A whole srcset or one URL of it. */
export function srcset(value: unknown): string {
  const text = textOf(value);
  if (value instanceof SafeSrcset) return text;
  if (value instanceof SafeURL) return normalizeUrl(text).replaceAll(",", "%2c");
  return text.split(",").map(candidate).join(",");
}

function candidate(text: string): string {
  const [, before = "", url = "", after = ""] = /^([\t\n\f\r ]*)([^\t\n\f\r ]*)([^]*)$/.exec(text)!;
  const plain = isSafeUrl(url) && /^[\t\n\f\r a-zA-Z0-9]*$/.test(after);
  return plain ? before + normalizeUrl(url) + after : `#${FAILSAFE}`;
}
