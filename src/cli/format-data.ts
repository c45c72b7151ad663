// A plain document as TOML, YAML or JSON; each writer is loaded when it is asked for.
import type { Plain } from "./config-document.ts";
import { badChoice } from "./messages.ts";

export const DATA_FORMATS = ["toml", "yaml", "json"];

/** The document as text with a newline at its end. */
export async function formatData(data: { readonly [key: string]: Plain }, format: string): Promise<string> {
  if (format === "json") return `${JSON.stringify(data, null, 2)}\n`;
  if (format === "yaml") return (await import("js-yaml")).dump(data, { sortKeys: true });
  if (format === "toml")
    return `${(await import("smol-toml")).stringify(withoutNulls(data))}\n`.replace(/\n+$/, "\n");
  throw badChoice("the flag --format", format, DATA_FORMATS);
}

/** TOML has no null. */
function withoutNulls(value: Plain): Plain {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}
