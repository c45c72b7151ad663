// What the author of a content adapter is told about what it gave to `.AddPage` and `.AddResource`. The template engine
// adds the place.
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source.ts";
import { typeName } from "../value/type-name.ts";

export function adapterMap(method: string, given: string): Diagnostic {
  return {
    severity: "error",
    code: "content/adapter-field",
    message: `${method} takes a map, not a value of type ${given}`,
    notes: [],
    help: `write {{ .${method} (dict "path" "a" "title" "A") }}`,
  };
}

export function adapterPath(method: "AddPage" | "AddResource"): Diagnostic {
  return {
    severity: "error",
    code: "content/adapter-field",
    message: `${method} needs a path: ${method === "AddPage" ? "an empty one is the home page's" : "it names the resource"}`,
    notes: [],
    help: 'give a "path" below the folder of the content adapter, such as "the-raven" or "the-raven/cover.jpg"',
  };
}

export function adapterHome(): Diagnostic {
  return {
    severity: "error",
    code: "content/adapter-field",
    message: 'a page of kind "home" has no path of its own',
    notes: [],
    help: "add it in the content adapter at the root of the content folder, without a path",
  };
}

/** A field with a value that can't be used. */
export function adapterField(name: string, wanted: string, given: unknown, help?: string): Diagnostic {
  return {
    severity: "error",
    code: "content/adapter-field",
    message: `"${name}" must be ${wanted}, not a value of type ${typeName(given)}`,
    notes: [],
    ...(help === undefined ? {} : { help }),
  };
}

export function markupInAdapter(): Diagnostic {
  return {
    severity: "error",
    code: "content/adapter-field",
    message: '"content" has no "markup"',
    notes: [],
    help: 'say what it is with "mediaType", such as "text/markdown"',
  };
}

export function unknownKind(name: string, known: readonly string[]): Diagnostic {
  const suggestion = didYouMean(name, known);
  return {
    severity: "error",
    code: "content/adapter-field",
    message: `there is no kind of page "${name}"`,
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: `use one of ${known.join(", ")}`,
  };
}

export function unknownContentType(name: string, known: readonly string[]): Diagnostic {
  return { ...unknownMediaType(name, known), help: `a page's content may be ${known.join(", ")}` };
}

export function unknownMediaType(name: string, known: readonly string[]): Diagnostic {
  const suggestion = didYouMean(name, known);
  return {
    severity: "error",
    code: "content/adapter-field",
    message: `"content.mediaType" can't be "${name}"`,
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: "use a media type that Hugo has, or define it under mediaTypes in the site's configuration",
  };
}

/** A field that nothing reads, told once for an adapter. */
export function adapterKey(name: string, file: SourceFile, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(name, known);
  return {
    severity: "warning",
    code: "content/adapter-key",
    message: `${file.display}: AddPage reads no "${name}"`,
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: 'put values of your own, and terms such as tags, into "params"',
  };
}

/** The site's pages are asked for by a content adapter, before there are any. */
export function pagesNotKnown(): Diagnostic {
  return {
    severity: "error",
    code: "content/pages-not-known",
    message: "the pages of the site aren't known yet while content adapters run",
    notes: [],
    help: "read data files and resources here; what needs pages belongs into a layout",
  };
}
