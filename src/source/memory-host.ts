// A host for tests: files are a record, the clock stands still and the environment is what the test says.
import type { Exchange } from "../model/http.ts";
import type { DirEntry, FileFacts, Host, ProgramResult } from "../model/source.ts";
import { withoutMark } from "./host.ts";
import { compareText } from "./order.ts";
import { baseName, cleanPath, dirName } from "./path.ts";

export interface MemoryHostOptions {
  readonly now?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Symbolic links: link → absolute target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Programs by name; all others aren't installed. */
  readonly programs?: Readonly<Record<string, (args: readonly string[]) => ProgramResult>>;
  /** Answers of other hosts; without it, none can be reached. */
  readonly exchange?: Exchange;
}

/** A host whose files are `{ "/site/content/a.md": "text" }`. */
export function createMemoryHost(
  files: Readonly<Record<string, string>>,
  options: MemoryHostOptions = {},
): Host {
  const { now = 0, env = {}, links = {}, programs = {}, exchange = unreachable } = options;
  const kept = new Map<string, Uint8Array>();
  const texts = new Map(Object.entries(files).map(([name, text]) => [cleanPath(name), text]));
  const targets = new Map(Object.entries(links));
  const folders = foldersOf(texts, targets);
  const resolve = (path: string): string => resolveLinks(path, targets);
  const read = (filename: string): string => {
    const text = texts.get(resolve(filename));
    if (text === undefined) throw missing(filename);
    return text;
  };
  return {
    now: () => now,
    env: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
    envNames: () => Object.keys(env),
    readText: (filename) => withoutMark(read(filename)),
    readBytes: (filename) => new TextEncoder().encode(read(filename)),
    list: (dir) => [...(folders.get(resolve(dir))?.values() ?? [])],
    stat: (filename) => factsOf(resolve(filename), texts, folders),
    realPath: (filename) => {
      const path = resolve(filename);
      if (!factsOf(path, texts, folders)) throw missing(filename);
      return path;
    },
    run: (program, args) => (Object.hasOwn(programs, program) ? programs[program]!(args) : undefined),
    exchange,
    recall: (filename, maxAgeMs) => (maxAgeMs > 0 ? kept.get(filename) : undefined),
    keep: (filename, content) => void kept.set(filename, content),
  };
}

const unreachable: Exchange = () => ({ failure: "no host can be reached in tests", isUnreachable: true });

type Folders = Map<string, Map<string, DirEntry>>;

/** Every folder that a file or link stands in, with its entries in order. */
function foldersOf(texts: ReadonlyMap<string, string>, links: ReadonlyMap<string, string>): Folders {
  const folders: Folders = new Map([["/", new Map()]]);
  const add = (path: string, kind: DirEntry["kind"]): void => {
    const dir = dirName(path);
    if (!folders.has(dir)) {
      folders.set(dir, new Map());
      add(dir, "directory");
    }
    folders.get(dir)!.set(baseName(path), { name: baseName(path), kind });
  };
  for (const path of [...texts.keys(), ...links.keys()].sort(compareText))
    add(path, links.has(path) ? "symlink" : "file");
  for (const [dir, entries] of folders)
    folders.set(dir, new Map([...entries].sort(([a], [b]) => compareText(a, b))));
  return folders;
}

/** Follows links in any segment; as the kernel, it gives up after forty. */
function resolveLinks(path: string, links: ReadonlyMap<string, string>): string {
  let current = cleanPath(path);
  for (let steps = 0; steps < 40; steps++) {
    const next = followFirst(current, links);
    if (next === undefined) return current;
    current = next;
  }
  throw Object.assign(new Error(`ELOOP: too many symbolic links, '${path}'`), { code: "ELOOP" });
}

function followFirst(path: string, links: ReadonlyMap<string, string>): string | undefined {
  for (let slash = path.indexOf("/", 1); ; slash = path.indexOf("/", slash + 1)) {
    const head = slash < 0 ? path : path.slice(0, slash);
    const target = links.get(head);
    if (target !== undefined) return cleanPath(target + path.slice(head.length));
    if (slash < 0) return undefined;
  }
}

function factsOf(path: string, texts: ReadonlyMap<string, string>, folders: Folders): FileFacts | undefined {
  const text = texts.get(path);
  if (text !== undefined) return { kind: "file", size: Buffer.byteLength(text), mtimeMs: 0 };
  return folders.has(path) ? { kind: "directory", size: 0, mtimeMs: 0 } : undefined;
}

function missing(filename: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, '${filename}'`), { code: "ENOENT" });
}
