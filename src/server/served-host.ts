// What one address shows over time: the last good build, or why there is none. A site has one such host, and one for each
// language where languages have base URLs of their own: the port then tells them apart, as the host will.
import { randomBytes } from "node:crypto";
import type { BuildResult } from "../model/build.ts";
import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Output } from "../model/render.ts";
import { changedPaths, takeSnapshot } from "./changes.ts";
import type { Snapshot } from "./changes.ts";
import { createHandler, type ServerState } from "./handler.ts";
import { allowedHosts } from "./hosts.ts";
import { createLiveReload } from "./live-reload.ts";
import type { ServerRules } from "./rules.ts";

export interface HostOptions {
  readonly bind: string;
  /** Reload pages after a change. */
  readonly liveReload: boolean;
  /** Open the page whose file was changed. */
  readonly navigateToChanged: boolean;
  /** Show errors in the browser; otherwise the last good build stays. */
  readonly browserError: boolean;
  /** Tell browsers to keep nothing. */
  readonly noCache: boolean;
}

/** The part of a site that stands on one host. */
export interface HostPart {
  /** Its folder of the destination, `de/`; "" for all of it. */
  readonly folder: string;
  readonly baseURL: string;
  /** The host's language; "" for all. */
  readonly lang: string;
}

/** The hosts of a site. */
export function hostsOf({ isMultihost, languages, baseURL }: Config): readonly HostPart[] {
  if (!isMultihost) return [{ folder: "", baseURL, lang: "" }];
  return languages.map(({ lang, baseURL: own }) => ({ folder: `${lang}/`, baseURL: own, lang }));
}

export interface ServedHost {
  /** What requests are answered from; changes with each build. */
  readonly state: ServerState;
  /** Answers a request from what the state holds at its time. */
  readonly handle: (request: Request) => Response;
  /** Shows a good build, made anew because of `sources`; gives the published paths that became different. */
  accept(
    part: HostPart,
    result: BuildResult,
    rules: ServerRules | undefined,
    sources: readonly string[],
  ): readonly string[];
  /** Shows why there is no good build. */
  reject(diagnostics: readonly Diagnostic[]): void;
  close(): void;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };

export function createServedHost(options: HostOptions): ServedHost {
  const state = nothingYet(options);
  const { live } = state;
  let good: Snapshot | undefined;
  return {
    state,
    handle: createHandler(state),
    accept(part, result, rules, sources) {
      const outputs = outputsBelow(part.folder, result.outputs);
      const snapshot = takeSnapshot(outputs);
      const paths = good ? changedPaths(good, snapshot) : [];
      const wasBroken = state.failure !== undefined;
      good = snapshot;
      state.basePath = decodeURI(new URL(part.baseURL).pathname);
      state.hosts = allowedHosts(options.bind, part.baseURL);
      state.outputs = outputs;
      state.rules = rules;
      state.live = result.config.disableLiveReload ? undefined : live;
      state.mediaTypes = result.config.mediaTypes;
      state.failure = undefined;
      const navigate = options.navigateToChanged ? pageOfSource(result, part, sources, paths) : undefined;
      if (paths.length > 0 || wasBroken)
        state.live?.announce({ paths, ...(navigate !== undefined && { navigate }) });
      return paths.map((path) => part.folder + path);
    },
    reject(diagnostics) {
      // Without any good build there is nothing else to show.
      if (good && !options.browserError) return;
      state.failure = diagnostics;
      state.live?.announce({ paths: [], reload: true });
    },
    close: () => live?.close(),
  };
}

function nothingYet({ bind, liveReload, noCache }: HostOptions): Changing<ServerState> {
  return {
    basePath: "/",
    hosts: allowedHosts(bind, ""),
    outputs: new Map(),
    mediaTypes: {},
    failure: undefined,
    live: liveReload ? createLiveReload() : undefined,
    token: randomBytes(16).toString("base64url"),
    noCache,
  };
}

/** The files below a folder, by their path there. */
function outputsBelow(folder: string, outputs: ReadonlyMap<string, Output>): ReadonlyMap<string, Output> {
  if (folder === "") return outputs;
  const below = new Map<string, Output>();
  for (const [path, output] of outputs)
    if (path.startsWith(folder)) below.set(path.slice(folder.length), output);
  return below;
}

/** The published page of a changed content file, as a path below the base URL. */
function pageOfSource(
  { sites }: BuildResult,
  { lang }: HostPart,
  sources: readonly string[],
  changed: readonly string[],
): string | undefined {
  const pages = sites.flatMap((site) => [...site.pages.values()]);
  const page = pages.find(
    (one) => one.parsed && (lang === "" || one.lang === lang) && sources.includes(one.parsed.file.filename),
  );
  const path = page?.targets[0]?.path;
  return path !== undefined && changed.includes(path) ? path.replace(/(^|\/)index\.html$/, "$1") : undefined;
}
