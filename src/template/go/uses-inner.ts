// Whether a shortcode's template reads `.Inner`: its calls must be closed then.
import type { Definition, Operand } from "./ast.ts";
import { operandsOf, walk } from "./walk.ts";

const names: ReadonlySet<string> = new Set(["Inner", "InnerDeindent"]);

/** True when a template or one that it calls reads `.Inner` or `.InnerDeindent`. */
export function usesShortcodeInner(main: Definition, defines: ReadonlyMap<string, Definition>): boolean {
  const seen = new Set<Definition>();
  const waiting = [main];
  let found = false;
  for (let next = waiting.pop(); next && !found; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    walk(next.body, (node) => {
      if (node.kind === "template" && defines.has(node.name)) waiting.push(defines.get(node.name)!);
      for (const operand of operandsOf(node)) found ||= readsInner(operand);
    });
  }
  return found;
}

function readsInner(operand: Operand): boolean {
  if (operand.kind === "field" || operand.kind === "variable" || operand.kind === "chain") {
    const isRoot = operand.kind !== "chain" || operand.operand.kind !== "identifier";
    return isRoot && operand.path.some((name) => names.has(name));
  }
  return false;
}
