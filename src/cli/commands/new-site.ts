// homelab-site new site: a documentation site that builds as it is, with a workflow that publishes it.
import { resolve } from "node:path";
import type { CommandContext } from "../context.ts";
import { dataFormat, formatData } from "../format-data.ts";
import { writeScaffold } from "../scaffold.ts";
import { siteFiles } from "../site-files.ts";

export async function newSite({ args, flags, io }: CommandContext): Promise<number> {
  const folder = resolve(io.cwd, args[0]!);
  const format = dataFormat(flags["format"] as string | undefined);
  const config = { baseURL: "https://example.org/", locale: "en-us", title: "My New Site" };
  const files = { [`hugo.${format}`]: formatData(config, format), ...siteFiles() };
  writeScaffold(folder, files, flags["force"] === true);
  if (flags["quiet"]) return 0;
  io.stdout.write(`A new site is in ${folder}

  cd ${args[0]}
  npx homelab-site serve               show it, and follow your changes
  npx homelab-site new docs/page.md    add a page
  npx homelab-site build               write it to public

Its name and address are in hugo.${format}; .github/workflows/publish.yml publishes it on GitHub Pages.
`);
  return 0;
}
