// Which elements, classes and ids a site's pages have, for tools that take unused CSS away: hugo_stats.json.
// https://gohugo.io/configuration/build/#stats
import type { BuildConfig } from "../../model/config-sections.ts";
import { compareText } from "../../source/order.ts";
import { namesOfElement } from "./element.ts";
import { scanElements } from "./scan.ts";

export type StatsOptions = BuildConfig["buildStats"];

/** Collects the names in pages; each spelling of a start tag is looked at once. */
export class ElementStats {
  readonly #options: StatsOptions;
  readonly #seen = new Set<string>();
  readonly #tags = new Set<string>();
  readonly #classes = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(options: StatsOptions) {
    this.#options = options;
  }

  add(html: string): void {
    scanElements(html, (element) => {
      if (this.#seen.has(element)) return;
      this.#seen.add(element);
      this.#addElement(element);
    });
  }

  #addElement(element: string): void {
    const { disableTags, disableClasses, disableIDs } = this.#options;
    const { tag, classes, ids } = namesOfElement(element);
    if (!disableTags) this.#tags.add(tag);
    if (!disableClasses) addAll(this.#classes, classes);
    if (!disableIDs) addAll(this.#ids, ids);
  }

  /** Adds what an earlier file has, as far as it can be read. */
  addEarlier(json: string): void {
    const { htmlElements = {} } = JSON.parse(json) as { htmlElements?: Record<string, unknown> };
    addAll(this.#tags, textsIn(htmlElements["tags"]));
    addAll(this.#classes, textsIn(htmlElements["classes"]));
    addAll(this.#ids, textsIn(htmlElements["ids"]));
  }

  /** The file's text. */
  print(): string {
    const htmlElements = {
      tags: sorted(this.#tags),
      classes: sorted(this.#classes),
      ids: sorted(this.#ids),
    };
    const json = JSON.stringify({ htmlElements }, null, 2);
    return `${json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
  }
}

/** A collector, where the site wants one. */
export function createElementStats(options: StatsOptions): ElementStats | undefined {
  const { enable, disableTags, disableClasses, disableIDs } = options;
  return enable && !(disableTags && disableClasses && disableIDs) ? new ElementStats(options) : undefined;
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name);
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** Null where there is nothing, as in Hugo. */
function sorted(names: ReadonlySet<string>): readonly string[] | null {
  return names.size === 0 ? null : [...names].sort(compareText);
}
