// The channel to open pages: server-sent events, one stream a page. Each state of the site has a number; a page
// that was loaded from an older one is told to reload as soon as it connects.

/** What pages are told. */
export interface LiveMessage {
  /** Published paths that changed. */
  readonly paths: readonly string[];
  /** Every page must reload. */
  readonly reload?: boolean;
  /** Path below the base URL that pages are to open. */
  readonly navigate?: string;
}

export interface LiveReload {
  /** Number of the site's present state. */
  readonly version: number;
  /** Begins a new state and tells all pages what is new. */
  announce(message: LiveMessage): void;
  /** A stream for a page that has seen the state `seen`. */
  connect(seen: number): ReadableStream<Uint8Array>;
  /** Ends all streams. */
  close(): void;
}

/** Proxies end connections that are silent for long. */
const HEARTBEAT_MS = 25_000;

type Controller = ReadableStreamDefaultController<Uint8Array>;

export function createLiveReload(): LiveReload {
  const pages = new Set<Controller>();
  const encoder = new TextEncoder();
  let version = 1;
  const heartbeat = setInterval(() => sendAll(":\n\n"), HEARTBEAT_MS);
  heartbeat.unref();

  const format = (message: LiveMessage) => `id: ${version}\ndata: ${JSON.stringify(message)}\n\n`;
  const sendAll = (text: string) => {
    for (const page of pages) page.enqueue(encoder.encode(text));
  };
  return {
    get version() {
      return version;
    },
    announce(message) {
      version++;
      sendAll(format(message));
    },
    connect(seen) {
      let own: Controller;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          pages.add(own);
          own.enqueue(encoder.encode("retry: 1000\n\n"));
          if (seen !== version) own.enqueue(encoder.encode(format({ paths: [], reload: true })));
        },
        cancel: () => void pages.delete(own),
      });
    },
    close() {
      clearInterval(heartbeat);
      for (const page of pages) page.close();
      pages.clear();
    },
  };
}
