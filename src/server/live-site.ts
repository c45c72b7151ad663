// The site as it is served over time: builds when told, keeps the last good build, and tells open pages what
// became different between two good builds.
import { createContentMemo } from "../content/load.ts";
import { attemptBuild } from "./attempt-build.ts";
import type { Attempt, Builder } from "./attempt-build.ts";
import type { ServerAddress } from "./base-url.ts";
import { createServedHost, hostsOf } from "./served-host.ts";
import type { HostOptions, HostPart, ServedHost } from "./served-host.ts";

export interface LiveSiteOptions extends Builder, HostOptions {
  readonly address: ServerAddress;
  /** The ports of as many hosts as the site turns out to have; the first is always the same. */
  readonly ports: (count: number) => readonly number[] | Promise<readonly number[]>;
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
  /** One, or one for each language; those that are there stay. */
  readonly hosts: readonly ServedHost[];
  /** Where the site is, one part for each host. */
  readonly parts: readonly HostPart[];
  /** Builds again because of changes in these files. */
  update(sources: readonly string[]): Promise<Update>;
  close(): void;
}

export function createLiveSite(options: LiveSiteOptions): LiveSite {
  const hosts = [createServedHost(options)];
  const memo = createContentMemo();
  let parts: readonly HostPart[] = [];

  const portsOf = async (count: number): Promise<readonly number[]> => {
    while (hosts.length < count) hosts.push(createServedHost(options));
    return options.ports(count);
  };
  const accept = ({ rules, result }: Attempt, sources: readonly string[]): readonly string[] => {
    parts = hostsOf(result!.config);
    return parts.flatMap((part, index) => hosts[index]!.accept(part, result!, rules, sources));
  };
  return {
    hosts,
    get parts() {
      return parts;
    },
    async update(sources) {
      const start = performance.now();
      const attempt = await attemptBuild(options, options.address, portsOf, memo);
      const isGood = attempt.ok && attempt.result !== undefined;
      const changed = isGood ? accept(attempt, sources) : [];
      if (!attempt.ok) for (const host of hosts) host.reject(attempt.diagnostics);
      return { ...attempt, sources, changed, ms: performance.now() - start };
    },
    close: () => hosts.forEach((host) => host.close()),
  };
}
