// The arguments of resources.GetRemote. https://gohugo.io/functions/resources/getremote/
import type { HttpHeader, RemoteAsk } from "../model/http.ts";
import { parseMilliseconds } from "../value/duration.ts";
import { FunctionError } from "../value/function-error.ts";
import { identityHash } from "../value/identity-hash.ts";
import { inAnyCase, mapOf } from "../value/map.ts";
import { describe, toMap, toText, toTexts } from "./arguments.ts";
import { bytesOf } from "./bytes.ts";

type Options = Readonly<Record<string, unknown>>;

/** Names of options in any letter case; others are passed over, but tell one request from another. */
export function remoteAsk(givenUrl: unknown, given: unknown): RemoteAsk {
  const url = toText(givenUrl);
  const options = given === undefined ? {} : toMap(given);
  const option = (name: string) => inAnyCase(options, name);
  const [body, key, timeout] = [option("body"), option("key"), option("timeout")];
  const identity = String(identityHash([url, withoutOptions(options, ["key", "timeout"])]));
  return {
    url,
    method: toText(option("method") ?? "GET").toUpperCase(),
    headers: headersOf(option("headers")),
    responseHeaders: toTexts(option("responseHeaders") ?? []),
    identity,
    key: key === undefined ? identity : String(identityHash(key)),
    ...((body ?? null) !== null && { body: bytesOf(body) }),
    ...(timeout !== undefined && { timeoutMs: milliseconds(timeout) }),
  };
}

function withoutOptions(options: Options, names: readonly string[]): Options {
  return mapOf(
    Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name.toLowerCase()))),
  );
}

function headersOf(given: unknown): readonly HttpHeader[] {
  const entries = Object.entries((given ?? null) === null ? {} : toMap(given));
  return entries.flatMap(([name, values]) => toTexts(values).map((value) => [name, value] as const));
}

/** A duration; a bare number counts nanoseconds, as in Go. */
function milliseconds(given: unknown): number {
  const text = toText(given);
  const ms = parseMilliseconds(/^\d+$/.test(text) ? `${text}ns` : text) ?? 0;
  if (ms <= 0) throw new FunctionError(`the timeout must be a duration such as 10s, not ${describe(given)}`);
  return ms;
}
