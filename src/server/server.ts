// The development server as a whole: a port, a site that is built again when its files change, and a handler in
// between. It prints nothing; what happens goes to `onUpdate`.
import { createHandler } from "./handler.ts";
import { listen } from "./listen.ts";
import type { ListenOptions } from "./listen.ts";
import { createLiveSite } from "./live-site.ts";
import type { LiveSite, LiveSiteOptions, Update } from "./live-site.ts";
import type { WatchPlaces } from "./watch-paths.ts";

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
  const stop = await startBuilding(site, options).catch(async (error: unknown) => {
    await listening.close();
    throw error;
  });
  open();
  return {
    get url() {
      return site.url;
    },
    port: listening.port,
    handle,
    async close() {
      await stop();
      site.close();
      await listening.close();
    },
  };
}

/** Builds once, or until the function that it gives is called. */
async function startBuilding(site: LiveSite, options: ServerOptions): Promise<() => Promise<void>> {
  const { watch: places, pollMs, onUpdate } = options;
  const work = async (sources: readonly string[]) => {
    const update = await site.update(sources);
    onUpdate(update);
    return update.result?.config;
  };
  if (places) {
    const { followChanges } = await import("./follow.ts");
    return followChanges({ places, work, ...(pollMs !== undefined && { pollMs }) });
  }
  await work([]);
  return async () => {};
}
