// `hugo.Sites`, `.Site.Sites`: the sites of all languages. https://gohugo.io/functions/hugo/sites/
import type { View } from "../model/render.ts";
import { typeHook } from "../value/view-value.ts";

/** Sites in the order of their languages. */
export class SiteList extends Array<View> {
  #default: View | null = null;

  static fromViews(sites: readonly View[], main: View | null): SiteList {
    const list = new SiteList();
    for (const site of sites) list.push(site);
    list.#default = main;
    return list;
  }
  static override get [Symbol.species]() {
    return Array;
  }

  /** Site: the site of the default language */
  get Default(): View | null {
    return this.#default;
  }
  /** Site: the first site */
  get First(): View | null {
    return this[0] ?? null;
  }
  [typeHook](): string {
    return "page.Sites";
  }
}
