// Cases of printed configurations: what `hugo config --format json` gives that a site without any settings doesn't.
//   env HUGO_TITLE=x        lines before the first file: variables of the environment,
//   args --config a.toml    and arguments
//   -- printed --           one line a value: its path and the value
import { formatArchive, parseArchive } from "../txtar.ts";

export interface PrintedCase {
  readonly comment: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly printed: string;
}

export function parseCase(text: string): PrintedCase {
  const { comment, files } = parseArchive(text);
  const { printed = "", ...rest } = Object.fromEntries(files);
  const variables = [...comment.matchAll(/^env (\w[^=]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!]);
  const args = /^args (.*)$/m.exec(comment)?.[1]?.split(" ") ?? [];
  return { comment, env: Object.fromEntries(variables), args, files: rest, printed };
}

export function formatCase({ comment, files, printed }: PrintedCase): string {
  return formatArchive({ comment, files: new Map([...Object.entries(files), ["printed", printed]]) });
}

/** Hugo prints these in another form: rules as the texts they are written in, defaults that it fills in later. */
const PRINTED_OTHERWISE =
  /^(?:cascade|cachedir|workingdir|permalinks|segments\..*|mediatypes\..*\.delimiter|module\.imports)$/;

/** What is in a configuration and not in that of an empty site; false, 0 and empty values don't count. */
export function differences(config: unknown, empty: unknown): string {
  const usual = flatten(empty);
  const own = flatten(config);
  const set = [...own].filter(([path, value]) => usual.get(path) !== value);
  const missing = [...usual.keys()].filter((path) => !own.has(path));
  return [
    ...set.map(([path, value]) => ({ path, text: `${path} = ${value}` })),
    ...missing.map((path) => ({ path, text: `${path} is not set` })),
  ]
    .filter(({ path }) => !PRINTED_OTHERWISE.test(path))
    .map(({ text }) => text)
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}

function flatten(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) {
    if (value.length > 0) into.set(path, JSON.stringify(value.map(sorted)));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into);
  } else if (value) into.set(path, JSON.stringify(value));
  return into;
}

/** Items of lists with their keys in order, without what is empty. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  const kept = entries.filter(([, inner]) => isThere(inner)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}

function isThere(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}
