// `.Data` of a remote resource, and of the error where the server refused. https://gohugo.io/functions/resources/getremote/
import type { HttpResponse } from "../model/http.ts";
import type { ValueMap } from "../model/value.ts";
import { createMap } from "../value/map.ts";

/** `wanted` names the headers that are told, in any case; the body belongs to errors only. */
export function answerData(
  { status, statusText, headers, body }: HttpResponse,
  wanted: readonly string[],
  withBody: boolean,
): ValueMap {
  const valuesOf = (name: string) => headers.filter(([one]) => one === name).map(([, value]) => value);
  const told = createMap<string[]>();
  for (const name of wanted) {
    const values = valuesOf(name.toLowerCase());
    if (values.length > 0) told[canonicalName(name)] = values;
  }
  return Object.assign(createMap(), {
    StatusCode: status,
    Status: `${status} ${statusText}`,
    TransferEncoding: valuesOf("transfer-encoding"),
    ContentLength: Number(valuesOf("content-length")[0] ?? -1),
    ContentType: valuesOf("content-type")[0] ?? "",
    Headers: told,
    ...(withBody && { Body: Buffer.from(body).toString("utf8") }),
  });
}

/** `X-Frame-Options`, as Go spells headers. */
function canonicalName(name: string): string {
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
