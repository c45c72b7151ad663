// One tag as a whole: what it opens, what it closes, its arguments.
import type { SourceText } from "../model/source.ts";
import { typedValue } from "./args.ts";
import { TagLexer } from "./lex.ts";
import type { Token } from "./lex.ts";
import * as messages from "./messages.ts";
import type { Argument, Arguments } from "./node.ts";

/** `{{< name args >}}`, `{{< name args / >}}`, `{{< /closes >}}` or `{{< / >}}`. */
export interface Tag {
  /** What it opens; a tag without a name only closes. */
  readonly name: Token | undefined;
  readonly args: Arguments;
  /** True when there is a `/` in it. */
  readonly slash: boolean;
  /** The name after the `/`. */
  readonly closes: Token | undefined;
  readonly start: number;
  readonly end: number;
}

/** Reads the tag whose opening delimiter stands at `start`. */
export function readTag(source: SourceText, start: number): Tag {
  const lexer = new TagLexer(source, start);
  let token = lexer.next();
  const name = token.type === "name" ? token : undefined;
  const args = new ArgumentList(source);
  if (name) for (token = lexer.next(); args.take(token); token = lexer.next());
  const slash = token.type === "slash";
  while (token.type === "slash") token = lexer.next();
  const closes = slash && token.type === "name" ? token : undefined;
  if (closes) token = lexer.next();
  if (!name && !slash) throw messages.noName(source, { start, end: token.end });
  if (token.type !== "end") throw messages.afterClosingName(source, token.start);
  return { name, args: args.finish(), slash, closes, start, end: token.end };
}

/** Collects arguments and sees to it that they are all named or all positional. */
class ArgumentList {
  readonly #source: SourceText;
  readonly #positional: Argument[] = [];
  readonly #named = new Map<string, Argument>();
  /** A word of which it isn't known yet whether a `=` follows. */
  #pending: Token | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** False when the token belongs to no argument: the arguments are over. */
  take(token: Token): boolean {
    if (token.type === "value") {
      // A value without a name before it (`{{< x =3 >}}`) counts for nothing, as in Hugo.
      if (this.#pending) this.#addNamed(this.#pending, token);
      this.#pending = undefined;
      return true;
    }
    this.#flush();
    if (token.type !== "param") return false;
    this.#pending = token;
    return true;
  }

  finish(): Arguments {
    if (this.#named.size > 0) return { kind: "named", values: this.#named };
    if (this.#positional.length > 0) return { kind: "positional", values: this.#positional };
    return { kind: "none" };
  }

  #flush(): void {
    if (!this.#pending) return;
    if (this.#named.size > 0) throw messages.mixedArguments(this.#source, this.#pending, "positional");
    this.#positional.push(argument(this.#pending));
    this.#pending = undefined;
  }

  #addNamed(name: Token, value: Token): void {
    if (this.#positional.length > 0) throw messages.mixedArguments(this.#source, name, "named");
    this.#named.set(name.text, argument(value));
  }
}

function argument({ text, quoted, start, end }: Token): Argument {
  return { value: quoted ? text : typedValue(text), quoted, start, end };
}
