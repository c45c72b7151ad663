// Rewrites paths and calls: which of them are functions, which methods of the value before the last dot, which fields.
import type { FunctionRow } from "../../model/template.ts";
import { call, pathTo, text } from "./ast.ts";
import type { Expression, Loc, Path, Places } from "./ast.ts";
import type { FunctionIndex } from "./blueprint.ts";
import { dataVariables } from "./helpers.ts";
import {
  namedArguments,
  notANumberOfArguments,
  undefinedVariable,
  unknownFunction,
  wrongArguments,
} from "./messages.ts";

/** What a template may name without defining it. */
export interface Vocabulary {
  readonly functions: FunctionIndex;
  /** Methods of views: callable with arguments on the dot. */
  readonly methods: ReadonlySet<string>;
}

/** Anything that may be a call: a mustache, a block, a sub-expression. */
export interface Call {
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

export class Expressions {
  /** Helpers that the expressions so far call. */
  readonly helpers = new Set<string>();
  readonly functions = new Set<FunctionRow>();
  /** Every name read from a value. */
  readonly fields = new Set<string>();
  readonly #places: Places;
  readonly #vocabulary: Vocabulary;
  /** Names of block parameters, innermost block first. */
  readonly #blockParams: (readonly string[])[] = [];

  constructor(places: Places, vocabulary: Vocabulary) {
    this.#places = places;
    this.#vocabulary = vocabulary;
  }

  /** Runs `work` where a block's parameters are known: `as |item index|`. */
  within<T>(blockParams: readonly string[], work: () => T): T {
    this.#blockParams.unshift(blockParams);
    const result = work();
    this.#blockParams.shift();
    return result;
  }

  /** Notes that a helper is called. */
  use(name: string): string {
    this.helpers.add(name);
    return name;
  }

  #place(node: { readonly loc: hbs.AST.SourceLocation }) {
    return { source: this.#places.source, ...this.#places.of(node) };
  }

  /** A parameter. */
  expression(node: Expression): Expression {
    if (node.type === "SubExpression") return this.call(node as hbs.AST.SubExpression);
    if (node.type === "PathExpression") return this.#path(node as Path);
    return node;
  }

  /** A path or a call, whichever it turns out to be. */
  call(node: Call): Expression {
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
    return call(this.use("lookup"), this.expressions(node.params), node.loc);
  }

  /** Parameters. */
  expressions(nodes: readonly Expression[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  #functionCall(node: Call, row: FunctionRow): Expression {
    const { params, hash, loc } = node;
    if (hash) throw namedArguments(this.#place(node), row.name);
    const [fewest, most] = row.arity;
    if (params.length < fewest || params.length > most)
      throw wrongArguments(this.#place(node), row.name, params.length, row.signature);
    this.functions.add(row);
    return call(this.use(row.name), this.expressions(params), loc);
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
    this.fields.add(name);
    const owner = this.#path({ ...path, parts: path.parts.slice(0, -1), original: ownerName(path) });
    return call(this.use("@call"), [owner, text(name, loc), ...this.expressions(params)], loc);
  }

  #path(path: Path): Expression {
    const found = this.#function(path);
    if (found && found.row.arity[0] === 0) {
      const { row, rest } = found;
      const result = this.#functionCall({ path, params: [], loc: path.loc }, row);
      return rest.reduce((owner, name) => this.#field(owner, name, path.loc), result);
    }
    this.#checkVariable(path);
    for (const part of path.parts) this.fields.add(part);
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
    this.fields.add(name);
    return call(this.use("@field"), [owner, text(name, loc)], loc);
  }
}

function ownerName({ original, parts }: Path): string {
  return original.slice(0, original.length - parts.at(-1)!.length).replace(/[./]$/, "") || ".";
}
