// `{{ with (templates.Defer (dict "data" .)) }}body{{ end }}`: a body with a dot of its own, which runs after all pages.
// What stands in its place until then is the context's business; one without such a thing runs it at once.
import type { RenderContext } from "../../model/render.ts";
import { field } from "../../value/field.ts";
import { print } from "../../value/print.ts";
import { SafeHTML } from "../../value/safe.ts";
import { isTrue } from "../../value/truth.ts";
import type { BranchNode, Operand } from "./ast.ts";
import { jumpsOut } from "./decorator.ts";
import type { GeneratedFunction } from "./runtime.ts";

/** The options of a deferred body, one or none; undefined for any other with. */
export function deferOptions(node: BranchNode): readonly Operand[] | undefined {
  if (node.kind !== "with" || jumpsOut(node.body)) return undefined;
  const command = onlyCommand(node.pipe);
  const nested = command?.length === 1 ? onlyCommand(command[0]!) : undefined;
  const [name, ...options] = nested ?? command ?? [];
  return name && options.length < 2 && isDefer(name) ? options : undefined;
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
  const data = field(options, "data");
  const key = field(options, "key");
  const run = (): string => {
    const out = body(data, ctx);
    return typeof out === "string" ? out : print(out.value);
  };
  return new SafeHTML(ctx.defer ? ctx.defer(body, isTrue(key) ? print(key) : "", run) : run());
}
