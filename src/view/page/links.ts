// The page's addresses.
import { languagePrefix, linkTarget } from "../../content/targets.ts";
import { resolveAliases } from "../../content/alias.ts";
import type { OutputTarget } from "../../model/page.ts";
import { isMap } from "../../value/map.ts";
import { FunctionError } from "../../value/function-error.ts";
import { method } from "../define.ts";
import { notYet } from "../not-yet.ts";
import { OutputFormatList, outputFormatView } from "../output-format.ts";
import type { PageSelf } from "./self.ts";

const mainTarget = ({ page, site, ctx }: PageSelf): OutputTarget | undefined =>
  linkTarget(page, ctx.task.format, site.config);

function formatsOf({ page, site }: PageSelf, wanted: (target: OutputTarget) => boolean): OutputFormatList {
  const views = page.targets
    .filter(wanted)
    .map((target) => outputFormatView.wrap({ target, format: site.config.outputFormats[target.format]! }));
  return OutputFormatList.fromViews(views);
}

/** The argument of ref and relref: a path, or a map with path, lang and outputFormat. */
export function refOptions(options: unknown): { path: string; lang?: string; outputFormat?: string } {
  if (typeof options === "string") return { path: options };
  if (!isMap(options)) throw new FunctionError("ref needs a path, or a map with path, lang and outputFormat");
  const text = (...names: string[]) => {
    const name = names.find((key) => typeof options[key] === "string");
    return name === undefined ? undefined : (options[name] as string);
  };
  const lang = text("lang");
  const outputFormat = text("outputFormat", "outputformat");
  return {
    path: text("path") ?? "",
    ...(lang === undefined ? {} : { lang }),
    ...(outputFormat === undefined ? {} : { outputFormat }),
  };
}

export const links = {
  RelPermalink: (self: PageSelf) => mainTarget(self)?.relPermalink ?? "",
  Permalink: (self: PageSelf) => mainTarget(self)?.permalink ?? "",
  OutputFormats: (self: PageSelf) => formatsOf(self, () => true),
  AlternativeOutputFormats: (self: PageSelf) =>
    formatsOf(
      self,
      ({ format }) =>
        format !== self.ctx.task.format && !self.site.config.outputFormats[format]!.notAlternative,
    ),
  Aliases: ({ page, site }: PageSelf) => resolveAliases(page, languagePrefix(site.config, site.language)),
  RefFrom: notYet(".RefFrom"),
  RelRefFrom: notYet(".RelRefFrom"),
  Ref: method(({ ctx, page }: PageSelf, options: unknown) => ctx.ref(refOptions(options), page.id, true)),
  RelRef: method(({ ctx, page }: PageSelf, options: unknown) => ctx.ref(refOptions(options), page.id, false)),
};
