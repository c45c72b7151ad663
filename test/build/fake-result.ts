// A build result made by hand: what publish, check, server and command line see of a build.
import type { BuildResult } from "../../src/model/build.ts";
import type { Config } from "../../src/model/config.ts";
import type { Output } from "../../src/model/render.ts";

const encoder = new TextEncoder();

/** Outputs from texts by path; `{ copyOf }` stays as it is. */
export function outputsOf(files: Record<string, string | { copyOf: string }>): Map<string, Output> {
  const outputs = new Map<string, Output>();
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    outputs.set(path, { path, content: bytes, origin: `content/${path}` });
  }
  return outputs;
}

/** A good build with these files; only the parts of the configuration that are named exist. */
export function fakeResult(
  files: Record<string, string | { copyOf: string }>,
  config: Partial<Config> = {},
): BuildResult {
  const outputs = outputsOf(files);
  return {
    config: {
      baseURL: "https://example.org/",
      workingDir: "/nowhere/project",
      publishDir: "public",
      mounts: [],
      languages: [],
      mediaTypes: {},
      server: { headers: [], redirects: [] },
      build: { cleanDestinationDir: { enable: false, keepDirs: [], keepFiles: [] } },
      ...config,
    } as unknown as Config,
    sites: [],
    outputs,
    diagnostics: [],
    ok: true,
    counts: { pages: outputs.size, paginatorPages: 0, nonPageFiles: 0, staticFiles: 0, aliases: 0 },
    stages: [{ stage: "render", ms: 1 }],
  };
}
