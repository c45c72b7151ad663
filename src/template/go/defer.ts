// `{{ with (templates.Defer (dict "data" .)) }}body{{ end }}`: a body with a dot of its own. Hugo runs it after all
// pages; here it runs in its place, which gives the same but for what other pages leave in site-wide stores. To run
// it later, `deferred` is the one place to put a marker instead and keep the body.
import type { RenderContext } from "../../model/render.ts";
import { field } from "../../value/field.ts";
import { SafeHTML } from "../../value/safe.ts";
import type { BranchNode, Operand } from "./ast.ts";
import { jumpsOut } from "./decorator.ts";
import type { GeneratedFunction } from "./runtime.ts";

/** The options of a deferred body; undefined for any other with. */
export function deferOptions(node: BranchNode): Operand | undefined {
  if (node.kind !== "with" || jumpsOut(node.body)) return undefined;
  const call = onlyCommand(node.pipe)?.[0];
  const operands = call && onlyCommand(call);
  const [name, options, more] = operands ?? [];
  return name && options && !more && isDefer(name) ? options : undefined;
}

function onlyCommand(operand: Operand): readonly Operand[] | undefined {
  if (operand.kind !== "pipe" || operand.commands.length !== 1) return undefined;
  return operand.commands[0]!.operands;
}

function isDefer(operand: Operand): boolean {
  if (operand.kind !== "chain" || operand.operand.kind !== "identifier") return false;
  return operand.operand.name === "templates" && operand.path.join() === "Defer";
}

/** The output of a deferred body. */
export function deferred(ctx: RenderContext, body: GeneratedFunction, options: unknown): unknown {
  const out = body(field(options, "data"), ctx);
  return typeof out === "string" ? new SafeHTML(out) : out.value;
}
