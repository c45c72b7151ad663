// A few settings as a configuration file in one of Hugo's formats.
import { printToml } from "../config/print-toml.ts";
import { printYaml } from "../config/print-yaml.ts";
import type { ValueMap } from "../model/value.ts";
import { badChoice } from "./messages.ts";

export type DataFormat = "toml" | "yaml" | "json";

const FORMATS: readonly string[] = ["toml", "yaml", "json"] satisfies DataFormat[];

/** The value of a `--format` flag. */
export function dataFormat(flag: string | undefined): DataFormat {
  const format = flag ?? "toml";
  if (!FORMATS.includes(format)) throw badChoice("the flag --format", format, FORMATS);
  return format as DataFormat;
}

/** The settings as text with a newline at its end. */
export function formatData(data: ValueMap, format: DataFormat): string {
  if (format === "json") return `${JSON.stringify(data, null, 2)}\n`;
  return format === "yaml" ? printYaml(data) : printToml(data);
}
