// Which pages a build leaves out: drafts, future and expired ones, unless the configuration asks for them.
// https://gohugo.io/getting-started/usage/#draft-future-and-expired-content
import type { Config } from "../model/config.ts";
import { isDraft } from "./fields.ts";
import type { Node } from "./nodes.ts";

/** False when the page isn't built. Throws a DiagnosticError when one of the fields can't be read. */
export function isVisible(node: Node, config: Config, now: number): boolean {
  const reason = hiddenBecause(node, now);
  if (reason === "draft") return config.buildDrafts;
  if (reason === "future") return config.buildFuture;
  return reason === "expired" ? config.buildExpired : true;
}

/** Why a page would be left out by default, for `list drafts` and its like. */
export function hiddenBecause(node: Node, now: number): "draft" | "future" | "expired" | null {
  const source = { values: node.values, parsed: node.loaded?.parsed ?? null };
  if (isDraft(source)) return "draft";
  const { publishDate, expiryDate } = node.dates;
  if (publishDate !== null && publishDate.ms > now) return "future";
  return expiryDate !== null && expiryDate.ms < now ? "expired" : null;
}
