// What the author is told about a template that can't be compiled or run: one builder a message.
import type { DiagnosticError } from "../../diagnostics/log.ts";
import { locate } from "../../diagnostics/position.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { fault } from "../fault.ts";
import type { Place } from "../fault.ts";

export type { Place } from "../fault.ts";

/** Anything that is not written as the language wants it. */
export const syntax = (place: Place, message: string, help?: string): DiagnosticError =>
  fault(place, "syntax", message, help === undefined ? {} : { help });

export const unexpected = (place: Place, what: string, context: string): DiagnosticError =>
  syntax(place, `unexpected ${what} in ${context}`);

export const unclosed = (place: Place, keyword: string): DiagnosticError =>
  fault(place, "unclosed-block", `{{ ${keyword} }} has no {{ end }}`, {
    help: "add {{ end }} where the block ends",
  });

export const strayEnd = (place: Place, keyword: string): DiagnosticError =>
  fault(place, "stray-end", `{{ ${keyword} }} without an open block`, {
    help: "remove it, or open the block it belongs to",
  });

export const outsideRange = (place: Place, keyword: string): DiagnosticError =>
  fault(place, "outside-range", `{{ ${keyword} }} outside of {{ range }}`);

export const unknownFunction = (place: Place, name: string, candidates: Iterable<string>): DiagnosticError =>
  fault(place, "unknown-function", `function "${name}" is not defined`, {
    suggestion: didYouMean(name, candidates),
  });

export const undefinedVariable = (
  place: Place,
  name: string,
  candidates: Iterable<string>,
): DiagnosticError =>
  fault(place, "undefined-variable", `variable "${name}" is not defined`, {
    suggestion: didYouMean(name, candidates),
    help: "declare it with := in this block or in one around it",
  });

export const duplicateDefine = (place: Place, name: string): DiagnosticError =>
  fault(place, "duplicate-define", `"${name}" is defined twice in this file`);

export const unknownTemplate = (place: Place, name: string, candidates: Iterable<string>): DiagnosticError =>
  fault(place, "unknown-template", `no template named "${name}" is defined`, {
    suggestion: didYouMean(name, candidates),
    help: 'define it with {{ define }}, or call a file below _partials with {{ partial "…" . }}',
  });

export const misplacedReturn = (place: Place): DiagnosticError =>
  syntax(place, "return must be the last command of an action of its own");

export const valueOutsidePartial = (place: Place): DiagnosticError =>
  fault(place, "execution", "return with a value is only supported in partials");

export const misplacedInner = (place: Place): DiagnosticError =>
  syntax(place, "inner can't be used in the body that it would render");

/** A place where the page's context isn't clear enough for safe escaping. */
export const unsafeContext = (
  place: Place,
  code: string,
  message: string,
  notes: readonly (readonly [text: string, place: Place])[] = [],
): DiagnosticError =>
  fault(place, code, message, {
    notes: notes.map(([text, { source, pos, length }]) => ({ text, location: locate(source, pos, length) })),
    help: "values can be escaped safely only where both branches and every pass of a loop leave the HTML in the same state",
  });

export const otherEngine = (place: Place, base: string): DiagnosticError =>
  fault(place, "base-of-other-engine", `the base template ${base} is not written in Go's language`, {
    help: "a base template and the layouts that fill it are written in the same language",
  });

/** An error of a function or a field while the template ran. */
export const runtimeFault = (place: Place, message: string, suggestion?: string): DiagnosticError =>
  fault(place, "execution", message, { suggestion });

/** A member of what turned out to be nothing. */
export const readFromNothing = (place: Place, name: string, source: string): DiagnosticError =>
  fault(place, "nothing-there", `${source} is nothing here, so there is no .${name} of it`, {
    help: `ask first: {{ with ${source} }}{{ .${name} }}{{ end }}`,
  });

export const unknownField = (
  place: Place,
  name: string,
  owner: string,
  candidates: Iterable<string>,
): DiagnosticError =>
  fault(place, "unknown-field", `can't evaluate field ${name} in ${owner}`, {
    suggestion: didYouMean(name, candidates),
  });
