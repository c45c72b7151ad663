// All templates that come with the generator, by the name a site's own would have.
import type { TemplateUnit } from "../../model/template.ts";
import { rss } from "./rss.ts";
import { embeddedShortcodes } from "./shortcodes.ts";
import { sitemap } from "./sitemap.ts";
import { embeddedUnit } from "./unit.ts";

const robots = embeddedUnit("robots.txt", () => "User-agent: *\n");

export const embeddedTemplates: ReadonlyMap<string, TemplateUnit> = new Map(
  [rss, sitemap, robots, ...embeddedShortcodes].map((unit) => [unit.name, unit]),
);
