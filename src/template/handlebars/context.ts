// Contextual escaping: follows the HTML around each mustache through the tree and notes at each how its value is to be
// escaped. The author's own text is cleaned on the way as Go does it: comments go, stray "<" are escaped.
import { ContextFault, join, sameContext, startContext } from "../escape/context.ts";
import type { Context } from "../escape/context.ts";
import { planValue } from "../escape/escapers.ts";
import { escapeText } from "../escape/text.ts";
import type { Block, Content, Loc, Mustache, Node, PartialBlock, Places, Program } from "./ast.ts";
import { RAW } from "./blueprint.ts";
import { branchesDiffer, endsOpen, unsafeContext } from "./messages.ts";

/** Blocks whose body is rendered once at most. */
const once: ReadonlySet<string> = new Set(["if", "unless", "with"]);

/** Notes at every printing node how its value is escaped; text formats escape nothing. */
export function planEscaping(program: Program, places: Places): void {
  if (places.source.mode === "text") return;
  const planner = new Planner(places);
  planner.whole(program, "the template");
}

class Planner {
  readonly #places: Places;
  /** Text before it was cleaned: the body of a loop may be read twice. */
  readonly #originals = new Map<Content, string>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** A piece that is rendered by itself: starts and ends in text. */
  whole(program: Program, what: string): void {
    const end = this.#program(program, startContext);
    if (end.state !== "text") throw endsOpen(this.#place(program), what, end.state);
  }

  #place(node: { readonly loc: hbs.AST.SourceLocation }) {
    return { source: this.#places.source, ...this.#places.of(node) };
  }

  #program(program: Program | undefined, start: Context): Context {
    let context = start;
    for (const statement of program?.body ?? []) context = this.#guarded(statement, context);
    return context;
  }

  #guarded(node: Node, context: Context): Context {
    try {
      return this.#statement(node, context);
    } catch (error) {
      if (!(error instanceof ContextFault)) throw error;
      throw unsafeContext(this.#place(node), error.code, error.message);
    }
  }

  #statement(node: Node, context: Context): Context {
    switch (node.type) {
      case "ContentStatement":
        return this.#content(node as Content, context);
      case "MustacheStatement":
        return this.#value(node, context, (node as Mustache).escaped);
      case "PartialStatement":
        return this.#value(node, context, true);
      case "PartialBlockStatement":
        return this.#partialBlock(node as PartialBlock, context);
      case "BlockStatement":
        return this.#block(node as Block, context);
      case "DecoratorBlock":
        this.whole((node as Block).program, "the inline partial");
        return context;
      default:
        return context;
    }
  }

  #content(node: Content, context: Context): Context {
    const source = this.#originals.get(node) ?? node.value;
    this.#originals.set(node, source);
    const cleaned = escapeText(context, source);
    node.value = cleaned.text;
    return cleaned.context;
  }

  #value(node: Node, context: Context, escaped: boolean): Context {
    const plan = planValue(context);
    (node.loc as Loc).escape = escaped ? plan.escapers.join("+") : RAW;
    return plan.context;
  }

  /** The body stands in when there is no such partial: it is written for this place, the partial's result is a value. */
  #partialBlock(node: PartialBlock, context: Context): Context {
    const after = this.#value(node, context, true);
    return this.#joined(node, "> partial", this.#program(node.program, context), after);
  }

  #block(node: Block, context: Context): Context {
    const name = node.path.original;
    const body = this.#program(node.program, context);
    const otherwise = this.#program(node.inverse, context);
    const after = this.#joined(node, name, node.program ? body : context, otherwise);
    if (once.has(name) || sameContext(body, context)) return after;
    // The second pass of a loop starts where the first one ended.
    const again = this.#joined(node, name, body, context);
    return this.#joined(node, name, this.#program(node.program, again), after);
  }

  #joined(node: Node, name: string, a: Context, b: Context): Context {
    const joined = join(a, b);
    if (!joined) throw branchesDiffer(this.#place(node), name);
    return joined;
  }
}
