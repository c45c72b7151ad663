// The real world behind the Host door: Node's file system, clock and environment.
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from "node:fs";
import { dirname } from "node:path";
import type { Exchange } from "../model/http.ts";
import type { DirEntry, FileFacts, Host, ProgramResult } from "../model/source.ts";
import { createExchange } from "./exchange.ts";
import { keepFile, recallFile } from "./kept-files.ts";
import { compareText } from "./order.ts";
import { toSlash } from "./path.ts";

export interface HostOptions {
  /** Milliseconds since the epoch at which the clock stands still (`--clock`). */
  readonly clock?: number;
  /** How to speak HTTP; none given, by a thread of this host's own. */
  readonly exchange?: Exchange;
}

/** A host on this machine's files. */
export function createHost(options: HostOptions = {}): Host {
  const { clock, exchange = createExchange() } = options;
  return {
    now: () => clock ?? Date.now(),
    env: (name) => process.env[name],
    envNames: () => Object.keys(process.env),
    readText: (filename) => withoutMark(readFileSync(filename, "utf8")),
    readBytes: (filename) => readFileSync(filename),
    list: listFolder,
    stat: statFile,
    realPath: (filename) => toSlash(realpathSync.native(filename)),
    run: runProgram,
    exchange,
    recall: recallFile,
    keep: keepFile,
  };
}

/** The text without a byte order mark at its start. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function listFolder(dir: string): DirEntry[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const listed = entries.map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }));
  return listed.sort((a, b) => compareText(a.name, b.name));
}

function kindOfEntry(entry: Dirent): DirEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "symlink" : "other";
}

function statFile(filename: string): FileFacts | undefined {
  const facts = statSync(filename, { throwIfNoEntry: false });
  if (!facts) return undefined;
  const kind = facts.isFile() ? "file" : facts.isDirectory() ? "directory" : "other";
  return { kind, size: facts.size, mtimeMs: facts.mtimeMs };
}

function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ProgramResult | undefined {
  // Windows looks for programs in the current folder before the PATH: it must be none that an author can write to.
  const cwd = dirname(process.execPath);
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: Infinity,
    windowsHide: true,
  });
  if (isMissing(error)) return undefined;
  if (error) throw error;
  return { status: status ?? -1, stdout, stderr: stderr.toString("utf8") };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR";
}
