// `templates.Current`: the template that runs, and those that led to it. https://gohugo.io/functions/templates/current/
import type { CallFrame } from "../model/render.ts";
import { defineView } from "./define.ts";

interface CurrentSelf {
  /** Innermost last; the last one is this template. */
  readonly frames: readonly CallFrame[];
}

const last = ({ frames }: CurrentSelf): CallFrame => frames.at(-1)!;
const outer = ({ frames }: CurrentSelf): readonly CallFrame[] => frames.slice(0, -1);

const fileView = defineView<{ readonly name: string; readonly filename: string }>("Template", {
  print: ({ name }) => name,
})({
  Name: ({ name }: { name: string }) => name,
  Filename: ({ filename }: { filename: string }) => filename,
});

/** Callers, the nearest first. */
class Ancestors extends Array<unknown> {
  static override get [Symbol.species]() {
    return Array;
  }
  get Reverse(): Ancestors {
    return Ancestors.from([...this].reverse()) as Ancestors;
  }
}

function parent(self: CurrentSelf): unknown {
  const frames = outer(self);
  return frames.length === 0 ? null : currentTemplateView.wrap({ frames });
}

export const currentTemplateView = defineView<CurrentSelf>("CurrentTemplateInfo", {
  print: (self) => last(self).name,
})({
  Name: (self: CurrentSelf) => last(self).name,
  Filename: (self: CurrentSelf) => last(self).filename,
  Base: (self: CurrentSelf) => {
    const { base } = last(self);
    return base ? fileView.wrap(base) : null;
  },
  Parent: parent,
  Ancestors: ({ frames }: CurrentSelf): readonly unknown[] =>
    Ancestors.from(
      frames.slice(0, -1).map((_, index) => currentTemplateView.wrap({ frames: frames.slice(0, index + 1) })),
    ).reverse(),
});
