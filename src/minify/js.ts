// Scripts, by Terser: without space and comments, local names shortened, statements joined. The rest of its compressor
// stays off: it needs minutes for some texts of a few kilobytes, and gains little. https://terser.org
import { offsetOf } from "../diagnostics/position.ts";
import type { MinifyConfig } from "../model/config-sections.ts";
import { loadTerser, type MinifyOptions, type Terser } from "../value/packages.ts";
import { MinifyError } from "./messages.ts";

let terser: Terser | undefined;

/** Statements that end with a semicolon which nothing needs at the end of a script. */
const PLAIN = new Set(["SimpleStatement", "Var", "Let", "Const", "Import", "Export", "Throw"]);

/** What may be a number in the old spelling of octals, `04`; the parser has the last word. */
const LEADING_ZERO = /(?:^|[^\w$.])0\d/;

export function minifyJs(source: string, { keepVarNames, version }: MinifyConfig["tdewolff"]["js"]): string {
  terser ??= loadTerser();
  // ECMAScript 2015 has shorter ways to write the same; 0 means the newest, as in Hugo.
  const ecma = version === 0 || version >= 2015 ? 2015 : 5;
  const options: MinifyOptions = {
    compress: { defaults: false, join_vars: true, sequences: true },
    mangle: !keepVarNames,
    toplevel: false,
    format: { ast: true, code: true, comments: /^!/, ecma },
  };
  if (LEADING_ZERO.test(source)) refuseOctals(terser, source);
  const { code = "", ast } = minify(terser, source, options);
  return PLAIN.has(ast?.body.at(-1)?.TYPE ?? "") ? code.replace(/;$/, "") : code;
}

/** A script or, where it can be none, a module. */
function minify(terser: Terser, source: string, options: MinifyOptions) {
  try {
    return terser.minify_sync(source, options);
  } catch (error) {
    if (!isSyntaxError(error)) throw tooDeep(error);
    try {
      return terser.minify_sync(source, { ...options, module: true, toplevel: false });
    } catch {
      throw faultAt(source, error, lower(error.message));
    }
  }
}

/** As in Hugo: `new Date(2002, 08, 11)` is most likely not what it looks like. */
function refuseOctals(terser: Terser, source: string): void {
  try {
    terser.minify_sync(source, { compress: false, mangle: false, module: true });
  } catch (error) {
    if (isSyntaxError(error) && error.message.startsWith("Legacy octal"))
      throw faultAt(source, error, "a number can't begin with 0");
  }
}

function isSyntaxError(error: unknown): error is Error & { line: number; col: number } {
  return error instanceof Error && typeof (error as { line?: unknown }).line === "number";
}

/** Terser counts columns from 0. */
function faultAt(source: string, { line, col }: { line: number; col: number }, fault: string): MinifyError {
  return new MinifyError("JavaScript", fault, offsetOf(source, line, col + 1));
}

function tooDeep(error: unknown): unknown {
  return error instanceof RangeError
    ? new MinifyError("JavaScript", "the code is nested too deeply", 0)
    : error;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
