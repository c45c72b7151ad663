// From a request to the answer at its end: redirects followed, each by the policy, and servers in trouble asked again.
import type { SecurityConfig } from "../model/config-sections.ts";
import type { Exchange, HttpHeader, HttpRequest, HttpResponse, RemoteRequest } from "../model/http.ts";
import { answerData } from "./answer-data.ts";
import { badUrl, noAnswer, stillFailing, tooManyRedirects } from "./messages.ts";
import { checkMethod, checkUrl, isPublicOnly } from "./policy.ts";

export interface Fetching {
  readonly exchange: Exchange;
  readonly policy: SecurityConfig["http"];
  /** How long a server in trouble is asked again: the site's `timeout`. */
  readonly retryMs: number;
  readonly timer: Timer;
}

export interface Timer {
  /** Milliseconds. */
  now(): number;
  wait(ms: number): void;
}

/** Waits as the rest of rendering does: without letting go of the thread. */
export const realTimer: Timer = {
  now: () => performance.now(),
  wait: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

const MAX_REDIRECTS = 10;
/** More than any page can sensibly hold, less than what breaks a build. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Room for asking again, as Hugo reckons it. */
const LEAST_LIMIT_MS = 120_000;
const BEYOND_RETRIES_MS = 30_000;
const LONGEST_PAUSE_MS = 5_000;

const redirects = new Set([301, 302, 303, 307, 308]);
const temporary = new Set([408, 429, 500, 502, 503, 504]);

/** The answer of the last server, whatever its status. Throws a FunctionError where there is none. */
export function fetchRemote(request: RemoteRequest, fetching: Fetching): HttpResponse {
  const { policy, retryMs, timer } = fetching;
  const limit = request.timeoutMs ?? Math.max(LEAST_LIMIT_MS, retryMs + BEYOND_RETRIES_MS);
  const deadline = timer.now() + limit;
  let current = withDefaults(request);
  checkUrl(current.url, policy);
  checkMethod(current.method, policy);
  for (let count = 0; ; count++) {
    const response = exchangeWithRetries(current, deadline, fetching);
    const location = headerOf(response, "location");
    if (!redirects.has(response.status) || location === "") return response;
    if (count === MAX_REDIRECTS) throw tooManyRedirects(request.url, MAX_REDIRECTS);
    current = redirected(current, response.status, location);
    checkUrl(current.url, policy);
  }
}

/** The value of a header, "" without one. */
export function headerOf({ headers }: HttpResponse, name: string): string {
  return headers.find(([one]) => one === name)?.[1] ?? "";
}

/** `410 Gone` */
export const statusLine = ({ status, statusText }: HttpResponse): string => `${status} ${statusText}`.trim();

function withDefaults(request: RemoteRequest): RemoteRequest {
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) throw badUrl(request.url);
  const names = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const headers: readonly HttpHeader[] = names.has("user-agent")
    ? request.headers
    : [...request.headers, ["user-agent", "homelab-site"]];
  return { ...request, headers };
}

function exchangeWithRetries(request: RemoteRequest, deadline: number, fetching: Fetching): HttpResponse {
  const { exchange, policy, retryMs, timer } = fetching;
  const { url, method, headers, body } = request;
  const start = timer.now();
  for (let pause = 100 + Math.random() * 1000; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const result = exchange({
      url: withoutFragment(url),
      method,
      headers,
      ...(body && { body }),
      timeoutMs: Math.max(1, Math.ceil(deadline - timer.now())),
      maxBytes: MAX_BYTES,
      publicOnly: isPublicOnly(policy),
      useProxy: policy.proxyFromEnvironment,
    } satisfies HttpRequest);
    if ("failure" in result) throw noAnswer(url, result.failure);
    if (!temporary.has(result.status)) return result;
    const wait = retryAfter(result) ?? pause;
    const now = timer.now();
    if (now - start + wait >= retryMs || now + wait >= deadline)
      throw stillFailing(url, statusLine(result), `${retryMs / 1000}s`, answerData(result, [], true));
    timer.wait(wait);
  }
}

/** Seconds or a date. RFC 9110, section 10.2.3. */
function retryAfter(response: HttpResponse): number | undefined {
  const value = headerOf(response, "retry-after").trim();
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - Date.now();
  return until > 0 ? until : undefined;
}

const secrets = new Set(["authorization", "cookie", "cookie2", "proxy-authorization", "www-authenticate"]);

/** The next request: 301 to 303 ask with GET, and what is secret stays with the hosts that it was meant for. */
function redirected(request: RemoteRequest, status: number, location: string): RemoteRequest {
  const { url, method, body, ...rest } = request;
  if (!URL.canParse(location, url)) throw badUrl(location);
  const from = new URL(url);
  const next = new URL(location, url);
  const keepsBody = status >= 307;
  const headers = request.headers.filter(([given]) => {
    const name = given.toLowerCase();
    if (name === "referer") return false;
    if (secrets.has(name)) return isSameDomain(from.hostname, next.hostname);
    return keepsBody || !name.startsWith("content-");
  });
  if (!(from.protocol === "https:" && next.protocol === "http:")) headers.push(["referer", refererOf(from)]);
  if (next.protocol !== "http:" && next.protocol !== "https:") throw badUrl(next.href);
  const same = keepsBody || method === "GET" || method === "HEAD";
  return {
    ...rest,
    url: next.href,
    method: same ? method : "GET",
    headers,
    ...(keepsBody && body && { body }),
  };
}

const isSameDomain = (from: string, to: string): boolean => to === from || to.endsWith(`.${from}`);

function refererOf(url: URL): string {
  const bare = new URL(url);
  bare.username = bare.password = bare.hash = "";
  return bare.href;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");
