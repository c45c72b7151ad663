// Compiles the default theme's templates into a module, when the program is bundled.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionTable } from "../functions/table.ts";
import { blueprintSource } from "../template/handlebars/compile.ts";
import { viewNames } from "../view/names.ts";

/** JavaScript source that exports `themeBlueprints` for all Handlebars templates below `layouts`. */
export function precompileTheme(layouts: string): string {
  const vocabulary = { functions: functionTable(), methods: new Set(viewNames().methods) };
  const entries = readdirSync(layouts, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".hbs"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(layouts, name), "utf8");
      const source = {
        file: `layouts/${name}`,
        text,
        name: name.replace(/\.hbs$/, ""),
        mode: "html" as const,
      };
      return blueprintSource(source, vocabulary);
    });
  return `export const themeBlueprints = [\n${entries.join(",\n")}\n];\n`;
}
