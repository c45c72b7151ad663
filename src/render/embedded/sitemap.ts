// sitemap.xml, and the index of several languages' sitemaps. https://gohugo.io/templates/sitemap/
import { listedPage } from "../../content/tree.ts";
import type { Page } from "../../model/page.ts";
import type { RenderContext } from "../../model/render.ts";
import type { Site, SiteKey } from "../../model/site.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { escapeHTML } from "../../value/escape.ts";
import { printFloat } from "../../value/print.ts";
import { Time } from "../../value/time.ts";
import { selfOf } from "../../view/define.ts";
import type { SiteSelf, SiteView } from "../../view/site-view.ts";
import { embeddedUnit } from "./unit.ts";

const HEAD = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n`;
const W3C = "2006-01-02T15:04:05-07:00";

export const permalinkOf = (page: Page): string =>
  (page.targets.find((target) => target.format === "html") ?? page.targets[0])?.permalink ?? "";

function entry(
  page: Page,
  alternates: readonly { readonly locale: string; readonly link: string }[],
): string {
  const { changeFreq, priority } = page.sitemap;
  const lines = [`<loc>${escapeHTML(permalinkOf(page))}</loc>`];
  if (page.lastmod instanceof Time) lines.push(`<lastmod>${page.lastmod.Format(W3C)}</lastmod>`);
  if (changeFreq !== "") lines.push(`<changefreq>${escapeHTML(changeFreq)}</changefreq>`);
  if (priority >= 0) lines.push(`<priority>${printFloat(priority)}</priority>`);
  for (const { locale, link } of alternates)
    lines.push(
      `<xhtml:link\n                rel="alternate"\n                hreflang="${escapeHTML(locale)}"\n                href="${escapeHTML(link)}"\n                />`,
    );
  return `<url>\n    ${lines.join("\n    ")}\n  </url>`;
}

function alternates(page: Page, site: Site, siteOf: (key: SiteKey) => Site | undefined) {
  return (site.translations.get(page.id) ?? []).flatMap((id) => {
    const other = siteOf(id.slice(0, id.indexOf(":")));
    const translation = other?.pages.get(id);
    if (other === undefined || translation === undefined) return [];
    return [{ locale: other.language.locale || other.language.lang, link: permalinkOf(translation) }];
  });
}

export const sitemap = embeddedUnit("sitemap.xml", ({ site }, ctx) => {
  const pages = site.allPages
    .map((id) => listedPage(site, id))
    .filter((page) => !page.sitemap.disable && permalinkOf(page) !== "");
  const entries = pages.map((page) => entry(page, alternates(page, site, ctx.siteOf)));
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:xhtml="http://www.w3.org/1999/xhtml">
  ${entries.join("")}
</urlset>
`;
});

/** What the index of the sitemaps is made of: the sites of all languages in the default version and role. */
export function indexedSites(ctx: RenderContext): SiteView[] {
  return (ctx.siteViews() as readonly SiteView[]).filter((view) => {
    const { version, role } = selfOf<SiteSelf>(view)!.site;
    return version.isDefault && role.isDefault;
  });
}

function indexEntry({ SitemapAbsURL, Lastmod }: SiteView): string {
  const lastmod = Lastmod.IsZero ? "" : `\n\t\t\t\t<lastmod>${Lastmod.Format(W3C)}</lastmod>\n\t\t\t`;
  return `\n\t\t<sitemap>\n\t\t\t<loc>${escapeHTML(SitemapAbsURL)}</loc>\n\t\t\t${lastmod}\n\t\t</sitemap>\n\t`;
}

/** The index at the root of a site with several languages; its dot is a list of sites. */
export const sitemapIndex: TemplateUnit = {
  name: "sitemapindex.xml",
  blocks: [],
  usesInner: false,
  link: () => (dot) => {
    const entries = (dot as readonly SiteView[]).filter(({ SitemapAbsURL }) => SitemapAbsURL !== "");
    return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n\t${entries.map(indexEntry).join("")}\n</sitemapindex>\n`;
  },
};
