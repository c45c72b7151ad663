// What a command gets: its flags and arguments, the streams, and the door to the build. All of it is handed in,
// so that a test runs a command without a process around it.
import type { createArchetypeRenderer } from "../build/archetypes.ts";
import type { openConfiguration, openProject, reportNoSite } from "../build/project.ts";
import type { build } from "../build/build.ts";
import type { loadSites } from "../build/load-sites.ts";

/** A stream that texts are written to. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends commands that run until they are stopped. */
  readonly signal?: AbortSignal;
}

/** The build as commands call it; loaded when first needed. */
export interface Engine {
  readonly openConfiguration: typeof openConfiguration;
  readonly openProject: typeof openProject;
  readonly reportNoSite: typeof reportNoSite;
  readonly build: typeof build;
  readonly loadSites: typeof loadSites;
  readonly createArchetypeRenderer: typeof createArchetypeRenderer;
  /** Names of the templates that come with the program. */
  readonly embeddedNames: () => Iterable<string>;
}

/** The flags that were given, by name; those that weren't are absent. */
export type FlagValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface CommandContext {
  readonly flags: FlagValues;
  readonly args: readonly string[];
  readonly io: Io;
  readonly engine: () => Promise<Engine>;
}
