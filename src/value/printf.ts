// Go's fmt.Sprintf for our values: verbs, flags, width, precision, argument indexes, and Go's texts for mistakes
// (`%!d(string=x)`), which go into the output as they do in Hugo.
import { isMap, sortedKeys } from "./map.ts";
import { Float, isFloat, numberOf, toNumber } from "./number.ts";
import { formatFloatVerb, formatIntVerb, formatTextVerb, noFlags, padTo } from "./printf-verbs.ts";
import type { Flags } from "./printf-verbs.ts";
import { print } from "./print.ts";
import { SafeText } from "./safe.ts";
import { goQuote } from "./go-quote.ts";
import { typeName } from "./type-name.ts";
import { numberHook, printHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

const directive =
  /%([+\-# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:(\.)(?:\[(\d+)\])?(\*|\d+)?)?(?:\[(\d+)\])?([\s\S])?/gu;

/** Wider fields than this are mistakes or attacks; Go stops there too. */
const widest = 1_000_000;

/** Formats like Go: `printf "%s-%03d" "x" 7`. */
export function printf(format: string, args: readonly unknown[]): string {
  const state: State = { args, next: 0, reordered: false };
  let text = "";
  for (const piece of piecesOf(format))
    if (typeof piece === "string") text += piece;
    else if (piece.isPlain && state.next < args.length && state.next >= 0)
      text += formatValue(args[state.next++], piece.verb!, noFlags);
    else text += formatDirective(state, piece);
  return state.reordered || state.next >= args.length ? text : text + extra(args.slice(state.next));
}

type Piece = string | Directive;

/** Formats stand in templates and come again and again; those made from data must not fill the memory. */
const known = new Map<string, readonly Piece[]>();
const MOST_KNOWN = 1000;

function piecesOf(format: string): readonly Piece[] {
  let pieces = known.get(format);
  if (pieces === undefined) {
    pieces = parseFormat(format);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(format, pieces);
  }
  return pieces;
}

function parseFormat(format: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of format.matchAll(directive)) {
    if (match.index > at) pieces.push(format.slice(at, match.index));
    at = match.index + match[0].length;
    const [, flags = "", first, width, dot, second, precision, third, verb] = match;
    pieces.push({
      flags,
      index: third ?? first,
      width,
      widthIndex: width === "*" ? first : undefined,
      precision: dot ? (precision ?? "0") : undefined,
      precisionIndex: second,
      verb,
      isPlain: verb !== undefined && verb !== "%" && match[0].length === 1 + verb.length,
    });
  }
  if (at < format.length) pieces.push(format.slice(at));
  return pieces;
}

interface State {
  readonly args: readonly unknown[];
  next: number;
  reordered: boolean;
}

interface Directive {
  readonly flags: string;
  readonly index: string | undefined;
  readonly width: string | undefined;
  readonly widthIndex: string | undefined;
  readonly precision: string | undefined;
  readonly precisionIndex: string | undefined;
  readonly verb: string | undefined;
  /** Nothing stands between % and the verb. */
  readonly isPlain: boolean;
}

function formatDirective(state: State, parsed: Directive): string {
  const flags = readFlags(state, parsed);
  const { verb } = parsed;
  if (verb === undefined) return "%!(NOVERB)";
  if (verb === "%") return "%";
  jumpTo(state, parsed.index);
  if (state.next >= state.args.length || state.next < 0)
    return `%!${verb}(${state.reordered ? "BADINDEX" : "MISSING"})`;
  return formatValue(state.args[state.next++], verb, flags);
}

function readFlags(state: State, parsed: Directive): Flags {
  if (parsed.flags === "" && parsed.width === undefined && parsed.precision === undefined) return noFlags;
  const width = readSize(state, parsed.width, parsed.widthIndex);
  const precision = readSize(state, parsed.precision, parsed.precisionIndex);
  const left = parsed.flags.includes("-") || (width ?? 0) < 0;
  return {
    // With %v it asks for field names, not for a sign.
    plus: parsed.flags.includes("+") && parsed.verb !== "v",
    sharp: parsed.flags.includes("#"),
    space: parsed.flags.includes(" "),
    zero: parsed.flags.includes("0") && !left,
    left,
    width: Math.abs(width ?? 0),
    precision: precision !== undefined && precision < 0 ? undefined : precision,
  };
}

function readSize(state: State, size: string | undefined, index: string | undefined): number | undefined {
  if (size === undefined) return undefined;
  if (size !== "*") return Math.min(Number(size), widest);
  jumpTo(state, index);
  const value = numberOf(state.args[state.next++]);
  return value === undefined ? undefined : Math.max(-widest, Math.min(Math.trunc(value), widest));
}

function jumpTo(state: State, index: string | undefined): void {
  if (index === undefined) return;
  state.next = Number(index) - 1;
  state.reordered = true;
}

function extra(args: readonly unknown[]): string {
  const list = args.map((arg) =>
    arg === null || arg === undefined ? "<nil>" : `${typeName(arg)}=${print(arg)}`,
  );
  return `%!(EXTRA ${list.join(", ")})`;
}

function formatValue(value: unknown, verb: string, flags: Flags): string {
  if (typeof value === "string" && flags === noFlags && (verb === "s" || verb === "v")) return value;
  if (verb === "T") return padTo(typeName(value), flags);
  if (value === null || value === undefined) return verb === "v" ? padTo("<nil>", flags) : `%!${verb}(<nil>)`;
  if (verb === "v" && flags.sharp) return padTo(goSyntax(value), flags);
  if (typeof value === "boolean")
    return verb === "v" || verb === "t" ? padTo(String(value), flags) : bad(value, verb);
  if (typeof value === "string") return formatTextVerb(value, verb, flags) ?? bad(value, verb);
  if (isFloat(value)) return formatFloatVerb(toNumber(value), verb, flags) ?? bad(value, verb);
  if (typeof value === "number") return formatIntVerb(value, verb, flags) ?? bad(value, verb);
  if (isText(verb) && printsItself(value)) return formatTextVerb(print(value), verb, flags)!;
  if (Array.isArray(value)) return `[${value.map((item) => formatValue(item, verb, flags)).join(" ")}]`;
  if (isMap(value)) return formatMap(value, verb, flags);
  return formatView(value as ViewValue, verb, flags);
}

function formatMap(map: Readonly<Record<string, unknown>>, verb: string, flags: Flags): string {
  const entries = sortedKeys(map).map(
    (key) => `${formatValue(key, verb, flags)}:${formatValue(map[key], verb, flags)}`,
  );
  return `map[${entries.join(" ")}]`;
}

const isText = (verb: string): boolean => "vsqxX".includes(verb);

/** Lists of pages and most views have a text of their own. */
const printsItself = (value: unknown): boolean => (value as ViewValue)[printHook] !== undefined;

/** A view prints itself for the verbs of text; one of a numeric kind takes those of integers too. */
function formatView(view: ViewValue, verb: string, flags: Flags): string {
  if (isText(verb) && !view[numberHook]) return formatTextVerb(print(view), verb, flags)!;
  const number = view[numberHook]?.();
  const text = number === undefined ? undefined : formatIntVerb(number, verb, flags);
  return text ?? bad(view, verb);
}

function bad(value: unknown, verb: string): string {
  return `%!${verb}(${typeName(value)}=${print(value)})`;
}

/** `%#v`: the value as Go source. */
function goSyntax(value: unknown): string {
  if (value === null || value === undefined) return "interface {}(nil)";
  if (typeof value === "string" || value instanceof SafeText) return goQuote(String(value));
  if (value instanceof Float) return print(value);
  if (Array.isArray(value)) return `${typeName(value)}{${value.map(goSyntax).join(", ")}}`;
  if (!isMap(value)) return print(value);
  const entries = sortedKeys(value).map((key) => `${goQuote(key)}:${goSyntax(value[key])}`);
  return `map[string]interface {}{${entries.join(", ")}}`;
}
