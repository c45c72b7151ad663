// A URL as Go's net/url parses and prints it, for urls.Parse and everything that joins links.
import { encodePath } from "../content/targets.ts";
import { cleanPath } from "../source/path.ts";
import { FunctionError } from "../value/function-error.ts";
import { createMap } from "../value/map.ts";
import { printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { pathUnescape } from "./url-escape.ts";

/** User name and password of a URL. */
class UserInfo implements ViewValue {
  readonly Username: string;
  readonly password: string | undefined;

  constructor(text: string) {
    const at = text.indexOf(":");
    this.Username = pathUnescape(at < 0 ? text : text.slice(0, at)) ?? text;
    this.password = at < 0 ? undefined : text.slice(at + 1);
  }

  get String(): string {
    return this.password === undefined ? this.Username : `${this.Username}:${this.password}`;
  }

  [printHook](): string {
    return this.String;
  }

  [typeHook](): string {
    return "*url.Userinfo";
  }
}

/** The parts of a URL; members are those that templates know. */
export class GoURL implements ViewValue {
  readonly Scheme: string;
  readonly Opaque: string;
  readonly User: UserInfo | null;
  readonly Host: string;
  /** The path as written; "" in `RawPath` where Go's own encoding gives the same. */
  readonly path: string;
  readonly RawQuery: string;
  readonly ForceQuery: boolean;
  readonly fragment: string;

  constructor(parts: URLParts) {
    this.Scheme = parts.scheme;
    this.Opaque = parts.opaque;
    this.User = parts.user === undefined ? null : new UserInfo(parts.user);
    this.Host = parts.host;
    this.path = parts.path;
    this.RawQuery = parts.query ?? "";
    this.ForceQuery = parts.query === "";
    this.fragment = parts.fragment;
  }

  get Path(): string {
    return pathUnescape(this.path) ?? this.path;
  }
  get RawPath(): string {
    return encodePath(this.Path.replaceAll("%", "%25")) === this.path ? "" : this.path;
  }
  get EscapedPath(): string {
    return isEncodedPath(this.path) ? this.path : encodePath(this.path);
  }
  get Fragment(): string {
    return pathUnescape(this.fragment) ?? this.fragment;
  }
  get RawFragment(): string {
    return encodeFragment(this.Fragment.replaceAll("%", "%25")) === this.fragment ? "" : this.fragment;
  }
  get EscapedFragment(): string {
    return encodeFragment(this.fragment);
  }
  get IsAbs(): boolean {
    return this.Scheme !== "";
  }
  get Hostname(): string {
    return this.Host.replace(/:\d*$/, "").replace(/^\[(.*)\]$/, "$1");
  }
  get Port(): string {
    return /:(\d*)$/.exec(this.Host)?.[1] ?? "";
  }
  get Query(): unknown {
    return queryMap(this.RawQuery);
  }
  get RequestURI(): string {
    const path = this.Opaque || this.EscapedPath || "/";
    return path + this.#queryText();
  }
  get Redacted(): string {
    return this.#print(this.User?.password === undefined ? this.User?.String : `${this.User.Username}:xxxxx`);
  }
  get String(): string {
    return this.#print(this.User?.String);
  }

  JoinPath(...elements: string[]): GoURL {
    return this.with({ path: joinURLPath(this.path, elements) });
  }

  /** The same URL with other parts. */
  with(parts: Partial<URLParts>): GoURL {
    return new GoURL({
      scheme: this.Scheme,
      opaque: this.Opaque,
      user: this.User?.String,
      host: this.Host,
      path: this.path,
      query: this.ForceQuery ? "" : this.RawQuery || undefined,
      fragment: this.fragment,
      ...parts,
    });
  }

  #queryText(): string {
    return this.ForceQuery || this.RawQuery ? `?${this.RawQuery}` : "";
  }

  #print(user: string | undefined): string {
    const scheme = this.Scheme && `${this.Scheme}:`;
    const fragment = this.fragment && `#${this.EscapedFragment}`;
    if (this.Opaque) return scheme + this.Opaque + this.#queryText() + fragment;
    const host =
      this.Host || user !== undefined ? `//${user === undefined ? "" : `${user}@`}${this.Host}` : "";
    const slash = host && this.path && !this.path.startsWith("/") ? "/" : "";
    return scheme + host + slash + this.EscapedPath + this.#queryText() + fragment;
  }

  [printHook](): string {
    return this.String;
  }

  [typeHook](): string {
    return "*url.URL";
  }
}

interface URLParts {
  readonly scheme: string;
  readonly opaque: string;
  readonly user: string | undefined;
  readonly host: string;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string;
}

/** Parses a URL or a reference; undefined where Go would refuse it. */
export function tryParseURL(text: string): GoURL | undefined {
  const parts = readURL(text);
  return typeof parts === "string" ? undefined : new GoURL(parts);
}

/** The same; throws a FunctionError that says what is wrong. */
export function parseURL(text: string): GoURL {
  const parts = readURL(text);
  if (typeof parts === "string") throw new FunctionError(`${JSON.stringify(text)} is no URL: ${parts}`);
  return new GoURL(parts);
}

/** The parts, or what is wrong. */
function readURL(text: string): URLParts | string {
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x1f\x7f]/.test(text)) return "it contains a control character";
  const hash = text.indexOf("#");
  const fragment = hash < 0 ? "" : text.slice(hash + 1);
  const whole = hash < 0 ? text : text.slice(0, hash);
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(whole)?.[1] ?? "";
  const rest = scheme ? whole.slice(scheme.length + 1) : whole;
  const mark = rest.indexOf("?");
  const query = mark < 0 ? undefined : rest.slice(mark + 1);
  const body = mark < 0 ? rest : rest.slice(0, mark);
  const common = { scheme: scheme.toLowerCase(), query, fragment, user: undefined, host: "" };
  if (scheme && !body.startsWith("/")) return { ...common, opaque: body, path: "" };
  if (!scheme && /^[^/]*:/.test(body)) return "its first path segment contains a colon";
  if (!body.startsWith("//")) return checked({ ...common, opaque: "", path: body });
  const slash = body.indexOf("/", 2);
  const authority = body.slice(2, slash < 0 ? undefined : slash);
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  if (/\s/.test(host)) return "its host contains a space";
  if (host.startsWith("[") && !host.includes("]")) return "its host has a [ without ]";
  const user = at < 0 ? undefined : authority.slice(0, at);
  return checked({ ...common, opaque: "", host, user, path: slash < 0 ? "" : body.slice(slash) });
}

function checked(parts: URLParts): URLParts | string {
  const broken = /%(?![0-9a-fA-F]{2}).{0,2}/.exec(parts.path + parts.fragment);
  return broken ? `it contains the broken escape "${broken[0]}"` : parts;
}

/** True for a path that says what it means: Go keeps it as it is written, `a_(b)` for one. */
function isEncodedPath(path: string): boolean {
  return /^(?:[\w\-.~/!$&'()*+,;=:@[\]]|%[\da-f]{2})*$/i.test(path);
}

function encodeFragment(fragment: string): string {
  return encodePath(fragment)
    .replaceAll("%23", "#")
    .replace(/%(?:21|28|29|2A|3F)/gi, decodeURIComponent);
}

/** Joins and cleans; a slash at the end of the last element stays. */
export function joinURLPath(path: string, elements: readonly string[]): string {
  const all = [path, ...elements];
  const joined = all.filter((element) => element !== "").join("/");
  const isRooted = path.startsWith("/");
  const clean = cleanPath(isRooted ? joined : `/${joined}`);
  const kept = isRooted ? clean : clean.slice(1);
  return all.at(-1)!.endsWith("/") && !kept.endsWith("/") ? `${kept}/` : kept;
}

/** A query as a map of lists, with Go's methods beside the keys. */
function queryMap(query: string): unknown {
  const map = createMap<string[]>();
  for (const [key, value] of new URLSearchParams(query)) (map[key] ??= []).push(value);
  const methods = {
    Get: (key: string) => map[key]?.[0] ?? "",
    Has: (key: string) => key in map,
    Encode: () => query,
  };
  for (const [name, value] of Object.entries(methods))
    if (!(name in map)) Object.defineProperty(map, name, { value });
  return map;
}
