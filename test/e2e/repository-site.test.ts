// The site in this repository, built by the bundle and served below the path of its base URL by a server that knows
// nothing of homelab-site: every link, picture, style sheet, script and fragment leads somewhere, and no address
// leads out of the path. The links are found without the parser that `check` has.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { repository, run, temporaryFolder } from "./program.ts";

const BASE = "https://example.org/homelab-site/";
const basePath = new URL(BASE).pathname;

interface Visited {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

interface Reference {
  readonly url: string;
  readonly from: string;
}

const folder = temporaryFolder();
const visited = new Map<string, Visited>();
const references: Reference[] = [];
const outside = new Set<string>();
let host = "";

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url!, "http://localhost").pathname);
  if (!path.startsWith(basePath)) {
    outside.add(path);
    return void response.writeHead(404).end();
  }
  let file = join(folder, path.slice(basePath.length));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": typeOf(file) }).end(readFileSync(file));
});

const TYPES: Readonly<Record<string, string>> = { html: "html", css: "css", xml: "xml", svg: "svg" };
const typeOf = (file: string): string => TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "other";

const unescape = (text: string): string =>
  text
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/&#43;/g, "+")
    .replace(/&quot;|&#34;/g, '"');

/** The addresses that a document names, as they are written. */
function* addresses(type: string, text: string): Generator<string> {
  if (type === "css") {
    for (const [, url] of text.matchAll(/url\(\s*["']?([^"')]+)/g)) yield url!;
    for (const [, url] of text.matchAll(/@import\s+["']([^"']+)/g)) yield url!;
  }
  if (type === "xml") {
    for (const [, url] of text.matchAll(/<(?:loc|link|guid)>([^<]+)</g)) yield unescape(url!);
  }
  if (type !== "html" && type !== "xml" && type !== "svg") return;
  for (const [tag] of text.replace(/<!--[^]*?-->/g, "").matchAll(/<[a-z][^>]*>/gi)) {
    for (const [, url] of tag.matchAll(/\s(?:href|src|poster|data|action)="([^"]*)"/gi)) yield unescape(url!);
    for (const [, set] of tag.matchAll(/\ssrcset="([^"]*)"/gi))
      for (const part of set!.split(",")) yield unescape(part.trim().split(/\s+/)[0]!);
    const meta = /^<meta\b.*\s(?:property|name)="(?:og|twitter):(?:url|image)"/i.test(tag);
    const content = /\scontent="([^"]*)"/i.exec(tag)?.[1];
    if (meta && content !== undefined) yield unescape(content);
  }
}

/** Where an address leads on the test's server; undefined when it is another host's. */
function resolve(url: string, from: string): URL | undefined {
  const target = new URL(url, new URL(from, BASE));
  if (target.origin !== new URL(BASE).origin) return undefined;
  return target;
}

async function visit(path: string): Promise<void> {
  if (visited.has(path)) return;
  visited.set(path, { status: 0, type: "", text: "" });
  const response = await fetch(host + path, { redirect: "manual" });
  const type = response.headers.get("content-type") ?? "";
  const text = await response.text();
  visited.set(path, { status: response.status, type, text });
  if (response.status !== 200) return;
  for (const url of addresses(type, text)) {
    references.push({ url, from: path });
    const target = resolve(url, path);
    if (target) await visit(target.pathname);
  }
}

const ids = new Map<string, ReadonlySet<string>>();
function idsOf(path: string): ReadonlySet<string> {
  let found = ids.get(path);
  if (!found) {
    const text = visited.get(path)!.text;
    found = new Set([...text.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => unescape(id!)));
    ids.set(path, found);
  }
  return found;
}

after(() => {
  server.closeAllConnections();
  server.close();
});

async function crawl(): Promise<void> {
  const { code, stderr } = run(repository, "build", "-d", folder);
  assert.deepEqual([code, stderr], [0, ""]);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const start of ["", "404.html", "sitemap.xml"]) await visit(basePath + start);
}

let crawled: Promise<void> | undefined;

describe("the site in this repository", () => {
  // Not in before(): the runner keeps the reason of a failing hook to itself.
  beforeEach(() => (crawled ??= crawl()));

  it("check finds nothing", () => {
    const { code, stderr } = run(repository, "check");
    assert.deepEqual([code, stderr], [0, ""]);
  });

  it("leads nowhere that isn't there", () => {
    assert.ok(visited.size > 60, `only ${visited.size} addresses were found`);
    const broken = [...visited].filter(([, { status }]) => status !== 200).map(([path]) => path);
    const from = (path: string) =>
      references.filter(({ url, from }) => resolve(url, from)?.pathname === path);
    assert.deepEqual(
      broken.map((path) => ({ path, from: from(path).map((reference) => reference.from) })),
      [],
    );
  });

  it("leads to no fragment that isn't there", () => {
    const targets = references.map((reference) => ({
      ...reference,
      target: resolve(reference.url, reference.from),
    }));
    const withFragment = targets.filter(({ target }) => target && target.hash.length > 1);
    assert.ok(withFragment.length > 100, "headings in tables of contents were found");
    const broken = withFragment.filter(
      ({ target }) => !idsOf(target!.pathname).has(decodeURIComponent(target!.hash.slice(1))),
    );
    assert.deepEqual(
      broken.map(({ url, from }) => `${from}: ${url}`),
      [],
    );
  });

  it("leads to nothing outside its path", () => {
    assert.deepEqual([...outside], []);
  });

  it("has no page that no other leads to", () => {
    const files = readdirSync(folder, { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".html"));
    const isReached = (name: string) => visited.has(basePath + name.replace(/(^|\/)index\.html$/, "$1"));
    const isAlias = (name: string) => /http-equiv="?refresh/i.test(readFileSync(join(folder, name), "utf8"));
    assert.deepEqual(
      files.filter((name) => !isReached(name) && !isAlias(name)),
      [],
    );
  });
});
