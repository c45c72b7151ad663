// What the author is told about a Handlebars template that can't be compiled or run: one builder a message.
import { DiagnosticError } from "../../diagnostics/log.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { fault } from "../fault.ts";
import type { Place } from "../fault.ts";

export type { Place } from "../fault.ts";

export const syntax = (place: Place, message: string, help?: string): DiagnosticError =>
  fault(place, "syntax", message, { help });

export const unclosedBlock = (place: Place): DiagnosticError =>
  fault(place, "unclosed-block", "the template ends within an open block", {
    help: "close each {{#name}} with {{/name}}",
  });

export const unknownFunction = (place: Place, name: string, candidates: Iterable<string>): DiagnosticError =>
  fault(place, "unknown-function", `function "${name}" is not defined`, {
    suggestion: didYouMean(name, candidates),
  });

export const wrongArguments = (place: Place, name: string, got: number, signature: string): DiagnosticError =>
  fault(place, "wrong-arguments", `wrong number of arguments for ${name}: got ${got}`, {
    help: `it is called as ${signature}`,
  });

export const namedArguments = (place: Place, name: string): DiagnosticError =>
  syntax(place, `${name} takes no named arguments`, "named arguments are for partials: {{> name key=value}}");

export const notANumberOfArguments = (place: Place, name: string, wanted: number): DiagnosticError =>
  syntax(place, `{{#${name}}} takes ${wanted === 1 ? "one argument" : `${wanted} arguments`}`);

export const unknownField = (
  place: Place,
  name: string,
  owner: string,
  candidates: Iterable<string>,
): DiagnosticError =>
  fault(place, "unknown-field", `can't evaluate field ${name} in type ${owner}`, {
    suggestion: didYouMean(name, candidates),
  });

export const functionFailed = (place: Place, message: string): DiagnosticError =>
  fault(place, "function-failed", message);

/** Without a place: the run that it stops adds it. */
export const tooDeep = (): DiagnosticError =>
  new DiagnosticError({
    severity: "error",
    code: "template/too-deep",
    message: "templates call each other without end",
    notes: [],
    help: "a partial that calls itself needs a condition that ends it",
  });

export const undefinedVariable = (
  place: Place,
  name: string,
  candidates: Iterable<string>,
): DiagnosticError =>
  fault(place, "undefined-variable", `variable "@${name}" is not defined`, {
    suggestion: didYouMean(name, candidates),
  });

const unsafe =
  "values can be escaped safely only where every way through a template leaves the HTML in the same state";

export const branchesDiffer = (place: Place, name: string): DiagnosticError =>
  fault(
    place,
    "branches-end-in-different-contexts",
    `the branches of {{#${name}}} end in different contexts`,
    {
      help: unsafe,
    },
  );

export const endsOpen = (place: Place, what: string, state: string): DiagnosticError =>
  fault(place, "ends-in-non-text-context", `${what} ends in ${state}`, { help: unsafe });

export const unsafeContext = (place: Place, code: string, message: string): DiagnosticError =>
  fault(place, code, message, { help: unsafe });

export const otherEngine = (place: Place, base: string): DiagnosticError =>
  fault(place, "base-of-other-engine", `the base template ${base} is not written in Handlebars`, {
    help: "a base template and the layouts that fill it are written in the same language",
  });
