// The templates that run, innermost last: what `templates.Current` tells of, and how deep they may call each other.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { CallFrame, RenderContext, View } from "../model/render.ts";
import type { TemplateDescriptor } from "../template/registry.ts";
import type { FoundTemplate } from "../template/templates.ts";
import { currentTemplateView } from "../view/current-template.ts";

const MAX_DEPTH = 1000;

export class CallStack {
  readonly #running: FoundTemplate[] = [];
  readonly #noted = new WeakMap<FoundTemplate, FoundTemplate>();
  #depth = 0;

  /** Runs a template as the innermost one. */
  within<T>(template: FoundTemplate, run: () => T): T {
    this.#descend(template.descriptor.path);
    this.#running.push(template);
    try {
      return run();
    } finally {
      this.#running.pop();
      this.#depth--;
    }
  }

  /** Runs what is no template of its own and yet may call itself; `name` is for the message. */
  nested<T>(name: string, run: () => T): T {
    this.#descend(name);
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }

  #descend(name: string): void {
    if (this.#depth >= MAX_DEPTH) throw tooDeep(name.replace(/^\//, ""));
    this.#depth++;
  }

  /** The same template, noting that it runs. */
  noted(found: FoundTemplate): FoundTemplate {
    let noted = this.#noted.get(found);
    if (noted === undefined) {
      const render = (dot: unknown, ctx: RenderContext) => this.within(found, () => found.render(dot, ctx));
      this.#noted.set(found, (noted = { ...found, render }));
    }
    return noted;
  }

  /** The innermost template; null where none runs. */
  current(): View | null {
    if (this.#running.length === 0) return null;
    return currentTemplateView.wrap({ frames: this.#running.map(frameOf) });
  }

  /** The file of the innermost template, as messages name it; "" where there is none. */
  currentFile(): string {
    return this.#running.at(-1)?.descriptor.file?.display ?? "";
  }
}

function frameOf({ descriptor, base }: FoundTemplate): CallFrame {
  const file = ({ path, file }: TemplateDescriptor) => ({
    name: path.slice(1),
    filename: file?.filename ?? "",
  });
  return { ...file(descriptor), base: base ? file(base) : null };
}

function tooDeep(name: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/too-deep",
    message: `templates call each other more than ${MAX_DEPTH} levels deep, the last is "${name}"`,
    notes: [],
    help: "look for a partial that calls itself without an end",
  });
}
