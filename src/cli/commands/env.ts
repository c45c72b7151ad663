// homelab-site env: what the program runs on, for reports of faults.
import type { CommandContext } from "../context.ts";
import { VERSION } from "../version.ts";

export async function env({ io, flags }: CommandContext): Promise<number> {
  const { node, v8, icu, unicode, cldr, openssl } = process.versions;
  const { platform, arch } = process;
  const facts = { version: VERSION, platform, arch, node, v8, icu, unicode, cldr, openssl };
  if (flags["json"]) io.stdout.write(`${JSON.stringify(facts)}\n`);
  else for (const [name, value] of Object.entries(facts)) io.stdout.write(`${name}="${value ?? ""}"\n`);
  return 0;
}
