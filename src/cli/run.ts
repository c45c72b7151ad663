// One run of the command line, from arguments to exit code: 0 fine, 1 the build failed, 2 wrong usage.
import { DiagnosticError } from "../diagnostics/log.ts";
import { readArguments } from "./arguments.ts";
import type { Engine, Io } from "./context.ts";
import { ownFault } from "./messages.ts";
import { createReporter } from "./report.ts";

export interface RunOptions {
  /** The build to call; the real one unless a test gives another. */
  readonly engine?: Engine;
}

/** Runs `homelab-site` with these arguments and gives the exit code. */
export async function run(argv: readonly string[], io: Io, options: RunOptions = {}): Promise<number> {
  const reporter = createReporter(io, { json: argv.includes("--json") });
  try {
    const { command, args, help } = readArguments(argv);
    const { helpText, parseCommand } = await import("./parse.ts");
    if (help || !command) {
      io.stdout.write(helpText(command));
      return 0;
    }
    const { flags, args: words } = parseCommand(command, args);
    const engine = async (): Promise<Engine> => options.engine ?? (await import("./engine.ts")).engine;
    return await command.run({ flags, args: words, io, engine });
  } catch (error) {
    const diagnostic = error instanceof DiagnosticError ? error.diagnostic : ownFault(error);
    reporter.fail(diagnostic);
    return isUsage(diagnostic.code) ? 2 : 1;
  }
}

const USAGE_CODES = new Set([
  "cli/unknown-command",
  "cli/unknown-flag",
  "cli/bad-value",
  "cli/bad-usage",
  "cli/not-here",
]);

function isUsage(code: string): boolean {
  return USAGE_CODES.has(code);
}
