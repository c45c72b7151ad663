// The function transform.HTMLToMarkdown. https://gohugo.io/functions/transform/htmltomarkdown/
import { markdownFromHTML, TooDeep } from "../markdown/from-html/from-html.ts";
import { FunctionError } from "../value/function-error.ts";
import { tryParseURL } from "./go-url.ts";
import { queryEscape, queryUnescape } from "./url-escape.ts";

/** HTML as Markdown. */
export function htmlToMarkdown(html: string): string {
  try {
    return markdownFromHTML(html, address);
  } catch (error) {
    if (error instanceof TooDeep) throw new FunctionError("the HTML is nested more than 512 levels deep");
    throw error;
  }
}

/** A link's address without what Markdown would take for its end. */
function address(url: string): string {
  if (url === "#") return url;
  const text = url.replaceAll("\n", "%0A").replaceAll("\t", "%09");
  const parsed = tryParseURL(text);
  const isKept = parsed === undefined || parsed.Scheme === "data";
  return encodeSigns(isKept ? text : parsed.with({ query: encodeQuery(parsed.RawQuery) }).String);
}

function encodeQuery(query: string): string | undefined {
  if (query === "") return undefined;
  const parts = query.split("&").map((part) => {
    const [key, ...value] = part.split("=");
    const rest = value.length === 0 ? "" : `=${encodeAgain(value.join("="))}`;
    return encodeAgain(key!) + rest;
  });
  return parts.join("&").replaceAll("+", "%20");
}

const encodeAgain = (part: string): string => {
  const plain = queryUnescape(part);
  return plain === undefined ? part : queryEscape(plain);
};

const signs: Readonly<Record<string, string>> = {
  " ": "%20",
  "[": "%5B",
  "]": "%5D",
  "(": "%28",
  ")": "%29",
  "<": "%3C",
  ">": "%3E",
};

const encodeSigns = (url: string): string => url.replace(/[ [\]()<>]/g, (sign) => signs[sign]!);
