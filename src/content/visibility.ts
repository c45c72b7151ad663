// Which pages a build leaves out: drafts, future and expired ones, unless the configuration asks for them.
// https://gohugo.io/getting-started/usage/#draft-future-and-expired-content
import type { Config } from "../model/config.ts";
import { isDraft } from "./fields.ts";
import type { Node } from "./nodes.ts";

/** False when the page isn't built. Throws a DiagnosticError when one of the fields can't be read. */
export function isVisible(node: Node, config: Config, now: number): boolean {
  const { publishDate, expiryDate } = node.dates;
  const source = { values: node.values, parsed: node.loaded?.parsed ?? null };
  if (isDraft(source) && !config.buildDrafts) return false;
  if (publishDate !== null && publishDate.ms > now && !config.buildFuture) return false;
  return expiryDate === null || expiryDate.ms >= now || config.buildExpired;
}
