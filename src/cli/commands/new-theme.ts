// homelab-site new theme: the beginning of a theme, small enough to be read whole.
import { join, resolve } from "node:path";
import type { CommandContext } from "../context.ts";
import { dataFormat, formatData } from "../format-data.ts";
import { badUsage } from "../messages.ts";
import { writeScaffold } from "../scaffold.ts";
import { themeFiles } from "../theme-files.ts";

export async function newTheme({ args, flags, io }: CommandContext): Promise<number> {
  const name = args[0]!;
  if (!/^[\w][\w.-]*$/.test(name)) throw badUsage("new theme", `"${name}" is not the name of a folder`);
  const themes = resolve(io.cwd, String(flags["source"] ?? "."), String(flags["themesDir"] ?? "themes"));
  const folder = join(themes, name);
  const format = dataFormat(flags["format"] as string | undefined);
  const menus = { main: [{ name: "Home", pageRef: "/", weight: 10 }] };
  const files = { [`hugo.${format}`]: formatData({ menus }, format), ...themeFiles() };
  writeScaffold(folder, files, flags["force"] === true);
  if (!flags["quiet"]) io.stdout.write(`A new theme is in ${folder}\nUse it with: theme = '${name}'\n`);
  return 0;
}
