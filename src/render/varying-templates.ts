// Which hooks and shortcodes have templates of their own for some output formats: pages that use them are rendered
// again in each format.
import type { TemplateDescriptor, TemplateRegistry } from "../template/registry.ts";

export interface VaryingTemplates {
  /** Whether one of these hooks or shortcodes differs by output format. */
  concern(hooks: ReadonlySet<string>, shortcodes: ReadonlySet<string>): boolean;
}

export function varyingTemplates({ all, rules }: TemplateRegistry): VaryingTemplates {
  const usual = rules.outputFormats[rules.defaultOutputFormat];
  // A file's name tells the format, or just the kind of file by its extension.
  const outputOf = ({ format, mediaType }: TemplateDescriptor): string => {
    if (format !== "") return format === usual?.name ? "" : format;
    return mediaType === usual?.mediaType.type ? "" : mediaType;
  };
  const formats = new Map<string, Set<string>>();
  for (const template of all) {
    const name = calledAs(template);
    if (name !== undefined) formats.set(name, (formats.get(name) ?? new Set()).add(outputOf(template)));
  }
  // One that is there for a single format only varies too: the others have none.
  const varies = (set: ReadonlySet<string>) => set.size > 1 || !set.has("");
  const names = new Set([...formats].filter(([, set]) => varies(set)).map(([name]) => name));
  return {
    concern(hooks, shortcodes) {
      if (names.size === 0) return false;
      for (const hook of hooks) if (names.has(`hook ${hook}`)) return true;
      for (const name of shortcodes) if (names.has(`shortcode ${name.toLowerCase()}`)) return true;
      return false;
    },
  };
}

function calledAs({ category, variant, name }: TemplateDescriptor): string | undefined {
  if (category === "markup") return `hook ${variant}`;
  return category === "shortcode" ? `shortcode ${name}` : undefined;
}
