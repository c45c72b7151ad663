// Render hooks that lead links and images of a page's text to pages and resources of the site. The configuration says
// when they are used: markup.goldmark.renderHooks. https://gohugo.io/render-hooks/links/#embedded
import { tryParseURL } from "../../functions/go-url.ts";
import type { GoURL } from "../../functions/go-url.ts";
import type { ImageContext, LinkContext } from "../../markdown/hooks.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { wholeUrl } from "../../template/escape/url.ts";
import { escapeHTMLText } from "../../value/escape.ts";
import { goQuote } from "../../value/go-quote.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import { selfOf } from "../../view/define.ts";
import type { HookSelf } from "../../view/hook.ts";
import type { PageView } from "./unit.ts";

function hook<C extends LinkContext>(name: string, run: (self: HookSelf<C>) => string): TemplateUnit {
  return {
    name: `_markup/${name}.html`,
    blocks: [],
    usesInner: false,
    link: () => (dot) => run(selfOf<HookSelf<C>>(dot)!),
  };
}

type Linked = { readonly RelPermalink: string } | null | undefined;
type Finder = (path: string, page: PageView, self: HookSelf<LinkContext>) => Linked;

const resource: Finder = (path, page, { ctx }) =>
  (page.Resources.Get(path) ?? ctx.assets?.get(path)) as Linked;
const pageOrResource: Finder = (path, page, self) => {
  const found = page.GetPage(path);
  return isTrue(found) ? (found as Linked) : resource(path, page, self);
};

const rest = ({ RawQuery, Fragment }: GoURL): string =>
  (RawQuery === "" ? "" : `?${RawQuery}`) + (Fragment === "" ? "" : `#${Fragment}`);

/** The address of what the destination means; what means nothing of this site stays as it is. */
function resolve(self: HookSelf<LinkContext>, find: Finder): string {
  const { destination } = self.context;
  const url = tryParseURL(destination);
  if (!url) return destination;
  if (url.IsAbs || url.String === "") return url.String;
  const page = self.ctx.page(self.pageInner) as PageView;
  const found = find(url.Path.replace(/^\.\//, ""), page, self);
  return found ? found.RelPermalink + rest(url) : url.String;
}

function linkAddress(self: HookSelf<LinkContext>): string {
  const { destination } = self.context;
  if (!destination.startsWith("#")) return resolve(self, pageOrResource);
  const page = self.ctx.page(self.pageInner) as PageView;
  return `${page.RelPermalink}#${tryParseURL(destination)?.Fragment ?? destination.slice(1)}`;
}

const titleOf = ({ title }: LinkContext): string => (title === "" ? "" : ` title="${attribute(title)}"`);

function attributesOf({ attributes }: ImageContext): string {
  return [...attributes]
    .filter(({ value }) => isTrue(value))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}=${goQuote(escapeHTMLText(print(value)))}`)
    .join("");
}

const renderLink = hook<LinkContext>("render-link", (self) => {
  const { context } = self;
  return `<a href="${wholeUrl(linkAddress(self))}"${titleOf(context)}>${context.text}</a>`;
});

const renderImage = hook<ImageContext>("render-image", (self) => {
  const { context } = self;
  const source = wholeUrl(resolve(self, resource));
  return `<img src="${source}" alt="${attribute(context.plainText)}"${titleOf(context)}${attributesOf(context)}>`;
});

export const linkHooks: readonly TemplateUnit[] = [renderLink, renderImage];
