// What the development server may have to say.
import type { Diagnostic } from "../model/diagnostic.ts";
import { DiagnosticError } from "../diagnostics/log.ts";

export function cannotListen(bind: string, port: number, error: NodeJS.ErrnoException): DiagnosticError {
  const busy = error.code === "EADDRINUSE";
  return new DiagnosticError({
    severity: "error",
    code: busy ? "server/port-in-use" : "server/cannot-listen",
    message: busy ? `port ${port} is in use` : `cannot listen on ${bind}:${port} (${error.code})`,
    notes: [],
    help: busy
      ? "Choose another with --port, or leave the flag out to get the next free one."
      : "Choose another address with --bind or another port with --port.",
  });
}

export function badRule(pattern: string, reason: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "server/bad-rule",
    message: `the pattern "${pattern}" of a header or redirect can't be read: ${reason}`,
    notes: [],
    help: "Correct it below server in the configuration.",
  });
}

/** A fault of ours while serving: shown like any other, with its stack, and the server goes on. */
export function fault(error: unknown): Diagnostic {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    severity: "error",
    code: "server/fault",
    message: `the build failed in a way that it should not: ${error instanceof Error ? error.message : stack}`,
    notes: stack
      .split("\n")
      .slice(1, 6)
      .map((line) => ({ text: line.trim() })),
    help: "This is a fault of homelab-site: please report it with this text.",
  };
}
