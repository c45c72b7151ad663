// From source to blueprint: parse, plan the escaping, rewrite, compile. The only way in to Handlebars' parser and
// compiler, which are loaded when a site has templates of its own.
import type { TemplateSource } from "../../model/template.ts";
import { Places } from "./ast.ts";
import type { Program } from "./ast.ts";
import type { Blueprint, Specification } from "./blueprint.ts";
import { compileProgram, programSource } from "./code.ts";
import { planEscaping } from "./context.ts";
import type { Vocabulary } from "./expressions.ts";
import { parseTemplate } from "./parse.ts";
import { rewrite } from "./rewrite.ts";

/** Compiles a template. Throws a DiagnosticError with the place when it can't be. */
export function compileTemplate(source: TemplateSource, vocabulary: Vocabulary): Blueprint {
  const { programs, ...facts } = analyse(source, vocabulary);
  const main = compileProgram(programs.main, programs.helpers);
  const inlines: Record<string, Specification> = Object.create(null) as Record<string, Specification>;
  for (const [name, program] of programs.inlines) inlines[name] = compileProgram(program, programs.helpers);
  return { ...facts, main, inlines };
}

/** The blueprint as JavaScript source: an object literal. */
export function blueprintSource(source: TemplateSource, vocabulary: Vocabulary): string {
  const { programs, ...facts } = analyse(source, vocabulary);
  const inlines = [...programs.inlines].map(
    ([name, program]) => `${JSON.stringify(name)}: ${programSource(program, programs.helpers)}`,
  );
  const literals = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{ ${literals.join(", ")}, main: ${programSource(programs.main, programs.helpers)}, inlines: { ${inlines.join(", ")} } }`;
}

function analyse(source: TemplateSource, vocabulary: Vocabulary) {
  const places = new Places(source);
  const program = parseTemplate(source, places);
  const onlyBlocks = definesOnlyBlocks(program);
  planEscaping(program, places);
  const programs = rewrite(program, places, vocabulary);
  const { fields, functions, escapes } = programs;
  return {
    text: source.text,
    blocks: onlyBlocks ? [...programs.inlines.keys()] : [],
    usesInner: fields.has("Inner") || fields.has("InnerDeindent"),
    functions: [...functions].map((row) => row.name),
    escapes: [...escapes],
    programs,
  };
}

/** Whether a template holds inline partials and nothing else: it is meant for a base template. */
function definesOnlyBlocks({ body }: Program): boolean {
  let blocks = 0;
  for (const node of body) {
    if (node.type === "DecoratorBlock") blocks++;
    else if (node.type === "ContentStatement" && (node as hbs.AST.ContentStatement).value.trim() === "")
      continue;
    else if (node.type !== "CommentStatement") return false;
  }
  return blocks > 0;
}
