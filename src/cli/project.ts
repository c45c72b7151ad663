// From flags to an opened project and a build of it: the part that all commands on a project share.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { BuildResult } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { createLog } from "../diagnostics/log.ts";
import type { CollectedLog } from "../diagnostics/log.ts";
import type { WatchPlaces } from "../server/watch-paths.ts";
import { parseMilliseconds } from "../value/duration.ts";
import type { CommandContext, Engine, FlagValues } from "./context.ts";
import { flagGroups } from "./flags.ts";
import type { Flag } from "./flags.ts";
import { badInterval, badTime, noEffect, noFolder } from "./messages.ts";
import { createProgress } from "./progress.ts";

export type OpenOptions = Parameters<Engine["openProject"]>[0];

/** What the flags say about the project to open. */
export function openOptions(context: CommandContext, environment: string, log: CollectedLog): OpenOptions {
  const { flags, io } = context;
  const text = (name: string) => flags[name] as string | undefined;
  const files = text("config")?.split(",");
  const configDir = text("configDir");
  const clock = text("clock");
  if (clock !== undefined && !isTime(clock)) throw badTime("clock", clock);
  return {
    source: projectFolder(context),
    environment: text("environment") || io.env["HUGO_ENVIRONMENT"] || environment,
    flags: configFlags(flags),
    log,
    ...(files && { files }),
    ...(configDir !== undefined && { configDir }),
    ...(clock !== undefined && { clock }),
    ...(flags["strict"] === true && { strict: true }),
    ...(flags["noDefaultTheme"] === true && { defaultTheme: false }),
  };
}

/** A day, or a time as RFC 3339 writes it. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Where the files are that a project is made of. */
export function watchPlaces(context: CommandContext): WatchPlaces {
  const text = (name: string) => context.flags[name] as string | undefined;
  return {
    root: projectFolder(context),
    configFiles: text("config")?.split(",") ?? [],
    configDir: text("configDir") ?? "config",
  };
}

/** A folder that isn't there is most likely misspelt. */
function projectFolder({ flags, io }: CommandContext): string {
  const folder = resolve(io.cwd, (flags["source"] as string | undefined) ?? ".");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw noFolder(folder);
  return folder;
}

/** `--poll 700ms` in milliseconds, undefined without the flag. */
export function pollInterval(flags: FlagValues): number | undefined {
  const text = flags["poll"] as string | undefined;
  if (text === undefined) return undefined;
  const interval = /^\d+$/.test(text) ? Number(text) : (parseMilliseconds(text) ?? 0);
  if (!(interval >= 1)) throw badInterval("poll", text);
  return interval;
}

/** Resolves when the run is to end: by the signal, or on Ctrl+C, of which a second one ends it at once. */
export function untilStopped(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve());
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve());
  });
}

/** The flags that are configuration, by Hugo's key. */
function configFlags(flags: FlagValues): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { name, key = name } of givenFlags(flags, "config")) out[key] = flags[name];
  return out;
}

/** Warns of flags whose effect is missing here. */
export function reportMissing(flags: FlagValues, log: CollectedLog): void {
  for (const { name, help } of givenFlags(flags, "missing"))
    if (flags[name] !== false) log.add(noEffect(name, help));
}

function givenFlags(flags: FlagValues, effect: Flag["effect"]): Flag[] {
  const all = new Map(Object.values(flagGroups).flatMap((group) => group.map((flag) => [flag.name, flag])));
  return [...all.values()].filter((flag) => flag.effect === effect && flags[flag.name] !== undefined);
}

export interface Built {
  readonly result: BuildResult;
  /** Of flags, configuration and build, each once, in order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it may be published: no errors, and no warnings where they count as such. */
  readonly ok: boolean;
}

/** Opens the project that the flags name and builds it; `leavesNothing` where that is only to look. */
export async function buildProject(
  context: CommandContext,
  { leavesNothing = false }: { readonly leavesNothing?: boolean } = {},
): Promise<Built> {
  const log = createLog();
  reportMissing(context.flags, log);
  const { openProject, reportNoSite, build } = await context.engine();
  const opened = await openProject(openOptions(context, "production", log));
  reportNoSite(opened, log);
  const project = leavesNothing ? { ...opened, saveStats: () => {} } : opened;
  const progress = createProgress(context.io, context.flags);
  try {
    const strict = context.flags["strict"] === true;
    const result = await build({ ...project, log, strict, onProgress: progress.update });
    const diagnostics = [...new Set([...log.diagnostics, ...result.diagnostics])];
    return { result, diagnostics, ok: isGood(result, diagnostics, context.flags) };
  } finally {
    progress.end();
  }
}

function isGood(result: BuildResult, diagnostics: readonly Diagnostic[], flags: FlagValues): boolean {
  const fatal =
    flags["strict"] === true || flags["panicOnWarning"] === true ? ["error", "warning"] : ["error"];
  return result.ok && !diagnostics.some(({ severity }) => fatal.includes(severity));
}
