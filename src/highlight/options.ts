// What one block is highlighted with: the site's settings, and over them those of a fence or a call.
// https://gohugo.io/functions/transform/highlight/#options
import type { HighlightConfig } from "../model/config.ts";
import type { FenceFacts } from "../model/render.ts";
import type { Value, ValueMap } from "../model/value.ts";

/** First and last of a run of lines, by the numbers that they show. */
export type LineRange = readonly [number, number];

export interface BlockOptions {
  readonly anchorLineNos: boolean;
  readonly isInline: boolean;
  readonly lineAnchors: string;
  readonly lineNoStart: number;
  readonly lineNos: "table" | "inline" | undefined;
  readonly noClasses: boolean;
  readonly style: string;
  readonly tabWidth: number;
  readonly wrapperClass: string;
  readonly guessSyntax: boolean;
  /** In order; undefined when no lines are asked for, which isn't the same as none that can be read. */
  readonly highlightedLines: readonly LineRange[] | undefined;
}

/** The settings of a block; `given` is in any letter case. */
export function resolveOptions(
  config: HighlightConfig,
  given: ValueMap,
  fence: FenceFacts | undefined,
): BlockOptions {
  const anchors = config.lineAnchors || (fence ? `hl-${fence.ordinal}` : "");
  const own = lowerCased(given);
  const bool = (key: string, initial: boolean) => toBool(own.get(key)) ?? initial;
  const text = (key: string, initial: string) => (own.has(key) ? String(own.get(key)) : initial);
  const int = (key: string, initial: number) => toInt(own.get(key)) ?? initial;
  const lineNoStart = int("linenostart", config.lineNoStart);
  return {
    anchorLineNos: bool("anchorlinenos", config.anchorLineNos),
    isInline: bool("hl_inline", config.hl_inline),
    lineAnchors: text("lineanchors", anchors),
    lineNoStart,
    lineNos: placeOfNumbers(config, own),
    noClasses: bool("noclasses", config.noClasses),
    style: text("style", config.style),
    tabWidth: int("tabwidth", config.tabWidth),
    wrapperClass: text("wrapperclass", config.wrapperClass),
    guessSyntax: bool("guesssyntax", config.guessSyntax),
    highlightedLines: own.has("hl_lines")
      ? linesOf(own.get("hl_lines"), lineNoStart, toInt(own.get("linenostart")) ?? 1)
      : linesOf(config.hl_Lines, lineNoStart, 1),
  };
}

function lowerCased(given: ValueMap): ReadonlyMap<string, Value | undefined> {
  return new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
}

function toBool(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === undefined || value === null) return undefined;
  return /^(1|t|true)$/i.test(String(value));
}

function toInt(value: unknown): number | undefined {
  const number = value === undefined || value === null ? Number.NaN : Number.parseInt(String(value), 10);
  return Number.isNaN(number) ? undefined : number;
}

function placeOfNumbers(config: HighlightConfig, own: ReadonlyMap<string, unknown>): BlockOptions["lineNos"] {
  const numbers = own.get("linenos") ?? config.lineNos;
  if (numbers === "table" || numbers === "inline") return numbers;
  const isOn = typeof numbers === "string" ? numbers !== "false" : toBool(numbers) === true;
  if (!isOn) return undefined;
  return (toBool(own.get("linenumbersintable")) ?? config.lineNumbersInTable) ? "table" : "inline";
}

/**
 * Lines are a number or a text such as `1 3-4`, counted from the block's first. Lists of fences are ranges already,
 * counted from 0; Hugo moves them by the fence's own start only, not by the site's.
 */
function linesOf(value: unknown, start: number, ownStart: number): readonly LineRange[] | undefined {
  if (Array.isArray(value)) return sorted((value as LineRange[]).map((range) => moved(range, ownStart)));
  const text = String(value ?? "").trim();
  if (text === "") return undefined;
  const ranges = text.split(/\s+/).map(readRange);
  return ranges.includes(undefined)
    ? undefined
    : sorted((ranges as LineRange[]).map((range) => moved(range, start - 1)));
}

const moved = ([first, last]: LineRange, by: number): LineRange => [first + by, last + by];

function readRange(text: string): LineRange | undefined {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  return found ? [Number(found[1]), Number(found[2] ?? found[1])] : undefined;
}

const sorted = (ranges: LineRange[]): LineRange[] => ranges.sort(([a], [b]) => a - b);
