// What is known of each template before code is generated: what it calls and how its texts and values are written.
import type { SourceText } from "../../model/source.ts";
import type { EscaperName } from "../escape/escapers.ts";
import type { ActionNode, BranchNode, CallNode, Definition, TextNode } from "./ast.ts";

/** A template and the file it is from. */
export interface Sourced {
  readonly definition: Definition;
  readonly source: SourceText;
}

/** The templates that may call each other. */
export interface TemplateSet {
  find(name: string): Sourced | undefined;
  names(): Iterable<string>;
  /** True for templates that only the site knows; they are called as partials. */
  isForeign(name: string): boolean;
}

/** How to write one template in one context: a function of the generated code. */
export interface Plan extends Sourced {
  readonly key: string;
  /** Texts as they go to the page; a text that isn't here goes as it is. */
  readonly texts: Map<TextNode, string>;
  readonly values: Map<ActionNode, readonly EscaperName[]>;
  /** Keys of the plans that are called. */
  readonly calls: Map<CallNode, string>;
  /** Keys of the plans of decorators' bodies. */
  readonly bodies: Map<BranchNode, string>;
  /** How the output of decorators is escaped. */
  readonly prints: Map<BranchNode, readonly EscaperName[]>;
}

/** A plan without any escaping yet. */
export function emptyPlan(key: string, template: Sourced): Plan {
  return {
    ...template,
    key,
    texts: new Map(),
    values: new Map(),
    calls: new Map(),
    bodies: new Map(),
    prints: new Map(),
  };
}
