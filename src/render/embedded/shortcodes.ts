// Shortcodes that come with the generator, with Hugo's output. A template of the same name in the site replaces them.
// https://gohugo.io/shortcodes/
import { DiagnosticError } from "../../diagnostics/log.ts";
import { highlight } from "../../functions/highlight.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { html, stripTags } from "../../template/escape/html.ts";
import { wholeUrl } from "../../template/escape/url.ts";
import { field } from "../../value/field.ts";
import { caseInsensitive } from "../../value/map.ts";
import { isTrue } from "../../value/truth.ts";
import { selfOf } from "../../view/define.ts";
import { resourceListOf } from "../../view/resource.ts";
import type { PageSelf } from "../../view/page/self.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { deprecatedShortcode } from "../messages.ts";
import { instagram } from "./instagram.ts";
import { optional, param, text, unit } from "./shortcode-unit.ts";
import { qrShortcode } from "./qr.ts";
import { videoShortcodes } from "./video.ts";
import { postsOnX } from "./x.ts";

/** As `markdownify` has it: a text of the home page. */
const inline = ({ ctx }: ShortcodeSelf, source: string) => ctx.renderString(source, "inline", ctx.site.home);

/** `{{< details summary="…" >}}…{{< /details >}}`: https://gohugo.io/shortcodes/details/ */
const details = unit("details", true, (self) => {
  const open = isTrue(param(self, "open")) && text(self, "open") !== "false" ? " open" : "";
  const attributes = optional("class", text(self, "class")) + optional("name", text(self, "name"));
  const summary = self.ctx.renderString(text(self, "summary") || "Details", "inline", self.page);
  const body = self.ctx.renderString(self.inner, "block", self.page);
  // The first line of Hugo's template ends before the element.
  return `
<details${attributes}${open}${optional("title", text(self, "title"))}>
	<summary>${summary}</summary>
	${body}</details>
`;
});

/** The image's address: of a resource of the page when there is one of that name. */
function imageSource(self: ShortcodeSelf): string {
  const src = text(self, "src");
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return src;
  const page = selfOf<PageSelf>(self.ctx.page(self.page))!;
  const resource = resourceListOf(page).Get(src) as { readonly RelPermalink: string } | null;
  return resource ? resource.RelPermalink : src;
}

function figureImage(self: ShortcodeSelf): string {
  const alt = text(self, "alt") || stripTags(inline(self, text(self, "caption")));
  const attributes = ["width", "height", "loading"].map((name) => optional(name, text(self, name))).join("");
  const image = `<img src="${wholeUrl(imageSource(self))}"${alt === "" ? "" : `\n\t\t\talt="${attribute(alt)}"`}${attributes}>`;
  const link = text(self, "link");
  if (link === "") return image;
  const how = optional("target", text(self, "target")) + optional("rel", text(self, "rel"));
  return `<a href="${wholeUrl(link)}"${how}>${image}</a>`;
}

function figureCaption(self: ShortcodeSelf): string {
  const [title, caption, attr, attrlink] = ["title", "caption", "attr", "attrlink"].map((name) =>
    text(self, name),
  );
  if (!title && !caption && !attr) return "";
  const by = attr ? inline(self, attr) : "";
  const source = attrlink ? `\n\t\t\t\t\t\t<a href="${wholeUrl(attrlink)}">${by}</a>` : by;
  const body = caption || attr ? `<p>${caption ? inline(self, caption) : ""}${source}</p>` : "";
  return `<figcaption>\n\t\t\t${title ? `<h4>${html(title)}</h4>` : ""}${body}\n\t\t</figcaption>`;
}

/** `{{< figure src="…" caption="…" >}}`: https://gohugo.io/shortcodes/figure/ */
const figure = unit("figure", false, (self) => {
  return `<figure${optional("class", text(self, "class"))}>${figureImage(self)}${figureCaption(self)}\n</figure>\n`;
});

/** `{{< param "a.b" >}}`: a param of the page, else of the site. https://gohugo.io/shortcodes/param/ */
const paramShortcode = unit("param", false, (self) => {
  const name = String(param(self, 0) ?? "");
  const { page, site } = selfOf<PageSelf>(self.ctx.page(self.page))!;
  const read = (from: unknown) => name.split(".").reduce<unknown>((value, key) => field(value, key), from);
  const value = read(caseInsensitive(page.params)) ?? read(caseInsensitive(site.language.params));
  if (value === null || value === undefined) throw missingParam(name, self);
  return html(value);
});

/** `{{< highlight go "linenos=table" >}}…{{< /highlight >}}`: https://gohugo.io/shortcodes/highlight/ */
const highlightShortcode = unit("highlight", true, (self) => {
  const code = self.innerDeindent.replace(/^[\r\n]+|[\r\n]+$/g, "");
  // Hugo's template looks at options only where there are two parameters.
  const options = Array.isArray(self.params) && self.params.length === 2 ? (param(self, 1) ?? "") : "";
  return highlight(self.ctx, code, String(param(self, 0) ?? ""), options, self.place).text;
});

/** `{{< comment >}}…{{< /comment >}}`: text that isn't published. */
const comment = unit("comment", true, (self) => {
  self.ctx.report(deprecatedShortcode(self.place, self.name, "write a comment: <!-- … -->"));
  return "";
});

function missingParam(name: string, self: ShortcodeSelf): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "shortcode/unknown-param",
    message: `there is no param "${name}", neither of the page nor of the site`,
    location: self.place,
    notes: [],
    help: "set it in the page's front matter, or under [params] in the site's configuration",
  });
}

export const embeddedShortcodes: readonly TemplateUnit[] = [
  ...postsOnX,
  ...videoShortcodes,
  details,
  comment,
  figure,
  highlightShortcode,
  instagram,
  paramShortcode,
  qrShortcode,
];
