// Hugo's allow-lists (`security.*`): regular expressions, where "! x" denies and denying wins.
// https://gohugo.io/configuration/security/
import { compileIgnorePattern } from "../source/ignore-pattern.ts";

/** Of `security.http.urls`: hosts with a name, and no secrets in the address. */
export const defaultUrls: readonly string[] = [
  "(?i)^https?://[a-z0-9]",
  "! (?i)^https?://\\d+\\.",
  "! (?i)localhost",
  "! (?i)^https?://[^/?#]*@",
];

interface Policy {
  readonly allowed: readonly ((text: string) => boolean)[];
  readonly denied: readonly ((text: string) => boolean)[];
}

const policies = new WeakMap<readonly string[], Policy>();

/** True when the list lets `text` pass. A list of denials alone lets everything else pass; `["none"]` nothing. */
export function allows(list: readonly string[], text: string): boolean {
  let policy = policies.get(list);
  if (policy === undefined) policies.set(list, (policy = compile(list)));
  if (policy.denied.some((matches) => matches(text))) return false;
  return policy.allowed.length === 0
    ? policy.denied.length > 0
    : policy.allowed.some((matches) => matches(text));
}

function compile(list: readonly string[]): Policy {
  const denied = list.filter((entry) => entry.startsWith("!"));
  const allowed = list.filter((entry) => !entry.startsWith("!") && entry.toLowerCase() !== "none");
  return {
    allowed: allowed.map(compileIgnorePattern),
    denied: denied.map((entry) => compileIgnorePattern(entry.slice(1).trim())),
  };
}
