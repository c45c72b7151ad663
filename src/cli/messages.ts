// What the command line itself may have to say. Faults of usage end with exit code 2.
import type { Diagnostic } from "../model/diagnostic.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import { didYouMean } from "../diagnostics/suggest.ts";

const USAGE = "homelab-site --help lists commands and flags.";

function usage(code: string, message: string, suggestion?: string, help = USAGE): DiagnosticError {
  const base = { severity: "error", code: `cli/${code}`, message, notes: [], help } as const;
  return new DiagnosticError(suggestion === undefined ? base : { ...base, suggestion });
}

export function unknownCommand(name: string, commands: readonly string[]): DiagnosticError {
  return usage("unknown-command", `unknown command "${name}"`, didYouMean(name, commands));
}

/** A command of Hugo's. */
export function notHere(words: readonly string[], instead: string): DiagnosticError {
  const name = words.filter((word) => /^[a-z]+$/i.test(word)).join(" ");
  const help = `Instead: ${instead}.`;
  return usage("not-here", `Hugo's command "${name}" is not part of homelab-site`, undefined, help);
}

/** A flag that nobody has, or only the commands `owners`. */
export function unknownFlag(
  flag: string,
  flags: readonly string[],
  owners: readonly string[] = [],
): DiagnosticError {
  if (owners.length === 0) return usage("unknown-flag", `unknown flag "${flag}"`, didYouMean(flag, flags));
  const help = `It is one of ${owners.join(", ")}: homelab-site ${owners[0]} --help tells more.`;
  return usage("unknown-flag", `this command has no flag "${flag}"`, undefined, help);
}

export function badBoolean(flag: string, value: string): DiagnosticError {
  return usage("bad-value", `the flag "--${flag}" can be true or false, not "${value}"`);
}

export function missingValue(flag: string): DiagnosticError {
  return usage("bad-value", `the flag "${flag}" needs a value`);
}

export function badNumber(flag: string, value: string): DiagnosticError {
  return usage("bad-value", `the flag "--${flag}" must be a whole number, not "${value}"`);
}

export function badPort(value: string, last: number): DiagnosticError {
  return usage("bad-value", `a port is a number from 0 to ${last}, not ${value}`);
}

export function badInterval(flag: string, value: string): DiagnosticError {
  return usage("bad-value", `the flag "--${flag}" must be a time such as 700ms, not "${value}"`);
}

export function badTime(flag: string, value: string): DiagnosticError {
  return usage(
    "bad-value",
    `the flag "--${flag}" must be a time such as 2026-11-06T22:30:00+09:00, not "${value}"`,
  );
}

export function badChoice(what: string, value: string, choices: readonly string[]): DiagnosticError {
  const all = choices.join(", ");
  return usage("bad-value", `${what} can be ${all}, not "${value}"`, didYouMean(value, choices));
}

/** Flags of `gen chromastyles` that don't go together, or a colour that is none. */
export function badStyling(message: string): DiagnosticError {
  return usage("bad-value", message);
}

export function badUsage(command: string, message: string): DiagnosticError {
  return usage("bad-usage", message, undefined, `homelab-site ${command} --help tells more.`);
}

/** A flag of Hugo that is taken, but doesn't do here what it does there. */
export function noEffect(flag: string, instead: string): Diagnostic {
  return {
    severity: "warning",
    code: "cli/no-effect",
    message: `the flag "--${flag}" has no effect here`,
    notes: [],
    help: `Leave it out: ${instead}.`,
  };
}

/** Without what the flag asks for, serving would be something else than what was wanted. */
export function noCertificates(): DiagnosticError {
  return usage(
    "bad-usage",
    `the flag "--tlsAuto" is Hugo's: this program makes no certificates`,
    undefined,
    "Make one, for instance with mkcert, and give it with --tlsCertFile and --tlsKeyFile.",
  );
}

export function noFolder(path: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/no-folder",
    message: `there is no folder "${path}"`,
    notes: [],
    help: "Name the project's folder with --source, or leave the flag out to take this one.",
  });
}

/** A fault of ours: it keeps its stack. */
export function ownFault(error: unknown): Diagnostic {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [first = "", ...calls] = stack.split("\n");
  return {
    severity: "error",
    code: "cli/fault",
    message: `something went wrong that should not: ${first}`,
    notes: calls.map((line) => ({ text: line.trim() })),
    help: "This is a fault of homelab-site: please report it with this text.",
  };
}

export function alreadyThere(path: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/already-there",
    message: `"${path}" is already there`,
    notes: [],
    help: "Choose another path, or write over it with --force.",
  });
}

export function notEmpty(path: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/not-empty",
    message: `the folder "${path}" is not empty`,
    notes: [],
    help: "Choose another folder, or write into this one with --force.",
  });
}

export function notContent(path: string, extensions: readonly string[]): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/not-content",
    message: `"${path}" is not the path of a content file`,
    notes: [],
    help: `Content files end in ${extensions.map((ext) => `.${ext}`).join(", ")}.`,
  });
}

export function outsideContent(path: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "cli/outside-content",
    message: `"${path}" leads out of the content folder`,
    notes: [],
    help: "Give a path below it, such as docs/setup.md.",
  });
}
