// Emoji by their short names on GitHub: `:heart:`. https://gohugo.io/quick-reference/emojis/
import { readEmojiTable } from "./emoji-table.ts";

let table: Readonly<Record<string, string>> | undefined;

/** The characters of a name without its colons, undefined for an unknown one. */
export function emojiOf(name: string): string | undefined {
  table ??= readEmojiTable();
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The text with every known `:name:` as an emoji. The second colon of an unknown one may open the next. */
export function emojify(text: string): string {
  let result = "";
  let done = 0;
  let open = text.indexOf(":");
  for (let close; open >= 0 && (close = text.indexOf(":", open + 1)) > 0;) {
    const emoji = emojiOf(text.slice(open + 1, close));
    if (emoji === undefined) open = close;
    else {
      result += text.slice(done, open) + emoji;
      done = close + 1;
      open = text.indexOf(":", done);
    }
  }
  return result + text.slice(done);
}
