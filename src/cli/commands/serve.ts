// homelab-site serve: shows the site at a local address and follows changes until it is stopped.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { createServer } from "../../server/server.ts";
import type { ServerOptions } from "../../server/server.ts";
import type { Update } from "../../server/live-site.ts";
import { isPublicAddress } from "../../server/hosts.ts";
import { createExchange } from "../../source/exchange.ts";
import { createLog } from "../../diagnostics/log.ts";
import type { CommandContext } from "../context.ts";
import { badUsage, noCertificates } from "../messages.ts";
import { formatMetrics } from "../metrics.ts";
import { openOptions, pollInterval, reportMissing, untilStopped, watchPlaces } from "../project.ts";
import { createReporter } from "../report.ts";
import { formatStages, memoryUsage } from "../summary.ts";

const DEFAULT_PORT = 1313;
const DEFAULT_BIND = "127.0.0.1";

export async function serve(context: CommandContext): Promise<number> {
  const { flags, io } = context;
  const reporter = createReporter(io, flags);
  const say = (text: string): void => {
    if (!flags["quiet"]) io.stdout.write(`${text}\n`);
  };
  const missing = createLog();
  reportMissing(flags, missing);
  reporter.print(missing.diagnostics);
  const options = await serverOptions(context, (update) => {
    reporter.print(update.diagnostics);
    say(describe(update, options.watch?.root ?? io.cwd));
    if (update.result?.templateMetrics)
      say(formatMetrics(update.result.templateMetrics, update.result.config.templateMetricsHints));
    if (flags["printMemoryUsage"]) say(memoryUsage());
  });
  const server = await createServer(options);
  if (options.port !== 0 && server.port !== options.port)
    say(`Port ${options.port} is in use, ${server.port} is taken instead`);
  for (const { url, lang } of server.addresses)
    say(`Serving at ${url} (bind address ${options.bind})${lang && `: ${lang}`}`);
  if (isPublicAddress(options.bind)) say("Others in your network can see this site");
  if (options.watch) say("Watching for changes; press Ctrl+C to stop");
  if (flags["openBrowser"]) openBrowser(server.url);
  await untilStopped(io.signal);
  await server.close();
  return 0;
}

/** What the flags say about serving. */
async function serverOptions(
  context: CommandContext,
  onUpdate: ServerOptions["onUpdate"],
): Promise<ServerOptions> {
  const { flags, engine } = context;
  const { openProject, reportNoSite, build } = await engine();
  const port = flags["port"] as number | undefined;
  const baseURL = flags["baseURL"] as string | undefined;
  const pollMs = pollInterval(flags);
  const tls = certificate(context);
  const exchange = createExchange();
  return {
    open: async (log) => {
      const project = await openProject({ ...openOptions(context, "development", log), exchange });
      reportNoSite(project, log);
      return project;
    },
    build,
    bind: String(flags["bind"] ?? DEFAULT_BIND),
    port: port ?? DEFAULT_PORT,
    exactPort: port !== undefined,
    watch: flags["watch"] === false ? undefined : watchPlaces(context),
    appendPort: flags["appendPort"] !== false,
    liveReload: flags["disableLiveReload"] !== true,
    navigateToChanged: flags["navigateToChanged"] === true,
    browserError: flags["disableBrowserError"] !== true,
    noCache: flags["noHTTPCache"] === true,
    onUpdate,
    ...(tls && { tls }),
    ...(baseURL !== undefined && { baseURL }),
    ...(pollMs !== undefined && { pollMs }),
  };
}

function certificate({ flags, io }: CommandContext): ServerOptions["tls"] {
  if (flags["tlsAuto"]) throw noCertificates();
  const [cert, key] = [flags["tlsCertFile"], flags["tlsKeyFile"]];
  if (cert === undefined && key === undefined) return undefined;
  if (typeof cert !== "string" || typeof key !== "string")
    throw badUsage("serve", "--tlsCertFile and --tlsKeyFile go together");
  return { cert: readFileSync(resolve(io.cwd, cert)), key: readFileSync(resolve(io.cwd, key)) };
}

/** `Built 12 pages in 30 ms (read 3 ms, …)`, and for rebuilds what led to it. */
function describe({ ok, result, sources, changed, ms }: Update, root: string): string {
  const time = `${Math.round(ms)} ms`;
  const names = sources.slice(0, 3).map((path) => relative(root, path));
  if (sources.length > 3) names.push(`${sources.length - 3} more`);
  const because = names.length > 0 ? `Changed ${names.join(", ")}: ` : "";
  if (!ok || !result) return `${because}the build failed after ${time}`;
  const stages = `in ${time} (${formatStages(result.stages)})`;
  if (sources.length === 0) return `${result.counts.pages} pages built ${stages}`;
  return `${because}${changed.length} of ${result.outputs.size} files differ, built ${stages}`;
}

function openBrowser(url: string): void {
  const [program, ...args] = { darwin: ["open"], win32: ["explorer.exe"] }[process.platform as string] ?? [
    "xdg-open",
  ];
  const child = spawn(program!, [...args, url], { detached: true, stdio: "ignore" });
  // Without a browser the address is on the screen anyway.
  child.on("error", () => {});
  child.unref();
}
