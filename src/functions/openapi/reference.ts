// `$ref`: where a part of an OpenAPI document stands. https://spec.openapis.org/oas/v3.0.3#reference-object
import { cleanPath } from "../../source/path.ts";
import { FunctionError } from "../../value/function-error.ts";
import { isMap } from "../../value/map.ts";
import { pathUnescape } from "../url-escape.ts";

interface Reference {
  /** Below `assets`, or a URL; undefined within the file itself. */
  readonly path: string | undefined;
  /** The keys on the way to the part. */
  readonly pointer: readonly string[];
}

/**
 * `b.json#/components/schemas/A` in the file `api/a.json` leads to `api/b.json`; `/b.json` begins at `assets`. Files of
 * other hosts are named by their URLs, and begin there.
 */
export function parseReference(reference: string, from: string): Reference {
  const hash = reference.indexOf("#");
  const file = hash < 0 ? reference : reference.slice(0, hash);
  const pointer = hash < 0 ? "" : reference.slice(hash + 1);
  const keys = pointer.split("/").slice(1).map(decodeKey);
  if (file === "") return { path: undefined, pointer: keys };
  if (isRemote(file)) return { path: file, pointer: keys };
  if (isRemote(from) && URL.canParse(file, from)) return { path: new URL(file, from).href, pointer: keys };
  const folder = file.startsWith("/") ? "" : from.slice(0, from.lastIndexOf("/") + 1);
  return { path: cleanPath(`/${folder}${pathUnescape(file) ?? file}`).slice(1), pointer: keys };
}

/** True for what another host has. */
export const isRemote = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

/** `a~1b` is `a/b`. */
function decodeKey(key: string): string {
  return (pathUnescape(key) ?? key).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** What stands there; throws a FunctionError where nothing does. */
export function valueAt(data: unknown, pointer: readonly string[], reference: string): unknown {
  let at = data;
  for (const key of pointer) {
    if (isMap(at)) at = at[key];
    else if (Array.isArray(at) && /^\d{1,9}$/.test(key)) at = at[Number(key)] as unknown;
    else at = undefined;
    if (at === undefined)
      throw new FunctionError(
        `the reference ${JSON.stringify(reference)} leads nowhere: there is no ${JSON.stringify(key)}`,
      );
  }
  return at;
}
