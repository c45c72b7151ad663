// The headings that a page's text has itself, without what shortcodes make: known before anything of it is rendered.
// Render hooks ask for them at each link, of pages that link back: rendering those first would go round in circles.
import type { Markdown } from "../markdown/markdown.ts";
import type { Page, PageId } from "../model/page.ts";
import type { Heading } from "../model/render.ts";
import type { ShortcodeDocument } from "../shortcode/node.ts";

export interface OwnHeadingsDoors {
  markdown(lang: string): Markdown;
  document(page: Page): ShortcodeDocument | null;
}

export class OwnHeadings {
  readonly #doors: OwnHeadingsDoors;
  readonly #known = new Map<PageId, readonly Heading[]>();

  constructor(doors: OwnHeadingsDoors) {
    this.#doors = doors;
  }

  /** Whether they are all the headings that the page has. */
  areAll(page: Page): boolean {
    if (page.markup !== "markdown") return false;
    const nodes = this.#doors.document(page)?.nodes ?? [];
    return nodes.every((node) => node.kind !== "shortcode" || node.markup !== "markdown");
  }

  of(page: Page): readonly Heading[] {
    let headings = this.#known.get(page.id);
    if (headings === undefined) this.#known.set(page.id, (headings = this.#read(page)));
    return headings;
  }

  #read(page: Page): readonly Heading[] {
    if (page.parsed === null || page.markup !== "markdown") return [];
    const { text, bodyOffset } = page.parsed;
    const document = this.#doors.document(page);
    const markdown = this.#doors.markdown(page.lang);
    if (document === null) return markdown.headings(text.slice(bodyOffset));
    const texts = document.nodes.map((node) =>
      node.kind === "text" ? text.slice(node.start, node.end) : "",
    );
    return markdown.headings(texts.join(""));
  }
}
