// The page that stands at an old address and sends the reader on. https://gohugo.io/content-management/urls/#aliases
import { escapeHTML } from "../../value/escape.ts";

/** The alias page's text; `permalink` is where it leads, `canonical` the page's main address. */
export function aliasPage(permalink: string, canonical: string, locale: string): string {
  const link = escapeHTML(permalink);
  return `<!DOCTYPE html>
<html lang="${escapeHTML(locale)}">
	<head>
		<title>${link}</title>
		<link rel="canonical" href="${escapeHTML(canonical)}">
		<meta charset="utf-8">
		<meta http-equiv="refresh" content="0; url=${link}">
	</head>
</html>
`;
}
