// The pages and resources that content adapters made, to be put together with those of the files.
import type { LoadedContent } from "./load.ts";
import type { LoadedPage } from "./nodes.ts";
import type { LooseFile } from "./scan.ts";

export class AdaptedContent {
  readonly #pages = new Map<string, LoadedPage>();
  readonly #resources = new Map<string, LooseFile>();

  /** Of two pages with one path in a language, the later one stays. */
  addPage(page: LoadedPage): void {
    const { lang, logical } = page.scanned.content;
    this.#pages.set(`${lang}:${logical}`, page);
  }

  /** Of two resources with one path in a language, the earlier one stays. */
  addResource(resource: LooseFile): void {
    const key = `${resource.lang}:${resource.file.path}`;
    if (!this.#resources.has(key)) this.#resources.set(key, resource);
  }

  /** All content there is: files first, which stay where an adapter makes the same page. */
  joined({ pages, loose, ...others }: LoadedContent): LoadedContent {
    return {
      ...others,
      pages: [...pages, ...this.#pages.values()],
      loose: [...loose, ...this.#resources.values()],
    };
  }
}
