// Real exchanges with a server in another process, while this one waits.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { HttpRequest, HttpResponse } from "../../src/model/http.ts";
import { createExchange } from "../../src/source/exchange.ts";

let server: ChildProcess;
let origin = "";
before(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, "exchange-server.js")]);
  const [port] = (await once(server.stdout!, "data")) as [Buffer];
  origin = `http://127.0.0.1:${port.toString().trim()}`;
});
after(() => void server.kill());

const exchange = createExchange();
const request = (path: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url: path.startsWith("http") ? path : origin + path,
  method: "GET",
  headers: [],
  timeoutMs: 10_000,
  maxBytes: 100_000,
  publicOnly: false,
  useProxy: false,
  ...more,
});
const ask = (path: string, more?: Partial<HttpRequest>) => exchange(request(path, more));
const answerOf = (path: string, more?: Partial<HttpRequest>): HttpResponse => {
  const result = ask(path, more);
  assert.ok("status" in result, JSON.stringify(result));
  return result;
};
const failureOf = (path: string, more?: Partial<HttpRequest>): string => {
  const result = ask(path, more);
  assert.ok("failure" in result, JSON.stringify(result));
  return result.failure;
};
const text = ({ body }: HttpResponse) => Buffer.from(body).toString();

describe("an exchange", () => {
  it("brings status, headers and body", () => {
    const answer = answerOf("/hello");
    assert.deepEqual([answer.status, answer.statusText, text(answer)], [200, "OK", "hello"]);
    assert.deepEqual(
      answer.headers.filter(([name]) => name === "x-two"),
      [
        ["x-two", "a"],
        ["x-two", "b"],
      ],
    );
    const missing = answerOf("/missing");
    assert.deepEqual([missing.status, missing.statusText], [404, "Nothing Here"]);
  });

  it("takes method, headers and body along", () => {
    const sent = { headers: [["X-A", "1"] as const, ["X-A", "2"] as const], body: Buffer.from("bö") };
    for (const method of ["POST", "GET", "PUT"]) {
      const got = JSON.parse(text(answerOf("/echo", { method, ...sent })));
      assert.deepEqual(
        [got.method, got.headers["x-a"], got.headers["accept-encoding"], got.body],
        [method, "1, 2", "gzip", "bö"],
      );
    }
  });

  it("unpacks what it asked to be packed, and only that", () => {
    assert.equal(text(answerOf("/packed")), "unpacked");
    const raw = answerOf("/packed", { headers: [["Accept-Encoding", "gzip"]] });
    assert.deepEqual([...raw.body.subarray(0, 2)], [0x1f, 0x8b]);
  });

  it("follows nothing", () => {
    const { status, headers } = answerOf("/moved");
    assert.equal(status, 302);
    assert.ok(headers.some(([name, value]) => name === "location" && value === "/hello"));
  });

  it("ends at the limits of size, unpacked or without an end, and of time", () => {
    assert.match(failureOf("/bomb"), /more than 100000 bytes/);
    assert.match(failureOf("/endless"), /more than 100000 bytes/);
    assert.equal(failureOf("/never", { timeoutMs: 100 }), "no answer within 100 ms");
    assert.notEqual(failureOf("/cut"), "");
  });

  it("that failed isn't tried again at once, unless with more patience", () => {
    const closed = createExchange();
    const before = Number(text(answerOf("/asked-for-never")));
    const patient = (path: string, timeoutMs: number) => closed(request(path, { timeoutMs }));
    for (const timeoutMs of [300, 300, 200])
      assert.deepEqual(patient("/never", timeoutMs), {
        failure: "no answer within 300 ms",
        isUnreachable: false,
      });
    assert.equal(text(answerOf("/asked-for-never")), String(before + 1));
    assert.deepEqual(patient("/never", 301), { failure: "no answer within 301 ms", isUnreachable: false });
    assert.equal(text(answerOf("/asked-for-never")), String(before + 2));
  });

  it("with nobody there fails, for the whole host", () => {
    assert.deepEqual(ask("http://127.0.0.1:1/a"), { failure: "connection refused", isUnreachable: true });
    assert.equal(failureOf("http://127.0.0.1:1/b"), "connection refused");
    assert.match(failureOf("http://nobody.invalid/"), /no such host: nobody\.invalid/);
  });
});

describe("public addresses only", () => {
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
    it(`${host} is none, by whatever name`, () => {
      const url = `http://${host}:${new URL(origin).port}/count`;
      assert.match(failureOf(url, { publicOnly: true }), /access denied: the address \S+ is not public/);
    });

  it("so the server was never asked", () => assert.equal(text(answerOf("/count")), "1"));
});
