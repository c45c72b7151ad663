// The thread that speaks HTTP. Each message brings a request, a port for the result, and a flag to raise when it is sent.
import { lookup, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { parentPort, type MessagePort } from "node:worker_threads";
import { createGunzip } from "node:zlib";
import { Agent, EnvHttpProxyAgent, request as send, type Dispatcher } from "undici";
import type { HttpFailure, HttpHeader, HttpRequest, HttpResponse, HttpResult } from "../model/http.ts";
import { isGlobalAddress } from "./addresses.ts";
import { tooSlow } from "./exchange.ts";

export interface ExchangeMessage {
  readonly request: HttpRequest;
  readonly done: Int32Array;
  readonly port: MessagePort;
}

parentPort?.on("message", async ({ request, done, port }: ExchangeMessage) => {
  port.postMessage(await exchange(request));
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
  port.close();
});

async function exchange(request: HttpRequest): Promise<HttpResult> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    return await answer(request, signal);
  } catch (error) {
    return signal.aborted ? tooSlow(request) : failureOf(error);
  }
}

async function answer(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  const { url, method, headers, body, publicOnly } = request;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  // A name is looked at when it is looked up, an address is not.
  if (publicOnly && isIP(host) !== 0 && !isGlobalAddress(host)) throw notPublic(host);
  // As Go's client does: who asks for a coding by himself gets it undecoded.
  const asksForCoding = headers.some(([name]) => name.toLowerCase() === "accept-encoding");
  const sent = asksForCoding ? headers : [...headers, ["accept-encoding", "gzip"] as const];
  const response = await send(url, {
    method: method as Dispatcher.HttpMethod,
    headers: sent.flat(),
    body: body ?? null,
    signal,
    dispatcher: dispatcherFor(request),
  });
  const received = listHeaders(response.headers);
  const isPacked = !asksForCoding && received.some(isGzip);
  const stream = isPacked ? response.body.pipe(createGunzip()) : response.body;
  return {
    status: response.statusCode,
    statusText: response.statusText,
    headers: isPacked
      ? received.filter((header) => !isGzip(header) && header[0] !== "content-length")
      : received,
    body: await collect(stream, request.maxBytes),
  };
}

const isGzip = ([name, value]: HttpHeader): boolean =>
  name === "content-encoding" && value.toLowerCase() === "gzip";

function listHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): HttpHeader[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name.toLowerCase(), value] as const),
  );
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`the answer has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const dispatchers = new Map<string, Dispatcher>();

/** Connections are kept for the next request of the same kind. */
function dispatcherFor({ publicOnly, useProxy }: HttpRequest): Dispatcher {
  const kind = useProxy ? "proxy" : publicOnly ? "public" : "any";
  let dispatcher = dispatchers.get(kind);
  if (dispatcher === undefined) {
    dispatcher = useProxy
      ? new EnvHttpProxyAgent()
      : new Agent(publicOnly ? { connect: { lookup: lookUpPublic } } : {});
    dispatchers.set(kind, dispatcher);
  }
  return dispatcher;
}

/** Looks a name up, and gives its public addresses alone: the connection goes to one of those, and no later look-up. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, "", 0);
    const usable = addresses.filter(({ address }) => isGlobalAddress(address));
    const first = usable[0];
    if (first === undefined) return callback(notPublic(addresses[0]?.address ?? hostname), "", 0);
    if (options.all) return callback(null, usable);
    callback(null, first.address, first.family);
  });
};

function notPublic(address: string): Error {
  const message = `access denied: the address ${address} is not public, and security.http.urls is the default`;
  return Object.assign(new Error(message), { code: "EACCES" });
}

const unreachable = new Set([
  "EACCES",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What went wrong on the network, in words. */
function failureOf(error: unknown): HttpFailure {
  const {
    code = "",
    hostname,
    message,
    errors,
  } = error as NodeJS.ErrnoException & {
    readonly hostname?: string;
    readonly errors?: readonly Error[];
  };
  const failure =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? `no such host: ${hostname}`
      : code === "ECONNREFUSED"
        ? "connection refused"
        : message || errors?.[0]?.message || code || String(error);
  return { failure, isUnreachable: unreachable.has(code) };
}
