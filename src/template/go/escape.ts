// Contextual escaping, done once before code is generated: finds the context of every value by reading the HTML
// around it, through branches, loops and calls. A template called in several contexts gets a plan for each.
import { ContextFault, contextKey, join, sameContext, startContext } from "../escape/context.ts";
import type { Context } from "../escape/context.ts";
import { describeContext } from "../escape/describe.ts";
import { planValue } from "../escape/escapers.ts";
import type { EscaperName } from "../escape/escapers.ts";
import { escapeText } from "../escape/text.ts";
import type { ActionNode, BranchNode, CallNode, JumpNode, Node, TextNode } from "./ast.ts";
import { findInner, isDecorator } from "./decorator.ts";
import { deferOptions } from "./defer.ts";
import { misplacedInner, unknownTemplate, unsafeContext } from "./messages.ts";
import type { Place } from "./messages.ts";
import { emptyPlan } from "./plan.ts";
import type { Plan, Sourced, TemplateSet } from "./plan.ts";

/** Plans for a template and all that it calls, its own first. Throws a DiagnosticError where escaping isn't safe. */
export function planHtml(entry: Sourced, set: TemplateSet): readonly Plan[] {
  const escaper = new Escaper(set);
  const end = escaper.template(entry.definition.name, entry, startContext);
  if (end.state !== "text" && end.state !== "dead") throw endsInside(entry, end);
  return [...escaper.plans.values()];
}

function endsInside(entry: Sourced, end: Context) {
  const last = entry.source.text.trimEnd().length;
  const place = { source: entry.source, pos: Math.max(0, last - 1), length: 1 };
  return unsafeContext(place, "unfinished-html", `the template ends ${describeContext(end)}`);
}

/** Jumps out of the loop that is being read, with the context they leave in. */
type Jumps = { readonly node: JumpNode; readonly context: Context }[];

/** What is known of a loop: the context after it, and the jumps out of the loop around it. */
interface Loop {
  readonly end: Context;
  readonly jumps: Jumps;
}

type Reader<N extends Node = Node> = (escaper: Escaper, c: Context, node: N) => Context;

const readers: { readonly [K in Node["kind"]]: Reader<Extract<Node, { kind: K }>> } = {
  text: (escaper, c, node) => escaper.text(c, node),
  action: (escaper, c, node) => escaper.value(c, node),
  template: (escaper, c, node) => escaper.call(c, node),
  if: (escaper, c, node) => escaper.branch(c, node),
  with: (escaper, c, node) => escaper.branch(c, node),
  range: (escaper, c, node) => escaper.range(c, node),
  break: (escaper, c, node) => escaper.jump(c, node),
  continue: (escaper, c, node) => escaper.jump(c, node),
};

class Escaper {
  readonly plans = new Map<string, Plan>();
  private readonly set: TemplateSet;
  /** The context after each template, known or assumed while it calls itself. */
  private outputs = new Map<string, Context>();
  private readonly called = new Set<string>();
  private plan!: Plan;
  private jumps: Jumps = [];
  private loops = new Map<string, Loop>();

  constructor(set: TemplateSet) {
    this.set = set;
  }

  /** The context after a template that starts in `c`. Parentheses of a script are the caller's own affair. */
  template(name: string, template: Sourced, c: Context): Context {
    const start: Context = { ...c, parens: "" };
    const key = sameContext(start, startContext) ? name : `${name} ${contextKey(start)}`;
    const known = this.outputs.get(key);
    if (known) {
      this.called.add(key);
      return { ...known, parens: c.parens };
    }
    // A template that calls itself is read assuming that it ends as it starts, then once more with what came out.
    let end = this.body(key, template, start, start);
    if (this.called.has(key) && !sameContext(end, start)) {
      const assumed = end;
      end = this.body(key, template, start, assumed);
      if (!sameContext(end, assumed)) throw this.openEnded(template);
    }
    this.outputs.set(key, end);
    return { ...end, parens: c.parens };
  }

  private body(key: string, template: Sourced, start: Context, assumed: Context): Context {
    const outer = { plan: this.plan, jumps: this.jumps, loops: this.loops, outputs: this.outputs };
    this.plan = emptyPlan(key, template);
    this.plans.set(key, this.plan);
    this.jumps = [];
    this.loops = new Map();
    this.outputs = new Map(this.outputs).set(key, assumed);
    const end = this.list(start, template.definition.body);
    // What was found out with a wrong assumption is forgotten.
    if (!this.called.has(key) || sameContext(end, assumed))
      for (const [k, v] of this.outputs) outer.outputs.set(k, v);
    Object.assign(this, outer);
    return end;
  }

  private openEnded({ definition, source }: Sourced) {
    const place = { source, pos: definition.pos, length: 2 };
    return unsafeContext(
      place,
      "open-ended",
      `can't tell where "${definition.name}" ends, since it calls itself`,
    );
  }

  private place(node: { pos: number; end: number }): Place {
    return { source: this.plan.source, pos: node.pos, length: node.end - node.pos };
  }

  list(c: Context, nodes: readonly Node[]): Context {
    let context = c;
    for (const node of nodes) {
      context = (readers[node.kind] as Reader)(this, context, node);
      if (context.state === "dead") break;
    }
    return context;
  }

  text(c: Context, node: TextNode): Context {
    const { text, context } = this.faultsAt(node.pos, 1, () => escapeText(c, node.text));
    if (!this.plan.texts.has(node)) this.plan.texts.set(node, text);
    return context;
  }

  value(c: Context, node: ActionNode): Context {
    if (node.pipe.variables.length > 0) return c;
    const { escapers, context } = this.faultsAt(node.pos, node.end - node.pos, () => planValue(c));
    this.checkPredefined(node, escapers);
    const before = this.plan.values.get(node);
    if (before && scriptEscaper(before) !== scriptEscaper(escapers))
      throw this.unstable(node, before, escapers);
    if (!before) this.plan.values.set(node, escapers);
    return context;
  }

  /** A loop whose second pass finds a value elsewhere than the first. */
  private unstable(node: ActionNode, first: readonly EscaperName[], second: readonly EscaperName[]) {
    const message = `the value stands in another context when the loop repeats (${first.join()} and ${second.join()})`;
    return unsafeContext(this.place(node), "unstable-loop", message);
  }

  /** `html` and `urlquery` are escapers themselves, and only useful at the end. */
  private checkPredefined(node: ActionNode, escapers: readonly EscaperName[]): void {
    const { commands } = node.pipe;
    commands.forEach(({ operands: [first] }, index) => {
      if (first.kind !== "identifier" || (first.name !== "html" && first.name !== "urlquery")) return;
      if (
        index === commands.length - 1 &&
        !(first.name === "html" && escapers.at(-1) === "unquotedAttribute")
      )
        return;
      const message = `"${first.name}" may only stand at the end, since values are escaped anyway`;
      throw unsafeContext(this.place(first), "predefined-escaper", message);
    });
  }

  private faultsAt<T>(pos: number, length: number, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ContextFault)) throw error;
      const place = { source: this.plan.source, pos: pos + error.offset, length };
      throw unsafeContext(place, error.code, error.message);
    }
  }

  jump(c: Context, node: JumpNode): Context {
    this.jumps.push({ node, context: c });
    return { ...c, state: "dead" };
  }

  call(c: Context, node: CallNode): Context {
    const template = this.set.find(node.name);
    if (!template) {
      if (!this.set.isForeign(node.name))
        throw unknownTemplate(this.place(node), node.name, this.set.names());
      if (c.state === "text") return c;
      throw unsafeContext(this.place(node), "foreign-template", `"${node.name}" can only be called in text`);
    }
    const start: Context = { ...c, parens: "" };
    const key = sameContext(start, startContext) ? node.name : `${node.name} ${contextKey(start)}`;
    this.plan.calls.set(node, key);
    return this.template(node.name, template, c);
  }

  branch(c: Context, node: BranchNode): Context {
    if (isDecorator(node)) this.decorator(c, node);
    if (deferOptions(node)) {
      this.ownBody(c, node);
      return c;
    }
    const body = this.list(c, node.body);
    return this.joined(node, body, this.list(c, node.otherwise), "otherwise", node.otherwise);
  }

  private decorator(c: Context, node: BranchNode): void {
    const used = findInner(node.body);
    if (used) throw misplacedInner(this.place(used));
    this.ownBody(c, node);
  }

  /** The body is also a template on its own, which the partial calls. */
  private ownBody(c: Context, node: BranchNode): void {
    const key = `${this.plan.key} inner ${node.pos}`;
    this.plan.bodies.set(node, key);
    const { escapers } = this.faultsAt(node.pos, node.end - node.pos, () => planValue(c));
    if (!this.plan.prints.has(node)) this.plan.prints.set(node, escapers);
    if (this.outputs.has(key)) return;
    const definition = { name: this.plan.definition.name, pos: node.pos, body: node.body };
    this.template(key, { definition, source: this.plan.source }, startContext);
  }

  range(c: Context, node: BranchNode): Context {
    // Loops in loops are read twice each: without a memory that would double with every level.
    const key = `${node.pos} ${contextKey(c)}`;
    const known = this.loops.get(key) ?? this.readRange(c, node);
    this.loops.set(key, known);
    this.jumps.push(...known.jumps);
    return known.end;
  }

  private readRange(c: Context, node: BranchNode): Loop {
    const outer = this.jumps;
    let end = this.pass(node, c);
    // A body runs many times: once more from where it ended must lead to the same place.
    if (!sameContext(end, c)) end = this.joined(node, end, this.pass(node, end), "when it repeats");
    this.jumps = [];
    end = this.joined(node, end, this.list(c, node.otherwise), "otherwise", node.otherwise);
    // A break in the else ends this range, a continue goes on with the one around it.
    const jumps: Jumps = [];
    for (const jump of this.jumps)
      if (jump.node.kind === "continue") jumps.push(jump);
      else end = this.joined(node, end, jump.context, "at {{ break }}", node.otherwise);
    this.jumps = outer;
    return { end, jumps };
  }

  private pass(node: BranchNode, c: Context): Context {
    this.jumps = [];
    let end = this.list(c, node.body);
    for (const jump of this.jumps) end = this.joined(node, end, jump.context, `at {{ ${jump.node.kind} }}`);
    return end;
  }

  /** The context after both ways; `other` are the nodes of the second. */
  private joined(node: BranchNode, a: Context, b: Context, when: string, other = node.body): Context {
    const both = join(a, b);
    if (both) return both;
    const message = `{{ ${node.kind} }} ends ${describeContext(a)}, but ${when} ${describeContext(b)}`;
    throw unsafeContext(this.place(node), "branch-context", message, [
      [`ends ${describeContext(a)} at`, this.endPlace(node, node.body)],
      [`ends ${describeContext(b)} at`, this.endPlace(node, other)],
    ]);
  }

  /** The last character of the nodes of a branch; of its opening where it is empty. */
  private endPlace(node: BranchNode, nodes: readonly Node[]): Place {
    const last = nodes.at(-1);
    const end = last ? (last.kind === "text" ? last.pos + last.text.length : last.end) : node.end;
    return { source: this.plan.source, pos: end - 1, length: 1 };
  }
}

/** The escaper where it is one of a script: those may never change from one pass of a loop to the next. */
const scriptEscaper = (names: readonly EscaperName[]): string => (names[0]?.startsWith("js") ? names[0] : "");
