// Members and functions that give a page, a file or a resource, or nothing: reading on from nothing is an error, as Go's
// nil pointer is one in Hugo. A misspelt path in `resources.Get` would else leave an empty link without a word. What maps
// don't have, and what functions on anything such as `index` give, is plain nil, which one may read on from.
import { field } from "../../value/field.ts";
import { NothingError } from "../../value/field-error.ts";
import { isView } from "../../value/view-value.ts";
import type { Operand, Pipe } from "./ast.ts";

const MEMBERS: ReadonlySet<string> = new Set([
  "File",
  "GitInfo",
  "Next",
  "NextInSection",
  "Page",
  "Parent",
  "Prev",
  "PrevInSection",
]);

/** Whether a member of that name may be nothing where it isn't a map's. */
export const mayBeNothing = (name: string): boolean => MEMBERS.has(name);

/** The member `name` of a value, of which `next` is read. */
export function present(value: unknown, name: string, next: string): unknown {
  const found = field(value, name);
  if ((found === null || found === undefined) && isView(value)) throw new NothingError(next, `.${name}`);
  return found;
}

/** What `source` found, of which `next` is read. */
export function found(value: unknown, source: string, next: string): unknown {
  if (value === null || value === undefined) throw new NothingError(next, source);
  return value;
}

/** The call that finds a resource or nothing, if that is what the pipeline ends with. */
export function finderOf({ commands }: Pipe): { readonly pos: number; readonly end: number } | undefined {
  const last = commands.at(-1)!;
  const [first] = last.operands;
  if (first.kind === "pipe" && last.operands.length === 1) return finderOf(first);
  // A value that is piped into it isn't in its own words.
  return commands.length === 1 && isFinder(first) ? last : undefined;
}

function isFinder(operand: Operand): boolean {
  if (operand.kind === "chain")
    return operand.operand.kind === "identifier" && isGet([operand.operand.name, ...operand.path]);
  return (operand.kind === "field" || operand.kind === "variable") && isGet(operand.path);
}

function isGet(path: readonly string[]): boolean {
  const [owner, name] = path.slice(-2);
  return owner?.toLowerCase() === "resources" && (name === "Get" || name === "GetMatch");
}
