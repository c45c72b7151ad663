// homelab-site as a library: the same steps that the command line takes, to be put together by programs:
//
//   const log = createLog();
//   const project = await openProject({ source: "/path/to/site", log });
//   const result = await build({ ...project, log });
//   if (result.ok) publish(result, { destination: "/path/to/site/public" });
import type { TemplateEngine } from "./model/template.ts";

export { build } from "./build/build.ts";
export type { BuildInput } from "./build/build.ts";
export { checkSite } from "./build/check.ts";
export type { CheckOptions } from "./build/check.ts";
export { openProject } from "./build/project.ts";
export type { Project, ProjectOptions } from "./build/project.ts";
export { publish } from "./build/publish.ts";
export type { PublishOptions } from "./build/publish.ts";
export { createHandler } from "./server/handler.ts";
export type { ServerState } from "./server/handler.ts";
export { createServer } from "./server/server.ts";
export type { DevelopmentServer, ServerOptions } from "./server/server.ts";
export { createLog, DiagnosticError } from "./diagnostics/log.ts";
export type { CollectedLog } from "./diagnostics/log.ts";
export { coloured, formatDiagnostic, plain } from "./diagnostics/print.ts";
export type { Palette } from "./diagnostics/print.ts";
export type { BuildCounts, BuildResult, PublishReport, StageTime } from "./model/build.ts";
export type { Config } from "./model/config.ts";
export type { Diagnostic, Location, Log, Note, Severity } from "./model/diagnostic.ts";
export type { Page } from "./model/page.ts";
export type { Output } from "./model/render.ts";
export type { Site } from "./model/site.ts";
export type { Host, SourceFile, SourceText, SourceTree } from "./model/source.ts";
export type { TemplateEngine, TemplateFunction, TemplateSource, TemplateUnit } from "./model/template.ts";

export { defineShortcode } from "./template/script/api.ts";
export type {
  ShortcodeDefinition,
  ShortcodeFunction,
  ShortcodeOptions,
  ShortcodeOutput,
} from "./template/script/api.ts";
export { html, safeHTML } from "./template/script/html.ts";
export type * as views from "./template/script/members.ts";

/** One of the template engines, to compile templates outside a site. */
export async function createEngine(name: "go" | "handlebars"): Promise<TemplateEngine> {
  if (name === "go") return (await import("./build/go-engine.ts")).goEngine();
  return (await import("./build/handlebars-engine.ts")).handlebarsEngine();
}
