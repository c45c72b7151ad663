// `--strict`: reading a param that isn't there, or a member of nothing, is warned about with its place. What asks whether
// something is there (if, with, default, or, …) may well find nothing.
import { locate } from "../../diagnostics/position.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { RenderContext } from "../../model/render.ts";
import { field } from "../../value/field.ts";
import { isCaseInsensitive } from "../../value/map.ts";
import type { Place } from "./messages.ts";

const ASKS = /^\W*(?:else\s+)?(?:if|with|range)\b|\b(?:default|or|and|not|cond|isset|compare\.Default)\b/;

/** `.name` of a value, warning when there is nothing to read. */
export function strictField(
  value: unknown,
  name: string,
  args: unknown[] | undefined,
  ctx: RenderContext,
  place: Place | undefined,
): unknown {
  const found = field(value, name, args);
  if ((found === undefined || found === null) && place) {
    const isNothing = value === undefined || value === null;
    const isMissingParam = isCaseInsensitive(value) && !(name in value);
    if ((isNothing || isMissingParam) && !ASKS.test(textOf(place))) {
      warn(name, isNothing ? [] : Object.keys(value as object), isNothing, ctx, place);
    }
  }
  return found;
}

const textOf = ({ source, pos, length }: Place): string => source.text.slice(pos, pos + length);

function warn(
  name: string,
  keys: readonly string[],
  isNothing: boolean,
  ctx: RenderContext,
  place: Place,
): void {
  const at = textOf(place).indexOf(`.${name}`);
  const pos = at < 0 ? place.pos : place.pos + at + 1;
  const suggestion = didYouMean(name, keys);
  ctx.report({
    severity: "warning",
    code: "template/nothing-there",
    message: isNothing ? `".${name}" is read from nothing` : `there is no param "${name}"`,
    location: locate(place.source, pos, at < 0 ? place.length : name.length),
    ...(suggestion === undefined ? {} : { suggestion }),
    notes: [],
    help: 'if it may be missing, ask first: {{ with … }}, or give a default: {{ default "x" … }}',
  });
}
