import assert from "node:assert/strict";
import { request } from "node:http";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { createHandler } from "../../src/server/handler.ts";
import { allowedHosts } from "../../src/server/hosts.ts";
import { injectIntoHead } from "../../src/server/inject.ts";
import { listen } from "../../src/server/listen.ts";
import type { Listening } from "../../src/server/listen.ts";
import { plainPath } from "../../src/server/target.ts";
import { outputsOf } from "../build/fake-result.ts";

const HOSTILE = [
  "/../etc/passwd",
  "/docs/../../etc/passwd",
  "/%2e%2e/etc/passwd",
  "/docs/%2E%2e/x",
  "/..%2fetc/passwd",
  "/docs%2f..%2fx",
  "/..\\..\\etc",
  "/%5c..%5cetc",
  "/a\\b",
  "/a%00b",
  "/\0",
  "//etc/passwd",
  "/docs//index.html",
  "/./index.html",
  "/index.html#x",
  "/%",
  "/%zz",
  "/%ff",
  "/a%0d%0ab",
  "http://evil.example/",
  "*",
  "",
];

describe("plainPath refuses", () => {
  for (const target of HOSTILE) it(JSON.stringify(target), () => assert.equal(plainPath(target), undefined));
});

describe("plainPath decodes", () => {
  const cases: [target: string, path: string][] = [
    ["/", "/"],
    ["/a/b/", "/a/b/"],
    ["/a%20b/c?x=/../#", "refused"],
    ["/a%20b/c?x=/../", "/a b/c"],
    ["/caf%C3%A9/", "/café/"],
    ["/...", "/..."],
    ["/.well-known/x", "/.well-known/x"],
  ];
  for (const [target, path] of cases) it(target, () => assert.equal(plainPath(target) ?? "refused", path));
});

describe("over a socket", () => {
  let server: Listening;
  before(async () => {
    const handler = createHandler({
      basePath: "/",
      hosts: allowedHosts("127.0.0.1", ""),
      outputs: outputsOf({ "index.html": "home", "docs/index.html": "docs" }),
      failure: undefined,
      live: undefined,
      token: "t",
      noCache: false,
    });
    server = await listen(handler, { bind: "127.0.0.1", port: 0, exactPort: true });
  });
  after(() => server.close());

  /** Sends the target as it stands, as no browser would. */
  function raw(target: string, host = "localhost"): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1");
      let text = "";
      socket.on("data", (data) => (text += data));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
  }

  for (const target of HOSTILE.filter((t) => t !== "")) {
    it(`${JSON.stringify(target)} gets 400 or 404`, async () => {
      assert.match(await raw(target), /^HTTP\/1\.1 (400|404) /);
    });
  }

  it("a page is served, a foreign host is not", async () => {
    assert.match(await raw("/docs/"), /^HTTP\/1\.1 200 [\s\S]*docs$/m);
    assert.match(await raw("/docs/?raw"), /^HTTP\/1\.1 200 /);
    assert.match(await raw("/", "evil.example"), /^HTTP\/1\.1 403 /);
    assert.match(await raw("/", "evil.example\r\nX-Forwarded-Host: localhost"), /^HTTP\/1\.1 403 /);
  });

  it("survives clients that go away", async () => {
    for (let i = 0; i < 5; i++) {
      const asked = request({ port: server.port, host: "127.0.0.1", path: "/" });
      asked.on("error", () => {});
      asked.end();
      asked.destroy();
    }
    assert.match(await raw("/"), /^HTTP\/1\.1 200 /);
  });

  it("another port is taken when the default one is busy, not when it was asked for", async () => {
    const handler = () => new Response("x");
    const other = await listen(handler, { bind: "127.0.0.1", port: server.port, exactPort: false });
    assert.notEqual(other.port, server.port);
    await other.close();
    await assert.rejects(
      listen(handler, { bind: "127.0.0.1", port: server.port, exactPort: true }),
      (error: Error) => error.message === `port ${server.port} is in use`,
    );
  });
});

describe("injectIntoHead", () => {
  const cases: [html: string, expected: string][] = [
    ["<!doctype html><html><head><title>", "<!doctype html><html><head>[X]<title>"],
    ["<html><HEAD class=a>x", "<html><HEAD class=a>[X]x"],
    ["<html lang=en><header>", "<html lang=en>[X]<header>"],
    ["<!DOCTYPE html><p>", "<!DOCTYPE html>[X]<p>"],
    ["<!-- <head> --><head>", "<!-- <head> --><head>[X]"],
    ["<p><head>", "[X]<p><head>"],
    ["text", "[X]text"],
    ["<!--", "[X]<!--"],
    ["", "[X]"],
  ];
  for (const [html, expected] of cases) it(html, () => assert.equal(injectIntoHead(html, "[X]"), expected));
});
