// Line breaks between East Asian characters, where a space would be wrong.
import type { Token } from "markdown-it";
import type { GoldmarkConfig } from "../../model/config.ts";
import { characterAt, characterBefore } from "../chars.ts";

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;

/** Whether a soft line break is written as a newline. */
export function isLineBreakKept(
  cjk: GoldmarkConfig["extensions"]["cjk"],
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!cjk.enable || !cjk.eastAsianLineBreaks) return true;
  if (before?.type !== "text" || before.content === "") return true;
  if (after?.type !== "text" || after.content === "") return false;
  const last = characterBefore(before.content, before.content.length);
  const first = characterAt(after.content, 0);
  return !(WIDE.test(last) && WIDE.test(first));
}
