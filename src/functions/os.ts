// os.*: files of the project and the environment. Nothing outside of the project can be seen.
// https://gohugo.io/functions/os/
import { allows } from "../config/policy.ts";
import type { RenderContext } from "../model/render.ts";
import type { FileFacts } from "../model/source.ts";
import type { FunctionRow } from "../model/template.ts";
import { cleanPath, isInside, joinPath } from "../source/path.ts";
import { FunctionError } from "../value/function-error.ts";
import { Time } from "../value/time.ts";
import { typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { toText } from "./arguments.ts";
import { row } from "./row.ts";

/** What os.Stat and os.ReadDir tell of a file. */
class FileInfo implements ViewValue {
  readonly Name: string;
  readonly Size: number;
  readonly IsDir: boolean;
  readonly ModTime: Time;
  readonly Mode: string;

  constructor(name: string, facts: FileFacts) {
    this.Name = name;
    this.Size = facts.size;
    this.IsDir = facts.kind === "directory";
    this.ModTime = new Time(Math.floor(facts.mtimeMs));
    this.Mode = this.IsDir ? "drwxr-xr-x" : "-rw-r--r--";
  }

  [typeHook](): string {
    return "fs.FileInfo";
  }
}

/** The file's place, undefined where it is outside of the project: links are followed before that is decided. */
export function locate(
  { site, host }: RenderContext,
  path: unknown,
): { readonly filename: string; readonly facts: FileFacts } | undefined {
  const name = toText(path);
  const root = site.config.workingDir;
  const filename = joinPath(root, cleanPath(name));
  if (name === "" || !isInside(filename, root)) return undefined;
  const facts = host.stat(filename);
  if (!facts || !isInside(host.realPath(filename), host.realPath(root))) return undefined;
  return { filename, facts };
}

function readFile(ctx: RenderContext, path: unknown): string {
  const found = locate(ctx, path);
  return found?.facts.kind === "file" ? ctx.host.readText(found.filename) : "";
}

function readDir(ctx: RenderContext, path: unknown): FileInfo[] {
  const folder = locate(ctx, path);
  if (folder?.facts.kind !== "directory") return [];
  return ctx.host.list(folder.filename).flatMap(({ name }) => {
    const facts = ctx.host.stat(joinPath(folder.filename, name));
    return facts ? [new FileInfo(name, facts)] : [];
  });
}

function stat(ctx: RenderContext, path: unknown): FileInfo | null {
  const found = locate(ctx, path);
  return found ? new FileInfo(found.filename.slice(found.filename.lastIndexOf("/") + 1), found.facts) : null;
}

function getenv(ctx: RenderContext, name: unknown): string {
  const wanted = toText(name);
  if (!allows(ctx.site.config.security.funcs.getenv, wanted))
    throw new FunctionError(
      `the environment variable "${wanted}" may not be read; allow it in security.funcs.getenv`,
    );
  return ctx.host.env(wanted) ?? "";
}

export const os: readonly FunctionRow[] = [
  row(
    "os.FileExists PATH",
    ["fileExists"],
    "True when the project has such a file or folder",
    (ctx, path) => locate(ctx, path) !== undefined,
  ),
  row("os.Getenv NAME", ["getenv"], "An environment variable", getenv),
  row("os.ReadDir PATH", ["readDir"], "The files of a folder", readDir),
  row("os.ReadFile PATH", ["readFile"], "A file's text, empty where there is none", readFile),
  row("os.Stat PATH", [], "What is known of a file", stat),
];
