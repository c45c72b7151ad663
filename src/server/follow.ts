// Work that is done again when files change: one run at a time, and what changes meanwhile leads to one more.
import type { Config } from "../model/config.ts";
import { watchPaths } from "./watch-paths.ts";
import type { WatchPlaces } from "./watch-paths.ts";

export interface FollowOptions {
  readonly places: WatchPlaces;
  /** Look for changes at this interval instead of being told by the system. */
  readonly pollMs?: number;
  /** Does the work because of these files, none the first time; gives the configuration, which says what to watch. */
  readonly work: (sources: readonly string[]) => Promise<Config | undefined>;
}

/** Does the work once, then after each burst of changes; gives the function that ends it. */
export async function followChanges({ places, pollMs, work }: FollowOptions): Promise<() => Promise<void>> {
  const { createWatcher } = await import("./watch.ts");
  let waiting: string[] | undefined;
  const update = async (sources: readonly string[]): Promise<void> => {
    if (waiting) {
      waiting.push(...sources);
      return;
    }
    for (
      let next: readonly string[] | undefined = sources;
      next;
      next = waiting.length > 0 ? waiting : undefined
    ) {
      waiting = [];
      const config = await work(next);
      // While the configuration is broken, what it named before is still the place where it is mended.
      if (config) watcher.include(watchPaths(places, config));
    }
    waiting = undefined;
  };
  const watcher = createWatcher({
    root: places.root,
    include: watchPaths(places, undefined),
    onChange: (paths) => void update(paths),
    ...(pollMs !== undefined && { pollMs }),
  });
  try {
    await watcher.ready;
    await update([]);
  } catch (error) {
    await watcher.close();
    throw error;
  }
  return () => watcher.close();
}
