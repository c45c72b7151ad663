// Rewrites a parsed template into what the compiler is to see: functions of the shared table as helpers under one name,
// methods with arguments as calls with the right receiver, partials and inline partials as helpers of ours.
import type { FunctionRow } from "../../model/template.ts";
import { block, call, content, dot, pathTo, print, programOf, text } from "./ast.ts";
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
import { RAW } from "./context.ts";
import type { FunctionIndex } from "./functions.ts";
import { builtinBlocks, dataVariables } from "./helpers.ts";
import {
  namedArguments,
  notANumberOfArguments,
  syntax,
  undefinedVariable,
  unknownFunction,
  wrongArguments,
} from "./messages.ts";

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

/** What a template may name without defining it. */
export interface Vocabulary {
  readonly functions: FunctionIndex;
  /** Methods of views: callable with arguments on the dot. */
  readonly methods: ReadonlySet<string>;
}

export function rewrite(program: Program, places: Places, vocabulary: Vocabulary): Rewritten {
  return new Rewriter(places, vocabulary).template(program);
}

interface Call {
  readonly path: Expression;
  readonly params: Expression[];
  readonly hash?: hbs.AST.Hash;
  readonly loc: hbs.AST.SourceLocation;
}

/** What a path says before any rewriting. */
interface FunctionPath {
  readonly row: FunctionRow;
  /** Fields of its result. */
  readonly rest: string[];
}

class Rewriter {
  readonly #places: Places;
  readonly #vocabulary: Vocabulary;
  readonly #helpers = new Set<string>();
  readonly #functions = new Set<FunctionRow>();
  readonly #escapes = new Set<string>();
  readonly #fields = new Set<string>();
  /** Names of block parameters, innermost block first. */
  #blockParams: (readonly string[])[] = [];

  constructor(places: Places, vocabulary: Vocabulary) {
    this.#places = places;
    this.#vocabulary = vocabulary;
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
    return {
      main,
      inlines,
      helpers: this.#helpers,
      functions: this.#functions,
      escapes: this.#escapes,
      fields: this.#fields,
    };
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

  #use(name: string): string {
    this.#helpers.add(name);
    return name;
  }

  // Programs and statements

  #program(program: Program): Program {
    const inlines = program.body.filter((node) => node.type === "DecoratorBlock") as Block[];
    this.#blockParams.unshift(program.blockParams ?? []);
    const body = program.body.flatMap((node) => this.#statement(node));
    this.#blockParams.shift();
    return { ...program, body: inlines.length > 0 ? [this.#scope(inlines, body)] : body };
  }

  /** Inline partials are known in the whole block that defines them. */
  #scope(inlines: readonly Block[], body: Statement[]): Statement {
    const loc = this.#loc(inlines[0]!);
    const definitions = inlines.map((inline) => {
      const name = text(this.#inlineName(inline), loc);
      return block(
        this.#use("@inline"),
        [name],
        { program: this.#program(inline.program) },
        this.#loc(inline),
      );
    });
    return block(this.#use("@scope"), [], { program: programOf([...definitions, ...body], loc) }, loc);
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
    const value = this.#call(node);
    const { path, params } =
      value.type === "SubExpression" ? (value as hbs.AST.SubExpression) : { path: value, params: [] };
    return { type: "MustacheStatement", path, params, escaped: true, strip: node.strip, loc } as Mustache;
  }

  #partial(node: Partial): Statement[] {
    const loc = this.#loc(node);
    const indent = node.indent ? [content(node.indent, loc)] : [];
    const context = this.#partialContext(node);
    const hash = this.#hash(node.hash);
    if (isPartialBlock(node)) return [...indent, print(this.#use("@partial-block"), [context], hash, loc)];
    return [...indent, print(this.#use("@partial"), [this.#partialName(node), context], hash, loc)];
  }

  #partialBlock(node: PartialBlock): Statement {
    const loc = this.#loc(node);
    const params = [this.#partialName(node), this.#partialContext(node), text(loc.escape!, loc)];
    const parts = { hash: this.#hash(node.hash), program: this.#program(node.program) };
    return block(this.#use("@block"), params, parts, loc);
  }

  #partialName({ name }: Partial | PartialBlock): Expression {
    if (name.type === "SubExpression") return this.#expression(name);
    return text(String((name as Path).original), name.loc);
  }

  #partialContext(node: Partial | PartialBlock): Expression {
    if (node.params.length > 1)
      throw syntax(this.#place(node), "a partial takes one context and named arguments");
    const [context] = node.params;
    return context ? this.#expression(context) : dot(node.loc);
  }

  #hash(hash: hbs.AST.Hash): hbs.AST.Hash {
    if (!hash) return hash;
    return { ...hash, pairs: hash.pairs.map((pair) => ({ ...pair, value: this.#expression(pair.value) })) };
  }

  #block(node: Block): Statement {
    const loc = this.#loc(node);
    const name = node.path.original;
    const builtin = builtinBlocks.has(name);
    if (builtin && node.params.length !== 1) throw notANumberOfArguments(this.#place(node), name, 1);
    const value = builtin ? this.#expression(node.params[0]!) : this.#call(node);
    const program = node.program && this.#program(node.program);
    const inverse = node.inverse && this.#program(node.inverse);
    return block(this.#use(builtin ? name : "@section"), [value], { program, inverse }, loc);
  }

  // Expressions

  #expression(node: Expression): Expression {
    if (node.type === "SubExpression") return this.#call(node as hbs.AST.SubExpression);
    if (node.type === "PathExpression") return this.#path(node as Path);
    return node;
  }

  /** A path or a call, whichever it turns out to be. */
  #call(node: Call): Expression {
    const path = node.path as Path;
    if (path.type !== "PathExpression") return this.#literalName(node);
    const isCall = node.params.length > 0 || node.hash !== undefined;
    if (!isCall) return this.#path(path);
    if (path.original === "lookup") return this.#lookup(node);
    const found = this.#function(path);
    if (found && found.rest.length === 0) return this.#functionCall(node, found.row);
    if (node.hash) throw namedArguments(this.#place(node), path.original);
    if (!this.#mayBeMethod(path))
      throw unknownFunction(this.#place(path), path.original, this.#vocabulary.functions.keys());
    return this.#methodCall(path, node);
  }

  /** `{{"name"}}` and `{{12}}`: Handlebars takes literals for the names of fields. */
  #literalName(node: Call): Expression {
    const name = String((node.path as unknown as { original: unknown }).original);
    return this.#path(pathTo([name], node.loc, `this.${name}`));
  }

  #lookup(node: Call): Expression {
    if (node.params.length !== 2) throw notANumberOfArguments(this.#place(node), "lookup", 2);
    return call(this.#use("lookup"), this.#expressions(node.params), node.loc);
  }

  #expressions(nodes: readonly Expression[]): Expression[] {
    return nodes.map((node) => this.#expression(node));
  }

  #functionCall(node: Call, row: FunctionRow): Expression {
    const { params, hash, loc } = node;
    if (hash) throw namedArguments(this.#place(node), row.name);
    const [fewest, most] = row.arity;
    if (params.length < fewest || params.length > most)
      throw wrongArguments(this.#place(node), row.name, params.length, row.signature);
    this.#functions.add(row);
    return call(this.#use(row.name), this.#expressions(params), loc);
  }

  /** The function that a path names; without arguments it must be callable so, and may be followed by fields. */
  #function(path: Path): FunctionPath | undefined {
    const { parts, data, depth } = path;
    if (data || depth > 0 || this.#isScoped(path)) return undefined;
    for (let end = parts.length; end > 0; end--) {
      const row = this.#vocabulary.functions.get(parts.slice(0, end).join("."));
      if (row) return { row, rest: parts.slice(end) };
    }
    return undefined;
  }

  /** `this.x`, `./x`, and names of block parameters are never functions. */
  #isScoped(path: Path): boolean {
    return /^(\.|this\b)/.test(path.original) || this.#isBlockParam(path);
  }

  #isBlockParam({ parts, data, depth }: Path): boolean {
    return !data && depth === 0 && this.#blockParams.some((names) => names.includes(parts[0]!));
  }

  /** A lower-case name with arguments on the dot can only be meant as a function. */
  #mayBeMethod(path: Path): boolean {
    const name = path.parts.at(-1);
    if (name === undefined) return false;
    return (
      path.parts.length > 1 ||
      path.data ||
      path.depth > 0 ||
      this.#vocabulary.methods.has(name) ||
      /^\p{Lu}/u.test(name)
    );
  }

  #methodCall(path: Path, { params, loc }: Call): Expression {
    const name = path.parts.at(-1)!;
    this.#fields.add(name);
    const owner = this.#path({ ...path, parts: path.parts.slice(0, -1), original: ownerName(path) });
    return call(this.#use("@call"), [owner, text(name, loc), ...this.#expressions(params)], loc);
  }

  #path(path: Path): Expression {
    const found = this.#function(path);
    if (found && found.row.arity[0] === 0) {
      const { row, rest } = found;
      const result = this.#functionCall({ path, params: [], loc: path.loc }, row);
      return rest.reduce((owner, name) => this.#field(owner, name, path.loc), result);
    }
    this.#checkVariable(path);
    for (const part of path.parts) this.#fields.add(part);
    if (path.depth > 0) return this.#outer(path);
    // A leading dot tells the compiler that this is no helper, whatever its name.
    const isParam = this.#isBlockParam(path) && !/^(\.|this\b)/.test(path.original);
    return { ...path, original: isParam || path.data ? path.original : `./${path.original}` } as Path;
  }

  #checkVariable(path: Path): void {
    const [name = ""] = path.parts;
    if (path.data && !dataVariables.has(name))
      throw undefinedVariable(this.#place(path), name, dataVariables);
  }

  /**
   * `../x` and `@../index` through our own frames: Handlebars compares dots with `!=`, which fails for objects without
   * a prototype and takes a text for equal to a list of it.
   */
  #outer(path: Path): Path {
    const up = (path.data ? "@" : "") + "../".repeat(path.depth);
    return { ...path, data: true, depth: 0, parts: [up, ...path.parts], original: `@${path.original}` };
  }

  #field(owner: Expression, name: string, loc: Loc): Expression {
    this.#fields.add(name);
    return call(this.#use("@field"), [owner, text(name, loc)], loc);
  }
}

function ownerName({ original, parts }: Path): string {
  return original.slice(0, original.length - parts.at(-1)!.length).replace(/[./]$/, "") || ".";
}

function isPartialBlock({ name }: Partial): boolean {
  return name.type === "PathExpression" && (name as Path).original === "@partial-block";
}
