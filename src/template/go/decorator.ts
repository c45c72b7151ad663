// `{{ with partial "x" . }}body{{ end }}`: when the partial calls `inner`, the body is rendered there.
import type { BranchNode, Node, Operand } from "./ast.ts";
import { operandsOf, walk } from "./walk.ts";

const direct: ReadonlySet<string> = new Set(["partial", "partialCached"]);
const namespaced: ReadonlySet<string> = new Set(["Include", "IncludeCached"]);

/** True when a with wraps the call of a partial. */
export function isDecorator(node: BranchNode): boolean {
  const [command, second] = node.pipe.commands;
  if (node.kind !== "with" || !command || second) return false;
  return callsPartial(command.operands[0]) && !jumpsOut(node.body);
}

function callsPartial(operand: Operand): boolean {
  if (operand.kind === "identifier") return direct.has(operand.name);
  if (operand.kind === "pipe") {
    const [command] = operand.commands;
    return command !== undefined && callsPartial(command.operands[0]);
  }
  const isNamespace =
    operand.kind === "chain" && operand.operand.kind === "identifier" && operand.operand.name === "partials";
  return isNamespace && operand.path.length === 1 && namespaced.has(operand.path[0]!);
}

/** A body that breaks out of a loop around it can't be rendered elsewhere. */
export function jumpsOut(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    if (node.kind === "break" || node.kind === "continue") return true;
    return (node.kind === "if" || node.kind === "with") && (jumpsOut(node.body) || jumpsOut(node.otherwise));
  });
}

/** True for the function that renders the body: `inner`, `templates.Inner`. */
export function isInner(operand: Operand): boolean {
  if (operand.kind === "identifier") return operand.name === "inner";
  return (
    operand.kind === "chain" &&
    operand.operand.kind === "identifier" &&
    operand.operand.name === "templates" &&
    operand.path[0] === "Inner"
  );
}

/** The first use of `inner` in these nodes. */
export function findInner(nodes: readonly Node[]): Operand | undefined {
  let found: Operand | undefined;
  walk(nodes, (node) => {
    for (const operand of operandsOf(node)) if (!found && isInner(operand)) found = operand;
  });
  return found;
}
