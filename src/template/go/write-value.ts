// The output of an action: its value with the escapers around it, or the text itself where it is known now.
import { escapers, essential } from "../escape/escapers.ts";
import type { EscaperName } from "../escape/escapers.ts";
import type { ActionNode, Command } from "./ast.ts";
import { writeCommand, writeCommands } from "./expression.ts";
import type { ExpressionContext } from "./expression.ts";

/** Escapers that Go's own `html` and `urlquery` stand in for. */
const predefined: Readonly<Record<string, ReadonlySet<EscaperName>>> = {
  html: new Set<EscaperName>(["html", "attribute", "rcdata"]),
  urlquery: new Set<EscaperName>(["escapeUrl", "normalizeUrl"]),
};

/** The output of an action that is only a string. */
export function constantOutput({ pipe }: ActionNode, names: readonly EscaperName[] = []): string | undefined {
  const [command, second] = pipe.commands;
  if (second || !command || command.operands.length > 1) return undefined;
  const [operand] = command.operands;
  if (operand.kind !== "string") return undefined;
  return names.reduce((text, name) => escapers[name](text), operand.value);
}

/** An expression for the output; without escapers that of a text template, where nil shows. */
export function writeOutput(
  x: ExpressionContext,
  commands: readonly Command[],
  names: readonly EscaperName[] | undefined,
): string {
  if (!names) return `text(${writeCommands(x, commands)})`;
  const [first] = commands.at(-1)!.operands;
  const stands = first.kind === "identifier" ? predefined[first.name] : undefined;
  if (!stands || !names.some((name) => stands.has(name))) return nest(writeCommands(x, commands), names);
  return writePredefined(x, commands, names, stands);
}

/** `{{ .x | html }}`: where an escaper would do the same, html takes its place instead of running before it. */
function writePredefined(
  x: ExpressionContext,
  commands: readonly Command[],
  names: readonly EscaperName[],
  stands: ReadonlySet<EscaperName>,
): string {
  const [first, ...rest] = commands.at(-1)!.operands;
  const args = rest.map((operand) => writeCommand(x, [operand]));
  if (commands.length > 1) args.push(writeCommands(x, commands.slice(0, -1)));
  let value = args.length === 1 ? args[0]! : `printAll([${args}])`;
  for (const name of names) value = stands.has(name) ? writeCommand(x, [first], value) : `${name}(${value})`;
  return value;
}

/** A value within its escapers. */
export const nest = (value: string, names: readonly EscaperName[]): string =>
  essential(names).reduce((code, name) => `${name}(${code})`, value);
