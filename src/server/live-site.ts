// The site as it is served over time: builds when told, keeps the last good build, and tells open pages what
// became different between two good builds.
import { randomBytes } from "node:crypto";
import { createContentMemo } from "../content/load.ts";
import type { BuildResult } from "../model/build.ts";
import { attemptBuild } from "./attempt-build.ts";
import type { Attempt, Builder } from "./attempt-build.ts";
import { serverBaseURL } from "./base-url.ts";
import type { ServerAddress } from "./base-url.ts";
import { changedPaths, takeSnapshot } from "./changes.ts";
import type { Snapshot } from "./changes.ts";
import type { ServerState } from "./handler.ts";
import { allowedHosts } from "./hosts.ts";
import { createLiveReload } from "./live-reload.ts";

export interface LiveSiteOptions extends Builder {
  readonly bind: string;
  readonly address: ServerAddress;
  /** Reload pages after a change. */
  readonly liveReload: boolean;
  /** Open the page whose file was changed. */
  readonly navigateToChanged: boolean;
  /** Show errors in the browser; otherwise the last good build stays. */
  readonly browserError: boolean;
  /** Tell browsers to keep nothing. */
  readonly noCache: boolean;
}

/** What one update did. */
export interface Update extends Attempt {
  readonly ms: number;
  /** Source files that led to it; empty for the first build. */
  readonly sources: readonly string[];
  /** Published paths that differ from the last good build. */
  readonly changed: readonly string[];
}

export interface LiveSite {
  /** What requests are answered from; changes with each update. */
  readonly state: ServerState;
  /** Where the site is. */
  readonly url: string;
  /** Builds again because of changes in these files. */
  update(sources: readonly string[]): Promise<Update>;
  close(): void;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };

export function createLiveSite(options: LiveSiteOptions): LiveSite {
  const state = nothingYet(options);
  const { live } = state;
  const memo = createContentMemo();
  let url = serverBaseURL("", options.address);
  let good: Snapshot | undefined;

  const accept = (attempt: Attempt, result: BuildResult, sources: readonly string[]): readonly string[] => {
    const snapshot = takeSnapshot(result.outputs);
    const paths = good ? changedPaths(good, snapshot) : [];
    const wasBroken = state.failure !== undefined;
    good = snapshot;
    url = result.config.baseURL;
    state.basePath = decodeURI(new URL(url).pathname);
    state.hosts = allowedHosts(options.bind, url);
    state.outputs = result.outputs;
    state.rules = attempt.rules;
    state.live = result.config.disableLiveReload ? undefined : live;
    state.mediaTypes = result.config.mediaTypes;
    state.failure = undefined;
    const navigate = options.navigateToChanged ? pageOfSource(result, sources, paths) : undefined;
    if (paths.length > 0 || wasBroken)
      state.live?.announce({ paths, ...(navigate !== undefined && { navigate }) });
    return paths;
  };
  const reject = ({ diagnostics }: Attempt): void => {
    // Without any good build there is nothing else to show.
    if (good && !options.browserError) return;
    state.failure = diagnostics;
    state.live?.announce({ paths: [], reload: true });
  };
  return {
    state,
    get url() {
      return url;
    },
    async update(sources) {
      const start = performance.now();
      const attempt = await attemptBuild(options, options.address, memo);
      const changed = attempt.ok && attempt.result ? accept(attempt, attempt.result, sources) : [];
      if (!attempt.ok) reject(attempt);
      return { ...attempt, sources, changed, ms: performance.now() - start };
    },
    close: () => live?.close(),
  };
}

function nothingYet({ bind, liveReload, noCache }: LiveSiteOptions): Changing<ServerState> {
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

/** The published page of a changed content file, as a path below the base URL. */
function pageOfSource(
  { sites }: BuildResult,
  sources: readonly string[],
  changed: readonly string[],
): string | undefined {
  const pages = sites.flatMap((site) => [...site.pages.values()]);
  const page = pages.find(({ parsed }) => parsed && sources.includes(parsed.file.filename));
  const path = page?.targets[0]?.path;
  return path !== undefined && changed.includes(path) ? path.replace(/(^|\/)index\.html$/, "$1") : undefined;
}
