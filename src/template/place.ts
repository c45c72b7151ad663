// What a template is for, by the folder it stands in and the words of its name.
import { mainKind } from "./name.ts";
import type { TemplateName } from "./name.ts";
import type { TemplateDescriptor } from "./registry.ts";

type Place = Pick<
  TemplateDescriptor,
  "category" | "dir" | "name" | "kind" | "layout" | "lang" | "variant" | "subvariant"
> & { format: string };

/** What kind of template a name stands for and whom it serves. */
export function place(name: TemplateName): Place {
  const { dir, format, lang } = name;
  const none = { name: "", kind: "", layout: "", variant: "", subvariant: "", format, lang };
  const within = `${dir}/`;
  const words = { kind: name.kind, layout: name.layout };
  if (within.startsWith("/_partials/"))
    return {
      ...none,
      ...words,
      category: "partial",
      dir: "",
      name: `${within}${name.base}`.slice(11),
      layout: "",
    };
  const shortcode = within.indexOf("/_shortcodes/");
  if (shortcode >= 0) {
    const called = `${within}${name.base}`.slice(shortcode + "/_shortcodes/".length);
    return { ...none, ...words, category: "shortcode", dir: within.slice(0, shortcode), name: called };
  }
  if (within.endsWith("/_markup/"))
    return { ...none, ...hookWords(name), category: "markup", dir: dir.slice(0, -8) };
  return { ...none, ...layoutWords(name), category: name.isBase ? "base" : "layout", dir };
}

/** `index` is an old word for home; a word that says the same as another says nothing. */
function layoutWords({ layout, kind, format }: TemplateName): { kind: string; layout: string } {
  if (layout === "index") return { kind: kind || "home", layout: "" };
  return { kind: mainKind(kind), layout: layout === format || layout === kind ? "" : layout };
}

/** `render-codeblock-mermaid`: the hook and its variant. */
function hookWords({ layout, kind }: TemplateName) {
  const [, variant = "", subvariant = ""] = /^render-([^-]*)-?(.*)$/.exec(layout) ?? [];
  return { kind, variant, subvariant };
}
