// One build for the server: whatever goes wrong comes back as diagnostics, since a server must outlive it.
import type { build } from "../build/build.ts";
import type { openProject } from "../build/project.ts";
import type { ContentMemo } from "../content/load.ts";
import { createLog, DiagnosticError } from "../diagnostics/log.ts";
import type { CollectedLog } from "../diagnostics/log.ts";
import type { BuildResult } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { countHosts, servedConfig } from "./base-url.ts";
import type { ServerAddress } from "./base-url.ts";
import { fault } from "./messages.ts";
import { compileRules } from "./rules.ts";
import type { ServerRules } from "./rules.ts";

export interface Builder {
  /** Opens the project anew: its configuration and its list of files. */
  readonly open: (log: CollectedLog) => ReturnType<typeof openProject>;
  readonly build: typeof build;
}

export interface Attempt {
  /** Absent when the project could not even be opened. */
  readonly result?: BuildResult;
  /** Headers and redirects of the configuration. */
  readonly rules?: ServerRules;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/** Opens and builds for the server's address, at a port for each host; `memo` holds what earlier builds have read. */
export async function attemptBuild(
  { open, build }: Builder,
  address: ServerAddress,
  portsOf: (hosts: number) => Promise<readonly number[]>,
  memo: ContentMemo,
): Promise<Attempt> {
  const log = createLog();
  try {
    const project = await open(log);
    const config = servedConfig(project.config, address, await portsOf(countHosts(project.config)));
    const rules = compileRules(config.server);
    const result = await build({ ...project, config, log, memo, isServer: true });
    const diagnostics = [...new Set([...log.diagnostics, ...result.diagnostics])];
    return { result, rules, diagnostics, ok: result.ok && !hasError(diagnostics) };
  } catch (error) {
    const last = error instanceof DiagnosticError ? error.diagnostic : fault(error);
    return { diagnostics: [...log.diagnostics, last], ok: false };
  }
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
