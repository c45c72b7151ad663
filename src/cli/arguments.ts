// Brings arguments as Hugo takes them into the form commander takes: command words first, wherever the flags
// stand; `--draft=false` as `--no-draft`; `-b=x` as `-b x`.
import { commands } from "./commands.ts";
import type { Command } from "./commands.ts";
import type { Flag } from "./flags.ts";
import { badBoolean, missingValue, notHere, unknownCommand, unknownFlag } from "./messages.ts";
import { insteadOf } from "./not-here.ts";

export interface CommandLine {
  /** Undefined when only help is wanted. */
  readonly command: Command | undefined;
  /** What follows the command words, ready for commander. */
  readonly args: readonly string[];
  readonly help: boolean;
}

interface Split {
  readonly flags: string[];
  readonly words: string[];
}

/** Finds the command and normalises its flags; throws a DiagnosticError for what nobody knows. */
export function readArguments(argv: readonly string[]): CommandLine {
  refuseHugosOwn(argv);
  const { flags, words } = splitArguments(argv);
  const help = flags.some((flag) => flag === "--help" || flag === "-h") || words[0] === "help";
  if (words[0] === "help") words.shift();
  const asked = flags.includes("--version") ? ["version"] : words;
  if (help && asked.length === 0) return { command: undefined, args: [], help };
  const { command, rest } = findCommand(asked);
  const kept = flags.filter((flag) => flag !== "--help" && flag !== "-h" && flag !== "--version");
  return { command, args: [...kept, "--", ...rest], help };
}

/** Before flags are looked at: those of a command that isn't here are unknown, too. */
function refuseHugosOwn(words: readonly string[]): void {
  const instead = insteadOf(words);
  if (instead !== undefined && !byWords(words.slice(0, 2).join(" ")))
    throw notHere(words.slice(0, 2), instead);
}

function splitArguments(argv: readonly string[]): Split {
  const known = knownFlags();
  const split: Split = { flags: [], words: [] };
  for (let i = 0; i < argv.length; i++) {
    const token = argv[i]!;
    if (token === "--") {
      split.words.push(...argv.slice(i + 1));
      break;
    }
    if (!token.startsWith("-") || token === "-") split.words.push(token);
    else if (takesNext(token, known, split.flags)) {
      if (++i === argv.length) throw missingValue(token);
      split.flags.push(`${split.flags.pop()}=${argv[i]}`);
    }
  }
  return split;
}

/** Adds one flag token, normalised; true when the next token is its value. */
function takesNext(token: string, known: ReadonlyMap<string, Flag>, out: string[]): boolean {
  if (!token.startsWith("--")) return takesNextShort(token, known, out);
  const equals = token.indexOf("=");
  const name = token.slice(2, equals < 0 ? undefined : equals);
  if (name === "help" || name === "version") {
    out.push(`--${name}`);
    return false;
  }
  const flag = known.get(name);
  if (!flag) throw unknownFlag(`--${name}`, longNames());
  if (equals < 0) {
    out.push(token);
    return flag.type !== "bool";
  }
  out.push(flag.type === "bool" ? booleanFlag(flag, token.slice(equals + 1)) : token);
  return false;
}

// -DF, -D=false, -b=x, -bx, -b x
function takesNextShort(token: string, known: ReadonlyMap<string, Flag>, out: string[]): boolean {
  for (let i = 1; i < token.length; i++) {
    const letter = token[i]!;
    if (letter === "h") {
      out.push("-h");
      continue;
    }
    const flag = known.get(letter);
    if (!flag) throw unknownFlag(`-${letter}`, []);
    const rest = token.slice(i + 1);
    if (flag.type === "bool") {
      out.push(rest.startsWith("=") ? booleanFlag(flag, rest.slice(1)) : `--${flag.name}`);
      if (rest.startsWith("=")) return false;
      continue;
    }
    if (rest !== "") out.push(`--${flag.name}=${rest.startsWith("=") ? rest.slice(1) : rest}`);
    else out.push(`--${flag.name}`);
    return rest === "";
  }
  return false;
}

const TRUE = new Set(["1", "t", "T", "true", "TRUE", "True"]);
const FALSE = new Set(["0", "f", "F", "false", "FALSE", "False"]);

function booleanFlag(flag: Flag, value: string): string {
  if (TRUE.has(value)) return `--${flag.name}`;
  if (FALSE.has(value)) return `--no-${flag.name}`;
  throw badBoolean(flag.name, value);
}

function findCommand(words: readonly string[]): { command: Command; rest: readonly string[] } {
  if (words.length === 0) return { command: byWords("build")!, rest: [] };
  const two = words.length > 1 ? byWords(`${words[0]} ${words[1]}`) : undefined;
  if (two) return { command: two, rest: words.slice(2) };
  const one = byWords(words[0]!);
  if (one) return { command: one, rest: words.slice(1) };
  // Hugo's older spelling: `new posts/a.md`. What has a path after it was to be a command.
  if (words[0] === "new" && words.length < 3)
    return { command: byWords("new content")!, rest: words.slice(1) };
  refuseHugosOwn(words);
  throw unknownCommand(words[0] === "new" ? `new ${words[1]}` : words[0]!, commandNames());
}

function byWords(words: string): Command | undefined {
  return commands.find((command) => command.name === words || command.aliases.includes(words));
}

function commandNames(): string[] {
  return commands.flatMap((command) => [command.name, ...command.aliases]);
}

/** All flags by name and by shorthand; those that share a name have the same type. */
function knownFlags(): Map<string, Flag> {
  const known = new Map<string, Flag>();
  for (const flag of commands.flatMap((command) => command.flags)) {
    known.set(flag.name, flag);
    if (flag.short) known.set(flag.short, flag);
  }
  return known;
}

function longNames(): string[] {
  return [...knownFlags().keys()].filter((name) => name.length > 1).map((name) => `--${name}`);
}
