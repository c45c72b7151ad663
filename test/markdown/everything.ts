// Settings with every extension of Markdown switched on.
import { options } from "./options.ts";

const on = { enable: true };

export const everything = options({
  enableEmoji: true,
  emoji: (name: string) => (name === "smile" ? "😄" : undefined),
  goldmark: {
    parser: {
      attribute: { block: true, title: true },
      autoDefinitionTermID: true,
      wrapStandAloneImageWithinParagraph: false,
    },
    extensions: {
      extras: { insert: on, mark: on, superscript: on, subscript: on, delete: on },
      cjk: { enable: true, eastAsianLineBreaks: true, escapedSpace: true },
      passthrough: {
        enable: true,
        delimiters: {
          block: [["$$", "$$"]],
          inline: [
            ["$", "$"],
            ["\\(", "\\)"],
          ],
        },
      },
    },
  },
});
