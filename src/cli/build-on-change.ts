// The loop of `build --watch`.
import { followChanges } from "../server/follow.ts";
import type { Config } from "../model/config.ts";
import type { CommandContext } from "./context.ts";
import { pollInterval, untilStopped, watchPlaces } from "./project.ts";

/** Builds now and after each change, until the run is stopped; gives the exit code of the last build. */
export async function buildOnChange(
  context: CommandContext,
  build: () => Promise<{ readonly code: number; readonly config?: Config }>,
): Promise<number> {
  const { flags, io } = context;
  const pollMs = pollInterval(flags);
  let last = 0;
  const work = async (): Promise<Config | undefined> => {
    const { code, config } = await build();
    last = code;
    return config;
  };
  const places = watchPlaces(context);
  const stop = await followChanges({ places, work, ...(pollMs !== undefined && { pollMs }) });
  if (!flags["quiet"] && !flags["json"]) io.stdout.write("Watching for changes; press Ctrl+C to stop\n");
  await untilStopped(io.signal);
  await stop();
  return last;
}
