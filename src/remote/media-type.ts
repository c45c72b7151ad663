// Which media type a remote resource has: its content decides, its header and its name refine.
import type { Config, MediaType } from "../model/config.ts";
import { sniff } from "./sniff.ts";

export interface AnswerTyping {
  /** The header, parameters included. */
  readonly contentType: string;
  readonly filename: string;
  readonly body: Uint8Array;
}

/** undefined where header and content contradict each other, or nothing can be told. */
export function mediaTypeOfAnswer(answer: AnswerTyping, config: Config): MediaType | undefined {
  const shown = mediaTypeOfContent(answer.body, config);
  if (shown === undefined) return undefined;
  const hinted = suffixHints(answer, config)
    .map((suffix) => firstBySuffix(suffix, config))
    .find((type) => type !== undefined);
  if (hinted === undefined || hinted.type === shown.type) return shown;
  // Texts look alike: there the name and the header know better.
  return isText(shown) && isText(hinted) ? hinted : undefined;
}

/** The type that a header names; made up, without suffixes, where the site has none of that very name. */
export function mediaTypeOfHeader(contentType: string, config: Config): MediaType {
  return (
    config.mediaTypes[contentType.toLowerCase()] ?? {
      type: bareType(contentType),
      suffixes: [],
      delimiter: ".",
    }
  );
}

/** `text/html` of `text/HTML; charset=utf-8` */
const bareType = (contentType: string): string => contentType.split(";", 1)[0]!.trim().toLowerCase();

function mediaTypeOfContent(body: Uint8Array, { mediaTypes }: Config): MediaType | undefined {
  const type = sniff(body);
  return type === undefined ? undefined : mediaTypes[type === "text/xml" ? "application/xml" : type];
}

function suffixHints({ contentType, filename }: AnswerTyping, { mediaTypes }: Config): readonly string[] {
  const type = bareType(contentType);
  const ofHeader = type === "text/plain" ? ["txt"] : (mediaTypes[type]?.suffixes ?? []);
  const suffix = /\.([^./]+)$/.exec(filename)?.[1];
  return suffix !== undefined && (ofHeader.length === 0 || ofHeader[0] === "txt") ? [suffix] : ofHeader;
}

function firstBySuffix(suffix: string, { mediaTypes }: Config): MediaType | undefined {
  return Object.values(mediaTypes).find(({ suffixes }) => suffixes.includes(suffix.toLowerCase()));
}

const textSubtypes = new Set(["javascript", "json", "rss", "xml", "svg", "toml", "yml", "yaml"]);

function isText({ type }: MediaType): boolean {
  const [main, sub = ""] = type.split("/");
  return main === "text" || textSubtypes.has(sub.split("+", 1)[0]!);
}
