// Fetched once, kept for later builds: what counts as the same, and for how long.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { loadConfig } from "../../src/config/load.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { remoteAsk } from "../../src/functions/remote-ask.ts";
import type { HttpHeader } from "../../src/model/http.ts";
import type { Host } from "../../src/model/source.ts";
import { RemoteResources } from "../../src/remote/resources.ts";
import { createMemoryHost } from "../../src/source/memory-host.ts";
import { mapOf } from "../../src/value/map.ts";

let asked: string[] = [];
let status = 200;
let headers: readonly HttpHeader[] = [];
let host: Host;
beforeEach(() => {
  [asked, status, headers] = [[], 200, [["content-type", "text/plain"]]];
  host = createMemoryHost(
    {},
    {
      env: { HOME: "/home/me", LocalAppData: "/home/me", XDG_CACHE_HOME: "" },
      exchange: ({ url, method }) => {
        asked.push(`${method} ${url}`);
        return { status, statusText: "", headers, body: Buffer.from(`answer ${asked.length}`) };
      },
    },
  );
});

/** What a build of its own gets. */
async function build(settings: Readonly<Record<string, unknown>> = {}) {
  const config = await loadConfig({ source: "/site", flags: settings, host, log: createLog() });
  const resources = new RemoteResources(host, config, { now: () => 0, wait: () => {} });
  return (options: Readonly<Record<string, unknown>> = {}, url = "https://a.example/b.txt") => {
    const found = resources.get(remoteAsk(url, mapOf(options)));
    return found && Buffer.from(found.content).toString();
  };
}

describe("a remote resource", () => {
  it("is fetched once for equal options, whatever their timeout", async () => {
    const get = await build();
    assert.deepEqual([get(), get({ timeout: "3s" }), get({ Timeout: "5s" })], Array(3).fill("answer 1"));
    assert.deepEqual([get({ a: 1 }), get({ a: 2 }), get({ a: 1 })], ["answer 2", "answer 3", "answer 2"]);
  });

  it("is kept for the builds after", async () => {
    assert.equal((await build())(), "answer 1");
    assert.equal((await build())(), "answer 1");
    assert.equal(asked.length, 1);
  });

  it("is kept by the site's own key", async () => {
    assert.equal((await build())({ key: "today" }), "answer 1");
    const next = await build();
    assert.deepEqual(
      [next({ key: "today", a: 1 }), next({ key: "tomorrow", b: 1 })],
      ["answer 1", "answer 2"],
    );
  });

  for (const [name, settings] of [
    ["ignoreCache", { ignoreCache: true }],
    ["a maximum age of nothing", { caches: { getresource: { dir: ":cacheDir/x", maxAge: 0 } } }],
  ] as const)
    it(`is neither kept nor recalled with ${name}`, async () => {
      assert.equal((await build())(), "answer 1");
      assert.equal((await build(settings))(), "answer 2");
      assert.equal((await build(settings))(), "answer 3");
      assert.equal((await build())(), "answer 1");
    });

  for (const bad of [403, 404, 410])
    it(`isn't kept when the server says ${bad}, but not asked for again in that build`, async () => {
      status = bad;
      const get = await build();
      const outcome = () => (bad === 404 ? assert.equal(get(), null) : assert.throws(get, /answered/));
      outcome();
      outcome();
      assert.equal(asked.length, 1);
      status = 200;
      assert.equal((await build())(), "answer 2");
    });

  it("isn't kept where the request says so, nor, if the site heeds it, where the answer does", async () => {
    const noStore = { headers: mapOf({ "Cache-Control": "no-store" }) };
    assert.equal((await build())(noStore), "answer 1");
    assert.equal((await build())(noStore), "answer 2");
    headers = [...headers, ["cache-control", "private, no-store"]];
    const heeding = { HTTPCache: { respectCacheControlNoStoreInResponse: true } };
    assert.equal((await build(heeding))(), "answer 3");
    assert.equal((await build())(), "answer 4");
    assert.equal((await build(heeding))(), "answer 4");
  });

  it("that was kept and is damaged is fetched again", async () => {
    assert.equal((await build())(), "answer 1");
    host = { ...host, recall: () => Buffer.from('{"status":"200"}\nanswer 1') };
    assert.equal((await build())(), "answer 2");
  });

  it("isn't asked for with options that are none", async () => {
    const get = await build();
    assert.throws(() => get({ timeout: "soon" }), /the timeout must be a duration such as 10s/);
    assert.throws(() => get({ timeout: "-1s" }), /the timeout must be a duration/);
    assert.throws(() => get({ headers: "x" }), /expected a map/);
    assert.throws(() => remoteAsk("https://a.example/", null), /expected a map, got nil/);
    assert.deepEqual(asked, []);
  });
});
