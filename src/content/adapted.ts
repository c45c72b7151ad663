// The pages and resources that content adapters made, to be put together with those of the files.
import type { LoadedContent } from "./load.ts";
import type { LoadedPage } from "./nodes.ts";
import type { LooseFile } from "./scan.ts";

export class AdaptedContent {
  readonly #pages = new Map<string, LoadedPage>();
  readonly #resources = new Map<string, LooseFile>();

  /** Of two pages with one path for the same sites, the later one stays. */
  addPage(page: LoadedPage): void {
    const { sites, logical } = page.scanned.content;
    const named = JSON.stringify(page.parsed.frontMatter["sites"] ?? "");
    this.#pages.set(`${[...sites].join()}:${logical}:${named}`, page);
  }

  /** Of two resources with one path for the same sites, the earlier one stays. */
  addResource(resource: LooseFile): void {
    const key = `${[...resource.sites].join()}:${resource.file.path}`;
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
