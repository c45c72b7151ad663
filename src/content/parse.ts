// Step 4 of a build: a content file's text → front matter and body, kept with their offsets.
// gray-matter splits the file and calls our decoders; its own JavaScript engine is never reachable, and a fence
// that names any language but YAML, TOML or JSON is an error before anything is decoded.
import matter from "gray-matter";
import { DiagnosticError } from "../diagnostics/log.ts";
import type { FrontMatterFormat, ParsedPage } from "../model/page.ts";
import type { SourceFile, SourceText } from "../model/source.ts";
import type { ValueMap } from "../model/value.ts";
import { DecodeError } from "../value/decode/error.ts";
import { decodeJson } from "../value/decode/json.ts";
import { decodeToml } from "../value/decode/toml.ts";
import { decodeYaml } from "../value/decode/yaml.ts";
import { createMap, isMap, lowerKeys } from "../value/map.ts";
import {
  badFrontMatter,
  bodyLikeFrontMatter,
  frontMatterNotAMap,
  unclosedFrontMatter,
  unknownFrontMatterLanguage,
} from "./messages.ts";

type Format = Exclude<FrontMatterFormat, "none">;

/** Front matter as it stands in a file. */
interface Split {
  readonly format: Format;
  /** Of the opening fence; only white space may come before. */
  readonly start: number;
  /** What the decoder gets: the text between the fences, or the JSON object with its braces. */
  readonly text: string;
  readonly offset: number;
  readonly bodyOffset: number;
}

const FENCES: ReadonlyMap<string, Format> = new Map([
  ["---", "yaml"],
  ["+++", "toml"],
]);
const LANGUAGES: ReadonlyMap<string, Format> = new Map([
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["toml", "toml"],
  ["json", "json"],
]);

const decoders: Readonly<Record<Format, (text: string) => unknown>> = {
  yaml: decodeYaml,
  toml: decodeToml,
  json: decodeJson,
};

/** gray-matter's engines: ours for the three languages, refusal for every other that it knows of. */
function refuse(): never {
  throw new DecodeError("this front matter language is never run", 1, 1);
}
const engines = {
  yaml: { parse: decodeYaml as (text: string) => object },
  toml: { parse: decodeToml as (text: string) => object },
  json: { parse: decodeJson as (text: string) => object },
  javascript: { parse: refuse },
  coffee: { parse: refuse },
};

/** Splits and decodes one content file. Throws a DiagnosticError when its front matter can't be read. */
export function parsePage(file: SourceFile, text: string): ParsedPage {
  const source: SourceText = { file: file.display, text };
  const split = splitFrontMatter(source);
  if (split === null)
    return { file, format: "none", frontMatter: createMap(), text, bodyOffset: 0, diagnostics: [] };
  return {
    file,
    format: split.format,
    frontMatter: decode(source, split),
    text,
    bodyOffset: split.bodyOffset,
    diagnostics: [],
  };
}

function decode(source: SourceText, split: Split): ValueMap {
  let value: unknown;
  try {
    if (isBlank(split.text)) return createMap();
    value = split.format === "json" ? decoders.json(split.text) : decodeFenced(source, split);
  } catch (error) {
    if (error instanceof DecodeError) throw new DiagnosticError(badFrontMatter(source, split, error));
    throw error;
  }
  if (value === null || value === undefined) return createMap();
  if (!isMap(value)) throw new DiagnosticError(frontMatterNotAMap(source, split));
  return lowerKeys(value);
}

/** Nothing but comments, which gray-matter has an answer of its own to. */
function isBlank(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}

/** Through gray-matter, up to our closing fence: it would take any line that begins with three dashes for one. */
function decodeFenced(source: SourceText, split: Split): unknown {
  const head = source.text.slice(split.start, split.offset + split.text.length);
  return matter(head, { engines, language: split.format, delimiters: head.slice(0, 3) }).data;
}

/** What Hugo passes over before front matter. */
const BLANK = /^[ \t-\r\uFEFF]*/;

/** Where front matter stands; null when the file has none. */
function splitFrontMatter(source: SourceText): Split | null {
  const { text } = source;
  const start = BLANK.exec(text)![0].length;
  // In Hugo, too, a shortcode's call passes for broken JSON.
  if (text.startsWith("{{", start)) throw new DiagnosticError(bodyLikeFrontMatter(source, start));
  if (text.startsWith("{", start)) return splitJson(source, start);
  const fence = text.slice(start, start + 3);
  const format = FENCES.get(fence);
  if (format === undefined) {
    // A body that begins like front matter is refused as by Hugo: a list needs front matter before it.
    if (/^[-+]/.test(fence)) throw new DiagnosticError(bodyLikeFrontMatter(source, start));
    return null;
  }
  const lineEnd = endOfLine(text, start);
  const language = text.slice(start + 3, lineEnd).trim().toLowerCase();
  const named = language === "" ? format : LANGUAGES.get(language);
  if (named === undefined) throw new DiagnosticError(unknownFrontMatterLanguage(source, start, language));
  const close = findClosingFence(text, fence, lineEnd);
  if (close < 0) throw new DiagnosticError(unclosedFrontMatter(source, start, lineEnd));
  // Spaces behind the fence are the body's.
  const bodyOffset = close + /^.{3}(?:\r?\n)?/.exec(text.slice(close, close + 5))![0].length;
  // From the newline that ends the fence's line: just what gray-matter hands to the decoder.
  return { format: named, start, text: text.slice(lineEnd, close), offset: lineEnd, bodyOffset };
}

/** Offset of the line that is just the fence, -1 without one. */
function findClosingFence(text: string, fence: string, from: number): number {
  for (let at = text.indexOf(`\n${fence}`, from); at >= 0; at = text.indexOf(`\n${fence}`, at + 1)) {
    if (text.slice(at + 1 + fence.length, endOfLine(text, at + 1)).trim() === "") return at + 1;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline;
}

/** JSON front matter ends with the brace that closes the first one. */
function splitJson(source: SourceText, start: number): Split {
  const { text } = source;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === '"') i = endOfString(text, i);
    else if (char === "{" || char === "[") depth++;
    else if ((char === "}" || char === "]") && --depth === 0) {
      const rest = endOfLine(text, i + 1);
      const bodyOffset = text.slice(i + 1, rest).trim() === "" ? Math.min(text.length, rest + 1) : i + 1;
      return { format: "json", start, text: text.slice(start, i + 1), offset: start, bodyOffset };
    }
  }
  throw new DiagnosticError(unclosedFrontMatter(source, start, start + 1));
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}
