// The ports of a server: one, or one for each host of the site. How many is known when the configuration has been read,
// and may change with it.
import { listen } from "./listen.ts";
import type { Handler, Listening, ListenOptions } from "./listen.ts";

export interface Listeners {
  /** The ports of the first `count` hosts: the first as asked for, each other the next free one. */
  ports(count: number): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Listens for as many hosts as there are; `handlerOf` answers for the host at a position. */
export function createListeners(handlerOf: (index: number) => Handler, options: ListenOptions): Listeners {
  const open: Listening[] = [];
  const listenNext = (): Promise<Listening> => {
    const last = open.at(-1);
    const place = last ? { port: last.port + 1, exactPort: false } : {};
    return listen(handlerOf(open.length), { ...options, ...place });
  };
  return {
    async ports(count) {
      while (open.length < count) open.push(await listenNext());
      return open.slice(0, count).map(({ port }) => port);
    },
    async close() {
      await Promise.all(open.map((listening) => listening.close()));
    },
  };
}
