// `.RenderShortcodes`: a page's Markdown with its shortcodes replaced, most often to be read as part of another page's.
// Which page that is, and whether the text still goes through Markdown, is known here.
// https://gohugo.io/methods/page/rendershortcodes/
import { markIncluded, type KeptOutput } from "../markdown/markdown.ts";
import type { Page, PageId } from "../model/page.ts";
import { includesItself } from "./messages.ts";

/** A text that is being made for Markdown. */
export interface Destination {
  readonly page: Page;
  /** Keeps what Markdown must not touch, and gives what stands for it. */
  keep(output: KeptOutput): string;
}

export class IncludedPages {
  /** The pages that marks name by number. */
  readonly #pages: PageId[] = [];
  /** Names of the shortcodes that a page's text has from elsewhere. */
  readonly #called = new Map<PageId, Set<string>>();
  readonly #including: PageId[] = [];
  #destination: Destination | undefined;
  #isMarkdown = false;

  /** Runs what makes a text for Markdown. */
  into<T>(destination: Destination, run: () => T): T {
    return this.#within(destination, true, run);
  }

  /** Runs what makes a text that Markdown doesn't read. */
  besideMarkdown<T>(run: () => T): T {
    return this.#within(this.#destination, false, run);
  }

  /** The text of a page, made by `expand`, as part of what is being made. */
  include(page: Page, expand: (keep: (output: KeptOutput) => string) => string): string {
    if (this.#including.includes(page.id)) throw includesItself(page);
    this.#including.push(page.id);
    try {
      const destination = this.#isMarkdown ? this.#destination : undefined;
      const text = expand((output) => {
        const made = typeof output === "function" ? output() : output;
        return destination ? destination.keep(made) : made;
      });
      return destination ? markIncluded(text, this.#numberOf(page.id)) : text;
    } finally {
      this.#including.pop();
    }
  }

  /** Notes that the page at hand has these shortcodes too. */
  noteNames(names: Iterable<string>, page = this.#destination?.page): void {
    if (page === undefined) return;
    const called = this.#called.get(page.id) ?? new Set();
    for (const name of names) called.add(name);
    this.#called.set(page.id, called);
  }

  /** The names that were noted for a page. */
  namesOf(page: PageId): ReadonlySet<string> | undefined {
    return this.#called.get(page);
  }

  pageOf(number: number): PageId {
    return this.#pages[number]!;
  }

  #numberOf(page: PageId): number {
    const number = this.#pages.indexOf(page);
    return number >= 0 ? number : this.#pages.push(page) - 1;
  }

  #within<T>(destination: Destination | undefined, isMarkdown: boolean, run: () => T): T {
    const before = [this.#destination, this.#isMarkdown] as const;
    this.#destination = destination;
    this.#isMarkdown = isMarkdown;
    try {
      return run();
    } finally {
      [this.#destination, this.#isMarkdown] = before;
    }
  }
}
