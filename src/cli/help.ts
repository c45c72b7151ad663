// The help, laid out by commander; only the command that it is about is described to it.
import { Command as Program, Option } from "commander";
import type { Command } from "./commands.ts";
import { commands } from "./commands.ts";
import type { Flag } from "./flags.ts";

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
  program.addOption(option);
}

function spelling(flag: Flag): string {
  const long = flag.type === "bool" ? `--${flag.name}` : `--${flag.name} <${flag.type}>`;
  return flag.short ? `-${flag.short}, ${long}` : long;
}
