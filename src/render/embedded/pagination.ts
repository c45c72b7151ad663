// `{{ partial "pagination.html" . }}`, or with `(dict "page" . "format" "terse")`: links to the pagers of a list.
// https://gohugo.io/templates/embedded/#pagination
import type { TemplateUnit } from "../../model/template.ts";
import { wholeUrl } from "../../template/escape/url.ts";
import { FunctionError } from "../../value/function-error.ts";
import { isMap } from "../../value/map.ts";
import { print } from "../../value/print.ts";
import type { PageView } from "./unit.ts";
import { asPage } from "./unit.ts";

const NAME = "pagination.html";

interface Format {
  /** How many pagers are shown besides first, previous, next and last. */
  readonly slots: number;
  /** Whether links that lead nowhere are shown, switched off. */
  readonly showsDisabled: boolean;
}

const formats: ReadonlyMap<string, Format> = new Map([
  ["default", { slots: 5, showsDisabled: true }],
  ["terse", { slots: 3, showsDisabled: false }],
]);

interface Pager {
  readonly PageNumber: number;
  readonly TotalPages: number;
  readonly URL: string;
  readonly First: Pager | null;
  readonly Prev: Pager | null;
  readonly Next: Pager | null;
  readonly Last: Pager | null;
  readonly Pagers: readonly Pager[];
}

const item = (state: string, link: string): string =>
  `\n\t\t\t<li class="page-item${state}">\n\t\t\t\t<a ${link}</a>\n\t\t\t</li>`;

function step(label: string, sign: string, target: Pager | null, { showsDisabled }: Format): string {
  const text = `<span aria-hidden="true">${sign}</span>`;
  const common = `aria-label="${label}" class="page-link" role="button"`;
  if (target) return item("", `href="${wholeUrl(target.URL)}" ${common}>${text}`);
  return showsDisabled ? item(" disabled", `aria-disabled="true" ${common} tabindex="-1">${text}`) : "";
}

/** The first and last number of a window around the current pager. */
function shownNumbers({ PageNumber, TotalPages }: Pager, slots: number): readonly [number, number] {
  const start = Math.max(1, PageNumber - Math.floor(slots / 2));
  const end = Math.min(TotalPages, start + slots - 1);
  return [Math.max(1, Math.min(start, end - slots + 1)), end];
}

function numbers(pager: Pager, { slots }: Format): string {
  const [start, end] = shownNumbers(pager, slots);
  return pager.Pagers.slice(start - 1, end)
    .map(({ PageNumber, URL }) => {
      const common = `aria-label="Page ${PageNumber}" class="page-link" role="button">${PageNumber}`;
      if (PageNumber === pager.PageNumber) return item(" active", `aria-current="page" ${common}`);
      return item("", `href="${wholeUrl(URL)}" ${common}`);
    })
    .join("");
}

/** The pager, unless it is the one that is shown. */
const other = (target: Pager | null, current: Pager): Pager | null =>
  target?.PageNumber === current.PageNumber ? null : target;

function list(pager: Pager, name: string, format: Format): string {
  return [
    `<ul class="pagination pagination-${name}">`,
    step("First", "&laquo;&laquo;", other(pager.First, pager), format),
    step("Previous", "&laquo;", pager.Prev, format),
    numbers(pager, format),
    step("Next", "&raquo;", pager.Next, format),
    step("Last", "&raquo;&raquo;", other(pager.Last, pager), format),
    "\n\t\t</ul>",
  ].join("");
}

/** The page and the name of the format, out of what the partial is given. */
function options(dot: unknown): { page: PageView; name: string } {
  if (!isMap(dot)) return { page: asPage(dot, NAME), name: "default" };
  const { page, format } = dot;
  if (!page) throw new FunctionError(`the map for the partial ${NAME} needs the current page as "page"`);
  return { page: asPage(page, NAME), name: format ? print(format).toLowerCase() : "default" };
}

export const pagination: TemplateUnit = {
  name: `_partials/${NAME}`,
  blocks: [],
  usesInner: false,
  link: () => (dot) => {
    const { page, name } = options(dot);
    const format = formats.get(name);
    if (!format)
      throw new FunctionError(`the format of ${NAME} must be one of ${[...formats.keys()].join(", ")}`);
    const pager = page.Paginator() as unknown as Pager;
    return pager.TotalPages > 1 ? `\n\t\t${list(pager, name, format)}` : "";
  },
};
