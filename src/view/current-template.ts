// `templates.Current`: the template that runs, and those that led to it. https://gohugo.io/functions/templates/current/
import type { CallFrame } from "../model/render.ts";
import { defineView } from "./define.ts";

interface CurrentSelf {
  /** Innermost last; the last one is this template. */
  readonly frames: readonly CallFrame[];
}

const last = ({ frames }: CurrentSelf): CallFrame => frames.at(-1)!;
const outer = ({ frames }: CurrentSelf): readonly CallFrame[] => frames.slice(0, -1);

/** A base template, as `.Base` gives it. */
export const templateFileView = defineView<{ readonly name: string; readonly filename: string }>("Template", {
  print: ({ name }) => name,
})({
  /** string: the path below `layouts` */
  Name: ({ name }: { name: string }) => name,
  /** string: the whole path on this machine */
  Filename: ({ filename }: { filename: string }) => filename,
});

/** Callers, the nearest first. */
export class CallerList extends Array<unknown> {
  static override get [Symbol.species]() {
    return Array;
  }
  /** list of CurrentTemplateInfos: the other way round */
  get Reverse(): CallerList {
    return CallerList.from([...this].reverse()) as CallerList;
  }
}

function parent(self: CurrentSelf): unknown {
  const frames = outer(self);
  return frames.length === 0 ? null : currentTemplateView.wrap({ frames });
}

export const currentTemplateView = defineView<CurrentSelf>("CurrentTemplateInfo", {
  type: "*tpl.CurrentTemplateInfo",
  print: (self) => last(self).name,
})({
  /** string: the path below `layouts` */
  Name: (self: CurrentSelf) => last(self).name,
  /** string: the whole path on this machine */
  Filename: (self: CurrentSelf) => last(self).filename,
  /** Template: the base template, nil without one */
  Base: (self: CurrentSelf) => {
    const { base } = last(self);
    return base ? templateFileView.wrap(base) : null;
  },
  /** CurrentTemplateInfo: the template that called this one, nil for the first */
  Parent: parent,
  /** list of CurrentTemplateInfos: the templates that led here, the nearest first */
  Ancestors: ({ frames }: CurrentSelf): readonly unknown[] =>
    CallerList.from(
      frames.slice(0, -1).map((_, index) => currentTemplateView.wrap({ frames: frames.slice(0, index + 1) })),
    ).reverse(),
});
