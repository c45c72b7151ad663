// The references of a whole build: each resolved, its faults told once, and its fragment checked when the target's
// headings are known.
import { DiagnosticError, withNote } from "../diagnostics/log.ts";
import { nearest } from "../diagnostics/suggest.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page, PageId } from "../model/page.ts";
import type { RefOptions, RenderContext, RenderedContent } from "../model/render.ts";
import { fragmentNotFound, resolveReference, type FragmentCheck } from "./reference.ts";

const MAX_SUGGESTIONS = 100;

export interface ReferenceDoors {
  readonly ctx: RenderContext;
  pageOf(id: PageId): Page;
}

export class References {
  readonly #doors: ReferenceDoors;
  readonly #fragments: FragmentCheck[] = [];
  readonly #warned = new Set<string>();
  /** References that led nowhere so far. */
  #missing = 0;

  constructor(doors: ReferenceDoors) {
    this.#doors = doors;
  }

  /** The link; `place` is where content has the reference, undefined for one in a template. */
  resolve(from: Page, options: RefOptions, absolute: boolean, place: FragmentCheck["place"]): string {
    const { ctx } = this.#doors;
    return resolveReference({
      options,
      from,
      absolute,
      format: ctx.task.format,
      siteOf: ctx.siteOf,
      place,
      suggest: this.#missing < MAX_SUGGESTIONS,
      report: (diagnostic) => this.#report(diagnostic, from),
      check: (check) => this.#fragments.push(check),
    });
  }

  /** Reports links to fragments that their pages don't have; to be called when all tasks are done. */
  checkFragments(): void {
    const seen = new Set<string>();
    for (const check of this.#fragments) {
      const key = `${check.from.id} ${check.target}#${check.fragment}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const content = this.#doors.ctx.content(check.target);
      const wanted = decodeFragment(check.fragment);
      if (!hasFragment(content, wanted)) this.#reportFragment(check, wanted, content);
    }
  }

  #reportFragment(check: FragmentCheck, wanted: string, { headings }: RenderedContent): void {
    const ids = headings.map(({ id }) => id);
    const target = this.#doors.pageOf(check.target);
    this.#doors.ctx.report(fragmentNotFound(check, target, ids, nearest(wanted, ids, 1)[0]));
  }

  /** From content it goes to the log once; from templates it is thrown, so that the engine adds the place. */
  #report(diagnostic: Diagnostic, from: Page): void {
    this.#missing++;
    const { location } = diagnostic;
    if (location === undefined && diagnostic.severity === "error")
      throw new DiagnosticError(withNote(diagnostic, { text: `seen from page ${from.path}` }));
    const key = `${diagnostic.message}\u0000${location?.file}:${location?.line}:${location?.column}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#doors.ctx.report(diagnostic);
  }
}

function hasFragment({ headings, html }: RenderedContent, id: string): boolean {
  return headings.some((heading) => heading.id === id) || html.includes(`id="${id}"`);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
