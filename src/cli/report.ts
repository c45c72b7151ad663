// Prints diagnostics to stderr, as many as the flags ask for, or keeps them for the JSON document.
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { coloured, formatDiagnostic, plain } from "../diagnostics/print.ts";
import type { Palette } from "../diagnostics/print.ts";
import type { FlagValues, Io } from "./context.ts";
import { badChoice } from "./messages.ts";

export interface Reporter {
  readonly palette: Palette;
  /** Prints those that the log level lets through. */
  print(diagnostics: Iterable<Diagnostic>): void;
  /** Prints the diagnostic that ended the run; a JSON document of its own with `--json`. */
  fail(diagnostic: Diagnostic): void;
}

const LEVELS: Readonly<Record<string, readonly Severity[]>> = {
  debug: ["error", "warning", "info"],
  info: ["error", "warning", "info"],
  warn: ["error", "warning"],
  error: ["error"],
};

export function createReporter(io: Io, flags: FlagValues): Reporter {
  const palette = usesColour(io) ? coloured : plain;
  const shown = shownSeverities(flags);
  const show = (diagnostic: Diagnostic): void => {
    io.stderr.write(`${formatDiagnostic(diagnostic, palette)}\n\n`);
  };
  return {
    palette,
    print(diagnostics) {
      if (flags["json"]) return;
      for (const diagnostic of diagnostics) if (shown.includes(diagnostic.severity)) show(diagnostic);
    },
    fail(diagnostic) {
      if (flags["json"])
        io.stdout.write(`${JSON.stringify({ ok: false, diagnostics: [diagnostic] }, null, 2)}\n`);
      else show(diagnostic);
    },
  };
}

function shownSeverities(flags: FlagValues): readonly Severity[] {
  if (flags["quiet"]) return ["error"];
  const level = String(flags["logLevel"] ?? "warn").toLowerCase();
  const shown = Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined;
  if (!shown) throw badChoice("the flag --logLevel", level, Object.keys(LEVELS));
  return shown;
}

/** Colours for a terminal only, and not where NO_COLOR is set: https://no-color.org */
function usesColour({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
