// Resources of other hosts: what templates ask for, and one HTTP exchange as the host makes it.

export type HttpHeader = readonly [name: string, value: string];

/** One request, one answer: nothing is followed, nothing kept. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly HttpHeader[];
  readonly body?: Uint8Array;
  /** For the whole exchange, the body included. */
  readonly timeoutMs: number;
  /** A longer body is refused. */
  readonly maxBytes: number;
  /** Refuse addresses that aren't reachable from everywhere, whatever name leads to them. */
  readonly publicOnly: boolean;
  /** Ask by the proxies that the environment names. */
  readonly useProxy: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** `OK` for 200, as the server spells it. */
  readonly statusText: string;
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly HttpHeader[];
  readonly body: Uint8Array;
}

/** An answer, or a sentence that says why there is none. */
export type HttpResult = HttpResponse | HttpFailure;

export interface HttpFailure {
  readonly failure: string;
  /** There was no connection: other requests to that host would fare the same. */
  readonly isUnreachable: boolean;
}

/** Makes exchanges, one at a time; the caller waits. */
export type Exchange = (request: HttpRequest) => HttpResult;

/** What is to be fetched, wherever redirects lead. */
export interface RemoteRequest {
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  readonly headers: readonly HttpHeader[];
  readonly body?: Uint8Array;
  /** For the whole of it; without one, the site's `timeout` limits how long servers in trouble are asked again. */
  readonly timeoutMs?: number;
}

/** What a template asks for. */
export interface RemoteAsk extends RemoteRequest {
  /** Of the URL and all options that say what is fetched: equal ones share an answer. */
  readonly identity: string;
  /** The name in the cache and in the file's name: the site's own `key`, else the identity. */
  readonly key: string;
  /** Names of the headers that `.Data` is to tell. */
  readonly responseHeaders: readonly string[];
}
