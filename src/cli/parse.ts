// From a command and its arguments to values: commander's part. Only the command that runs is described to it.
import { Command as Program, CommanderError, Option } from "commander";
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
  const program = describeCommand(command);
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw usageError(command, error, args);
  }
  const last = program.args.at(-1);
  if (last !== undefined && command.choices.length > 0 && !command.choices.includes(last))
    throw badChoice(command.name, last, command.choices);
  return { flags: program.opts() as FlagValues, args: program.args };
}

/** The help of a command, or of the whole program. */
export function helpText(command: Command | undefined): string {
  const program = describeCommand(command ?? commands[0]!);
  if (command) return program.description(command.summary).helpInformation();
  program.name("homelab-site").usage("[command] [flags]");
  program.description("Makes a static site out of Markdown. Without a command it builds the site.");
  for (const { name, args, summary } of commands)
    program.addCommand(new Program(args ? `${name} ${args}` : name).description(summary));
  return program.helpInformation();
}

function describeCommand(command: Command): Program {
  const program = new Program(`homelab-site ${command.name}`)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .configureHelp({ sortSubcommands: false, subcommandTerm: (sub) => sub.name() })
    .helpCommand(false)
    .helpOption("-h, --help", "show this help");
  if (command.args) program.argument(command.args);
  for (const flag of command.flags) addFlag(program, flag);
  return program;
}

function addFlag(program: Program, flag: Flag): void {
  const option = new Option(spelling(flag), flag.help);
  option.helpGroup(flag.simple ? "Options:" : "More options:");
  if (flag.effect === "none" || flag.effect === "missing") option.hideHelp();
  if (flag.type === "list") option.argParser(addToList);
  if (flag.type === "number") option.argParser((value) => wholeNumber(flag.name, value));
  program.addOption(option);
  if (flag.type === "bool") program.addOption(new Option(`--no-${flag.name}`).hideHelp());
}

function spelling(flag: Flag): string {
  const long = flag.type === "bool" ? `--${flag.name}` : `--${flag.name} <${flag.type}>`;
  return flag.short ? `-${flag.short}, ${long}` : long;
}

function addToList(value: string, before: readonly string[] | undefined): readonly string[] {
  const items = value.split(",").map((item) => item.trim());
  return [...(before ?? []), ...items.filter((item) => item !== "")];
}

function wholeNumber(name: string, value: string): number {
  if (!/^-?\d{1,9}$/.test(value)) throw badNumber(name, value);
  const number = Number(value);
  if (name === "port" && (number < 0 || number > LAST_PORT)) throw badPort(value, LAST_PORT);
  return number;
}

const LAST_PORT = 65535;

function usageError(command: Command, error: CommanderError, args: readonly string[]): Error {
  const message = error.message.replace(/^error: /, "").replace(/\n.*$/s, "");
  if (error.code === "commander.missingArgument") return missingArgument(command);
  if (error.code === "commander.excessArguments") return excessArgument(command, args);
  if (error.code !== "commander.unknownOption") return badUsage(command.name, message);
  const flag = /'([^'=]*)/.exec(message)?.[1] ?? "";
  const names = command.flags.map(({ name }) => `--${name}`);
  return unknownFlag(flag, names, ownersOf(flag));
}

/** The commands that have the flag which this one hasn't. */
function ownersOf(flag: string): readonly string[] {
  return commands
    .filter(({ flags }) => flags.some(({ name, short }) => flag === `--${name}` || flag === `-${short}`))
    .map(({ name }) => name);
}

function excessArgument({ name, args }: Command, given: readonly string[]): Error {
  const words = given.slice(given.lastIndexOf("--") + 1);
  const one = words[args === "" ? 0 : 1] ?? "";
  return badUsage(name, `"${one}" is one word too many for ${name}`);
}

function missingArgument({ name, args, choices }: Command): Error {
  if (choices.length === 0) return badUsage(name, `${name} needs a ${args.slice(1, -1)}`);
  return badUsage(name, `${name} needs to know which: ${choices.join(", ")}`);
}
