// Templates within files, `{{ define "x" }}`: their names belong to the whole site. Which file defines a name is only
// known once all are compiled, so that happens when a name is asked for that no file has.
import type { FindTemplate, TemplateUnit } from "../model/template.ts";
import type { TemplateDescriptor, TemplateRegistry } from "./registry.ts";

export interface Defined {
  readonly unit: TemplateUnit;
  /** The file that defines it. */
  readonly descriptor: TemplateDescriptor;
}

export interface Defines {
  /** A template for `{{ template "name" }}`: a file by its path, or a define. */
  readonly find: FindTemplate;
  /** A partial that a file defines: `{{ define "_partials/x.html" }}`. */
  partial(name: string): Defined | undefined;
  /** The files that something was found in so far. */
  readonly called: ReadonlySet<TemplateDescriptor>;
}

/** Looks for defines in all templates of a registry. */
export function createDefines(
  registry: TemplateRegistry,
  unitOf: (descriptor: TemplateDescriptor) => TemplateUnit | undefined,
): Defines {
  let paths: ReadonlyMap<string, TemplateDescriptor> | undefined;
  let names: ReadonlyMap<string, Defined> | undefined;
  const called = new Set<TemplateDescriptor>();

  function byPath(path: string): TemplateUnit | undefined {
    paths ??= new Map(registry.all.map((descriptor) => [descriptor.path.slice(1), descriptor]));
    const descriptor = paths.get(path);
    if (descriptor) called.add(descriptor);
    return descriptor && unitOf(descriptor);
  }

  function byName(name: string): Defined | undefined {
    names ??= collect(registry.all, unitOf);
    const found = names.get(name);
    if (found) called.add(found.descriptor);
    return found;
  }

  return {
    called,
    find: (name) => byPath(pathOf(name)) ?? byPath(filePath(name)) ?? byName(name.toLowerCase())?.unit,
    partial(name) {
      const called = `_partials/${name.replace(/^\/+/, "").toLowerCase()}`;
      return byName(called) ?? byName(`${called}.html`) ?? byName(called.replace(/\.html$/, ""));
    },
  };
}

function pathOf(name: string): string {
  return modern(name.replace(/^\/+/, "").toLowerCase());
}

/** The same, of templates that Hugo had below `_internal/`: `_internal/opengraph.html`. */
function filePath(name: string): string {
  return pathOf(name).replace(/^_internal\//, "_partials/");
}

const modern = (name: string): string => name.replace(/^(partials|shortcodes)\//, "_$1/");

function collect(
  all: readonly TemplateDescriptor[],
  unitOf: (descriptor: TemplateDescriptor) => TemplateUnit | undefined,
): Map<string, Defined> {
  const names = new Map<string, Defined>();
  for (const descriptor of all)
    for (const [name, unit] of unitOf(descriptor)?.defines ?? []) {
      const key = modern(name.toLowerCase());
      if (!names.has(key)) names.set(key, { unit, descriptor });
    }
  return names;
}
