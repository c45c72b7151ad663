// The development server as a whole: a port, a site that is built again when its files change, and a handler in
// between. It prints nothing; what happens goes to `onUpdate`.
import { createHandler } from "./handler.ts";
import { listen } from "./listen.ts";
import type { ListenOptions } from "./listen.ts";
import { createLiveSite } from "./live-site.ts";
import type { LiveSite, LiveSiteOptions, Update } from "./live-site.ts";
import { watchPaths } from "./watch-paths.ts";
import type { WatchPlaces } from "./watch-paths.ts";
import type { Watcher } from "./watch.ts";

export interface ServerOptions extends ListenOptions, Omit<LiveSiteOptions, "address"> {
  /** What to watch; undefined to build once. */
  readonly watch: WatchPlaces | undefined;
  /** Look for changes at this interval instead of being told by the system. */
  readonly pollMs?: number;
  /** `--baseURL`, if given: its host and path are kept. */
  readonly baseURL?: string;
  /** Put the port into the base URL. */
  readonly appendPort: boolean;
  /** Called after each build, good or not. */
  readonly onUpdate: (update: Update) => void;
}

export interface DevelopmentServer {
  /** Where the site is: `http://localhost:1313/docs/`. */
  readonly url: string;
  readonly port: number;
  /** Answers a request without the network. */
  readonly handle: (request: Request) => Response;
  close(): Promise<void>;
}

/** Starts serving; resolves when the first build is done, be it good or not. */
export async function createServer(options: ServerOptions): Promise<DevelopmentServer> {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  let handle: (request: Request) => Response = () => new Response(null, { status: 503 });
  // The port must be known before the first build, since pages name it; requests wait for that build.
  const listening = await listen((request) => opened.then(() => handle(request)), options);

  const { baseURL, appendPort, tls } = options;
  const wanted = baseURL === undefined ? {} : { wanted: baseURL };
  const address = { port: listening.port, secure: tls !== undefined, appendPort, ...wanted };
  const site = createLiveSite({ ...options, address });
  handle = createHandler(site.state);
  const watcher = await followChanges(site, options);
  open();
  return {
    get url() {
      return site.url;
    },
    port: listening.port,
    handle,
    async close() {
      await watcher?.close();
      site.close();
      await listening.close();
    },
  };
}

/** Builds for the first time and then after each burst of changes; those that come during a build wait for it. */
async function followChanges(site: LiveSite, options: ServerOptions): Promise<Watcher | undefined> {
  const { watch, pollMs, onUpdate } = options;
  let watcher: Watcher | undefined;
  let waiting: string[] | undefined;
  const update = async (sources: readonly string[]): Promise<void> => {
    if (waiting) return void waiting.push(...sources);
    for (let next = sources, again = true; again; next = waiting) {
      waiting = [];
      const done = await site.update(next);
      if (watch && done.result) watcher?.include(watchPaths(watch, done.result.config));
      onUpdate(done);
      again = waiting.length > 0;
    }
    waiting = undefined;
  };
  if (watch) {
    const { createWatcher } = await import("./watch.ts");
    const polling = pollMs === undefined ? {} : { pollMs };
    const include = watchPaths(watch, undefined);
    watcher = createWatcher({
      root: watch.root,
      include,
      onChange: (paths) => void update(paths),
      ...polling,
    });
    await watcher.ready;
  }
  await update([]);
  return watcher;
}
