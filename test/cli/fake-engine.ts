// The command line with a build made by hand: nothing but the commands themselves runs.
import { tmpdir } from "node:os";
import type { Engine } from "../../src/cli/context.ts";
import { run } from "../../src/cli/run.ts";
import type { BuildResult } from "../../src/model/build.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { fakeResult } from "../build/fake-result.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What openProject was given. */
  readonly opened: readonly Parameters<Engine["openProject"]>[0][];
}

export interface FakeOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly tty?: boolean;
  readonly result?: BuildResult;
  /** Logged while the project is opened. */
  readonly logs?: readonly Diagnostic[];
}

/** Runs a command line against a fake build. */
export async function runFake(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  const { cwd = tmpdir(), env = {}, tty = false, logs = [] } = options;
  const result = options.result ?? fakeResult({ "index.html": "home" });
  const opened: Parameters<Engine["openProject"]>[0][] = [];
  const engine = {
    openProject: async (given: Parameters<Engine["openProject"]>[0]) => {
      opened.push(given);
      for (const diagnostic of logs) given.log.add(diagnostic);
      return { config: result.config, tree: {}, host: {} };
    },
    reportNoSite: () => {},
    build: async () => result,
  } as unknown as Engine;
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: { write: (text: string) => (stdout += text), isTTY: tty },
    stderr: { write: (text: string) => (stderr += text), isTTY: tty },
    cwd,
    env,
  };
  const code = await run(argv, io, { engine });
  return { code, stdout, stderr, opened };
}

/** A diagnostic for tests. */
export function diagnostic(severity: Diagnostic["severity"], message: string): Diagnostic {
  return { severity, code: "test/made-up", message, notes: [] };
}
