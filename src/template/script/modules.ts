// Loads the site's own modules, TypeScript or JavaScript, so that a template can call them. They become CommonJS and run
// in functions of ours, not through Node's loader: that works on every Node without a flag or a global hook, is
// synchronous as rendering is, lets a module be read anew after it was edited, and the modules that it imports too,
// and keeps the package's own name (`import { html } from "homelab-site"`) within the running program.
// What isn't reached by a relative path is loaded by Node, from the folder of the module that asks.
import { createRequire, SourceMap } from "node:module";
import { compileFunction } from "node:vm";
import { transform, type TransformResult } from "sucrase";
import { offsetOf } from "../../diagnostics/position.ts";
import type { Host, SourceFile, SourceText } from "../../model/source.ts";
import { dirName, relativePath, resolvePath } from "../../source/path.ts";
import { scriptApi } from "./api.ts";
import { importFailed, moduleFailed, scriptSyntax, type Place } from "./messages.ts";

/** What a module exports by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

interface LoadedModule {
  readonly exports: ModuleExports;
  readonly source: SourceText;
  readonly map: SourceMap;
}

const PACKAGE = "homelab-site";
const SUFFIXES = ["", ".ts", ".mts", ".js", ".mjs", "/index.ts", "/index.js"];
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];

/** The modules of one build; each runs once. */
export class ScriptModules {
  readonly #host: Host;
  readonly #modules = new Map<string, LoadedModule>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Runs a module unless it ran before. Throws a DiagnosticError with the place. */
  load({ filename, display }: Pick<SourceFile, "filename" | "display">): ModuleExports {
    return this.#load(filename, display).exports;
  }

  /** Where in our modules an error was thrown, the innermost place; undefined where none of them had a part in it. */
  placeOf(error: unknown): Place | undefined {
    if (!(error instanceof Error) || error.stack === undefined) return undefined;
    for (const [, filename, line, column] of error.stack.matchAll(FRAME)) {
      const module = this.#modules.get(filename!);
      if (module) return placeIn(module, Number(line), Number(column ?? 1));
    }
    return undefined;
  }

  #load(filename: string, display: string): LoadedModule {
    const present = this.#modules.get(filename);
    if (present) return present;
    const source = { file: display, text: this.#host.readText(filename) };
    const { code, sourceMap } = compile(source, filename);
    const exports = Object.create(null) as ModuleExports;
    const module = { exports, source, map: new SourceMap(sourceMap as never) };
    // Before it runs: modules may import each other.
    this.#modules.set(filename, module);
    try {
      const run = compileFunction(code, PARAMETERS, { filename });
      run.call(
        undefined,
        exports,
        this.#requireFrom(filename, source),
        { exports },
        filename,
        dirName(filename),
      );
    } catch (error) {
      throw moduleFailed(error, this.placeOf(error) ?? { source, pos: 0, length: 1 });
    }
    return module;
  }

  #requireFrom(filename: string, source: SourceText): (specifier: string) => unknown {
    const folder = dirName(filename);
    const foreign = createRequire(filename);
    return (specifier) => {
      if (specifier === PACKAGE) return scriptApi;
      if (!/^\.\.?\//.test(specifier)) return foreign(specifier);
      const path = this.#resolve(resolvePath(folder, specifier));
      if (path === undefined) throw importFailed(placeOfImport(source, specifier), specifier);
      if (path.endsWith(".json")) return JSON.parse(this.#host.readText(path));
      return this.#load(path, displayOf(path, filename, source.file)).exports;
    };
  }

  #resolve(path: string): string | undefined {
    const candidates = [...SUFFIXES.map((suffix) => path + suffix), path.replace(/\.(m?)js$/, ".$1ts")];
    return candidates.find((candidate) => this.#host.stat(candidate)?.kind === "file");
  }
}

/** `at run (/site/shortcodes/card.ts:3:5)`; of a syntax error the first line, `/site/shortcodes/card.ts:3`. */
const FRAME = /(?:^|\(|\bat )((?:\/|[A-Za-z]:[/\\])[^\n()]*?):(\d+)(?::(\d+))?\)?$/gm;

function compile(source: SourceText, filename: string): Required<TransformResult> {
  try {
    const result = transform(source.text, {
      transforms: ["typescript", "imports"],
      disableESTransforms: true,
      filePath: filename,
      sourceMapOptions: { compiledFilename: filename },
    });
    return result as Required<TransformResult>;
  } catch (error) {
    const { loc } = error as { readonly loc?: { readonly line: number; readonly column: number } };
    if (!(error instanceof Error) || loc === undefined) throw error;
    const pos = offsetOf(source.text, loc.line, loc.column);
    const message = error.message.replace(/^Error transforming .*?: | \(\d+:\d+\)$/g, "");
    throw scriptSyntax({ source, pos, length: 1 }, message);
  }
}

function placeIn({ source, map }: LoadedModule, line: number, column: number): Place {
  const entry = map.findEntry(line - 1, column - 1);
  const isMapped = "originalLine" in entry;
  const pos = isMapped
    ? offsetOf(source.text, entry.originalLine + 1, entry.originalColumn + 1)
    : offsetOf(source.text, line, column);
  const word = /^[\w$.]+/.exec(source.text.slice(pos, pos + 80));
  return { source, pos, length: word?.[0].length ?? 1 };
}

function placeOfImport(source: SourceText, specifier: string): Place {
  const pos = Math.max(0, source.text.indexOf(specifier));
  return { source, pos, length: specifier.length };
}

/** A file as the author would call it, by the way that another one is called. */
function displayOf(path: string, other: string, display: string): string {
  const root = other.endsWith(`/${display}`) ? other.slice(0, -display.length) : dirName(other);
  return relativePath(path, root) ?? path;
}
