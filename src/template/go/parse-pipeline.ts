// pipeline = [$a [, $b] (":=" | "=")] command { "|" command }
// command  = operand { space operand }
// operand  = term { .Field }
import type { Command, Operand, Pipe } from "./ast.ts";
import { characterCode, parseNumber, unquote } from "./literal.ts";
import { undefinedVariable, unknownFunction } from "./messages.ts";
import { keywords } from "./token.ts";
import type { Token, TokenKind } from "./token.ts";
import type { Tokens } from "./tokens.ts";

/** Deepest nesting of parentheses; beyond it the file is not a template that a person wrote. */
const MAX_DEPTH = 250;
/** Most commands in a pipeline and names in a path, for the same reason. */
const MAX_LENGTH = 250;

/** What the parser knows while it reads one template. */
export interface Scope {
  /** Variables in sight, outermost first; `$` is always there. */
  readonly variables: string[];
  /** How many ranges are open here. */
  ranges: number;
  depth: number;
}

/** Which names are functions: checked while parsing, so that faults come in the order of the text. */
export interface FunctionNames {
  has(name: string): boolean;
  all(): Iterable<string>;
}

export interface PipelineParser {
  pipeline(scope: Scope, context: string, end: TokenKind): Pipe;
  /** The value of a string token. */
  text(token: Token): string;
}

/** A parser of what stands between the braces. */
export function createPipelineParser(tokens: Tokens, functions: FunctionNames): PipelineParser {
  const path = (): string[] => {
    const names: string[] = [];
    while (tokens.peek().kind === "field" && !tokens.peek().spaced) {
      if (names.length >= MAX_LENGTH) throw tokens.syntax(tokens.peek(), "path is too long");
      names.push(tokens.take().text.slice(1));
    }
    return names;
  };

  function pipeline(scope: Scope, context: string, end: TokenKind): Pipe {
    const first = tokens.peek();
    const { variables, assigns } = declarations(scope, context);
    const commands: Command[] = [];
    for (;;) {
      const token = tokens.peek();
      if (token.kind === end) break;
      if (commands.length >= MAX_LENGTH) throw tokens.syntax(token, "pipeline is too long");
      commands.push(command(scope, context));
    }
    const last = tokens.take();
    if (commands.length === 0) throw tokens.syntax(last, `missing value for ${context}`);
    checkStages(commands);
    return { kind: "pipe", pos: first.pos, end: last.pos, variables, assigns, commands };
  }

  /** `$a :=`, `$a =`, and for range also `$a, $b :=`. */
  function declarations(scope: Scope, context: string): Pick<Pipe, "variables" | "assigns"> {
    const names: string[] = [];
    for (;;) {
      const next = tokens.peek(1).kind;
      const variable = tokens.peek();
      if (variable.kind !== "variable") break;
      if (next !== "declare" && next !== "assign" && next !== "comma") break;
      tokens.take();
      tokens.take();
      if (next === "assign") known(scope, variable);
      names.push(variable.text);
      if (next !== "comma") {
        if (next === "declare") scope.variables.push(...names);
        return { variables: names, assigns: next === "assign" };
      }
      if (context !== "range" || names.length > 1)
        throw tokens.syntax(variable, `too many declarations in ${context}`);
    }
    if (names.length > 0) throw tokens.syntax(tokens.peek(), "range can only initialize variables");
    return { variables: names, assigns: false };
  }

  function checkStages(commands: readonly Command[]): void {
    const constant = new Set(["boolean", "dot", "nil", "number", "string"]);
    commands.forEach(({ operands: [first] }, index) => {
      if (index > 0 && constant.has(first.kind))
        throw tokens.syntax(tokenAt(first), `non executable command in pipeline stage ${index + 1}`);
    });
  }

  function command(scope: Scope, context: string): Command {
    const start = tokens.peek();
    const operands: Operand[] = [];
    for (;;) {
      const operand = readOperand(scope);
      if (!operand) break;
      operands.push(operand);
      if (!continues()) break;
    }
    const [first, ...rest] = operands;
    if (!first) throw tokens.unexpected(tokens.peek(), context);
    // Nothing need follow the pipe: Go takes {{ .Title | }} as {{ .Title }}.
    if (tokens.peek().kind === "pipe") tokens.take();
    return { pos: start.pos, end: endOf(operands.at(-1)!), operands: [first, ...rest] };
  }

  /** After an operand: true when another may follow. */
  function continues(): boolean {
    const token = tokens.peek();
    if (token.kind === "close" || token.kind === "right-paren" || token.kind === "pipe") return false;
    if (!token.spaced) throw tokens.unexpected(token, "operand");
    return true;
  }

  function readOperand(scope: Scope): Operand | undefined {
    const start = tokens.peek();
    const operand = term(scope);
    if (!operand) return undefined;
    const names = path();
    if (names.length === 0) return operand;
    const end = endOf(operand) + names.reduce((sum, name) => sum + name.length + 1, 0);
    switch (operand.kind) {
      case "field":
      case "variable":
        return { ...operand, end, path: [...operand.path, ...names] };
      case "identifier":
      case "pipe":
      case "chain":
        return { kind: "chain", pos: start.pos, end, operand, path: names };
      default:
        throw tokens.syntax(start, `unexpected . after term ${JSON.stringify(start.text)}`);
    }
  }

  function term(scope: Scope): Operand | undefined {
    const reader = terms[tokens.peek().kind];
    return reader?.(scope);
  }

  const span = (token: Token): { pos: number; end: number } => ({
    pos: token.pos,
    end: token.pos + token.text.length,
  });

  const tokenAt = (operand: Operand): Token => ({
    kind: "other",
    text: tokens.source.text.slice(operand.pos, operand.end),
    pos: operand.pos,
    spaced: false,
  });

  function text(token: Token): string {
    const value = unquote(token.text);
    if (value === undefined) throw tokens.syntax(token, "invalid syntax in string");
    return value;
  }

  function known(scope: Scope, token: Token): void {
    if (scope.variables.includes(token.text)) return;
    throw undefinedVariable(tokens.place(token), token.text, scope.variables.slice(1));
  }

  function variable(scope: Scope): Operand {
    const token = tokens.take();
    known(scope, token);
    return { kind: "variable", ...span(token), name: token.text, path: [] };
  }

  function identifier(): Operand {
    const token = tokens.take();
    if (token.text === "true" || token.text === "false")
      return { kind: "boolean", ...span(token), value: token.text === "true" };
    if (!functions.has(token.text))
      throw unknownFunction(tokens.place(token), token.text, [...functions.all(), ...keywords]);
    return { kind: "identifier", ...span(token), name: token.text };
  }

  function number(): Operand {
    const token = tokens.take();
    const code = token.kind === "character" ? characterCode(token.text) : undefined;
    const value = code === undefined ? parseNumber(token.text) : { value: code, float: false };
    if (!value) throw tokens.syntax(token, `illegal number syntax: ${token.text}`);
    return { kind: "number", ...span(token), ...value };
  }

  function keyword(): Operand | undefined {
    if (tokens.peek().text !== "nil") return undefined;
    return { kind: "nil", ...span(tokens.take()) };
  }

  function parenthesized(scope: Scope): Operand {
    const open = tokens.take();
    if (scope.depth >= MAX_DEPTH) throw tokens.syntax(open, "max expression depth exceeded");
    scope.depth++;
    const pipe = pipeline(scope, "parenthesized pipeline", "right-paren");
    scope.depth--;
    return { ...pipe, pos: open.pos, end: pipe.end + 1 };
  }

  const constant = (): Operand => {
    const token = tokens.take();
    return { kind: "string", ...span(token), value: text(token) };
  };
  const terms: Partial<Record<TokenKind, (scope: Scope) => Operand | undefined>> = {
    identifier,
    keyword,
    variable,
    number,
    character: number,
    string: constant,
    "raw-string": constant,
    "left-paren": parenthesized,
    dot: () => ({ kind: "dot", ...span(tokens.take()) }),
    field() {
      const token = tokens.take();
      return { kind: "field", ...span(token), path: [token.text.slice(1)] };
    },
  };

  return { pipeline, text };
}

const endOf = (operand: Operand): number => operand.end;
