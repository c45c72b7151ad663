// The seam between the build and a template language. Go templates and Handlebars both satisfy it.
import type { Log } from "./diagnostic.ts";
import type { RenderContext } from "./render.ts";
import type { SourceText } from "./source.ts";

/** Which escaping rules a template follows. */
export type TemplateMode = "html" | "text";

export interface TemplateSource extends SourceText {
  /** Path below layouts without the engine's own extension: `docs/single.html`, `_partials/head.html`. */
  readonly name: string;
  readonly mode: TemplateMode;
}

/** A template ready to run: append-only, synchronous, without state of its own. */
export interface TemplateFunction {
  (dot: unknown, ctx: RenderContext): string;
  /**
   * Runs it as a partial: the value of its `return`, else its output, as SafeHTML from a template of mode html and
   * as a string from others. Engines without `return` leave it out; their output counts as SafeHTML in mode html.
   */
  readonly value?: (dot: unknown, ctx: RenderContext) => unknown;
}

/** Finds a template of the site by name: a file (`_partials/head.html`) or a define of any file. */
export type FindTemplate = (name: string) => TemplateUnit | undefined;

/** A compiled template that has not met its base, partials and blocks yet. */
export interface TemplateUnit {
  readonly name: string;
  /** Blocks it defines for a base template: `main`. Empty: it is rendered alone. */
  readonly blocks: readonly string[];
  /** True when the template reads `.Inner`: a shortcode must be closed then. */
  readonly usesInner: boolean;
  /**
   * Makes it executable. With `base`, the base is run and this unit's blocks replace the base's own.
   * Partials are called through the context by name, so each may be of another language. `find` is for
   * `{{ template "name" }}` of names that neither file defines. Linking is work: do it once.
   */
  link(base: TemplateUnit | undefined, find?: FindTemplate): TemplateFunction;
  /**
   * Its defines by name, each a template of its own. Names are global to a site, so other files may call them:
   * as templates, and those below `_partials/` as partials (a name may come without its extension).
   */
  readonly defines?: ReadonlyMap<string, TemplateUnit>;
}

export interface TemplateEngine {
  readonly name: string;
  /** File extensions without the dot. */
  readonly extensions: readonly string[];
  /** Throws a DiagnosticError with the place when the source can't be compiled. */
  compile(source: TemplateSource, log: Log): TemplateUnit;
}

/** A function that templates may call, the same for every engine. */
export interface FunctionRow {
  /** Qualified: `strings.ToUpper`. */
  readonly name: string;
  /** `["upper"]`. */
  readonly aliases: readonly string[];
  /** As the manual prints it: `strings.ToUpper STRING`. */
  readonly signature: string;
  /** One sentence for the reference page. */
  readonly summary: string;
  /** Pairs of a template in Go's language and its output, run by a test. */
  readonly examples: readonly (readonly [source: string, output: string])[];
  /** Fewest and most arguments; most is Infinity when variadic. */
  readonly arity: readonly [number, number];
  // The template wall: arguments come from untyped templates, each function checks its own.
  // oxlint-disable-next-line no-explicit-any
  readonly call: (ctx: RenderContext, ...args: any[]) => unknown;
}
