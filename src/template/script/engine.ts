// Shortcodes that are functions, as one more template language. Only for files that the site's configuration allows.
import type { View } from "../../model/render.ts";
import type { Host, SourceFile } from "../../model/source.ts";
import type { TemplateEngine, TemplateFunction, TemplateSource, TemplateUnit } from "../../model/template.ts";
import { escapeHTML } from "../../value/escape.ts";
import { markdownHook, type ViewValue } from "../../value/view-value.ts";
import type { Page, Shortcode } from "./members.ts";
import type { ShortcodeDefinition, ShortcodeFunction } from "./api.ts";
import { htmlIn } from "./html.ts";
import { moduleFailed, notAShortcode, promised, wrongResult, type Place } from "./messages.ts";
import { ScriptModules } from "./modules.ts";
import { toPlain } from "./plain.ts";

/** An engine for these files; their modules are read anew with every engine. */
export function createScriptEngine(files: readonly SourceFile[], host: Host): TemplateEngine {
  const modules = new ScriptModules(host);
  const byDisplay = new Map(files.map((file) => [file.display, file]));
  return {
    name: "script",
    extensions: ["ts", "mts", "js", "mjs"],
    compile: (source) => unitOf(source, modules, modules.load(byDisplay.get(source.file)!)["default"]),
  };
}

function unitOf(source: TemplateSource, modules: ScriptModules, exported: unknown): TemplateUnit {
  const place = placeOfExport(source);
  const { render, inner = readsInner(source.text) } = definitionOf(exported, place);
  const run: TemplateFunction = (dot) => {
    const shortcode = dot as View & { readonly Page: View } & ViewValue;
    let result: unknown;
    try {
      result = render(toPlain(shortcode) as Shortcode, toPlain(shortcode.Page) as Page);
    } catch (error) {
      throw moduleFailed(error, modules.placeOf(error) ?? place);
    }
    return written(result, shortcode, place);
  };
  return { name: source.name, blocks: [], usesInner: inner, link: () => run };
}

function definitionOf(exported: unknown, place: Place): ShortcodeDefinition {
  if (typeof exported === "function") return { render: exported as ShortcodeFunction };
  const { render } = (exported ?? {}) as Partial<ShortcodeDefinition>;
  if (typeof render !== "function") throw notAShortcode(place);
  return exported as ShortcodeDefinition;
}

/** As a template takes inner text when it reads `.Inner`. */
function readsInner(text: string): boolean {
  return /\bInner(?:Deindent)?\b/.test(text);
}

function placeOfExport(source: TemplateSource): Place {
  const found = /^export\s+default\b/m.exec(source.text);
  return { source, pos: found?.index ?? 0, length: found?.[0].length ?? 1 };
}

/** Text is escaped, unless Markdown will read it: that has rules of its own for what it takes from authors. */
function written(result: unknown, shortcode: ViewValue, place: Place): string {
  const made = htmlIn(result);
  if (made !== undefined) return made;
  if (typeof result === "string") return shortcode[markdownHook]?.() ? result : escapeHTML(result);
  if (typeof (result as { readonly then?: unknown } | null)?.then === "function") throw promised(place);
  throw wrongResult(place, kindOf(result));
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return Array.isArray(value) ? "a list" : `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
}
