// urls.*: links. https://gohugo.io/functions/urls/
import type { RefOptions, RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { isMap } from "../value/map.ts";
import { anchorize, urlize } from "../value/slug.ts";
import type { AutoIDType } from "../value/slug.ts";
import { describe, toText, toTexts } from "./arguments.ts";
import { joinURLPath, parseURL } from "./go-url.ts";
import { absoluteLink, relativeLink } from "./link.ts";
import { pageIdOf } from "./page-id.ts";
import { row } from "./row.ts";
import { pathEscape, pathUnescape } from "./url-escape.ts";

const link =
  (make: typeof absoluteLink, withLanguage: boolean): FunctionRow["call"] =>
  (ctx, input) =>
    make(ctx, toText(input), withLanguage);

const reference =
  (absolute: boolean): FunctionRow["call"] =>
  (ctx, page, target) =>
    ctx.ref(refOptions(target), pageIdOf(ctx, page), absolute);

/** A path, or a map with path, lang and outputFormat. */
function refOptions(target: unknown): RefOptions {
  const options = isMap(target) ? target : undefined;
  if (!options) {
    const path = toTexts(target);
    if (path.length === 0) throw new FunctionError(`ref: expected a path, got ${describe(target)}`);
    return { path: path[0]!, ...(path[1] ? { outputFormat: path[1] } : {}) };
  }
  const lower = new Map(Object.keys(options).map((key) => [key.toLowerCase(), toText(options[key])]));
  const [lang, outputFormat] = [lower.get("lang"), lower.get("outputformat")];
  return {
    path: lower.get("path") ?? "",
    ...(lang ? { lang } : {}),
    ...(outputFormat ? { outputFormat } : {}),
  };
}

function unescape(_: unknown, input: unknown): string {
  const text = pathUnescape(toText(input));
  if (text === undefined)
    throw new FunctionError(`urls.PathUnescape: ${describe(input)} contains a broken escape`);
  return text;
}

function joinPath(_: unknown, ...elements: unknown[]): string {
  const [base, ...rest] = elements.flatMap(toTexts);
  if (base === undefined) return "";
  const url = parseURL(base);
  return url.with({ path: joinURLPath(url.path || (url.Host || rest.length === 0 ? "/" : ""), rest) }).String;
}

const idType = (ctx: RenderContext): AutoIDType =>
  ctx.site.language.settings.markup.goldmark.parser.autoIDType as AutoIDType;

export const urls: readonly FunctionRow[] = [
  row(
    "urls.AbsLangURL INPUT",
    ["absLangURL"],
    "An absolute URL in the page's language",
    link(absoluteLink, true),
  ),
  row("urls.AbsURL INPUT", ["absURL"], "An absolute URL", link(absoluteLink, false)),
  row(
    "urls.Anchorize INPUT",
    ["anchorize"],
    "The id of a heading with that text",
    (ctx, input) => anchorize(toText(input), idType(ctx)),
    [[`{{ "This is a title" | anchorize }}`, "this-is-a-title"]],
  ),
  row("urls.JoinPath [ELEMENT...]", [], "The elements as one URL", joinPath, [
    [`{{ urls.JoinPath "https://example.org" "foo" }}`, "https://example.org/foo"],
    [`{{ urls.JoinPath (slice "a" "b") }}`, "a/b"],
  ]),
  row("urls.Parse URL", [], "A URL in its parts", (_, url) => parseURL(toText(url)), [
    [`{{ (urls.Parse "https://ex.org:8080/a?x=1").Host }}`, "ex.org:8080"],
  ]),
  row(
    "urls.PathEscape INPUT",
    [],
    "The text as one segment of a path",
    (_, input) => pathEscape(toText(input)),
    [[`{{ urls.PathEscape "a b/c?d" }}`, "a%20b%2Fc%3Fd"]],
  ),
  row("urls.PathUnescape INPUT", [], "The text of a segment", unescape, [
    [`{{ urls.PathUnescape "a%20b%2Fc" }}`, "a b/c"],
  ]),
  row("urls.Ref PAGE TARGET", ["ref"], "The permalink of another page", reference(true)),
  row(
    "urls.RelLangURL INPUT",
    ["relLangURL"],
    "A relative URL in the page's language",
    link(relativeLink, true),
  ),
  row("urls.RelRef PAGE TARGET", ["relref"], "The relative permalink of another page", reference(false)),
  row("urls.RelURL INPUT", ["relURL"], "A relative URL", link(relativeLink, false)),
  row(
    "urls.URLize INPUT",
    ["urlize"],
    "The text as part of a URL",
    (ctx, input) => urlize(toText(input), ctx.site.language.settings),
    [[`{{ urlize "Vim (text editor)" }}`, "vim-text-editor"]],
  ),
];
