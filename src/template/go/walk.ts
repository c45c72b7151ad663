// Visits the nodes of a template and the operands in them.
import type { Node, Operand, Pipe } from "./ast.ts";

/** Calls `visit` for every node, outer ones first. */
export function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    if (node.kind === "if" || node.kind === "with" || node.kind === "range") {
      walk(node.body, visit);
      walk(node.otherwise, visit);
    }
  }
}

/** All operands of a node's own pipeline, those in parentheses included. */
export function* operandsOf(node: Node): Generator<Operand> {
  if ("pipe" in node && node.pipe) yield* operandsIn(node.pipe);
}

function* operandsIn(operand: Operand): Generator<Operand> {
  yield operand;
  if (operand.kind === "chain") yield* operandsIn(operand.operand);
  if (operand.kind === "pipe") yield* pipeOperands(operand);
}

function* pipeOperands(pipe: Pipe): Generator<Operand> {
  for (const { operands } of pipe.commands) for (const operand of operands) yield* operandsIn(operand);
}
