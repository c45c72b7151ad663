// Decorators: `{{ with partial "box" . }}body{{ end }}`, where the partial renders the body with `{{ inner . }}`.
// Rendering is synchronous, so one variable is enough to know whose body is meant.
import { FunctionError } from "../../value/function-error.ts";
import type { RenderContext } from "../../model/render.ts";
import { SafeHTML } from "../../value/safe.ts";
import type { GeneratedFunction } from "./runtime.ts";

interface Body {
  readonly render: GeneratedFunction;
  readonly outer: Body | undefined;
  used: boolean;
}

let current: Body | undefined;

/** Calls a partial with a body at hand; `used` tells whether it asked for it. */
export function decorate(render: GeneratedFunction, call: () => unknown): { value: unknown; used: boolean } {
  const body: Body = { render, outer: current, used: false };
  current = body;
  try {
    return { value: call(), used: body.used };
  } finally {
    current = body.outer;
  }
}

/** A partial whose text has `inner` counts as a decorator even where it doesn't come to it. */
export function markInner(): void {
  if (current) current.used = true;
}

/** The body with another dot. Within it the body of the call around it is meant. */
export function inner(ctx: RenderContext, dot: unknown): unknown {
  const body = current;
  if (!body) throw new FunctionError("inner can only be used in a partial that is called by with");
  body.used = true;
  current = body.outer;
  try {
    const out = body.render(dot, ctx);
    return typeof out === "string" ? new SafeHTML(out) : out.value;
  } finally {
    current = body;
  }
}
