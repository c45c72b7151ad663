// Resources that other hosts have, each fetched once a build and kept for later ones.
// https://gohugo.io/functions/resources/getremote/
import { cacheAge, cacheFolder } from "../config/cache-folder.ts";
import type { Config, MediaType } from "../model/config.ts";
import type { HttpResponse, RemoteAsk } from "../model/http.ts";
import type { Host } from "../model/source.ts";
import type { ValueMap } from "../model/value.ts";
import { joinPath } from "../source/path.ts";
import { parseMilliseconds } from "../value/duration.ts";
import { FunctionError } from "../value/function-error.ts";
import { answerData } from "./answer-data.ts";
import { fetchRemote, headerOf, realTimer, statusLine, type Timer } from "./fetch.ts";
import { mediaTypeOfAnswer, mediaTypeOfHeader } from "./media-type.ts";
import { badStatus, unknownType } from "./messages.ts";
import { isBelievedType } from "./policy.ts";
import { packResponse, unpackResponse } from "./packed-response.ts";

export interface RemoteContent {
  /** Below the destination. */
  readonly path: string;
  readonly mediaType: MediaType;
  readonly data: ValueMap;
  readonly content: Uint8Array;
}

type Outcome = { readonly found: RemoteContent | null } | { readonly error: FunctionError };

export class RemoteResources {
  readonly #host: Host;
  readonly #config: Config;
  readonly #timer: Timer;
  readonly #outcomes = new Map<string, Outcome>();

  constructor(host: Host, config: Config, timer = realTimer) {
    this.#host = host;
    this.#config = config;
    this.#timer = timer;
  }

  /** null where the server has no such thing. Throws a FunctionError, the same one each time. */
  get(ask: RemoteAsk): RemoteContent | null {
    let outcome = this.#outcomes.get(ask.identity);
    if (outcome === undefined) this.#outcomes.set(ask.identity, (outcome = this.#attempt(ask)));
    if ("error" in outcome) throw outcome.error;
    return outcome.found;
  }

  #attempt(ask: RemoteAsk): Outcome {
    try {
      return { found: this.#read(ask, this.#answer(ask)) };
    } catch (error) {
      if (error instanceof FunctionError) return { error };
      throw error;
    }
  }

  #answer(ask: RemoteAsk): HttpResponse {
    const config = this.#config;
    const maxAge = cacheAge("getresource", config);
    const filename = joinPath(cacheFolder("getresource", config, this.#host.env), ask.key);
    const kept = maxAge > 0 ? this.#host.recall(filename, maxAge) : undefined;
    const known = kept && unpackResponse(kept);
    if (known) return known;
    const response = fetchRemote(ask, {
      exchange: (request) => this.#host.exchange(request),
      policy: config.security.http,
      retryMs: parseMilliseconds(config.timeout) ?? 0,
      timer: this.#timer,
    });
    if (maxAge > 0 && isGood(response) && this.#mayStore(ask, response))
      this.#host.keep(filename, packResponse(response));
    return response;
  }

  #mayStore(ask: RemoteAsk, response: HttpResponse): boolean {
    const { respectCacheControlNoStoreInRequest: asked, respectCacheControlNoStoreInResponse: told } =
      this.#config.HTTPCache;
    return !((asked && saysNoStore(ask.headers)) || (told && saysNoStore(response.headers)));
  }

  #read(ask: RemoteAsk, response: HttpResponse): RemoteContent | null {
    const { url, method, responseHeaders } = ask;
    if (response.status === 404) return null;
    const isHead = method === "HEAD";
    if (!isGood(response))
      throw badStatus(url, statusLine(response), answerData(response, responseHeaders, !isHead));
    const filename = filenameOf(url, headerOf(response, "content-disposition"));
    const contentType = headerOf(response, "content-type");
    const { body } = response;
    const mediaType =
      isHead || isBelievedType(contentType, this.#config.security.http)
        ? mediaTypeOfHeader(contentType, this.#config)
        : mediaTypeOfAnswer({ contentType, filename, body }, this.#config);
    if (mediaType === undefined) throw unknownType(url, contentType);
    const [suffix] = mediaType.suffixes;
    return {
      path: `${filename.replace(/\.[^./]*$/, "")}_${ask.key}${suffix === undefined ? "" : mediaType.delimiter + suffix}`,
      mediaType,
      data: answerData(response, responseHeaders, false),
      content: isHead ? new Uint8Array() : body,
    };
  }
}

const isGood = ({ status }: HttpResponse): boolean => status >= 200 && status <= 299;

const saysNoStore = (headers: HttpResponse["headers"]): boolean =>
  headers.some(([name, value]) => name.toLowerCase() === "cache-control" && /\bno-store\b/i.test(value));

/** The name that the server gives the file, else the end of the path. */
function filenameOf(url: string, disposition: string): string {
  const given = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(disposition);
  const encoded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^\s;]+)/i.exec(disposition);
  const name = encoded ? decoded(encoded[1]!) : (given?.[1]?.replace(/\\(.)/g, "$1") ?? given?.[2]);
  return name || decoded(new URL(url).pathname.replace(/\/+$/, "").replace(/^.*\//, ""));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
