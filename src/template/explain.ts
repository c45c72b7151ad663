// Why a page gets the template that it gets: all templates that could serve it, the one taken first.
import { findBase, findLayout, templatePath } from "./lookup.ts";
import type { LayoutQuery } from "./lookup.ts";
import type { TemplateDescriptor, TemplateRegistry } from "./registry.ts";
import { isBetter, wantedFor, weigh } from "./weigh.ts";
import type { Wanted, Weight } from "./weigh.ts";

export interface ExplainedCandidate {
  readonly template: TemplateDescriptor;
  /** `kind page, format html, in /posts`. */
  readonly reason: string;
}

export interface Explanation {
  /** In the order they would be taken, each if the ones before it were not there. */
  readonly candidates: readonly ExplainedCandidate[];
  /** The base template of the first candidate, should it define blocks. */
  readonly base: TemplateDescriptor | undefined;
}

interface Weighed {
  readonly template: TemplateDescriptor;
  readonly weight: Weight;
}

/** The layouts that could render a page, best first. */
export function explainLookup(registry: TemplateRegistry, query: LayoutQuery): Explanation {
  const wanted = wantedFor(query.format, query);
  const rest = fitting(registry, templatePath(query), wanted);
  const candidates: ExplainedCandidate[] = [];
  while (rest.length > 0) {
    const at = bestIndex(rest);
    const [{ template }] = rest.splice(at, 1) as [Weighed];
    candidates.push({ template, reason: reasonFor(template, wanted) });
  }
  const first = findLayout(registry, query);
  return { candidates, base: first && findBase(registry, first, query) };
}

/** Everything that fits, from the root down. */
function fitting(registry: TemplateRegistry, path: string, wanted: Wanted): Weighed[] {
  const depth = path.split("/").length;
  const found: Weighed[] = [];
  for (const [dir, list] of registry.layouts) {
    if (dir !== path && !path.startsWith(`${dir}/`)) continue;
    for (const template of list) {
      const weight = weigh(template, wanted, depth - dir.split("/").length);
      if (weight.total > 0) found.push({ template, weight });
    }
  }
  return found.sort((a, b) => b.weight.distance - a.weight.distance);
}

function bestIndex(list: readonly Weighed[]): number {
  let best = 0;
  for (const [index, { weight, template }] of list.entries())
    if (index > 0 && isBetter(weight, template, list[best])) best = index;
  return best;
}

function reasonFor(template: TemplateDescriptor, wanted: Wanted): string {
  const parts: string[] = [];
  if (template.kind) parts.push(`kind ${template.kind}`);
  if (template.layout === "all") parts.push("layout all");
  else if (template.layout && template.layout === wanted.layout)
    parts.push(`layout ${template.layout} of the page`);
  else if (template.layout) parts.push(`standard layout ${template.layout}`);
  if (template.lang) parts.push(`language ${template.lang}`);
  if (template.format === wanted.format) parts.push(`format ${template.format}`);
  else parts.push(`media type ${template.mediaType}`);
  parts.push(template.engine === "embedded" ? "embedded" : `in ${template.dir || "/"}`);
  return parts.join(", ");
}
