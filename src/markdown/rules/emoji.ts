// :name:
import type { InlineRule } from "../state.ts";

const NAME = /:([A-Za-z0-9_+-]+):/y;

/** Gives an emoji's characters by its short name. */
export type EmojiLookup = (name: string) => string | undefined;

/** Emoji by short name; unknown names stay text. */
export function createEmojiRule(lookup: EmojiLookup): InlineRule {
  return (state, silent) => {
    NAME.lastIndex = state.pos;
    const match = NAME.exec(state.src);
    const characters = match && NAME.lastIndex <= state.posMax ? lookup(match[1]!) : undefined;
    if (characters === undefined) return false;
    if (!silent) {
      const token = state.push("emoji", "", 0);
      token.content = [...characters].map(reference).join("");
      token.markup = match![1]!;
    }
    state.pos += match![0].length;
    return true;
  };
}

/** As Hugo writes them: by number, but the joiner of people and things by name. */
const reference = (char: string): string =>
  char === "\u200d" ? "&zwj;" : `&#x${char.codePointAt(0)!.toString(16)};`;
