// Redirects, retries and limits, with servers that are tables and a clock that is a number.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultUrls } from "../../src/config/policy.ts";
import type { HttpHeader, HttpRequest, HttpResult, RemoteRequest } from "../../src/model/http.ts";
import { fetchRemote, type Fetching } from "../../src/remote/fetch.ts";

type Answer = (request: HttpRequest) => readonly [status: number, headers?: Readonly<Record<string, string>>];

interface Case {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly urls?: readonly string[];
  readonly methods?: readonly string[];
  readonly retryMs?: number;
  readonly proxy?: boolean;
}

/** What was asked, how long was waited, and what came of it. */
function run(
  { answers, urls = [".*"], methods = ["GET|POST"], retryMs = 1000, proxy = false }: Case,
  ask: Partial<RemoteRequest>,
) {
  const asked: HttpRequest[] = [];
  const waits: number[] = [];
  let now = 0;
  const fetching: Fetching = {
    exchange: (request): HttpResult => {
      asked.push(request);
      const answer = answers[request.url];
      if (!answer) return { failure: "connection refused", isUnreachable: true };
      const [status, headers = {}] = answer(request);
      return { status, statusText: "", headers: Object.entries(headers), body: new Uint8Array() };
    },
    policy: { urls, methods, mediaTypes: [], proxyFromEnvironment: proxy },
    retryMs,
    timer: { now: () => now, wait: (ms) => void (waits.push(ms), (now += ms)) },
  };
  const attempt = () =>
    fetchRemote({ url: "http://a.example/", method: "GET", headers: [], ...ask }, fetching).status;
  return { attempt, asked, waits };
}

const to =
  (location: string, status = 302): Answer =>
  () => [status, { location }];
const ok: Answer = () => [200];
const valueOf = (headers: readonly HttpHeader[], name: string) =>
  headers.find(([one]) => one.toLowerCase() === name)?.[1];

describe("a redirect", () => {
  it("is followed, with the page that it came from", () => {
    const { attempt, asked } = run(
      { answers: { "http://a.example/": to("b?x#f"), "http://a.example/b?x": ok } },
      {},
    );
    assert.equal(attempt(), 200);
    assert.deepEqual(
      asked.map(({ url, headers }) => [url, valueOf(headers, "referer")]),
      [
        ["http://a.example/", undefined],
        ["http://a.example/b?x", "http://a.example/"],
      ],
    );
  });

  for (const [status, method, body] of [
    [301, "GET", undefined],
    [302, "GET", undefined],
    [303, "GET", undefined],
    [307, "POST", "text"],
    [308, "POST", "text"],
  ] as const)
    it(`by ${status} makes ${method} of POST`, () => {
      const { attempt, asked } = run(
        { answers: { "http://a.example/": to("/b", status), "http://a.example/b": ok } },
        { method: "POST", body: Buffer.from("text"), headers: [["Content-Type", "text/plain"]] },
      );
      assert.equal(attempt(), 200);
      assert.equal(asked[1]?.method, method);
      assert.equal(asked[1]?.body && Buffer.from(asked[1].body).toString(), body);
      assert.equal(valueOf(asked[1]!.headers, "content-type"), body && "text/plain");
    });

  for (const [next, kept] of [
    ["http://a.example/b", true],
    ["http://sub.a.example/b", true],
    ["http://nota.example/b", false],
    ["http://b.example/b", false],
  ] as const)
    it(`${kept ? "takes" : "doesn't take"} secrets to ${next}`, () => {
      const { attempt, asked } = run(
        { answers: { "http://a.example/": to(next), [next]: ok } },
        {
          headers: [
            ["Authorization", "Bearer x"],
            ["COOKIE", "y"],
            ["X-Own", "z"],
          ],
        },
      );
      assert.equal(attempt(), 200);
      const { headers } = asked[1]!;
      assert.deepEqual(
        [valueOf(headers, "authorization"), valueOf(headers, "cookie"), valueOf(headers, "x-own")],
        [kept ? "Bearer x" : undefined, kept ? "y" : undefined, "z"],
      );
    });

  it("tells no http page that it comes from an https one", () => {
    const { attempt, asked } = run(
      { answers: { "https://a.example/": to("http://a.example/b"), "http://a.example/b": ok } },
      { url: "https://a.example/" },
    );
    assert.equal(attempt(), 200);
    assert.equal(valueOf(asked[1]!.headers, "referer"), undefined);
  });

  it("is followed ten times", () => {
    const { attempt, asked } = run({ answers: { "http://a.example/": to("/") } }, {});
    assert.throws(attempt, /stopped after 10 redirects/);
    assert.equal(asked.length, 11);
  });

  for (const next of [
    "http://127.0.0.1/",
    "http://0x7f.1/",
    "//localhost/",
    "http://u:p@b.example/",
    "file:///etc/passwd",
  ])
    it(`to ${next} needs the leave of the policy`, () => {
      const { attempt, asked } = run({ answers: { "http://a.example/": to(next) }, urls: defaultUrls }, {});
      assert.throws(attempt, /not allowed by security\.http\.urls|is no URL that can be fetched/);
      assert.equal(asked.length, 1);
    });

  it("without a place to go to is the answer", () => {
    assert.equal(run({ answers: { "http://a.example/": () => [302] } }, {}).attempt(), 302);
  });
});

describe("a server in trouble", () => {
  it("is asked again, with longer and longer pauses, until the site's timeout", () => {
    const { attempt, waits } = run({ answers: { "http://a.example/": () => [503] }, retryMs: 60_000 }, {});
    assert.throws(attempt, /the server answered 503, and asking again would exceed the timeout of 60s/);
    assert.ok(waits.length > 5);
    assert.ok(
      waits.every((ms, i) => ms <= 5000 && (i === 0 || ms >= waits[i - 1]!)),
      waits.join(" "),
    );
    assert.ok(waits.reduce((sum, ms) => sum + ms, 0) < 60_000);
  });

  it("says when to come again", () => {
    let count = 0;
    const answer: Answer = () => (++count === 1 ? [429, { "retry-after": "7" }] : [200]);
    const { attempt, waits } = run({ answers: { "http://a.example/": answer }, retryMs: 60_000 }, {});
    assert.equal(attempt(), 200);
    assert.deepEqual(waits, [7000]);
  });

  it("isn't waited for beyond the request's own timeout", () => {
    const { attempt, waits } = run(
      { answers: { "http://a.example/": () => [500, { "retry-after": "2" }] }, retryMs: 60_000 },
      { timeoutMs: 1000 },
    );
    assert.throws(attempt, /the server answered 500/);
    assert.deepEqual(waits, []);
  });

  it("isn't one that says no", () => {
    for (const status of [400, 401, 403, 404, 410, 501]) {
      const { attempt, asked } = run({ answers: { "http://a.example/": () => [status] } }, {});
      assert.equal(attempt(), status);
      assert.equal(asked.length, 1);
    }
  });
});

describe("a request", () => {
  it("has limits, a sender, and no fragment", () => {
    const { attempt, asked } = run(
      { answers: { "http://a.example/x": ok } },
      { url: "http://a.example/x#f" },
    );
    assert.equal(attempt(), 200);
    const [{ url, timeoutMs, maxBytes, headers, publicOnly, useProxy }] = asked as [HttpRequest];
    assert.deepEqual(
      { url, timeoutMs, maxBytes, publicOnly, useProxy, agent: valueOf(headers, "user-agent") },
      {
        url: "http://a.example/x",
        timeoutMs: 120_000,
        maxBytes: 268_435_456,
        publicOnly: false,
        useProxy: false,
        agent: "homelab-site",
      },
    );
  });

  it("asks for public addresses only while the policy is the default", () => {
    const { attempt, asked } = run(
      { answers: { "http://a.example/": ok }, urls: defaultUrls, proxy: true },
      {},
    );
    assert.equal(attempt(), 200);
    assert.equal(asked[0]?.publicOnly, true);
    assert.equal(asked[0]?.useProxy, true);
  });

  for (const url of [
    "",
    "/x",
    "a.example/x",
    "ftp://a.example/x",
    "file:///etc/passwd",
    "http://[::1",
    "data:,x",
  ])
    it(`for ${url || "nothing"} isn't made`, () => {
      const { attempt, asked } = run({ answers: {} }, { url });
      assert.throws(attempt, /is no URL that can be fetched/);
      assert.equal(asked.length, 0);
    });

  it("with a method that the policy doesn't have isn't made", () => {
    const { attempt, asked } = run({ answers: {} }, { method: "DELETE" });
    assert.throws(attempt, /the method DELETE is not allowed by security\.http\.methods/);
    assert.equal(asked.length, 0);
  });

  it("that nobody answers says so", () => {
    assert.throws(
      run({ answers: {} }, {}).attempt,
      /cannot fetch "http:\/\/a\.example\/": connection refused/,
    );
  });
});
