// Rewrites a parsed template into what the compiler is to see: partials, inline partials and sections become helpers of
// ours, every value an expression that only calls known helpers.
import type { FunctionRow } from "../../model/template.ts";
import { block, content, dot, print, programOf, text } from "./ast.ts";
import type {
  Block,
  Expression,
  Loc,
  Mustache,
  Partial,
  PartialBlock,
  Path,
  Places,
  Program,
  Statement,
} from "./ast.ts";
import { RAW } from "./blueprint.ts";
import { Expressions } from "./expressions.ts";
import type { Vocabulary } from "./expressions.ts";
import { builtinBlocks } from "./helpers.ts";
import { notANumberOfArguments, syntax } from "./messages.ts";

/** A template ready to be compiled. */
export interface Rewritten {
  /** What the template prints by itself. */
  readonly main: Program;
  /** Inline partials defined at the top, by name. */
  readonly inlines: ReadonlyMap<string, Program>;
  /** Helpers that any of these call. */
  readonly helpers: ReadonlySet<string>;
  readonly functions: ReadonlySet<FunctionRow>;
  readonly escapes: ReadonlySet<string>;
  /** Every name read from a value. */
  readonly fields: ReadonlySet<string>;
}

export function rewrite(program: Program, places: Places, vocabulary: Vocabulary): Rewritten {
  return new Rewriter(places, vocabulary).template(program);
}

class Rewriter {
  readonly #places: Places;
  readonly #values: Expressions;
  readonly #escapes = new Set<string>();

  constructor(places: Places, vocabulary: Vocabulary) {
    this.#places = places;
    this.#values = new Expressions(places, vocabulary);
  }

  template(program: Program): Rewritten {
    const inlines = new Map<string, Program>();
    const rest: Statement[] = [];
    for (const statement of program.body)
      if (statement.type === "DecoratorBlock") {
        const inline = statement as Block;
        inlines.set(this.#inlineName(inline), this.#program(inline.program));
      } else rest.push(statement);
    const main = this.#program({ ...program, body: rest });
    const { helpers, functions, fields } = this.#values;
    return { main, inlines, helpers, functions, fields, escapes: this.#escapes };
  }

  #place(node: { readonly loc: hbs.AST.SourceLocation }) {
    return { source: this.#places.source, ...this.#places.of(node) };
  }

  /** Handlebars' place of a node with its offset, and with how its value is escaped. */
  #loc(node: { readonly loc: hbs.AST.SourceLocation }): Loc {
    const loc = node.loc as Loc;
    loc.offset = this.#places.offset(loc.start);
    loc.escape ??= RAW;
    this.#escapes.add(loc.escape);
    return loc;
  }

  #program(program: Program): Program {
    const inlines = program.body.filter((node) => node.type === "DecoratorBlock") as Block[];
    return this.#values.within(program.blockParams ?? [], () => {
      const body = program.body.flatMap((node) => this.#statement(node));
      return { ...program, body: inlines.length > 0 ? [this.#scope(inlines, body)] : body };
    });
  }

  /** Inline partials are known in the whole block that defines them. */
  #scope(inlines: readonly Block[], body: Statement[]): Statement {
    const loc = this.#loc(inlines[0]!);
    const definitions = inlines.map((inline) => {
      const name = text(this.#inlineName(inline), loc);
      return block(
        this.#values.use("@inline"),
        [name],
        { program: this.#program(inline.program) },
        this.#loc(inline),
      );
    });
    return block(this.#values.use("@scope"), [], { program: programOf([...definitions, ...body], loc) }, loc);
  }

  #inlineName(inline: Block): string {
    const [name] = inline.params;
    if (inline.path.original === "inline" && name?.type === "StringLiteral")
      return (name as hbs.AST.StringLiteral).value;
    throw syntax(this.#place(inline), 'expected {{#*inline "name"}}');
  }

  #statement(node: Statement): Statement[] {
    switch (node.type) {
      case "ContentStatement":
        return [node];
      case "CommentStatement":
      case "DecoratorBlock":
        return [];
      case "MustacheStatement":
        return [this.#mustache(node as Mustache)];
      case "PartialStatement":
        return this.#partial(node as Partial);
      case "PartialBlockStatement":
        return [this.#partialBlock(node as PartialBlock)];
      case "BlockStatement":
        return [this.#block(node as Block)];
      default:
        throw syntax(this.#place(node), "decorators are not supported here");
    }
  }

  #mustache(node: Mustache): Statement {
    const loc = this.#loc(node);
    const value = this.#values.call(node);
    const { path, params } =
      value.type === "SubExpression" ? (value as hbs.AST.SubExpression) : { path: value, params: [] };
    return { type: "MustacheStatement", path, params, escaped: true, strip: node.strip, loc } as Mustache;
  }

  #partial(node: Partial): Statement[] {
    const loc = this.#loc(node);
    const indent = node.indent ? [content(node.indent, loc)] : [];
    const context = this.#partialContext(node);
    const hash = this.#hash(node.hash);
    if (isPartialBlock(node))
      return [...indent, print(this.#values.use("@partial-block"), [context], hash, loc)];
    return [...indent, print(this.#values.use("@partial"), [this.#partialName(node), context], hash, loc)];
  }

  #partialBlock(node: PartialBlock): Statement {
    const loc = this.#loc(node);
    const params = [this.#partialName(node), this.#partialContext(node), text(loc.escape!, loc)];
    const parts = { hash: this.#hash(node.hash), program: this.#program(node.program) };
    return block(this.#values.use("@block"), params, parts, loc);
  }

  #partialName({ name }: Partial | PartialBlock): Expression {
    if (name.type === "SubExpression") return this.#values.expression(name);
    return text(String((name as Path).original), name.loc);
  }

  #partialContext(node: Partial | PartialBlock): Expression {
    if (node.params.length > 1)
      throw syntax(this.#place(node), "a partial takes one context and named arguments");
    const [context] = node.params;
    return context ? this.#values.expression(context) : dot(node.loc);
  }

  #hash(hash: hbs.AST.Hash): hbs.AST.Hash {
    if (!hash) return hash;
    return {
      ...hash,
      pairs: hash.pairs.map((pair) => ({ ...pair, value: this.#values.expression(pair.value) })),
    };
  }

  #block(node: Block): Statement {
    const loc = this.#loc(node);
    const name = node.path.original;
    const builtin = builtinBlocks.has(name);
    if (builtin && node.params.length !== 1) throw notANumberOfArguments(this.#place(node), name, 1);
    const value = builtin ? this.#values.expression(node.params[0]!) : this.#values.call(node);
    const program = node.program && this.#program(node.program);
    const inverse = node.inverse && this.#program(node.inverse);
    return block(this.#values.use(builtin ? name : "@section"), [value], { program, inverse }, loc);
  }
}

function isPartialBlock({ name }: Partial): boolean {
  return name.type === "PathExpression" && (name as Path).original === "@partial-block";
}
