// Handlebars' own compiler with three changes: fields are read through our accessors, values are escaped by the function
// planned for their place, and the place is noted before each value so that faults find their line.
import Handlebars from "handlebars";
import type { Loc, Program } from "./ast.ts";

/** What compiled code calls, made without a prototype: helpers by name, and ours under names no template can write. */
export type HelperTable = Record<string, unknown>;

/** A piece of compiled template. */
export type Compiled = (dot: unknown, data: unknown) => string;

type Code = unknown;

interface CompilerBase {
  compile(program: Program, options: object): CompilerBase;
}

interface WriterBase {
  readonly source: { currentLocation: Loc | undefined };
  compile(
    environment: CompilerBase,
    options: object,
    context: undefined,
    asObject: true,
  ): TemplateSpecification;
  quotedString(text: string): string;
  popStack(): Code;
  pushSource(code: Code): void;
  setupHelperArgs(helper: string, size: number, params: Code[], useRegister?: boolean): Code;
  appendToBuffer(source: Code, location?: unknown, explicit?: boolean): Code;
}

const internals = Handlebars as unknown as {
  readonly Compiler: new () => CompilerBase;
  readonly JavaScriptCompiler: new () => WriterBase;
};

class TemplateCompiler extends internals.Compiler {
  readonly compiler = TemplateCompiler;

  /** Handlebars shares the code of equal bodies; ours differ in place and escaping. */
  equals(): boolean {
    return false;
  }
}

class TemplateWriter extends internals.JavaScriptCompiler {
  readonly compiler = TemplateWriter;

  nameLookup(parent: Code, name: string, type: string): Code {
    const key = this.quotedString(name);
    if (type === "helper") return ["helpers[", key, "]"];
    return [type === "data" ? "helpers.$data(" : "helpers.$field(", parent, ",", key, ")"];
  }

  /** Notes the place of everything but the template's own text, which comes with a location. */
  override appendToBuffer(source: Code, location?: unknown, explicit?: boolean): Code {
    const offset = this.source.currentLocation?.offset;
    if (location || offset === undefined) return super.appendToBuffer(source, location, explicit);
    return super.appendToBuffer([`(data.run.at=${offset},`, source, ")"], location, explicit);
  }

  /** Without the place that Handlebars hands to each call of a helper: ours is noted already. */
  override setupHelperArgs(helper: string, size: number, params: Code[], useRegister?: boolean): Code {
    const { currentLocation } = this.source;
    this.source.currentLocation = undefined;
    const args = super.setupHelperArgs(helper, size, params, useRegister);
    this.source.currentLocation = currentLocation;
    return args;
  }

  appendEscaped(): void {
    const escape = this.quotedString(this.source.currentLocation?.escape ?? "");
    this.pushSource(this.appendToBuffer(["helpers[", escape, "](", this.popStack(), ")"]));
  }
}

/** Turns a rewritten tree into a function; `known` are the names of all helpers that it calls. */
export function compileProgram(program: Program, helpers: HelperTable, known: ReadonlySet<string>): Compiled {
  const options = {
    data: true,
    knownHelpers: Object.fromEntries([...known].map((name) => [name, true])),
    knownHelpersOnly: true,
    preventIndent: true,
  };
  const environment = new TemplateCompiler().compile(program, options);
  const specification = new TemplateWriter().compile(environment, options, undefined, true);
  const template = Handlebars.template(specification);
  // `partial` tells Handlebars to take helpers as they are instead of copying all of them for every call.
  return (dot, data) =>
    template(dot, { partial: true, helpers: helpers as never, partials: {}, decorators: {}, data });
}
