// From a command and its arguments, as arguments.ts leaves them, to values.
import type { Command } from "./commands.ts";
import { commands } from "./commands.ts";
import type { FlagValues } from "./context.ts";
import type { Flag } from "./flags.ts";
import { badChoice, badNumber, badPort, badUsage, unknownFlag } from "./messages.ts";

export interface Parsed {
  readonly flags: FlagValues;
  readonly args: readonly string[];
}

/** Parses what follows the command's words; throws a DiagnosticError for wrong usage. */
export function parseCommand(command: Command, args: readonly string[]): Parsed {
  const end = args.indexOf("--");
  const flags: Record<string, FlagValues[string]> = {};
  for (const token of args.slice(0, end)) {
    const { flag, value } = readFlag(token, command);
    flags[flag.name] = valueOf(flag, value, flags[flag.name]);
  }
  const words = args.slice(end + 1);
  checkWords(words, command);
  return { flags, args: words };
}

/** `--draft`, `--no-draft`, `--port=1313`; a switch has no value. */
function readFlag(
  token: string,
  command: Command,
): { readonly flag: Flag; readonly value: string | boolean } {
  const equals = token.indexOf("=");
  const spelt = equals < 0 ? token : token.slice(0, equals);
  const isOff = spelt.startsWith("--no-");
  const name = spelt.slice(isOff ? 5 : 2);
  const flag = command.flags.find((one) => one.name === name);
  if (flag) return { flag, value: equals < 0 ? !isOff : token.slice(equals + 1) };
  const names = command.flags.map((one) => `--${one.name}`);
  throw unknownFlag(spelt, names, ownersOf(`--${name}`));
}

function valueOf(flag: Flag, value: string | boolean, before: FlagValues[string]): FlagValues[string] {
  if (typeof value === "boolean") return value;
  if (flag.type === "number") return wholeNumber(flag.name, value);
  if (flag.type !== "list") return value;
  const items = value.split(",").map((item) => item.trim());
  return [...((before as readonly string[] | undefined) ?? []), ...items.filter((item) => item !== "")];
}

function wholeNumber(name: string, value: string): number {
  if (!/^-?\d{1,9}$/.test(value)) throw badNumber(name, value);
  const number = Number(value);
  if (name === "port" && (number < 0 || number > LAST_PORT)) throw badPort(value, LAST_PORT);
  return number;
}

const LAST_PORT = 65535;

/** The commands that have the flag which this one hasn't. */
function ownersOf(flag: string): readonly string[] {
  return commands
    .filter(({ flags }) => flags.some(({ name, short }) => flag === `--${name}` || flag === `-${short}`))
    .map(({ name }) => name);
}

/** A command has one word of its own at most. */
function checkWords(words: readonly string[], command: Command): void {
  const { name, args, choices } = command;
  const most = args === "" ? 0 : 1;
  if (words.length > most) throw badUsage(name, `"${words[most]}" is one word too many for ${name}`);
  const [word] = words;
  if (word === undefined) {
    if (args.startsWith("<")) throw missingArgument(command);
  } else if (choices.length > 0 && !choices.includes(word)) throw badChoice(name, word, choices);
}

function missingArgument({ name, args, choices }: Command): Error {
  if (choices.length === 0) return badUsage(name, `${name} needs a ${args.slice(1, -1)}`);
  return badUsage(name, `${name} needs to know which: ${choices.join(", ")}`);
}
