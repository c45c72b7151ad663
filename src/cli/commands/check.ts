// homelab-site check: builds the site and looks for links that lead nowhere; publishes nothing.
import { checkSite } from "../../build/check.ts";
import type { CommandContext } from "../context.ts";
import { buildProject } from "../project.ts";
import { createReporter } from "../report.ts";

export async function check(context: CommandContext): Promise<number> {
  const { flags, io } = context;
  const reporter = createReporter(io, flags);
  const { result, diagnostics, ok } = await buildProject(context, { leavesNothing: true });
  const found = result.ok ? checkSite(result) : [];
  const all = [...diagnostics, ...found];
  const good = ok && found.length === 0;
  reporter.print(all);
  if (flags["json"]) {
    const counts = { ...result.counts, faults: found.length };
    io.stdout.write(`${JSON.stringify({ ok: good, counts, diagnostics: all }, null, 2)}\n`);
  } else if (result.ok && !flags["quiet"]) {
    const faults = found.length === 1 ? "1 fault" : `${found.length === 0 ? "no" : found.length} faults`;
    io.stdout.write(`Checked ${result.outputs.size} files: ${faults}\n`);
  }
  return good ? 0 : 1;
}
