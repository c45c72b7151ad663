// Handlebars' own compiler with three changes: fields are read through our accessors, values are escaped by the function
// planned for their place, and the place is noted before each value so that faults find their line.
import Handlebars from "handlebars";
import type { Loc, Program } from "./ast.ts";
import type { Specification } from "./blueprint.ts";

type Code = unknown;

interface CompilerBase {
  compile(program: Program, options: object): CompilerBase;
}

interface WriterBase {
  readonly source: { currentLocation: Loc | undefined };
  compile(environment: CompilerBase, options: object, context: undefined, asObject: boolean): unknown;
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

/** Compiles a rewritten tree; `known` are the names of all helpers that it calls. */
export function compileProgram(program: Program, known: ReadonlySet<string>): Specification {
  return write(program, known, true) as Specification;
}

/** The same as JavaScript source, for a file that is to be loaded later. */
export function programSource(program: Program, known: ReadonlySet<string>): string {
  return write(program, known, false) as string;
}

function write(program: Program, known: ReadonlySet<string>, asObject: boolean): unknown {
  const options = {
    data: true,
    knownHelpers: Object.fromEntries([...known].map((name) => [name, true])),
    knownHelpersOnly: true,
    preventIndent: true,
  };
  const environment = new TemplateCompiler().compile(program, options);
  return new TemplateWriter().compile(environment, options, undefined, asObject);
}
