import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createHandler } from "../../src/server/handler.ts";
import type { ServerState } from "../../src/server/handler.ts";
import { allowedHosts, isAllowedHost, isPublicAddress } from "../../src/server/hosts.ts";
import { createLiveReload } from "../../src/server/live-reload.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { outputsOf } from "../build/fake-result.ts";

const FILES = {
  "index.html": "<!doctype html><html><head><title>Home</title></head></html>",
  "docs/index.html": "<head></head>docs",
  "docs/a b/index.html": "<head></head>a b",
  "404.html": "<head></head>nothing here",
  "de/404.html": "<head></head>nichts da",
  "style.css": "body{}",
  "data.json": "{}",
  "odd.xyz": "?",
};

function state(changes: Partial<ServerState> = {}): ServerState {
  return {
    basePath: "/",
    hosts: allowedHosts("127.0.0.1", "https://example.org/"),
    outputs: outputsOf(FILES),
    failure: undefined,
    live: undefined,
    token: "secret",
    noCache: false,
    ...changes,
  };
}

function ask(path: string, changes: Partial<ServerState> = {}, init: RequestInit = {}): Response {
  return createHandler(state(changes))(new Request(`http://localhost:1313${path}`, init));
}

describe("the server answers", () => {
  const cases: [path: string, status: number, type: string, body: string][] = [
    ["/", 200, "text/html; charset=utf-8", FILES["index.html"]],
    ["/?a=b", 200, "text/html; charset=utf-8", FILES["index.html"]],
    ["/docs/", 200, "text/html; charset=utf-8", "<head></head>docs"],
    ["/docs/index.html", 200, "text/html; charset=utf-8", "<head></head>docs"],
    ["/docs/a%20b/", 200, "text/html; charset=utf-8", "<head></head>a b"],
    ["/style.css", 200, "text/css; charset=utf-8", "body{}"],
    ["/style.css?v=1", 200, "text/css; charset=utf-8", "body{}"],
    ["/data.json", 200, "application/json; charset=utf-8", "{}"],
    ["/odd.xyz", 200, "application/octet-stream", "?"],
    ["/nope/", 404, "text/html; charset=utf-8", "<head></head>nothing here"],
    ["/de/nope/x", 404, "text/html; charset=utf-8", "<head></head>nichts da"],
    ["/style.css/", 404, "text/html; charset=utf-8", "<head></head>nothing here"],
  ];
  for (const [path, status, type, body] of cases) {
    it(`${path} with ${status}`, async () => {
      const response = ask(path);
      assert.equal(response.status, status);
      assert.equal(response.headers.get("content-type"), type);
      assert.equal(await response.text(), body);
    });
  }

  it("a folder without its slash with a redirect that keeps the query", () => {
    const response = ask("/docs?x=1");
    assert.deepEqual([response.status, response.headers.get("location")], [301, "/docs/?x=1"]);
    assert.equal(ask("/docs/a%20b").headers.get("location"), "/docs/a%20b/");
  });

  it("the root of a site that is below it with the way there", async () => {
    const response = ask("/", { basePath: "/my docs/" });
    assert.deepEqual([response.status, response.headers.get("location")], [302, "/my%20docs/"]);
    assert.equal(ask("/other/", { basePath: "/docs/" }).status, 404);
  });

  it("a path with empty segments with a redirect to the one without", () => {
    for (const [path, location] of [
      ["/docs//", "/docs/"],
      ["//docs///index.html?a=b", "/docs/index.html?a=b"],
    ] as const) {
      const response = ask(path);
      assert.equal(response.status, 301);
      assert.equal(response.headers.get("location"), location);
    }
    assert.equal(ask("/docs//%2e%2e%2fx").status, 400);
  });

  it("below the base URL's path only", async () => {
    const sub = { basePath: "/sub/" };
    assert.equal(await ask("/sub/docs/", sub).text(), "<head></head>docs");
    assert.equal(ask("/sub", sub).headers.get("location"), "/sub/");
    assert.deepEqual(
      [ask("/docs/", sub).status, await ask("/docs/", sub).text()],
      [404, "404 page not found\n"],
    );
    assert.equal(ask("/subway/", sub).status, 404);
  });

  it("a file that is copied from its source, as it is now", async () => {
    const folder = mkdtempSync(join(tmpdir(), "handler-"));
    const source = join(folder, "a.txt");
    writeFileSync(source, "one");
    const outputs = outputsOf({ "a.txt": { copyOf: source } });
    assert.equal(await ask("/a.txt", { outputs }).text(), "one");
    rmSync(folder, { recursive: true });
    assert.equal(ask("/a.txt", { outputs }).status, 404);
  });

  it("304 when nothing changed, unless browsers are to keep nothing", () => {
    const etag = ask("/style.css").headers.get("etag")!;
    const headers = { "If-None-Match": etag };
    assert.equal(ask("/style.css", {}, { headers }).status, 304);
    assert.equal(ask("/data.json", {}, { headers }).status, 200);
    const never = ask("/style.css", { noCache: true }, { headers });
    assert.equal(never.status, 200);
    assert.match(never.headers.get("cache-control")!, /no-store/);
  });

  it("HEAD without a body, other methods not at all", async () => {
    const head = ask("/", {}, { method: "HEAD" });
    assert.deepEqual([head.status, await head.text()], [200, ""]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const response = ask("/", {}, { method });
      assert.deepEqual([response.status, response.headers.get("allow")], [405, "GET, HEAD"], method);
    }
  });

  it("never with CORS headers, always with nosniff", () => {
    const all = ["/", "/nope", "/docs", "/%00", "/style.css"].map((path) =>
      ask(path, {}, { headers: { Origin: "https://evil.example" } }),
    );
    all.push(ask("/", {}, { headers: { Host: "evil.example" } }), ask("/", {}, { method: "POST" }));
    all.push(ask("/", { failure: [] }));
    for (const { headers } of all) {
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("access-control-allow-origin"), null);
    }
  });
});

describe("hosts", () => {
  const hosts = allowedHosts("127.0.0.1", "https://Docs.Example.org:8443/x/");
  const cases: [host: string, allowed: boolean][] = [
    ["localhost", true],
    ["localhost:1313", true],
    ["LOCALHOST:1", true],
    ["127.0.0.1:1313", true],
    ["[::1]:1313", true],
    ["docs.example.org", true],
    ["evil.example", false],
    ["localhost.evil.example", false],
    ["localhost:1313.evil.example", false],
    ["evil.example:1313", false],
    ["user@localhost", false],
    ["localhost:", false],
    ["", false],
  ];
  for (const [host, allowed] of cases)
    it(`${host} is ${allowed ? "" : "not "}ours`, () => assert.equal(isAllowedHost(host, hosts), allowed));

  it("a foreign one gets 403 with the names that are known, X-Forwarded-Host changes nothing", async () => {
    const response = ask("/", {}, { headers: { Host: "evil.example", "X-Forwarded-Host": "localhost" } });
    assert.equal(response.status, 403);
    assert.match(await response.text(), /localhost, 127\.0\.0\.1, \[::1\], example\.org/);
  });

  it("include a bound address, and the machine's own when bound to all", () => {
    assert.ok(allowedHosts("10.0.0.5", "").has("10.0.0.5"));
    assert.ok(allowedHosts("fe80::1", "").has("[fe80::1]"));
    assert.ok(allowedHosts("0.0.0.0", "").size > 3);
    assert.deepEqual(["127.0.0.1", "::1", "localhost", "0.0.0.0", "10.0.0.5"].map(isPublicAddress), [
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe("live reload", () => {
  const folder = "/__homelab-site/secret/";

  it("puts its script into pages, right after the head's start, and into nothing else", async () => {
    const live = createLiveReload();
    const script = (base: string) =>
      `<script src="${base}__homelab-site/secret/live.js?v=1" data-base="${base}" data-no-instant defer></script>`;
    assert.equal(
      await ask("/", { live }).text(),
      `<!doctype html><html><head>${script("/")}<title>Home</title></head></html>`,
    );
    assert.match(await ask("/sub/nope", { live, basePath: "/sub/" }).text(), /<head><script src="\/sub\//);
    assert.equal(await ask("/style.css", { live }).text(), "body{}");
    assert.equal(await ask("/").text(), FILES["index.html"]);
    live.close();
  });

  it("needs this run's token and the same origin", () => {
    const live = createLiveReload();
    const status = (path: string, headers: Record<string, string> = {}) =>
      ask(path, { live }, { headers: { Host: "localhost:1313", ...headers } }).status;
    assert.equal(status(`${folder}live.js`), 200);
    assert.equal(status(`${folder}events?v=1`, { Origin: "http://localhost:1313" }), 200);
    assert.equal(status(`${folder}events`, { Origin: "http://evil.example" }), 403);
    assert.equal(status(`${folder}events`, { Origin: "http://localhost:9999" }), 403);
    assert.equal(status(`${folder}events`, { Origin: "null" }), 403);
    assert.equal(status(`${folder}live.js`, { "Sec-Fetch-Site": "cross-site" }), 403);
    assert.equal(status("/__homelab-site/other/live.js"), 404);
    assert.equal(status("/__homelab-site/events"), 404);
    assert.equal(ask(`${folder}live.js`).status, 404);
    live.close();
  });

  it("tells pages what changed, and pages of an older state to reload", async () => {
    const live = createLiveReload();
    const fresh = ask(`${folder}events?v=1`, { live }).body!.getReader();
    live.announce({ paths: ["a/index.html"] });
    const late = ask(`${folder}events?v=1`, { live }).body!.getReader();
    const again = ask(
      `${folder}events?v=1`,
      { live },
      { headers: { "Last-Event-ID": "2" } },
    ).body!.getReader();
    live.close();
    const all = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
      let text = "";
      for (let r = await reader.read(); !r.done; r = await reader.read())
        text += new TextDecoder().decode(r.value);
      return text;
    };
    assert.equal(await all(fresh), 'retry: 1000\n\nid: 2\ndata: {"paths":["a/index.html"]}\n\n');
    assert.equal(await all(late), 'retry: 1000\n\nid: 2\ndata: {"paths":[],"reload":true}\n\n');
    assert.equal(await all(again), "retry: 1000\n\n");
  });
});

describe("while the build is broken", () => {
  const failure: Diagnostic[] = [
    {
      severity: "error",
      code: "template/unknown-function",
      message: 'function "<script>alert(1)</script>" is not defined',
      location: {
        file: "layouts/<b>.html",
        line: 3,
        column: 4,
        length: 4,
        lineText: "{{ <img src=x onerror=alert(1)> }}",
      },
      suggestion: 'did you mean "<i>"?',
      notes: [{ text: "called from <u>" }],
      help: "<s>",
    },
  ];

  it("pages are the error page: its text as text, under a policy", async () => {
    const live = createLiveReload();
    for (const path of ["/", "/docs/", "/docs", "/new/page.html"]) {
      const response = ask(path, { failure, live });
      assert.equal(response.status, 500);
      const page = await response.text();
      const policy = response.headers.get("content-security-policy")!;
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)![1];
      assert.ok(page.includes(`<style nonce="${nonce}">`));
      assert.ok(page.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
      assert.ok(page.includes("layouts/&lt;b&gt;.html:3:4"));
      assert.ok(page.includes("3 | {{ &lt;img src=x onerror=alert(1)&gt; }}"));
      assert.doesNotMatch(page, /<img|<i>|<u>|<s>|<script>/);
      assert.match(page, /data-failed/);
    }
    live.close();
  });

  it("style sheets come from the last good build", async () => {
    assert.equal(await ask("/style.css", { failure }).text(), "body{}");
  });
});
