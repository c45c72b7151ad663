// `.OutputFormats` and what is in them. https://gohugo.io/methods/page/outputformats/
import type { OutputFormat } from "../model/config.ts";
import type { OutputTarget } from "../model/page.ts";
import { structOf } from "../value/map.ts";
import { defineView } from "./define.ts";
import { mediaTypeView } from "./media-type.ts";

interface OutputFormatSelf {
  readonly target: OutputTarget;
  readonly format: OutputFormat;
}

function dataOf({ format }: OutputFormatSelf): Readonly<Record<string, unknown>> {
  const { mediaType, path, baseName, rel, protocol, isPlainText, isHTML, noUgly, ugly } = format;
  const { notAlternative, root, permalinkable, weight } = format;
  const rest = { isPlainText, isHTML, noUgly, ugly, notAlternative, root, permalinkable, weight };
  const fields = structOf({ mediaType: mediaType.type, path, baseName, rel, protocol, ...rest });
  return structOf({ Rel: rel || "alternate", Format: fields });
}

export const outputFormatView = defineView<OutputFormatSelf>("OutputFormat", {
  print: ({ format }) => format.name,
  type: "page.OutputFormat",
  data: dataOf,
})({
  /** string: the name of the format, `html` */
  Name: ({ format }: OutputFormatSelf) => format.name,
  /** string: the relation for a link element, `canonical` or `alternate` */
  Rel: ({ format }: OutputFormatSelf) => format.rel || "alternate",
  /** MediaType: the format's media type */
  MediaType: ({ format }: OutputFormatSelf) => mediaTypeView.wrap(format.mediaType),
  /** bool: whether there is no format */
  IsZero: () => false,
  /** string: the whole address of the page in this format */
  Permalink: ({ target }: OutputFormatSelf) => target.permalink,
  /** string: the address without the host */
  RelPermalink: ({ target }: OutputFormatSelf) => target.relPermalink,
});
type OutputFormatView = ReturnType<typeof outputFormatView.wrap>;

/** A list of output formats that can be asked by name. */
export class OutputFormatList extends Array<OutputFormatView> {
  static fromViews(views: readonly OutputFormatView[]): OutputFormatList {
    return OutputFormatList.from(views) as OutputFormatList;
  }
  /** NAME → OutputFormat: the format of this name, nil where there is none */
  Get(name: string): OutputFormatView | null {
    return this.find((format) => format.Name === name.toLowerCase()) ?? null;
  }
  /** OutputFormat: the format whose relation is `canonical` */
  get Canonical(): OutputFormatView | null {
    return this.find((format) => format.Rel === "canonical") ?? null;
  }
}
