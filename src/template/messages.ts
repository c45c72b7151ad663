// What the author is told about templates that aren't there or can't be read. The engine that calls adds the place.
import { DiagnosticError } from "../diagnostics/log.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { FunctionError } from "../value/function-error.ts";

/** No partial of that name. Without a place: the engine that was calling it adds its own. */
export function unknownPartial(name: string, candidates: Iterable<string>): DiagnosticError {
  const ending = /\.\w+$/.exec(name)?.[0] ?? "";
  const suggestion = didYouMean(
    name,
    Array.from(candidates, (candidate) => candidate + ending),
  );
  return new DiagnosticError({
    severity: "error",
    code: "template/unknown-partial",
    message: `partial "${name}" not found`,
    ...(suggestion === undefined ? {} : { suggestion }),
    notes: [],
    help: `partials are files below layouts/_partials${/^_?partials\//.test(name) ? "; leave that folder out of the name" : ""}`,
  });
}

/** A layout of nothing but blocks that no base template takes in: its pages come out empty. */
export function noBase(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/no-base",
    message: `${file} only defines blocks, and no base template serves it: its pages are empty`,
    notes: [],
    help: "make a baseof file in the layout's own template language, or write the whole page into the layout",
  };
}

/** With `printUnusedTemplates`: a template that nothing called. */
export function unusedTemplate(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/unused",
    message: `the template ${file} is not used`,
    notes: [],
    help: "Remove it, or leave out --printUnusedTemplates.",
  };
}

/** A template file that could be listed but not read. */
export function unreadable(file: string, reason: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "template/unreadable",
    message: `can't read ${file}: ${reason}`,
    notes: [],
  });
}

/** A resource to be run as a template in a site that has neither Go templates nor assets. */
export function noGoEngine(file: string): FunctionError {
  return new FunctionError(
    `can't run ${file} as a template: the site has no assets; put it into that folder`,
  );
}
