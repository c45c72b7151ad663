// The page's addresses.
import { linkTarget } from "../../content/targets.ts";
import { resolveAliases } from "../../content/alias.ts";
import type { OutputTarget } from "../../model/page.ts";
import { isMap } from "../../value/map.ts";
import { FunctionError } from "../../value/function-error.ts";
import { method } from "../define.ts";
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

function aliases({ page, site, ctx }: PageSelf): string[] {
  const target = page.targets.find(({ format }) => format === ctx.task.format) ?? page.targets[0];
  return target === undefined ? [] : resolveAliases(page, target, site);
}

/** For shortcodes of old, which say where they stand; here whoever calls is known. */
function refFrom({ ctx, page }: PageSelf, options: unknown, absolute: boolean): string {
  if (!isMap(options)) throw new FunctionError("RefFrom needs a map with path, lang and outputFormat");
  return ctx.ref(refOptions(options), page.id, absolute);
}

export const links = {
  /** string: the address without the host: `/docs/setup/` */
  RelPermalink: (self: PageSelf) => mainTarget(self)?.relPermalink ?? "",
  /** string: the whole address */
  Permalink: (self: PageSelf) => mainTarget(self)?.permalink ?? "",
  /** list of OutputFormats: every format that the page is published in */
  OutputFormats: (self: PageSelf) => formatsOf(self, () => true),
  /** list of OutputFormats: the formats but the one at hand */
  AlternativeOutputFormats: (self: PageSelf) =>
    formatsOf(
      self,
      ({ format }) =>
        format !== self.ctx.task.format && !self.site.config.outputFormats[format]!.notAlternative,
    ),
  /** list of strings: the addresses that lead here too */
  Aliases: aliases,
  /** OPTIONS SOURCE → string: as `Ref`, with faults told for another place */
  RefFrom: method((self: PageSelf, options: unknown) => refFrom(self, options, true)),
  /** OPTIONS SOURCE → string: as `RelRef`, with faults told for another place */
  RelRefFrom: method((self: PageSelf, options: unknown) => refFrom(self, options, false)),
  /** OPTIONS → string: the whole address of another page; a path, or a map with path, lang and outputFormat */
  Ref: method(({ ctx, page }: PageSelf, options: unknown) => ctx.ref(refOptions(options), page.id, true)),
  /** OPTIONS → string: the address of another page without the host */
  RelRef: method(({ ctx, page }: PageSelf, options: unknown) => ctx.ref(refOptions(options), page.id, false)),
};
