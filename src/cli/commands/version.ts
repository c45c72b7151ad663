// homelab-site version: its own version and what runs it.
import type { CommandContext } from "../context.ts";
import { VERSION } from "../version.ts";

export async function version({ io, flags }: CommandContext): Promise<number> {
  const facts = {
    version: VERSION,
    platform: `${process.platform}/${process.arch}`,
    node: process.versions.node,
  };
  if (flags["json"]) io.stdout.write(`${JSON.stringify(facts)}\n`);
  else io.stdout.write(`homelab-site v${facts.version} ${facts.platform} node/${facts.node}\n`);
  return 0;
}
