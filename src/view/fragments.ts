// `.Fragments`: the headings of the content as a tree. https://gohugo.io/methods/page/fragments/
import type { Config } from "../model/config.ts";
import type { Heading } from "../model/render.ts";
import { renderTableOfContents } from "../markdown/toc.ts";
import { createMap, structOf } from "../value/map.ts";
import { isText } from "../value/compare.ts";
import { FunctionError } from "../value/function-error.ts";
import { numberOf } from "../value/number.ts";
import { isTrue } from "../value/truth.ts";
import { SafeHTML } from "../value/safe.ts";
import { typeHook } from "../value/view-value.ts";
import { defineView, method, selfOf } from "./define.ts";

interface FragmentsSelf {
  readonly headings: readonly Heading[];
  readonly config: Config;
}

interface HeadingSelf {
  readonly heading: Heading;
  readonly children: HeadingView[];
}

/** What stands for a level that was left out, and a heading without text. */
const isNothing = ({ heading }: HeadingSelf): boolean => heading.id === "" && heading.text === "";
const levelIn = (self: HeadingSelf): number => (isNothing(self) ? 0 : self.heading.level);

function headingData(self: HeadingSelf): Readonly<Record<string, unknown>> {
  const { heading, children } = self;
  const below = children.length > 0 ? children : null;
  return structOf({ ID: heading.id, Level: levelIn(self), Title: heading.text, Headings: below });
}

/** A heading of the tree. */
export const headingView = defineView<HeadingSelf>("Heading", {
  type: "*tableofcontents.Heading",
  data: headingData,
})({
  /** string: the heading's id */
  ID: ({ heading }: HeadingSelf) => heading.id,
  /** string: the heading's text */
  Title: ({ heading }: HeadingSelf) => heading.text,
  /** int: 1 to 6, 0 for a level that was left out and for a heading without text */
  Level: levelIn,
  /** bool: whether it stands for a level that was left out */
  IsZero: isNothing,
  /** list of Headings: the headings below */
  Headings: ({ children }: HeadingSelf): readonly unknown[] => children,
});
type HeadingView = ReturnType<typeof headingView.wrap>;

/** Those of the headings that pass, whatever their level, each with all below it. */
export function headingsWhere(
  headings: readonly Heading[],
  passes: (heading: Heading) => boolean,
): HeadingView[] {
  return allHeadings(headingTree(headings)).filter((view) => passes(selfOf<HeadingSelf>(view)!.heading));
}

/** The headings of a tree in the order of the text. */
function allHeadings(tree: readonly HeadingView[]): HeadingView[] {
  return tree.flatMap((view) => [view, ...allHeadings(selfOf<HeadingSelf>(view)!.children)]);
}

/** Headings nested by level; gaps are filled with headings without an id, as Hugo does. Terms of definitions have no place. */
function headingTree(headings: readonly Heading[]): HeadingView[] {
  const root: HeadingView[] = [];
  const open: { level: number; children: HeadingView[] }[] = [{ level: 0, children: root }];
  for (const heading of headings) {
    if (heading.level === 0) continue;
    while (open.at(-1)!.level >= heading.level) open.pop();
    for (let level = open.at(-1)!.level + 1; level < heading.level; level++)
      push(open, { id: "", level: 0, text: "" }, level);
    push(open, heading, heading.level);
  }
  return root;
}

function push(open: { level: number; children: HeadingView[] }[], heading: Heading, level: number): void {
  const children: HeadingView[] = [];
  open.at(-1)!.children.push(headingView.wrap({ heading, children }));
  open.push({ level, children });
}

/** A sorted list of ids that can be asked. */
export class Identifiers extends Array<string> {
  [typeHook](): string {
    return "collections.SortedStringSlice";
  }
  /** ID → bool: whether an element has this id */
  Contains(id: string): boolean {
    return this.includes(id);
  }
  /** ID → int: how many elements have this id */
  Count(id: string): number {
    return this.filter((other) => other === id).length;
  }
}

/** Levels often come from front matter, where they may be texts. */
function levelOf(name: string, value: unknown): number {
  const level =
    numberOf(value) ?? (isText(value) && /^\s*-?\d+\s*$/.test(String(value)) ? Number(value) : NaN);
  if (Number.isNaN(level)) throw new FunctionError(`${name} must be a whole number, not "${String(value)}"`);
  return Math.trunc(level);
}

/** Of those with one id the last. */
function headingsById(headings: readonly Heading[]): Readonly<Record<string, unknown>> {
  const map = createMap<unknown>();
  for (const view of allHeadings(headingTree(headings))) if (view.ID !== "") map[view.ID] = view;
  return map;
}

function fragmentsData({ headings }: FragmentsSelf): Readonly<Record<string, unknown>> {
  const ids = headings.map(({ id }) => id).sort();
  return structOf({
    Headings: headingTree(headings),
    Identifiers: ids.length > 0 ? ids : null,
    HeadingsMap: headingsById(headings),
  });
}

export const fragmentsView = defineView<FragmentsSelf>("Fragments", {
  type: "*tableofcontents.Fragments",
  data: fragmentsData,
})({
  /** list of Headings: the headings as a tree */
  Headings: ({ headings }: FragmentsSelf): readonly unknown[] => headingTree(headings),
  /** map of Headings: the headings by their ids */
  HeadingsMap: ({ headings }: FragmentsSelf) => headingsById(headings),
  /** Identifiers: the ids, sorted */
  Identifiers: ({ headings }: FragmentsSelf): readonly string[] =>
    Identifiers.from(
      headings
        .map((heading) => heading.id)
        .filter((id) => id !== "")
        .sort(),
    ),
  /** START END ORDERED → HTML: a table of contents of the levels from START to END */
  ToHTML: method(
    ({ headings }: FragmentsSelf, start: unknown, end: unknown, ordered: unknown) =>
      new SafeHTML(
        renderTableOfContents(headings, {
          startLevel: levelOf("startLevel", start),
          endLevel: levelOf("endLevel", end),
          ordered: isTrue(ordered),
        }),
      ),
  ),
});
