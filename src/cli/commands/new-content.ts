// homelab-site new content: makes a content file, or a bundle, from an archetype.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isWithin } from "../../build/publish-path.ts";
import type { ArchetypeRenderer } from "../../build/archetypes.ts";
import type { Project } from "../../build/project.ts";
import { contentExtensions } from "../../content/markup.ts";
import { createLog } from "../../diagnostics/log.ts";
import type { MountSites, SourceFile } from "../../model/source.ts";
import { cleanPath, extension, isAbsolutePath, relativePath, toSlash } from "../../source/path.ts";
import type { CommandContext } from "../context.ts";
import { alreadyThere, notContent, outsideContent } from "../messages.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

/** Hugo's own archetype, for sites without any. */
const DEFAULT_ARCHETYPE = `+++
date = '{{ .Date }}'
draft = true
title = '{{ replace .File.ContentBaseName "-" " " | title }}'
+++
`;

/** A file to write: below the content folder, text or the bytes of another. */
interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export async function newContent(context: CommandContext): Promise<number> {
  const { args, flags, io, engine } = context;
  const log = createLog();
  const { openProject, createArchetypeRenderer } = await engine();
  const project = await openProject(openOptions(context, "development", log));
  createReporter(io, flags).print(log.diagnostics);
  const { workingDir, contentDir } = project.config;
  const folder = resolve(workingDir, contentDir);
  const path = contentPath(args[0]!, contentDir);
  const render = await createArchetypeRenderer(project);
  const files = planFiles(path, flags["kind"] as string | undefined, project, render);
  for (const file of files) write(folder, file, flags["force"] === true);

  const target = join(folder, path);
  io.stdout.write(`Content ${extension(path) === "" ? "dir " : ""}"${target}" created\n`);
  const editor = flags["editor"] ?? project.config.newContentEditor;
  if (typeof editor === "string" && editor !== "") spawnSync(editor, [target], { stdio: "inherit" });
  return 0;
}

/** The path below the content folder; `content/docs/a.md` names the same file as `docs/a.md`. */
function contentPath(given: string, contentDir: string): string {
  const slashed = cleanPath(toSlash(given));
  const path = relativePath(slashed, toSlash(contentDir)) ?? slashed;
  if (path === "" || path === "." || path === ".." || path.startsWith("../") || isAbsolutePath(path))
    throw outsideContent(given);
  return path;
}

function planFiles(
  path: string,
  wanted: string | undefined,
  { config, tree, host }: Project,
  render: ArchetypeRenderer,
): NewFile[] {
  const extensions = contentExtensions(config);
  const isContent = (name: string) => extensions.has(extension(name).toLowerCase());
  const kind = wanted ?? (path.includes("/") ? path.slice(0, path.indexOf("/")) : "page");
  const expand = (target: string, file: SourceFile | undefined): string => {
    const text = file ? host.readText(file.filename) : DEFAULT_ARCHETYPE;
    const source = { file: file?.display ?? "archetypes/default.md", text };
    return render(source, contentFile(target, config), kind);
  };
  if (extension(path) === "") {
    const bundle = tree.archetypes.filter((file) => file.path.startsWith(`${kind}/`));
    if (bundle.length === 0) throw notContent(path, [...extensions]);
    return bundle.map((file) => {
      const target = `${path}/${file.path.slice(kind.length + 1)}`;
      return {
        path: target,
        content: isContent(target) ? expand(target, file) : host.readBytes(file.filename),
      };
    });
  }
  if (!isContent(path)) throw notContent(path, [...extensions]);
  const names = [`${kind}.${extension(path)}`, `${kind}.md`, `default.${extension(path)}`, "default.md"];
  const found = names.map((name) => tree.archetypes.find((file) => file.path === name)).find(Boolean);
  return [{ path, content: expand(path, found) }];
}

/** What the file will be for isn't known before it stands in a mount. */
const NO_SITES: MountSites = { matrix: new Set(), complements: {}, weight: 0, module: 0 };

function contentFile(path: string, { workingDir, contentDir }: Project["config"]): SourceFile {
  const filename = join(resolve(workingDir, contentDir), path);
  return {
    component: "content",
    path,
    filename,
    display: `${contentDir}/${path}`,
    sites: NO_SITES,
    owner: "",
  };
}

function write(folder: string, { path, content }: NewFile, force: boolean): void {
  const filename = join(folder, path);
  mkdirSync(folder, { recursive: true });
  // A linked folder below the content may lead elsewhere.
  if (!isWithin(realpathSync(folder), realParent(filename))) throw outsideContent(path);
  if (existsSync(filename) && !force) throw alreadyThere(filename);
  mkdirSync(dirname(filename), { recursive: true });
  writeFileSync(filename, content, { flag: force ? "w" : "wx" });
}

/** The real path of the nearest folder that exists. */
function realParent(filename: string): string {
  let folder = dirname(filename);
  while (!existsSync(folder)) folder = dirname(folder);
  return realpathSync(folder);
}
