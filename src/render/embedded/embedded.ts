// All templates that come with the generator, by the name a site's own would have.
import type { TemplateUnit } from "../../model/template.ts";
import { disqus } from "./disqus.ts";
import { googleAnalytics } from "./google-analytics.ts";
import { goatHook } from "./goat-hook.ts";
import { linkHooks } from "./link-hooks.ts";
import { opengraph } from "./opengraph.ts";
import { getPageImages } from "./page-images.ts";
import { pagination } from "./pagination.ts";
import { rss } from "./rss.ts";
import { schema } from "./schema.ts";
import { embeddedShortcodes } from "./shortcodes.ts";
import { sitemap, sitemapIndex } from "./sitemap.ts";
import { twitterCards } from "./twitter-cards.ts";
import { embeddedUnit } from "./unit.ts";

const robots = embeddedUnit("robots.txt", () => "User-agent: *\n");

const partials = [disqus, getPageImages, googleAnalytics, opengraph, pagination, schema, twitterCards];

export const embeddedTemplates: ReadonlyMap<string, TemplateUnit> = new Map(
  [rss, sitemap, sitemapIndex, robots, ...partials, ...linkHooks, goatHook, ...embeddedShortcodes].map(
    (unit) => [unit.name, unit],
  ),
);
