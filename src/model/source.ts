// Files as the build sees them, before anything is read.
import type { Exchange } from "./http.ts";
import type { SiteAxes, SiteSet } from "./site.ts";

/** A text and where it came from: every message about it starts from an offset in `text`. */
export interface SourceText {
  /** As shown to the author, relative to the project: `content/posts/a.md`. */
  readonly file: string;
  readonly text: string;
}

/** What a file is made of: bytes, or another file to copy as it is. */
export type FileContent = Uint8Array | { readonly copyOf: string };

/** The seven component folders of a Hugo project. */
export type Component = "archetypes" | "assets" | "content" | "data" | "i18n" | "layouts" | "static";

/** What a mount says about sites: one record for all of its files. */
export interface MountSites {
  /** The sites that its files are for. */
  readonly matrix: SiteSet;
  /** The sites that list its pages besides. */
  readonly complements: Partial<SiteAxes>;
  /** Where files of several mounts make the same page for the same site, the heavier one's is taken. */
  readonly weight: number;
  /** Position of the module among all: 0 is the project. */
  readonly module: number;
}

/** One file of the unified file system: project, themes and modules mounted over each other. */
export interface SourceFile {
  readonly component: Component;
  /** Path below the component, with forward slashes: `posts/a.md`. */
  readonly path: string;
  /** Absolute path on disk. */
  readonly filename: string;
  /** Path shown in messages, relative to the project: `themes/book/layouts/baseof.html`. */
  readonly display: string;
  /** What its mount says about sites. */
  readonly sites: MountSites;
  /** Name of the theme or module that the file came from, "" for the project. */
  readonly owner: string;
  /** Known only where somebody asked the host for it. */
  readonly size?: number;
  readonly mtimeMs?: number;
}

/**
 * All files of a build by component, sorted by path; project files shadow theme files.
 * Data and i18n are merged key by key, so there every owner's file is kept, the strongest first.
 */
export type SourceTree = Readonly<Record<Component, readonly SourceFile[]>>;

/** One entry of a folder. */
export interface DirEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "symlink" | "other";
}

/** Facts about one file. */
export interface FileFacts {
  readonly kind: "file" | "directory" | "other";
  readonly size: number;
  readonly mtimeMs: number;
}

/** What came of running a program. */
export interface ProgramResult {
  /** The exit status; -1 where a signal ended it. */
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/**
 * The door to the world: files, clock and environment. Real in `source/host.ts`, in memory in tests.
 * Reading is synchronous: rendering can't wait, and for many small files it is the faster way.
 */
export interface Host {
  /** Milliseconds since the epoch; `--clock` freezes it. */
  now(): number;
  /** An environment variable. */
  env(name: string): string | undefined;
  /** Names of all environment variables. */
  envNames(): readonly string[];
  /** A file as UTF-8 text, without a byte order mark. Throws a Node file error. */
  readText(filename: string): string;
  readBytes(filename: string): Uint8Array;
  /** Entries of a folder sorted by name; empty where there is no such folder. */
  list(dir: string): readonly DirEntry[];
  /** Facts about a path, following links; undefined where nothing is there. */
  stat(filename: string): FileFacts | undefined;
  /** The path with all symbolic links resolved. */
  realPath(filename: string): string;
  /**
   * Runs a program that is found on the PATH, without a shell, with nothing but this environment; undefined where it isn't
   * installed. Whether it may be run is for the caller to ask (`security.exec`).
   */
  run(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): ProgramResult | undefined;
  /** Makes an HTTP exchange and waits for its end. Whether it may be made is for the caller to ask (`security.http`). */
  readonly exchange: Exchange;
  /** A file that an earlier build kept; undefined where there is none, or it is older than that. */
  recall(filename: string, maxAgeMs: number): Uint8Array | undefined;
  /** Keeps a file for later builds, if it can be written. */
  keep(filename: string, content: Uint8Array): void;
}
