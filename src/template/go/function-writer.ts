// One plan → one JavaScript function that appends to a string. `p` holds the number of the action that is running, so
// that a fault finds its line. Locals: `d` the root's dot, `a`, `b` and `t` for a moment within an expression.
import type { EscaperName } from "../escape/escapers.ts";
import type { ActionNode, BranchNode, CallNode, Command, JumpNode, Node, Operand, TextNode } from "./ast.ts";
import { deferOptions } from "./defer.ts";
import { writeCommand, writeCommands, writePipe } from "./expression.ts";
import type { ExpressionContext } from "./expression.ts";
import type { ModuleWriter } from "./generate.ts";
import type { Plan } from "./plan.ts";
import { VariableScope } from "./scope.ts";
import { constantOutput, nest, writeOutput } from "./write-value.ts";

type NodeWriter<K extends Node["kind"]> = (w: FunctionWriter, node: Extract<Node, { kind: K }>) => void;

const writers: { readonly [K in Node["kind"]]: NodeWriter<K> } = {
  text: (w, node) => w.text(node),
  action: (w, node) => w.action(node),
  if: (w, node) => w.if(node),
  with: (w, node) => w.with(node),
  range: (w, node) => w.range(node),
  template: (w, node) => w.call(node),
  break: (w, node) => w.jump(node),
  continue: (w, node) => w.jump(node),
};

/** Every miss of a field goes through `field`: with --strict through one that tells. */
const STRICT = "const field=(o,n,x)=>strictField(o,n,x,ctx,places[p]);";

const isIdentifier = (command: Command, ...names: string[]): boolean => {
  const [first] = command.operands;
  return first.kind === "identifier" && names.includes(first.name);
};

/** Writes the function of one plan. */
export class FunctionWriter {
  private readonly module: ModuleWriter;
  private readonly plan: Plan;
  private readonly index: number;
  private readonly scope = new VariableScope("d");
  private dot = "d";
  private lines: string[] = [];
  /** Text that waits to be written together with what follows. */
  private pending = "";
  private place = -1;
  /** The label that `break` names; none for the innermost loop. */
  private breakTarget = "";

  constructor(module: ModuleWriter, plan: Plan, index: number) {
    this.module = module;
    this.plan = plan;
    this.index = index;
  }

  write(): string {
    this.list(this.plan.definition.body);
    this.flush();
    const locals = ['out=""', "p=0", "a", "b", "t", ...this.scope.declared];
    return [
      `function t${this.index}(d,ctx){let ${locals};${this.module.strict ? STRICT : ""}try{`,
      ...this.lines,
      "return out;}catch(e){throw located(e,places[p]);}}",
    ].join("\n");
  }

  private get expression(): ExpressionContext {
    return {
      functions: this.module.functions,
      scope: this.scope,
      dot: this.dot,
      use: (row) => this.module.use(row),
      source: this.plan.source,
      place: this.place,
    };
  }

  private line(code: string): void {
    this.flush();
    this.lines.push(code);
  }

  private append(code: string): void {
    const text = this.pending === "" ? "" : `${JSON.stringify(this.pending)}+`;
    this.pending = "";
    this.lines.push(`out+=${text}${code};`);
  }

  private flush(): void {
    if (this.pending !== "") this.lines.push(`out+=${JSON.stringify(this.pending)};`);
    this.pending = "";
  }

  /** Notes the place of the action that the next code belongs to. */
  private at(node: { pos: number; end: number }): string {
    const place = { source: this.plan.source, pos: node.pos, length: node.end - node.pos };
    this.place = this.module.places.push(place) - 1;
    return `p=${this.place};`;
  }

  /** Writes nodes; variables that they declare are gone afterwards. */
  private list(nodes: readonly Node[], dot = this.dot): void {
    const outer = this.dot;
    this.dot = dot;
    this.scope.block(() => {
      for (const node of nodes) {
        (writers[node.kind] as NodeWriter<Node["kind"]>)(this, node as never);
        if (node.kind === "break" || node.kind === "continue") break;
      }
    });
    this.dot = outer;
  }

  text(node: TextNode): void {
    this.pending += this.plan.texts.get(node) ?? node.text;
  }

  action(node: ActionNode): void {
    const { pipe } = node;
    const last = pipe.commands.at(-1)!;
    const at = this.at(node);
    if (pipe.variables.length > 0) this.line(`${at}${writePipe(this.expression, pipe)};`);
    else if (isIdentifier(last, "return")) this.return(at, pipe.commands);
    else this.print(at, node, this.plan.values.get(node));
  }

  private print(at: string, node: ActionNode, names: readonly EscaperName[] | undefined): void {
    const constant = constantOutput(node, names);
    if (constant !== undefined) {
      this.pending += constant;
      return;
    }
    const value = writeOutput(this.expression, node.pipe.commands, names);
    // Before the value is computed, for it may throw; the text before it is written with it.
    this.lines.push(at);
    this.append(value);
  }

  private return(at: string, commands: readonly Command[]): void {
    const [, ...operands] = commands.at(-1)!.operands;
    const piped = commands.length > 1 ? writeCommands(this.expression, commands.slice(0, -1)) : undefined;
    const [first, ...rest] = operands;
    if (!first && piped === undefined) return this.line("return out;");
    const isNil = first?.kind === "nil" && rest.length === 0 && piped === undefined;
    const value = isNil ? "null" : first ? writeCommand(this.expression, [first, ...rest], piped) : piped;
    this.line(`${at}return new Returned(${value});`);
  }

  if(node: BranchNode): void {
    this.scope.block(() => {
      this.line(`${this.at(node)}if(truth(${writePipe(this.expression, node.pipe)})){`);
      this.list(node.body);
      this.otherwise(node);
    });
  }

  private otherwise(node: BranchNode): void {
    if (node.otherwise.length > 0) {
      this.line("}else{");
      this.list(node.otherwise);
    }
    this.line("}");
  }

  with(node: BranchNode): void {
    const body = this.module.call(this.plan.bodies.get(node));
    this.scope.block(() => {
      const dot = this.scope.local("d");
      const at = this.at(node);
      const options = deferOptions(node);
      if (body && options) return this.deferred(node, at, `deferred(ctx,${body},${this.optional(options)})`);
      const value = writePipe(this.expression, node.pipe);
      if (body) return this.decorator(node, dot, `${at}t=decorate(${body},()=>${value});`);
      this.line(`${at}if(truth(${dot}=${value})){`);
      this.list(node.body, dot);
      this.otherwise(node);
    });
  }

  private optional([operand]: readonly Operand[]): string {
    return operand ? writeCommand(this.expression, [operand]) : "null";
  }

  private deferred(node: BranchNode, at: string, value: string): void {
    this.lines.push(at);
    this.append(nest(value, this.plan.prints.get(node) ?? ["html"]));
  }

  /** When the partial called `inner`, its output is all there is to print; else this is an ordinary with. */
  private decorator(node: BranchNode, dot: string, code: string): void {
    const escape = this.plan.prints.get(node);
    const used = this.scope.local("u");
    this.line(`${code}${dot}=t.value;${used}=t.used;if(truth(${dot})){if(${used}){`);
    this.append(escape ? nest(dot, escape) : `text(${dot})`);
    this.line("}else{");
    this.list(node.body, dot);
    this.line("}");
    this.otherwise(node);
  }

  range(node: BranchNode): void {
    this.scope.block(() => {
      const [value, list, keys, i, dot] = ["r", "l", "k", "i", "d"].map((prefix) => this.scope.local(prefix));
      const at = this.at(node);
      const { variables, assigns, commands } = node.pipe;
      this.line(`${at}${value}=${writeCommands(this.expression, commands)};${list}=items(${value});`);
      const names = variables.map((name) => this.rangeVariable(name, assigns));
      const element = names.at(-1);
      // Before the first element, and in the else, the variables hold what was to be ranged over.
      if (assigns || node.otherwise.length > 0) for (const name of names) this.line(`${name}=${value};`);
      if (names.length === 2) this.line(`${keys}=keysOf(${value});`);
      this.line(`b${list}:if(${list}.length>0){for(${i}=0;${i}<${list}.length;${i}++){${dot}=${list}[${i}];`);
      if (names.length === 2) this.line(`${names[0]}=${keys}?${keys}[${i}]:${i};`);
      if (element) this.line(`${element}=${dot};`);
      this.within("", () => this.list(node.body, dot));
      this.line("}");
      // A break in the else of a range ends this range, not the one around it.
      this.within(` b${list}`, () => this.otherwise(node));
    });
  }

  /** Runs `work` with another target for `break`. */
  private within(target: string, work: () => void): void {
    const outer = this.breakTarget;
    this.breakTarget = target;
    work();
    this.breakTarget = outer;
  }

  private rangeVariable(name: string, assigns: boolean): string {
    const known = assigns ? this.scope.find(name) : undefined;
    if (assigns && known === undefined) this.line(`fail(${JSON.stringify(`undefined variable: ${name}`)});`);
    return known ?? this.scope.declare(name);
  }

  jump(node: JumpNode): void {
    this.line(node.kind === "break" ? `break${this.breakTarget};` : "continue;");
  }

  call(node: CallNode): void {
    const at = this.at(node);
    const dot = node.pipe ? writePipe(this.expression, node.pipe) : "null";
    const target = this.module.call(this.plan.calls.get(node));
    this.lines.push(at);
    if (!target) return this.append(`print(ctx.partial(${JSON.stringify(partialName(node.name))},${dot}))`);
    if (!this.module.returns) return this.append(`${target}(${dot},ctx)`);
    this.line(`t=${target}(${dot},ctx);if(t instanceof Returned)return t;out+=t;`);
  }
}

/** A template that only the site knows is called as a partial, by its name below `_partials`. */
const partialName = (name: string): string => name.replace(/^_partials\//, "");
