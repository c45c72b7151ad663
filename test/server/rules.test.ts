// Expected answers are those of Hugo's server for the same rules.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import type { Config } from "../../src/model/config.ts";
import { createHandler } from "../../src/server/handler.ts";
import { allowedHosts } from "../../src/server/hosts.ts";
import { compileRules } from "../../src/server/rules.ts";
import { outputsOf } from "../build/fake-result.ts";

type Rules = Config["server"];
const redirect = (rule: Partial<Rules["redirects"][number]>): Rules["redirects"][number] => ({
  force: false,
  from: "",
  fromHeaders: {},
  fromRe: "",
  status: 0,
  to: "",
  ...rule,
});

const server: Rules = {
  headers: [
    { for: "/**", values: { "X-All": "1", "X-Content-Type-Options": "none" } },
    { for: "/sub/t.txt", values: { "X-T": "t" } },
    { for: "/**.txt", values: { "X-Txt": "2" } },
  ],
  redirects: [
    redirect({ from: "/sub/old/**", to: "/sub/t.txt", status: 301 }),
    redirect({ from: "/sub/t.txt", to: "/sub/u.txt", status: 200 }),
    redirect({ from: "/sub/force.txt", to: "/sub/t.txt", status: 302, force: true }),
    redirect({ fromRe: "^/sub/re/(.*)$", to: "/sub/$1.txt", status: 200 }),
    redirect({
      from: "/sub/hdr",
      fromHeaders: { "Accept-Language": "{de,de-*}" },
      to: "/sub/ü",
      status: 302,
    }),
    redirect({ from: "/**", to: "/404.html", status: 404 }),
  ],
};

const handle = createHandler({
  basePath: "/sub/",
  hosts: allowedHosts("127.0.0.1", ""),
  outputs: outputsOf({ "t.txt": "t", "u.txt": "u", "force.txt": "f", "404.html": "missing" }),
  rules: compileRules(server),
  failure: undefined,
  live: undefined,
  token: "t",
  noCache: false,
});
const ask = (path: string, headers: Record<string, string> = {}) =>
  handle(new Request(`http://localhost${path}`, { headers }));

describe("redirects of the site", () => {
  const cases: [path: string, status: number, told: string][] = [
    ["/sub/t.txt", 200, "t"],
    ["/sub/old/x", 301, "/sub/t.txt"],
    ["/sub/old", 404, "missing"],
    ["/sub/force.txt", 302, "/sub/t.txt"],
    ["/sub/re/t", 200, "t"],
    ["/sub/re/none", 404, "missing"],
    ["/sub/hdr", 404, "missing"],
    ["/sub/nope", 404, "missing"],
  ];
  for (const [path, status, told] of cases) {
    it(`${path} gives ${status}`, async () => {
      const response = ask(path);
      const location = response.headers.get("location");
      assert.deepEqual([response.status, location ?? (await response.text())], [status, told]);
    });
  }

  it("that ask for a header", () => {
    const response = ask("/sub/hdr", { "Accept-Language": "de-AT" });
    assert.deepEqual([response.status, response.headers.get("location")], [302, "/sub/%C3%BC"]);
    assert.equal(response.headers.get("x-hugo-redirect"), "true");
  });
});

it("headers of the site are added by path, below the base URL only, and never instead of nosniff", () => {
  const own = (path: string) =>
    ["x-all", "x-t", "x-txt", "x-content-type-options"].map((name) => ask(path).headers.get(name));
  assert.deepEqual(own("/sub/t.txt"), ["1", "t", "2", "nosniff"]);
  assert.deepEqual(own("/sub/u.txt"), ["1", null, "2", "nosniff"]);
  assert.deepEqual(own("/other"), [null, null, null, "nosniff"]);
});

it("a rule that can't be read is the author's fault", () => {
  const rules = { headers: [], redirects: [redirect({ fromRe: "(", to: "/", status: 301 })] };
  assert.throws(() => compileRules(rules), DiagnosticError);
});
