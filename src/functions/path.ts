// path.*: paths with forward slashes. https://gohugo.io/functions/path/
import type { FunctionRow } from "../model/template.ts";
import { cleanPath, joinPath } from "../source/path.ts";
import { printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { toText, toTexts } from "./arguments.ts";
import { row } from "./row.ts";

/** What path.Split gives: the folder with its slash, and the file. */
class DirFile implements ViewValue {
  readonly Dir: string;
  readonly File: string;

  constructor(path: string) {
    const at = path.lastIndexOf("/") + 1;
    this.Dir = path.slice(0, at);
    this.File = path.slice(at);
  }

  [printHook](): string {
    return `${this.Dir}|${this.File}`;
  }

  [typeHook](): string {
    return "paths.DirFile";
  }
}

/** The last element; "." of nothing, "/" of slashes only. */
function base(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  if (trimmed === "") return path === "" ? "." : "/";
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot);
}

function baseName(path: string): string {
  const name = base(path);
  return name === "." ? name : name.slice(0, name.length - extension(name).length);
}

function directory(path: string): string {
  const at = path.lastIndexOf("/");
  return cleanPath(at < 0 ? "" : path.slice(0, at + 1));
}

const onText =
  (call: (path: string) => unknown) =>
  (_: unknown, path: unknown): unknown =>
    call(toText(path));

export const path: readonly FunctionRow[] = [
  row("path.Base PATH", [], "The last element", onText(base), [[`{{ path.Base "a/b.txt" }}`, "b.txt"]]),
  row("path.BaseName PATH", [], "The last element without its extension", onText(baseName), [
    [`{{ path.BaseName "b.tar.gz" }}`, "b.tar"],
  ]),
  row("path.Clean PATH", [], "The shortest form of a path", onText(cleanPath), [
    [`{{ path.Clean "a//b/../c/." }}`, "a/c"],
  ]),
  row("path.Dir PATH", [], "All but the last element", onText(directory), [
    [`{{ path.Dir "a/b/c" }}`, "a/b"],
  ]),
  row("path.Ext PATH", [], "The extension with its dot", onText(extension), [
    [`{{ path.Ext "a.tar.gz" }}`, ".gz"],
  ]),
  row(
    "path.Join [ELEMENT...]",
    [],
    "The elements as one path",
    (_, ...parts) => joinPath(...parts.flatMap(toTexts)),
    [[`{{ path.Join "a" "b/../c" "" "/d/" }}`, "a/c/d"]],
  ),
  row(
    "path.Split PATH",
    [],
    "The folder and the file of a path",
    onText((text) => new DirFile(text)),
    [[`{{ path.Split "a/b.txt" }}`, "a/|b.txt"]],
  ),
];
