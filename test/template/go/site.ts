// Some templates that call each other, without a site around them.
import { createLog } from "../../../src/diagnostics/log.ts";
import type { RenderContext } from "../../../src/model/render.ts";
import type { TemplateUnit } from "../../../src/model/template.ts";
import { createGoEngine } from "../../../src/template/go/engine.ts";
import { functions } from "./functions.ts";

const engine = createGoEngine(functions);

/** Compiles a file; names that end in .txt are text templates. */
export function compileFile(name: string, text: string): TemplateUnit {
  const mode = name.endsWith(".txt") ? "text" : "html";
  return engine.compile({ file: `layouts/${name}`, text, name, mode }, createLog());
}

/** Renders one file of a set; with a base when it has one. Partials are found below `_partials/`. */
export function renderFile(files: Readonly<Record<string, string>>, name: string, dot: unknown): string {
  const units = new Map(Object.entries(files).map(([key, text]) => [key, compileFile(key, text)]));
  const defines = new Map([...units.values()].flatMap((unit) => [...unit.defines!]));
  const find = (wanted: string): TemplateUnit | undefined => units.get(wanted) ?? defines.get(wanted);
  const cached = new Map<string, unknown>();
  const ctx: Partial<RenderContext> = {
    partial(wanted, data) {
      const path = `_partials/${wanted}`;
      const unit = find(path) ?? find(`${path}.html`);
      if (!unit) throw new Error(`no partial ${wanted}`);
      return unit.link(undefined, find).value!(data, ctx as RenderContext);
    },
    partialCached(wanted, data, variants) {
      const key = JSON.stringify([wanted, variants]);
      if (!cached.has(key)) cached.set(key, ctx.partial!(wanted, data));
      return cached.get(key);
    },
  };
  const unit = units.get(name)!;
  const base = unit.blocks.length > 0 ? units.get("baseof.html") : undefined;
  return unit.link(base, find)(dot, ctx as RenderContext);
}
