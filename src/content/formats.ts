// Which output formats a page has, in the order in which they are configured. https://gohugo.io/configuration/outputs/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config, OutputFormat } from "../model/config.ts";
import { toTexts } from "./fields.ts";
import { unknownOutputFormat } from "./field-messages.ts";
import type { Node } from "./nodes.ts";

/** The formats of a page: of its front matter, else of its kind. */
export function outputFormats(node: Node, config: Config): OutputFormat[] {
  const given = toTexts(node.values["outputs"] ?? []);
  const names = given.length > 0 ? given : ofKind(node, config);
  const formats: OutputFormat[] = [];
  for (const name of names) {
    const format = config.outputFormats[name.toLowerCase()];
    if (format === undefined) reportUnknown(node, name, config);
    else if (!formats.includes(format)) formats.push(format);
  }
  return formats;
}

/** Without the kind `rss`, feeds are only where front matter asks for them. */
function ofKind({ kind }: Node, { outputs, disableKinds }: Config): readonly string[] {
  const names = outputs[kind] ?? ["html"];
  const withoutRss = disableKinds.some((disabled) => disabled.toLowerCase() === "rss");
  return withoutRss ? names.filter((name) => name.toLowerCase() !== "rss") : names;
}

/** A cascaded name can't be pointed at; it is told at the page that declares it. */
function reportUnknown({ loaded }: Node, name: string, config: Config): void {
  if (loaded !== null && "outputs" in loaded.parsed.frontMatter)
    throw new DiagnosticError(unknownOutputFormat(loaded.parsed, name, Object.keys(config.outputFormats)));
}
