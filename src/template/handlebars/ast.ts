// Handlebars' syntax tree: the nodes that rewriting makes, and where in the source a node stands.
import type { TemplateSource } from "../../model/template.ts";

export type Node = hbs.AST.Node;
export type Program = hbs.AST.Program;
export type Statement = hbs.AST.Statement;
export type Expression = hbs.AST.Expression;
export type Path = hbs.AST.PathExpression;
export type Mustache = hbs.AST.MustacheStatement;
export type Block = hbs.AST.BlockStatement;
export type Partial = hbs.AST.PartialStatement;
export type PartialBlock = hbs.AST.PartialBlockStatement;
export type Content = hbs.AST.ContentStatement;

/** Handlebars' place of a node; rewriting adds how the value there is escaped. */
export type Loc = hbs.AST.SourceLocation & {
  /** Offset of the node in the source. */
  offset?: number;
  /** Names of escapers joined by "+": `filterUrl+normalizeUrl+attribute`. */
  escape?: string;
};

const noStrip = { open: false, close: false };

export function pathTo(parts: string[], loc: Loc, original = parts.join(".")): Path {
  return { type: "PathExpression", data: false, depth: 0, parts, original, loc };
}

/** The name of one of our helpers. */
export const helperName = (name: string, loc: Loc): Path => pathTo([name], loc, name);

export const dot = (loc: Loc): Path => pathTo([], loc, ".");

export function text(value: string, loc: Loc): hbs.AST.StringLiteral {
  return { type: "StringLiteral", value, original: value, loc };
}

/** A call of one of our helpers as an expression. */
export function call(name: string, params: Expression[], loc: Loc): hbs.AST.SubExpression {
  // Handlebars' types demand a hash that its parser leaves out.
  return { type: "SubExpression", path: helperName(name, loc), params, loc } as hbs.AST.SubExpression;
}

/** A call of one of our helpers whose result is printed. */
export function print(name: string, params: Expression[], hash: hbs.AST.Hash, loc: Loc): Mustache {
  const path = helperName(name, loc);
  return { type: "MustacheStatement", path, params, hash, escaped: true, strip: noStrip, loc };
}

/** A call of one of our helpers with a body. */
export function block(
  name: string,
  params: Expression[],
  parts: { hash?: hbs.AST.Hash; program?: Program; inverse?: Program },
  loc: Loc,
): Block {
  const strips = { openStrip: noStrip, inverseStrip: noStrip, closeStrip: noStrip };
  return { type: "BlockStatement", path: helperName(name, loc), params, ...strips, ...parts, loc } as Block;
}

export function content(value: string, loc: Loc): Content {
  return { type: "ContentStatement", value, original: value, loc } as unknown as Content;
}

export function programOf(body: Statement[], loc: Loc, blockParams: string[] = []): Program {
  return { type: "Program", body, blockParams, loc };
}

/** From Handlebars' lines and columns to offsets in a source. */
export class Places {
  readonly source: TemplateSource;
  readonly #starts: number[] = [0];

  constructor(source: TemplateSource) {
    this.source = source;
    const { text: all } = source;
    for (let at = all.indexOf("\n"); at >= 0; at = all.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  offset(position: hbs.AST.Position): number {
    return (this.#starts[position.line - 1] ?? this.source.text.length) + position.column;
  }

  /** The piece of source that a node covers. */
  of(node: { readonly loc: hbs.AST.SourceLocation }): { pos: number; length: number } {
    const pos = this.offset(node.loc.start);
    return { pos, length: Math.max(1, this.offset(node.loc.end) - pos) };
  }
}
