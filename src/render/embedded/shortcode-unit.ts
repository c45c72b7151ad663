// What the embedded shortcodes share: how one is made, and how they read their parameters.
import type { Config } from "../../model/config.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { selfOf } from "../../view/define.ts";
import type { PageSelf } from "../../view/page/self.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";

/** A shortcode as a template unit. */
export function unit(name: string, usesInner: boolean, run: (self: ShortcodeSelf) => string): TemplateUnit {
  return {
    name: `_shortcodes/${name}.html`,
    blocks: [],
    usesInner,
    link: () => (dot) => run(selfOf<ShortcodeSelf>(dot)!),
  };
}

/** A parameter by name, or by its place in a call without names. */
export function param({ params }: ShortcodeSelf, key: string | number): unknown {
  if (Array.isArray(params)) return typeof key === "number" ? params[key] : undefined;
  return typeof key === "string" ? (params as ReadonlyMap<string, unknown> | null)?.get(key) : undefined;
}

/** A parameter as text, "" when it wasn't given. */
export function text(self: ShortcodeSelf, key: string): string {
  const value = param(self, key);
  return value === undefined || value === null ? "" : String(value);
}

/** An attribute with a space before it; nothing for an empty value. */
export function optional(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${attribute(value)}"`;
}

/** The configuration as the page's language has it. */
export function settingsOf(self: ShortcodeSelf): Config {
  return selfOf<PageSelf>(self.ctx.page(self.page))!.site.config;
}
