// Plans → one JavaScript function each. A function appends to a string; `p` holds the number of the action that is
// running, so that a fault finds its line. No tree is left when a template runs.
import type { FunctionRow } from "../../model/template.ts";
import type { EscaperName } from "../escape/escapers.ts";
import { escapers as escaperFunctions, essential } from "../escape/escapers.ts";
import type { ActionNode, BranchNode, CallNode, Command, JumpNode, Node, TextNode } from "./ast.ts";
import type { Plan } from "./escape.ts";
import { writeCommand, writeCommands, writePipe } from "./expression.ts";
import type { ExpressionContext } from "./expression.ts";
import type { FunctionTable } from "./function-table.ts";
import type { Place } from "./messages.ts";
import { runtime } from "./runtime.ts";
import type { GeneratedFunction } from "./runtime.ts";
import { VariableScope } from "./scope.ts";

/** The functions of some plans, in their order. */
export function generate(plans: readonly Plan[], functions: FunctionTable): readonly GeneratedFunction[] {
  const module = new ModuleWriter(plans, functions);
  const bodies = plans.map((plan, index) => new FunctionWriter(module, plan, index).write());
  const code = [
    '"use strict";',
    `const {${Object.keys(runtime)}}=rt;`,
    ...module.used.map((_, i) => `const f${i}=rows[${i}].call;`),
    ...bodies,
    `return [${plans.map((_, i) => `t${i}`)}];`,
  ].join("\n");
  // The code is our own: of the template it holds only JSON string literals and identifiers.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  const create = new Function("rt", "rows", "places", code);
  return create(runtime, module.used, module.places) as readonly GeneratedFunction[];
}

/** What all functions of one module share. */
class ModuleWriter {
  readonly used: FunctionRow[] = [];
  readonly places: Place[] = [];
  readonly functions: FunctionTable;
  readonly plans: readonly Plan[];
  /** True when a template may return a value instead of text. */
  readonly returns: boolean;

  constructor(plans: readonly Plan[], functions: FunctionTable) {
    this.plans = plans;
    this.functions = functions;
    this.returns = plans.some((plan) => /\breturn\b/.test(plan.source.text));
  }

  use(row: FunctionRow): string {
    let index = this.used.indexOf(row);
    if (index < 0) index = this.used.push(row) - 1;
    return `f${index}`;
  }

  /** The function of a plan; undefined for a template that is called through the context. */
  call(key: string | undefined): string | undefined {
    const index = this.plans.findIndex((plan) => plan.key === key);
    return index < 0 ? undefined : `t${index}`;
  }
}

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

const isIdentifier = (command: Command, ...names: string[]): boolean => {
  const [first] = command.operands;
  return first.kind === "identifier" && names.includes(first.name);
};

/** Escapers that Go's own `html` and `urlquery` stand in for. */
const predefined: Readonly<Record<string, ReadonlySet<EscaperName>>> = {
  html: new Set<EscaperName>(["html", "attribute", "rcdata"]),
  urlquery: new Set<EscaperName>(["escapeUrl", "normalizeUrl"]),
};

class FunctionWriter {
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
      `function t${this.index}(d,ctx){let ${locals};try{`,
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
      text: (node) => this.plan.source.text.slice(node.pos, node.end),
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
    const constant = this.constant(node, names);
    if (constant !== undefined) {
      this.pending += constant;
      return;
    }
    const value = names
      ? this.escaped(node, names)
      : `text(${writeCommands(this.expression, node.pipe.commands)})`;
    // Before the value is computed, for it may throw; the text before it is written with it.
    this.lines.push(at);
    this.append(value);
  }

  /** The output of an action that is only a string: known now. */
  private constant({ pipe }: ActionNode, names: readonly EscaperName[] | undefined): string | undefined {
    const [command, second] = pipe.commands;
    if (second || !command || command.operands.length > 1) return undefined;
    const [operand] = command.operands;
    if (operand.kind !== "string") return undefined;
    return (names ?? []).reduce((text, name) => escaperFunctions[name](text), operand.value);
  }

  private escaped(node: ActionNode, names: readonly EscaperName[]): string {
    const { commands } = node.pipe;
    const last = commands.at(-1)!;
    const [first] = last.operands;
    const stands = first.kind === "identifier" ? predefined[first.name] : undefined;
    if (!stands || !names.some((name) => stands.has(name)))
      return nest(writeCommands(this.expression, commands), names);
    return this.predefined(commands, names, stands);
  }

  /** `{{ .x | html }}`: where an escaper would do the same, html takes its place instead of running before it. */
  private predefined(
    commands: readonly Command[],
    names: readonly EscaperName[],
    stands: ReadonlySet<EscaperName>,
  ): string {
    const x = this.expression;
    const [first, ...rest] = commands.at(-1)!.operands;
    const before = commands.length > 1 ? writeCommands(x, commands.slice(0, -1)) : undefined;
    let value = joinArguments(
      rest.map((operand) => writeCommand(x, [operand])),
      before,
    );
    for (const name of names)
      value = stands.has(name) ? writeCommand(x, [first], value) : `${name}(${value})`;
    return value;
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
      const value = writePipe(this.expression, node.pipe);
      if (body) return this.decorator(node, dot, `${at}t=decorate(${body},()=>${value});`);
      this.line(`${at}if(truth(${dot}=${value})){`);
      this.list(node.body, dot);
      this.otherwise(node);
    });
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

const nest = (value: string, names: readonly EscaperName[]): string =>
  essential(names).reduce((code, name) => `${name}(${code})`, value);

function joinArguments(args: readonly string[], piped: string | undefined): string {
  const all = piped === undefined ? args : [...args, piped];
  return all.length === 1 ? all[0]! : `printAll([${all}])`;
}
