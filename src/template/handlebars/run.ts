// One run of one template: its data, the inline partials it sees, and the way from a fault to the author's message.
import { DiagnosticError, withNote } from "../../diagnostics/log.ts";
import { locate } from "../../diagnostics/position.ts";
import type { RenderContext } from "../../model/render.ts";
import type { TemplateSource } from "../../model/template.ts";
import { FieldError } from "../../value/field-error.ts";
import { FunctionError } from "../../value/function-error.ts";
import { SafeHTML } from "../../value/safe.ts";
import { functionFailed, tooDeep, unknownField } from "./messages.ts";

/** A partial defined within a template; runs with a dot for a caller. */
export type InlinePartial = (dot: unknown, caller: Run) => string;

/** Inline partials by name, those of callers behind. */
export interface Scope {
  readonly partials: ReadonlyMap<string, InlinePartial>;
  readonly outer: Scope | undefined;
}

export interface Run {
  readonly source: TemplateSource;
  readonly ctx: RenderContext;
  /** Changes as nested blocks define partials. */
  scope: Scope | undefined;
  /** The block that this template was called with: `{{> @partial-block}}`. */
  readonly body: ((dot: unknown) => string) | undefined;
  /** Offset of the mustache that is evaluated. */
  at: number;
}

/** Handlebars' data of a block: what `@` names and `../` reach. */
export class Frame {
  readonly run: Run;
  readonly root: unknown;
  /** The dot here. */
  dot: unknown;
  /** The frame of the dot around: `../`. */
  readonly up: Frame | undefined;
  /** The frame around the loop: `@../index`. */
  readonly loopAround: Frame | undefined;
  key: unknown;
  index: number | undefined;
  first: boolean | undefined;
  last: boolean | undefined;

  constructor(run: Run, root: unknown, dot: unknown, up?: Frame, loopAround?: Frame) {
    this.run = run;
    this.root = root;
    this.dot = dot;
    this.up = up;
    this.loopAround = loopAround;
    this.key = undefined;
    this.index = undefined;
    this.first = undefined;
    this.last = undefined;
  }

  /** The frame of a block with another dot that is no loop. */
  within(dot: unknown): Frame {
    if (dot === this.dot) return this;
    const frame = new Frame(this.run, this.root, dot, this, this.loopAround);
    frame.key = this.key;
    frame.index = this.index;
    frame.first = this.first;
    frame.last = this.last;
    return frame;
  }

  /** The dot so many blocks further out. */
  above(levels: number): unknown {
    let at: Frame | undefined = this.up;
    for (let i = 1; i < levels; i++) at = at?.up;
    return at?.dot;
  }

  /** The frame so many loops further out. */
  aroundLoops(levels: number): Frame | undefined {
    let at = this.loopAround;
    for (let i = 1; i < levels; i++) at = at?.loopAround;
    return at;
  }

  /** The frame of a loop; its dot changes with each pass. */
  loop(): Frame {
    return new Frame(this.run, this.root, undefined, this, this);
  }
}

/** The inline partial of a name, the innermost first. */
export function findInline(scope: Scope | undefined, name: string): InlinePartial | undefined {
  for (let at = scope; at; at = at.outer) {
    const found = at.partials.get(name);
    if (found) return found;
  }
  return undefined;
}

/** The result of a template as a value: HTML is not escaped again in text. */
export function asValue({ source }: Run, result: string): unknown {
  return source.mode === "html" ? new SafeHTML(result) : result;
}

/** Runs a piece of a template; faults leave it with their place. */
export function guarded(run: Run, work: () => string): string {
  try {
    return work();
  } catch (error) {
    throw placed(error, run);
  }
}

function placed(error: unknown, run: Run): unknown {
  const place = mustacheAt(run);
  if (error instanceof DiagnosticError) return calledFrom(error, run);
  if (error instanceof FieldError) {
    const { field, owner, candidates } = error;
    return unknownField(wordIn(place, field), field, owner, candidates);
  }
  if (error instanceof FunctionError) return functionFailed(place, error.message);
  // The stack is full: templates call each other, or a value contains itself.
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new DiagnosticError({
      ...tooDeep().diagnostic,
      location: locate(place.source, place.pos, place.length),
    });
  return error;
}

/** More steps than this tell nobody anything. */
const MOST_NOTES = 8;

function calledFrom(error: DiagnosticError, run: Run): DiagnosticError {
  const { diagnostic } = error;
  const { source, pos, length } = mustacheAt(run);
  const location = locate(source, pos, length);
  if (!diagnostic.location) return new DiagnosticError({ ...diagnostic, location });
  if (diagnostic.notes.length >= MOST_NOTES) return error;
  return new DiagnosticError(withNote(diagnostic, { text: "called from", location }));
}

function mustacheAt({ source, at }: Run) {
  const end = source.text.indexOf("}}", at);
  return { source, pos: at, length: end < 0 ? 1 : end + 2 - at };
}

/** The place of a word within a piece of source, or the whole piece. */
function wordIn(place: { source: TemplateSource; pos: number; length: number }, word: string) {
  const piece = place.source.text.slice(place.pos, place.pos + place.length);
  const found = new RegExp(String.raw`(?<![\w-])${word.replace(/\W/g, String.raw`\$&`)}(?![\w-])`).exec(
    piece,
  );
  return found ? { source: place.source, pos: place.pos + found.index, length: word.length } : place;
}
