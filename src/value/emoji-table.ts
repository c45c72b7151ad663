// The emoji by their names: gemoji's. The bundled program has them in a file of its own, since gemoji is a module, with
// much else in it, that Node 20 takes long to load; this module is replaced there (rolldown.config.js).
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Emoji by their names on GitHub, an ordinary object. */
export function readEmojiTable(): Readonly<Record<string, string>> {
  return (require("gemoji") as { readonly nameToEmoji: Readonly<Record<string, string>> }).nameToEmoji;
}
