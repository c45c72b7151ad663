// Plans of a text template: nothing is escaped, all that is needed is what calls what.
import type { BranchNode, Node } from "./ast.ts";
import { isDecorator } from "./decorator.ts";
import { deferOptions } from "./defer.ts";
import { unknownTemplate } from "./messages.ts";
import { emptyPlan } from "./plan.ts";
import type { Plan, Sourced, TemplateSet } from "./plan.ts";
import { walk } from "./walk.ts";

/** Plans for a template and all that it calls, its own first. */
export function planText(entry: Sourced, set: TemplateSet): readonly Plan[] {
  const plans = new Map<string, Plan>();
  const waiting: { key: string; template: Sourced }[] = [{ key: entry.definition.name, template: entry }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (plans.has(next.key)) continue;
    const plan = emptyPlan(next.key, next.template);
    plans.set(next.key, plan);
    walk(next.template.definition.body, (node) => {
      const call = called(plan, node, set);
      if (call) waiting.push(call);
    });
  }
  return [...plans.values()];
}

function called(plan: Plan, node: Node, set: TemplateSet): { key: string; template: Sourced } | undefined {
  if (node.kind === "with" && (isDecorator(node) || deferOptions(node))) return body(plan, node);
  if (node.kind !== "template") return undefined;
  const template = set.find(node.name);
  if (template) {
    plan.calls.set(node, node.name);
    return { key: node.name, template };
  }
  if (set.isForeign(node.name)) return undefined;
  const place = { source: plan.source, pos: node.pos, length: node.end - node.pos };
  throw unknownTemplate(place, node.name, set.names());
}

function body(plan: Plan, node: BranchNode): { key: string; template: Sourced } {
  const key = `${plan.key} inner ${node.pos}`;
  plan.bodies.set(node, key);
  const definition = { name: plan.definition.name, pos: node.pos, body: node.body };
  return { key, template: { definition, source: plan.source } };
}
