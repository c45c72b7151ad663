// What one block is highlighted with: the site's settings, and over them those of a fence or a call.
// https://gohugo.io/functions/transform/highlight/#options
import type { HighlightConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FenceFacts } from "../model/render.ts";
import type { Value, ValueMap } from "../model/value.ts";
import { byLowerName } from "../value/map.ts";
import { badOption } from "./messages.ts";

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

type Warn = (diagnostic: Diagnostic) => void;

/** The settings of a block; `given` is in any letter case. What an option can't be is told, and left out. */
export function resolveOptions(
  config: HighlightConfig,
  given: ValueMap,
  fence: FenceFacts | undefined,
  warn: Warn = () => {},
): BlockOptions {
  const own = new GivenOptions(given, warn);
  const lineNoStart = own.int("lineNoStart") ?? config.lineNoStart;
  const lineAnchors = own.text("lineAnchors") ?? config.lineAnchors;
  return {
    anchorLineNos: own.bool("anchorLineNos") ?? config.anchorLineNos,
    isInline: own.bool("hl_inline") ?? config.hl_inline,
    lineAnchors: lineAnchors || (fence ? `hl-${fence.ordinal}` : ""),
    lineNoStart,
    lineNos: placeOfNumbers(config, own),
    noClasses: own.bool("noClasses") ?? config.noClasses,
    style: own.text("style") ?? config.style,
    tabWidth: own.int("tabWidth") ?? config.tabWidth,
    wrapperClass: own.text("wrapperClass") ?? config.wrapperClass,
    guessSyntax: own.bool("guessSyntax") ?? config.guessSyntax,
    highlightedLines: highlightedLines(config, own, lineNoStart),
  };
}

/** Options as a fence or a call has them, read as loosely as Hugo reads them. */
class GivenOptions {
  readonly #values: ReadonlyMap<string, Value | undefined>;
  readonly #warn: Warn;

  constructor(given: ValueMap, warn: Warn) {
    this.#values = byLowerName(given);
    this.#warn = warn;
  }

  get(name: string): unknown {
    return this.#values.get(name.toLowerCase()) ?? undefined;
  }

  bool(name: string): boolean | undefined {
    const value = this.get(name);
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    if (value === undefined) return undefined;
    const text = String(value);
    if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
    if (/^(?:|0|f|F|FALSE|false|False)$/.test(text)) return false;
    return this.refuse(name, "true or false");
  }

  int(name: string): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const number = value === "" ? 0 : Math.trunc(Number(value));
    return Number.isSafeInteger(number) ? number : this.refuse(name, "a whole number");
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    if (typeof value === "boolean") return value ? "1" : "0";
    if (typeof value === "object") return this.refuse(name, "a text");
    return value === undefined ? undefined : String(value);
  }

  refuse(name: string, expected: string): undefined {
    this.#warn(badOption(name, this.get(name), expected));
    return undefined;
  }
}

function placeOfNumbers(config: HighlightConfig, own: GivenOptions): BlockOptions["lineNos"] {
  const given = own.get("lineNos");
  const isValid = given === undefined || typeof given === "string" || typeof given === "boolean";
  if (!isValid) own.refuse("lineNos", 'true, false, "inline" or "table"');
  const numbers = isValid ? (given ?? config.lineNos) : config.lineNos;
  const inTable = own.bool("lineNumbersInTable") ?? config.lineNumbersInTable;
  if (numbers === "table" || numbers === "inline") return numbers;
  if (numbers === false || numbers === "false") return undefined;
  return inTable ? "table" : "inline";
}

/**
 * Lines are a number or a text such as `1 3-4`, counted from the block's first. Lists of fences are ranges already,
 * counted from 0; Hugo moves them by the fence's own start only, not by the site's.
 */
function highlightedLines(
  config: HighlightConfig,
  own: GivenOptions,
  start: number,
): readonly LineRange[] | undefined {
  const given = own.get("hl_lines");
  if (isRanges(given)) {
    const ownStart = own.get("lineNoStart") === undefined ? 1 : start;
    return sorted(given.map((range) => moved(range, ownStart)));
  }
  const text = (own.text("hl_lines") ?? config.hl_Lines).trim();
  if (text === "") return undefined;
  const ranges = text.split(/ +/).map(readRange);
  return ranges.includes(undefined)
    ? undefined
    : sorted((ranges as LineRange[]).map((range) => moved(range, start - 1)));
}

const isRanges = (value: unknown): value is LineRange[] =>
  Array.isArray(value) && value.every((range) => Array.isArray(range) && range.length === 2);

const moved = ([first, last]: LineRange, by: number): LineRange => [first + by, last + by];

/** `3-5`; what follows a second dash doesn't count. */
function readRange(text: string): LineRange | undefined {
  const found = /^(\d+)(?:-(\d+)(?:-.*)?)?$/.exec(text);
  return found ? [Number(found[1]), Number(found[2] ?? found[1])] : undefined;
}

const sorted = (ranges: LineRange[]): LineRange[] => ranges.sort(([a], [b]) => a - b);
