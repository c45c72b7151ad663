// Packages that few sites need, loaded when a page first asks for what they do. A template can't wait, so they are
// required; they stay out of the bundle and are found beside it.
import { createRequire } from "node:module";
import type { KatexOptions } from "katex";
import type * as Parse5 from "parse5";
import type Sax from "sax";
import type * as Uqr from "uqr";
import type { FormatOptions, MinifyOptions as TerserOptions } from "terser";

const require = createRequire(import.meta.url);

/** What we use of KaTeX. */
export interface Katex {
  renderToString(formula: string, options: KatexOptions): string;
  readonly ParseError: new (message: string) => Error;
}

/** KaTeX with the notation of chemistry, `\ce{H2O}`. */
export function loadKatex(): Katex {
  const katex = require("katex") as Katex;
  require("katex/contrib/mhchem");
  return katex;
}

/** A streaming parser of XML. */
export function loadSax(): typeof Sax {
  return require("sax") as typeof Sax;
}

/** Terser's options; its types lack two. */
export interface MinifyOptions extends TerserOptions {
  format?: FormatOptions & { ast?: boolean; code?: boolean };
}

/** What we use of Terser; the tree is told by the names of its statements. */
export interface Terser {
  minify_sync(
    source: string,
    options: MinifyOptions,
  ): { readonly code?: string; readonly ast?: { readonly body: readonly { readonly TYPE: string }[] } };
}

/** A parser and printer of JavaScript. */
export function loadTerser(): Terser {
  return require("terser") as Terser;
}

/** The parser of HTML that browsers have. */
export function loadParse5(): typeof Parse5 {
  return require("parse5") as typeof Parse5;
}

/** An encoder of QR codes. */
export function loadQr(): typeof Uqr {
  return require("uqr") as typeof Uqr;
}
