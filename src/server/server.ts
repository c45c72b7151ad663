// The development server as a whole: ports, a site that is built again when its files change, and a handler in
// between. It prints nothing; what happens goes to `onUpdate`.
import { serverBaseURL } from "./base-url.ts";
import type { ListenOptions } from "./listen.ts";
import { createListeners } from "./listeners.ts";
import { createLiveSite } from "./live-site.ts";
import type { LiveSite, LiveSiteOptions, Update } from "./live-site.ts";
import type { WatchPlaces } from "./watch-paths.ts";

export interface ServerOptions extends ListenOptions, Omit<LiveSiteOptions, "address" | "ports"> {
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

/** One address of the site. */
export interface ServedAddress {
  /** `http://localhost:1313/docs/`. */
  readonly url: string;
  /** The language that has it for itself; "" for the whole site. */
  readonly lang: string;
}

export interface DevelopmentServer {
  /** Where the site is; the first address where languages have their own. */
  readonly url: string;
  /** All addresses: one, or one for each language with a host of its own. */
  readonly addresses: readonly ServedAddress[];
  readonly port: number;
  /** Answers a request to the first address without the network. */
  readonly handle: (request: Request) => Response;
  close(): Promise<void>;
}

/** Starts serving; resolves when the first build is done, be it good or not. */
export async function createServer(options: ServerOptions): Promise<DevelopmentServer> {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  // Ports must be known before the first build, since pages name them; requests wait for that build.
  const listeners = createListeners((index) => {
    return (request) => opened.then(() => site.hosts[index]!.handle(request));
  }, options);
  const { baseURL, appendPort, tls } = options;
  const wanted = baseURL === undefined ? {} : { wanted: baseURL };
  const address = { secure: tls !== undefined, appendPort, ...wanted };
  const site = createLiveSite({ ...options, address, ports: (count) => listeners.ports(count) });
  const [port = 0] = await listeners.ports(1);
  const stop = await startBuilding(site, options).catch(async (error: unknown) => {
    await listeners.close();
    throw error;
  });
  open();
  const addresses = (): readonly ServedAddress[] =>
    site.parts.length === 0
      ? [{ url: serverBaseURL("", address, port), lang: "" }]
      : site.parts.map(({ baseURL: url, lang }) => ({ url, lang }));
  return {
    get url() {
      return addresses()[0]!.url;
    },
    get addresses() {
      return addresses();
    },
    port,
    handle: site.hosts[0]!.handle,
    async close() {
      await stop();
      site.close();
      await listeners.close();
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
