// Handlebars as a template engine: a source becomes a blueprint once, compiled now or at build time; rendering runs plain
// functions on Handlebars' runtime.
import Runtime from "handlebars/runtime.js";
import type {
  FunctionRow,
  TemplateEngine,
  TemplateFunction,
  TemplateSource,
  TemplateUnit,
} from "../../model/template.ts";
import { escapers } from "../escape/escapers.ts";
import type { EscaperName } from "../escape/escapers.ts";
import { textOf } from "../escape/value-text.ts";
import { createAccess } from "./access.ts";
import type { AllowedMembers } from "./access.ts";
import { RAW } from "./blueprint.ts";
import type { Blueprint, Specification } from "./blueprint.ts";
import type { Vocabulary } from "./expressions.ts";
import { functionHelper, indexFunctions } from "./functions.ts";
import { createHelpers } from "./helpers.ts";
import type { HelperTable } from "./helpers.ts";
import { otherEngine } from "./messages.ts";
import { Partials } from "./partials.ts";
import { Frame, guarded } from "./run.ts";
import type { InlinePartial, Run, Scope } from "./run.ts";

/** A piece of compiled template. */
type Compiled = (dot: unknown, data: unknown) => string;

/** Gives the blueprint of a source; throws a DiagnosticError with the place when there can't be one. */
export type BlueprintMaker = (source: TemplateSource, vocabulary: Vocabulary) => Blueprint;

/** An engine with the functions and the members of views that its templates may use. */
export function createHandlebarsEngine(
  rows: ReadonlyMap<string, FunctionRow>,
  members: AllowedMembers,
  blueprintOf: BlueprintMaker,
): TemplateEngine {
  const functions = indexFunctions(rows);
  const partials = new Partials();
  const helpers = createHelpers(createAccess(members), partials);
  const vocabulary: Vocabulary = { functions, methods: new Set(members.methods) };
  // Functions and chains of escapers are added when a template first uses them.
  const prepare = ({ functions: called, escapes }: Blueprint) => {
    for (const name of called) helpers[name] ??= functionHelper(functions.get(name)!);
    for (const names of escapes) helpers[names] ??= names === RAW ? textOf : escaperChain(names);
  };
  return {
    name: "handlebars",
    extensions: ["hbs"],
    compile(source) {
      const blueprint = blueprintOf(source, vocabulary);
      prepare(blueprint);
      return new HandlebarsUnit(source, blueprint, helpers, partials);
    },
  };
}

interface HandlebarsRuntime {
  template(specification: Specification): (dot: unknown, options: object) => string;
}

// Its own type declarations say nothing of what it holds.
const runtime = Runtime as unknown as HandlebarsRuntime;

function instantiate(specification: Specification, helpers: HelperTable): Compiled {
  const template = runtime.template(specification);
  // `partial` tells Handlebars to take helpers as they are instead of copying all of them for every call.
  return (dot, data) => template(dot, { partial: true, helpers, partials: {}, decorators: {}, data });
}

function escaperChain(names: string): (value: unknown) => string {
  const chain = names.split("+").map((name) => escapers[name as EscaperName]);
  const [first, second, third] = chain;
  if (!first) return textOf;
  if (!second) return first;
  return third ? (value) => third(second(first(value))) : (value) => second(first(value));
}

class HandlebarsUnit implements TemplateUnit {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly usesInner: boolean;
  readonly #source: TemplateSource;
  readonly #main: Compiled;
  readonly #inlines: ReadonlyMap<string, InlinePartial>;
  readonly #partials: Partials;

  constructor(
    source: TemplateSource,
    { blocks, usesInner, main, inlines }: Blueprint,
    helpers: HelperTable,
    partials: Partials,
  ) {
    this.name = source.name;
    this.usesInner = usesInner;
    this.blocks = blocks;
    this.#source = source;
    this.#partials = partials;
    this.#main = instantiate(main, helpers);
    this.#inlines = new Map(
      Object.entries(inlines).map(([name, piece]) => [name, this.#inline(instantiate(piece, helpers))]),
    );
  }

  link(base: TemplateUnit | undefined): TemplateFunction {
    if (base === undefined) return (dot, ctx) => this.#render(dot, ctx, undefined);
    if (!(base instanceof HandlebarsUnit))
      throw otherEngine({ source: this.#source, pos: 0, length: 1 }, base.name);
    return (dot, ctx) => base.#render(dot, ctx, this.#inlines);
  }

  #render(dot: unknown, ctx: Run["ctx"], blocks: ReadonlyMap<string, InlinePartial> | undefined): string {
    const inherited = this.#partials.take();
    const own = inScope(this.#inlines, inherited?.scope);
    const scope = blocks ? inScope(blocks, own) : own;
    const run: Run = { source: this.#source, ctx, scope, body: inherited?.body, at: 0 };
    return guarded(run, () => this.#main(dot, new Frame(run, dot, dot)));
  }

  /** An inline partial runs in its own file, with what its caller sees. */
  #inline(compiled: Compiled): InlinePartial {
    return (dot, { ctx, scope, body }) => {
      const run: Run = { source: this.#source, ctx, scope, body, at: 0 };
      return guarded(run, () => compiled(dot, new Frame(run, dot, dot)));
    };
  }
}

function inScope(partials: ReadonlyMap<string, InlinePartial>, outer: Scope | undefined): Scope | undefined {
  return partials.size > 0 ? { partials, outer } : outer;
}
