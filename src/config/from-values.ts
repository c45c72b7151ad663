// A Config from plain values, without files: for programs that build a site from code, and for tests.
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import { createMap, isMap } from "../value/map.ts";
import { applyAliases } from "./aliases.ts";
import { toValue } from "./flags.ts";
import { mutableCopy } from "./merge.ts";
import { readConfig } from "./read-config.ts";

export interface FromValuesOptions {
  /** Absolute path of the project; "/site" unless told. */
  readonly workingDir?: string;
  readonly environment?: string;
}

/** The configuration that a file with these values would give; throws a DiagnosticError at the first error. */
export function configFromValues(
  given: Readonly<Record<string, unknown>> = {},
  options: FromValuesOptions = {},
): Config {
  const { workingDir = "/site", environment = "production" } = options;
  const copy = mutableCopy(toValue(given) ?? null);
  const values = isMap(copy) ? Object.assign(createMap(), copy) : createMap();
  applyAliases(values);
  const log: Log = {
    add(diagnostic) {
      if (diagnostic.severity === "error") throw new DiagnosticError(diagnostic);
    },
  };
  const layers = [{ name: "the given values", values }];
  return readConfig({
    values,
    layers,
    files: [],
    modules: [],
    environment,
    workingDir,
    log,
    isStrict: true,
    exists: () => true,
    list: () => [],
  });
}
