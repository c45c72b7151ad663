// How a function stands in its namespace's table. The arity is read from the signature, so that the two can't disagree.
import type { FunctionRow } from "../model/template.ts";

type Example = readonly [source: string, output: string];

/**
 * A row of the table. In the signature `[X]` may be left out and `X...` may be repeated:
 * `strings.Replace INPUT OLD NEW [LIMIT]`.
 */
export function row(
  signature: string,
  aliases: readonly string[],
  summary: string,
  call: FunctionRow["call"],
  examples: readonly Example[] = [],
): FunctionRow {
  const [name, ...parameters] = signature.split(" ") as [string, ...string[]];
  return { name, aliases, signature, summary, examples, arity: arityOf(parameters), call };
}

function arityOf(parameters: readonly string[]): [least: number, most: number] {
  const least = parameters.filter((parameter) => !parameter.startsWith("[")).length;
  const most = parameters.some((parameter) => parameter.includes("...")) ? Infinity : parameters.length;
  return [least, most];
}
