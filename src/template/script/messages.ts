// What the author is told about shortcodes that are functions: one builder a message.
import { DiagnosticError } from "../../diagnostics/log.ts";
import { fault, type Place } from "../fault.ts";

export type { Place } from "../fault.ts";

export const scriptSyntax = (place: Place, message: string): DiagnosticError =>
  fault(place, "script-syntax", message);

export const importFailed = (place: Place, specifier: string): DiagnosticError =>
  fault(place, "script-import", `there is no module "${specifier}"`, {
    help: "a path that begins with ./ or ../ is looked for from the file that imports it",
  });

/** Something was thrown: by the module when it was loaded, or by its function. */
export function moduleFailed(error: unknown, place: Place): unknown {
  if (error instanceof DiagnosticError) return error;
  if (error instanceof SyntaxError) return scriptSyntax(place, error.message);
  const { suggestion } = (error ?? {}) as { readonly suggestion?: unknown };
  const message = error instanceof Error ? error.message : String(error);
  return fault(place, "script-failed", message, typeof suggestion === "string" ? { suggestion } : {});
}

export const notAShortcode = (place: Place): DiagnosticError =>
  fault(place, "script-export", "this file doesn't export a shortcode", {
    help: "export default defineShortcode((shortcode, page) => html`…`)",
  });

export const promised = (place: Place): DiagnosticError =>
  fault(place, "script-result", "the function gave a promise, and rendering can't wait for one", {
    help: "leave out async, and read files with readFileSync of node:fs",
  });

export const wrongResult = (place: Place, kind: string): DiagnosticError =>
  fault(place, "script-result", `the function gave ${kind}; a shortcode is a text or html\`…\``, {
    help: 'return "" for nothing',
  });
