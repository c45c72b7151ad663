// `.OutputFormats` and what is in them. https://gohugo.io/methods/page/outputformats/
import type { OutputFormat } from "../model/config.ts";
import type { OutputTarget } from "../model/page.ts";
import { defineView } from "./define.ts";
import { mediaTypeView } from "./media-type.ts";

interface OutputFormatSelf {
  readonly target: OutputTarget;
  readonly format: OutputFormat;
}

export const outputFormatView = defineView<OutputFormatSelf>("OutputFormat", {
  print: ({ format }) => format.name,
})({
  Name: ({ format }: OutputFormatSelf) => format.name,
  Rel: ({ format }: OutputFormatSelf) => format.rel || "alternate",
  MediaType: ({ format }: OutputFormatSelf) => mediaTypeView.wrap(format.mediaType),
  Permalink: ({ target }: OutputFormatSelf) => target.permalink,
  RelPermalink: ({ target }: OutputFormatSelf) => target.relPermalink,
});
type OutputFormatView = ReturnType<typeof outputFormatView.wrap>;

/** A list of output formats that can be asked by name. */
export class OutputFormatList extends Array<OutputFormatView> {
  static fromViews(views: readonly OutputFormatView[]): OutputFormatList {
    return OutputFormatList.from(views) as OutputFormatList;
  }
  Get(name: string): OutputFormatView | null {
    return this.find((format) => format.Name === name.toLowerCase()) ?? null;
  }
  get Canonical(): OutputFormatView | null {
    return this.find((format) => format.Rel === "canonical") ?? null;
  }
}
