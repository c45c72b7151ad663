// Answers one request from the site in memory. In order: the host, the method, the path, the live reload's own
// addresses, a broken build, the file. Nothing is ever looked up on disk by what a request says.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Output } from "../model/render.ts";
import { findFile } from "../build/check-links.ts";
import { dirName } from "../source/path.ts";
import { contentType } from "./content-type.ts";
import { errorPage, errorPagePolicy } from "./error-page.ts";
import { isAllowedHost } from "./hosts.ts";
import { injectIntoHead } from "./inject.ts";
import { LIVE_CLIENT } from "./live-client.ts";
import type { LiveReload } from "./live-reload.ts";
import type { ServerRules } from "./rules.ts";
import { plainPath } from "./target.ts";

/** What the server shows at this moment; the server changes it after each build. */
export interface ServerState {
  /** The base URL's path, decoded: `/` or `/docs/`. */
  readonly basePath: string;
  /** Names that requests may call this server by. */
  readonly hosts: ReadonlySet<string>;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly mediaTypes?: Config["mediaTypes"];
  /** The site's own headers and redirects. */
  readonly rules?: ServerRules | undefined;
  /** Why there is no new site, while the build is broken. */
  readonly failure: readonly Diagnostic[] | undefined;
  /** Undefined when pages are to be left alone. */
  readonly live: LiveReload | undefined;
  /** Secret of this run: whoever knows it has read a page of this server. */
  readonly token: string;
  /** Tell browsers to keep nothing at all. */
  readonly noCache: boolean;
}

const PLAIN = "text/plain; charset=utf-8";
const HTML = "text/html; charset=utf-8";

/** A handler that shows what `state` holds at the time of each request. */
export function createHandler(state: ServerState): (request: Request) => Response {
  return (request) => {
    const response = answer(request, state);
    addOwnHeaders(response.headers, request, state);
    response.headers.set("X-Content-Type-Options", "nosniff");
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", cacheControl(state));
    return request.method === "HEAD" ? new Response(null, response) : response;
  };
}

function addOwnHeaders(headers: Headers, { url }: Request, { rules, basePath }: ServerState): void {
  const path = plainPath(new URL(url).pathname);
  if (!rules || !path?.startsWith(basePath)) return;
  for (const [name, value] of rules.headersFor(path)) headers.set(name, value);
}

function cacheControl({ noCache }: ServerState): string {
  return noCache ? "no-store, no-cache, must-revalidate, max-age=0" : "no-cache";
}

function answer(request: Request, state: ServerState): Response {
  const url = new URL(request.url);
  if (!isAllowedHost(request.headers.get("host") ?? url.host, state.hosts)) return foreignHost(state);
  if (request.method !== "GET" && request.method !== "HEAD")
    return text(405, "405 method not allowed", { Allow: "GET, HEAD" });
  const path = plainPath(url.pathname);
  if (path === undefined) return withoutEmptySegments(url) ?? text(400, "400 bad request");
  if (`${path}/` === state.basePath) return redirect(encodeURI(state.basePath) + url.search);
  const inside = path.startsWith(state.basePath) ? path.slice(state.basePath.length) : undefined;
  return (
    (inside === undefined ? undefined : answerLive(inside, request, state)) ??
    answerFailure(path, state) ??
    (inside === undefined ? outside(path, state) : answerInside(path, url, request, state))
  );
}

/** Who types the address without the base URL's path is led to the site, this time: another may be here tomorrow. */
function outside(path: string, { basePath }: ServerState): Response {
  return path === "/" ? redirect(encodeURI(basePath), 302) : text(404, "404 page not found");
}

/** `/docs//a/` is a link that a template put together carelessly: hosts forgive it. */
function withoutEmptySegments({ pathname, search }: URL): Response | undefined {
  const path = pathname.replace(/\/{2,}/g, "/");
  return path === pathname || plainPath(path) === undefined ? undefined : redirect(path + search);
}

function foreignHost({ hosts }: ServerState): Response {
  const known = [...hosts].join(", ");
  return text(403, `403 this server answers to: ${known}. Serve with --baseURL to add a name`);
}

function text(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, { status, headers: { "Content-Type": PLAIN, ...headers } });
}

function redirect(location: string, status = 301): Response {
  return new Response(null, { status, headers: { Location: location } });
}

/** The script and the stream of the live reload, below a folder that only this run knows. */
function answerLive(path: string, request: Request, { live, token }: ServerState): Response | undefined {
  const folder = liveFolder(token);
  if (!live || !path.startsWith(folder)) return undefined;
  if (isCrossSite(request)) return text(403, "403 forbidden");
  const name = path.slice(folder.length);
  if (name === "live.js")
    return new Response(LIVE_CLIENT, { headers: { "Content-Type": "text/javascript" } });
  if (name !== "events") return undefined;
  const seen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("v");
  const stream = request.method === "HEAD" ? null : live.connect(Number(seen));
  const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
  return new Response(stream, { headers });
}

function liveFolder(token: string): string {
  return `__homelab-site/${token}/`;
}

function isCrossSite({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = headers.get("origin");
  const host = headers.get("host");
  return origin !== null && (!URL.canParse(origin) || (host !== null && new URL(origin).host !== host));
}

function liveScript({ basePath, token, live }: ServerState, attributes = ""): string {
  if (!live) return "";
  const src = `${encodeURI(basePath)}${liveFolder(token)}live.js?v=${live.version}`;
  return `<script src="${src}" data-base="${attributeText(basePath)}"${attributes} data-no-instant defer></script>`;
}

function attributeText(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** The error page for whatever would be a page; style sheets and pictures come from the last good build. */
function answerFailure(path: string, state: ServerState): Response | undefined {
  const isPage = /(?:\/|\.html?|\/[^/.]*)$/.test(path);
  if (!state.failure || !isPage) return undefined;
  const nonce = randomBytes(16).toString("base64");
  const page = errorPage(state.failure, nonce, liveScript(state, " data-failed"));
  const headers = { "Content-Type": HTML, "Content-Security-Policy": errorPagePolicy(nonce) };
  return new Response(page, { status: 500, headers: { ...headers, "Cache-Control": "no-store" } });
}

function answerInside(path: string, url: URL, request: Request, state: ServerState): Response {
  const inside = path.slice(state.basePath.length);
  const rule = state.rules?.redirectFor(path, request.headers);
  // A missing page is looked for by language, whatever the rule for it says.
  if (!rule || rule.status === 404 || (!rule.force && findFile(inside, state.outputs) !== undefined))
    return answerFile(inside, url, request, state);
  const to = rule.to.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  const response = rule.status === 200 ? answerRewritten(rule.to, request, state) : redirect(to, rule.status);
  response.headers.set("X-Hugo-Redirect", "true");
  return response;
}

function answerRewritten(to: string, request: Request, state: ServerState): Response {
  const inside = to.startsWith(state.basePath) ? to.slice(state.basePath.length) : to.replace(/^\//, "");
  return answerFile(inside, new URL(to, request.url), request, state);
}

function answerFile(path: string, url: URL, request: Request, state: ServerState): Response {
  const file = findFile(path, state.outputs);
  if (file === undefined) return notFound(path, state);
  if (file === `${path}/index.html` && path !== "") return redirect(`${url.pathname}/${url.search}`);
  const body = bodyOf(file, state);
  if (!body) return notFound(path, state);
  const headers = { "Content-Type": contentType(file, state.mediaTypes), ETag: etagOf(body) };
  const isKnown = !state.noCache && request.headers.get("if-none-match")?.includes(headers.ETag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** The nearest 404 page: a language below the root may have its own. */
function notFound(path: string, state: ServerState): Response {
  for (let folder = dirName(path); ; folder = dirName(folder)) {
    const file = folder === "" ? "404.html" : `${folder}/404.html`;
    const body = state.outputs.has(file) ? bodyOf(file, state) : undefined;
    if (body) return new Response(body, { status: 404, headers: { "Content-Type": HTML } });
    if (folder === "") return text(404, "404 page not found");
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The file's bytes, with the live reload's script in pages; undefined when a copied file has just gone. */
function bodyOf(path: string, state: ServerState): Bytes | undefined {
  const bytes = bytesOf(state.outputs.get(path)!);
  if (!bytes || !state.live || !/\.html?$/.test(path)) return bytes;
  const html = injectIntoHead(new TextDecoder().decode(bytes), liveScript(state));
  return new TextEncoder().encode(html);
}

function bytesOf({ content }: Output): Bytes | undefined {
  if (!("copyOf" in content)) return content as Bytes;
  try {
    return readFileSync(content.copyOf) as Bytes;
  } catch {
    return undefined;
  }
}

function etagOf(body: Bytes): string {
  return `"${createHash("sha1").update(body).digest("base64url")}"`;
}
