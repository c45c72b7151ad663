// Tokens → templates. One file gives the template of its own name and one for each define and block.
import type { DiagnosticError } from "../../diagnostics/log.ts";
import type { SourceText } from "../../model/source.ts";
import type { BranchNode, Definition, Node } from "./ast.ts";
import { duplicateDefine, outsideRange, strayEnd, unclosed } from "./messages.ts";
import { createPipelineParser } from "./parse-pipeline.ts";
import type { FunctionNames, Scope } from "./parse-pipeline.ts";
import type { Token } from "./token.ts";
import { Tokens } from "./tokens.ts";

/** Deepest nesting of blocks, so that no file can exhaust the stack. */
const MAX_NESTING = 1000;

/** A file after parsing. */
export interface ParsedTemplate {
  readonly source: SourceText;
  readonly main: Definition;
  /** Its defines and blocks by name. */
  readonly defines: ReadonlyMap<string, Definition>;
}

/** What ended a list of nodes. */
type Ending = "end" | "else" | "else-if" | "else-with" | "eof";

interface List {
  readonly nodes: Node[];
  readonly ending: Ending;
  /** The `end` or `else` that ended it. */
  readonly token: Token;
}

const newScope = (): Scope => ({ variables: ["$"], ranges: 0, depth: 0 });

/** True for a template without output: only space. */
export const isEmpty = (body: readonly Node[]): boolean =>
  body.every((node) => node.kind === "text" && node.text.trim() === "");

/** Parses one file. Throws a DiagnosticError at the first fault. */
export function parse(source: SourceText, name: string, functions: FunctionNames): ParsedTemplate {
  return new Parser(source, functions).file(name);
}

class Parser {
  private readonly tokens: Tokens;
  private readonly pipelines: ReturnType<typeof createPipelineParser>;
  private readonly defines = new Map<string, Definition>();
  private nesting = 0;

  constructor(source: SourceText, functions: FunctionNames) {
    this.tokens = new Tokens(source);
    this.pipelines = createPipelineParser(this.tokens, functions);
  }

  file(name: string): ParsedTemplate {
    const { nodes, ending, token } = this.list(newScope(), true);
    if (ending !== "eof") throw strayEnd(this.tokens.place(token), token.text);
    const main = { name, pos: 0, body: nodes };
    return { source: this.tokens.source, main, defines: this.defines };
  }

  /** Nodes up to `end`, `else` or the end of the file. */
  private list(scope: Scope, top = false): List {
    const nodes: Node[] = [];
    for (;;) {
      const token = this.tokens.take();
      if (token.kind === "eof") return { nodes, ending: "eof", token };
      if (token.kind === "text") nodes.push({ kind: "text", pos: token.pos, text: token.text });
      else {
        const ending = this.ending();
        if (ending) return { nodes, ...ending };
        const node = this.action(token, scope, top);
        if (node) nodes.push(node);
      }
    }
  }

  /** Takes `end }}`, `else }}`, `else if` and `else with`. */
  private ending(): Omit<List, "nodes"> | undefined {
    const token = this.tokens.peek();
    if (token.kind !== "keyword" || (token.text !== "end" && token.text !== "else")) return undefined;
    this.tokens.take();
    const next = this.tokens.peek();
    const chained = token.text === "else" && next.kind === "keyword";
    if (chained && next.text === "if") return { ending: "else-if", token };
    if (chained && next.text === "with") return { ending: "else-with", token };
    this.tokens.expect("close", token.text);
    return { ending: token.text as Ending, token };
  }

  private action(open: Token, scope: Scope, top: boolean): Node | undefined {
    const token = this.tokens.peek();
    if (token.kind !== "keyword" || token.text === "nil") return this.output(open, scope);
    this.tokens.take();
    switch (token.text) {
      case "if":
      case "with":
      case "range":
        return this.branch(open.pos, token, token.text, scope);
      case "template":
        return this.call(open, scope);
      case "block":
        return this.block(open, token, scope);
      case "break":
      case "continue":
        return this.jump(open, token, token.text, scope);
      default:
        if (!top) throw this.tokens.unexpected(token, "command");
        return this.define(open, token);
    }
  }

  /** The offset after the `}}` that was taken last. */
  private closed(pos: number): number {
    return pos + 2;
  }

  private output(open: Token, scope: Scope): Node {
    const pipe = this.pipelines.pipeline(scope, "command", "close");
    return { kind: "action", pos: open.pos, end: this.closed(pipe.end), pipe };
  }

  private jump(open: Token, token: Token, kind: "break" | "continue", scope: Scope): Node {
    const close = this.tokens.expect("close", `{{ ${kind} }}`);
    if (scope.ranges === 0) throw outsideRange(this.tokens.place(token), kind);
    return { kind, pos: open.pos, end: this.closed(close.pos) };
  }

  private branch(pos: number, token: Token, kind: BranchNode["kind"], scope: Scope): BranchNode {
    if (this.nesting++ >= MAX_NESTING) throw this.tokens.syntax(token, "blocks are nested too deeply");
    const visible = scope.variables.length;
    const pipe = this.pipelines.pipeline(scope, kind, "close");
    if (kind === "range") scope.ranges++;
    const body = this.list(scope);
    if (kind === "range") scope.ranges--;
    const otherwise = this.otherwise(token, kind, body, scope);
    scope.variables.length = visible;
    this.nesting--;
    return { kind, pos, end: this.closed(pipe.end), pipe, body: body.nodes, otherwise };
  }

  private otherwise(token: Token, kind: BranchNode["kind"], body: List, scope: Scope): readonly Node[] {
    if (body.ending === "eof") throw unclosed(this.tokens.place(token), kind);
    if (body.ending === "end") return [];
    if (body.ending === `else-${kind}`) {
      const next = this.tokens.take();
      return [this.branch(body.token.pos, next, kind, scope)];
    }
    // `else if` in a with or range is no chain.
    if (body.ending !== "else") throw this.tokens.unexpected(this.tokens.take(), `{{ else }} of ${kind}`);
    const rest = this.list(scope);
    if (rest.ending === "eof") throw unclosed(this.tokens.place(token), kind);
    if (rest.ending !== "end")
      throw this.tokens.unexpected(rest.token, `${kind}, where {{ end }} must follow`);
    return rest.nodes;
  }

  private templateName(context: string): Token & { value: string } {
    const token = this.tokens.take();
    if (token.kind !== "string" && token.kind !== "raw-string") throw this.tokens.unexpected(token, context);
    return { ...token, value: this.pipelines.text(token) };
  }

  private call(open: Token, scope: Scope): Node {
    const name = this.templateName("template clause");
    const next = this.tokens.peek();
    if (next.kind === "close") {
      this.tokens.take();
      return {
        kind: "template",
        pos: open.pos,
        end: this.closed(next.pos),
        name: name.value,
        pipe: undefined,
      };
    }
    const pipe = this.pipelines.pipeline(scope, "template clause", "close");
    return { kind: "template", pos: open.pos, end: this.closed(pipe.end), name: name.value, pipe };
  }

  private block(open: Token, token: Token, scope: Scope): Node {
    const name = this.templateName("block clause");
    const pipe = this.pipelines.pipeline(scope, "block clause", "close");
    this.definition(open, token, name);
    return { kind: "template", pos: open.pos, end: this.closed(pipe.end), name: name.value, pipe };
  }

  private define(open: Token, token: Token): undefined {
    const name = this.templateName("define clause");
    this.tokens.expect("close", "define clause");
    this.definition(open, token, name);
  }

  private definition(open: Token, token: Token, name: Token & { value: string }): void {
    if (this.nesting++ >= MAX_NESTING) throw this.tokens.syntax(token, "blocks are nested too deeply");
    const body = this.list(newScope());
    if (body.ending === "eof") throw unclosed(this.tokens.place(token), token.text);
    if (body.ending !== "end") throw this.tokens.unexpected(body.token, `${token.text} clause`);
    this.nesting--;
    this.add({ name: name.value, pos: open.pos, body: body.nodes }, this.duplicate(name));
  }

  private duplicate(name: Token & { value: string }): DiagnosticError {
    return duplicateDefine(this.tokens.place(name), name.value);
  }

  /** An empty define gives way to a full one of the same name. */
  private add(definition: Definition, error: DiagnosticError): void {
    const other = this.defines.get(definition.name);
    if (!other || isEmpty(other.body)) this.defines.set(definition.name, definition);
    else if (!isEmpty(definition.body)) throw error;
  }
}
