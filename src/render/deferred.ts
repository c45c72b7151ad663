// Bodies of `templates.Defer`, which run when all pages are rendered: a mark stands in their place until then.
// https://gohugo.io/functions/templates/defer/
import type { RenderTask } from "../model/render.ts";

// Private use characters: no escaping changes them, and they mean nothing in a text.
const MARK = /\uE000defer(\d+)\uE001/g;

interface Deferral {
  readonly task: RenderTask;
  readonly run: () => string;
  output: string | undefined;
}

/** The deferred bodies of a lane. */
export class Deferrals {
  readonly #all: Deferral[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #bodies = new WeakMap<object, number>();
  #bodyCount = 0;

  /** Keeps a body for later and gives its mark; one body runs once for each key. */
  add(body: object, key: string, task: RenderTask, run: () => string): string {
    const unique = key === "" ? undefined : `${this.#idOf(body)} ${task.site} ${task.format} ${key}`;
    let number = unique === undefined ? undefined : this.#byKey.get(unique);
    if (number === undefined) {
      number = this.#all.push({ task, run, output: undefined }) - 1;
      if (unique !== undefined) this.#byKey.set(unique, number);
    }
    return `\uE000defer${number}\uE001`;
  }

  #idOf(body: object): number {
    let id = this.#bodies.get(body);
    if (id === undefined) this.#bodies.set(body, (id = this.#bodyCount++));
    return id;
  }

  /** Whether there are marks in a text. */
  isIn(text: string): boolean {
    return this.#all.length > 0 && text.search(MARK) >= 0;
  }

  /** The text with the outputs for the marks; `within` runs a body as part of the task that deferred it. */
  resolve(text: string, within: (task: RenderTask, run: () => string) => string): string {
    return text.replace(MARK, (mark, number: string) => {
      const deferral = this.#all[Number(number)];
      if (!deferral) return mark;
      deferral.output ??= within(deferral.task, () => this.resolve(deferral.run(), within));
      return deferral.output;
    });
  }
}
