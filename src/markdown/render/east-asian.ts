// Line breaks between East Asian characters, where a space would be wrong.
import type { Token } from "markdown-it";
import type { GoldmarkConfig } from "../../model/config.ts";
import { characterAt, characterBefore } from "../chars.ts";

// What Pandoc, and goldmark's style `simple`, takes for wide.
const WIDE_LETTER =
  /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Lm}\p{Script=Hangul}\u3000-\u303f]$/u;
// East Asian Width F, W or H.
const WIDE =
  /^[\u1100-\u115f\u20a9\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uffdc\uffe0-\uffee\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u;
const HANGUL = /^\p{Script=Hangul}$/u;
// Characters of scripts that use no spaces, and punctuation of any script.
const DISCARDS_SPACE =
  /^[\p{P}\u2e80-\u312f\u3190-\u31ff\u3300-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\u{1b000}-\u{1b16f}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u;
const LONE_MARK = /(?:[*_[`~^$]|==|\+\+)$/;
const ZERO_WIDTH_SPACE = "\u200b";

/** Whether a soft line break between two tokens is written as a newline. */
export function isLineBreakKept(
  cjk: GoldmarkConfig["extensions"]["cjk"],
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!cjk.enable || !cjk.eastAsianLineBreaks) return true;
  const last = sourceText(before);
  // goldmark keeps a mark that made no element apart from the break, and then sees nothing in front of it.
  if (!last || (before!.type === "text" && LONE_MARK.test(last))) return true;
  const first = sourceText(after);
  if (!first) return false;
  const isKept = cjk.eastAsianLineBreaksStyle === "css3draft" ? keptByDraft : keptBySimple;
  return isKept(characterBefore(last, last.length), characterAt(first, 0));
}

/** A text token as written; undefined for other elements. */
function sourceText(token: Token | undefined): string | undefined {
  if (token?.type === "text") return token.content;
  return token?.type === "text_special" ? token.markup : undefined;
}

const keptBySimple = (last: string, first: string): boolean =>
  !(WIDE_LETTER.test(last) && WIDE_LETTER.test(first));

/** The segment break rules of CSS Text Level 3. */
function keptByDraft(last: string, first: string): boolean {
  if (last === ZERO_WIDTH_SPACE || first === ZERO_WIDTH_SPACE) return false;
  if (WIDE.test(last) && WIDE.test(first)) return HANGUL.test(last) || HANGUL.test(first);
  return !DISCARDS_SPACE.test(last) && !DISCARDS_SPACE.test(first);
}
