// Calling partials: those defined in the template or its callers first, then files through the context, in whatever
// language they are written. A Handlebars file that is called sees its caller's inline partials and the block around it.
import { DiagnosticError } from "../../diagnostics/log.ts";
import type { RenderContext } from "../../model/render.ts";
import { tooDeep } from "./messages.ts";
import { asValue, findInline } from "./run.ts";
import type { Frame, InlinePartial, Run, Scope } from "./run.ts";

/** What a template that is called through the context gets from its caller. */
export interface Inherited {
  readonly scope: Scope | undefined;
  readonly body: Run["body"];
}

/** Partials in partials; a few hundred more would overflow the stack. */
const MOST_OPEN = 200;

export class Partials {
  /** Set while the context calls a partial; the template that starts takes it. Rendering is synchronous. */
  #handover: Inherited | undefined;
  /** Names that a site has no partial for, so that `{{#> name}}` looks only once. */
  readonly #unknown = new WeakMap<object, Set<string>>();

  /** How many partials are open. */
  #depth = 0;

  /** What the starting template inherits: only the one called directly. */
  take(): Inherited | undefined {
    const inherited = this.#handover;
    this.#handover = undefined;
    return inherited;
  }

  /** `{{> name}}`. */
  call({ run }: Frame, name: string, dot: unknown): unknown {
    const inline = findInline(run.scope, name);
    return inline ? this.#inline(inline, dot, run) : this.#file(run, name, dot, undefined);
  }

  /** `{{#> name}}`: undefined when there is no such partial. */
  callWithBody(
    { run }: Frame,
    name: string,
    dot: unknown,
    body: Run["body"],
  ): { value: unknown } | undefined {
    const inline = findInline(run.scope, name);
    if (inline) return { value: this.#inline(inline, dot, { ...run, body }) };
    const unknown = this.#unknownNames(run.ctx);
    if (unknown.has(name)) return undefined;
    try {
      return { value: this.#file(run, name, dot, body) };
    } catch (error) {
      if (!isMissing(error)) throw error;
      unknown.add(name);
      return undefined;
    }
  }

  #inline(inline: InlinePartial, dot: unknown, caller: Run): unknown {
    return this.#deeper(() => asValue(caller, inline(dot, caller)));
  }

  #file(run: Run, name: string, dot: unknown, body: Run["body"]): unknown {
    this.#handover = { scope: run.scope, body };
    try {
      return this.#deeper(() => run.ctx.partial(name, dot));
    } finally {
      this.#handover = undefined;
    }
  }

  #deeper<T>(work: () => T): T {
    if (this.#depth >= MOST_OPEN) throw tooDeep();
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }

  #unknownNames({ site }: RenderContext): Set<string> {
    let names = this.#unknown.get(site);
    if (!names) this.#unknown.set(site, (names = new Set()));
    return names;
  }
}

/** No such partial: one that is missing deeper down has a place already. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof DiagnosticError)) return false;
  return error.diagnostic.code === "template/unknown-partial" && !error.diagnostic.location;
}
