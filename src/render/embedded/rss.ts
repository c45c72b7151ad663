// The feed of a list, to the letter as Hugo writes it, blank lines included.
// https://gohugo.io/templates/rss/
import type { Page } from "../../model/page.ts";
import type { RenderContext } from "../../model/render.ts";
import type { Site } from "../../model/site.ts";
import { escapeHTML, escapeHTMLText, escapeXML } from "../../value/escape.ts";
import { isMap } from "../../value/map.ts";
import { Time, zeroTime } from "../../value/time.ts";
import { linkTarget } from "../../content/targets.ts";
import { listedPage } from "../../content/tree.ts";
import type { PageSelf } from "../../view/page/self.ts";
import { embeddedUnit } from "./unit.ts";

const RFC1123Z = "Mon, 02 Jan 2006 15:04:05 -0700";

/** `params.author`: a map with name and email, or just a name. */
function author({ params }: Site["language"]): { name: string; email: string } {
  const given = params["author"];
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  if (!isMap(given)) return { name: text(given), email: "" };
  return { name: text(given["name"]), email: text(given["email"]) };
}

function feedPages({ page, site }: PageSelf): readonly string[] {
  if (page.kind === "home") return site.regularPages;
  const children = site.children.get(page.id);
  return (page.kind === "section" ? children?.regularPages : children?.pages) ?? [];
}

const format = (date: unknown): string => (date instanceof Time ? date : zeroTime).Format(RFC1123Z);

function title({ page, site }: PageSelf): string {
  const name = site.language.title;
  if (page.title === name || page.title === "") return name;
  return `${page.title} on ${name}`;
}

function description({ page, site }: PageSelf): string {
  const name = site.language.title;
  const of = page.title === name || page.title === "" ? "" : ` in ${page.title}`;
  return `Recent content${of} on ${name}`;
}

function item(page: Page, ctx: RenderContext, signature: string): string {
  const link = escapeHTML(linkOf(page, ctx));
  return `
			<item>
				<title>${escapeHTML(page.title)}</title>
				<link>${link}</link>
				<pubDate>${escapeHTMLText(format(page.publishDate))}</pubDate>${signature}
				<guid>${link}</guid>
				<description>${escapeXML(ctx.content(page.id).summary)}</description>
			</item>`;
}

export const rss = embeddedUnit("rss.xml", (self, ctx) => {
  const { page, site } = self;
  const { name, email } = author(site.language);
  const person = email === "" ? "" : escapeHTML(name === "" ? email : `${email} (${name})`);
  const optional = (tag: string, value: string) =>
    `\n\t\t${value === "" ? "" : `\n\t\t\t<${tag}>${value}</${tag}>\n\t\t`}`;
  const { limit } = site.config.services.rss;
  const ids = feedPages(self);
  const pages = (limit >= 1 ? ids.slice(0, limit) : ids).map((id) => listedPage(site, id));
  const feed = page.targets.find((target) => target.format === ctx.task.format);
  const signature = person === "" ? "" : `<author>${person}</author>`;
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
	<channel>
		<title>${escapeHTML(title(self))}</title>
		<link>${escapeHTML(linkOf(page, ctx))}</link>
		<description>${escapeHTML(description(self))}</description>
		<generator>Hugo</generator>
		<language>${escapeHTML(site.language.locale || site.language.lang)}</language>${optional("managingEditor", person)}${optional("webMaster", person)}${optional("copyright", escapeHTML(site.language.copyright))}${lastBuildDate(page, pages)}${feed ? `\n\t\t\t<atom:link href="${escapeHTML(feed.permalink)}" rel="self" type="application/rss+xml" />` : ""}${pages.map((entry) => item(entry, ctx, signature)).join("")}
	</channel>
</rss>
`;
});

/** The newest change of what is in the feed, where the list has a date; an empty feed has an empty one. */
function lastBuildDate({ date }: Page, pages: readonly Page[]): string {
  if (date === null) return "\n\t\t";
  let newest: Page["lastmod"] = null;
  for (const { lastmod } of pages)
    if (lastmod && (newest === null || lastmod.ms > newest.ms)) newest = lastmod;
  const built = pages.length === 0 ? "" : escapeHTMLText(format(newest));
  return `\n\t\t\n\t\t\t<lastBuildDate>${built}</lastBuildDate>\n\t\t`;
}

function linkOf(page: Page, { task, siteOf }: RenderContext): string {
  return linkTarget(page, task.format, siteOf(page.site)!.config)?.permalink ?? "";
}
