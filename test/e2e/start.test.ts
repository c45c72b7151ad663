// The first things that a newcomer may type: wrong words, and folders that hold no site or aren't there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { put, run, serve, temporaryFolder } from "./program.ts";

describe("wrong usage ends with 2 and says what was meant", () => {
  const folder = temporaryFolder();
  const cases: readonly (readonly [args: readonly string[], code: string, said: RegExp])[] = [
    [["buidl"], "cli/unknown-command", /did you mean "build"\?/],
    [["build", "--buildDraft"], "cli/unknown-flag", /did you mean "--buildDrafts"\?/],
    [["serve", "--minifi"], "cli/unknown-flag", /did you mean "--minify"\?/],
    [["serve", "--port", "many"], "cli/bad-value", /must be a whole number, not "many"/],
    [["build", "--baseURL"], "cli/bad-value", /"--baseURL" needs a value/],
    [["list", "drafs"], "cli/bad-value", /did you mean "drafts"\?/],
    [["new", "site"], "cli/bad-usage", /homelab-site new site --help tells more/],
  ];
  for (const [args, code, said] of cases) {
    it(args.join(" "), () => {
      const ended = run(folder, ...args);
      assert.equal(ended.code, 2, ended.stderr);
      assert.ok(ended.stderr.startsWith(`error[${code}]: `), ended.stderr);
      assert.match(ended.stderr, said);
      assert.equal(ended.stdout, "");
      assert.ok(!existsSync(join(folder, "public")));
    });
  }
});

it("help and version are no faults", () => {
  const folder = temporaryFolder();
  for (const args of [["--help"], ["serve", "--help"], ["help", "build"], ["version"], ["--version"]]) {
    const { code, stdout, stderr } = run(folder, ...args);
    assert.deepEqual([code, stderr], [0, ""], args.join(" "));
    assert.notEqual(stdout, "");
  }
});

it("an empty folder is no site, and stays empty", () => {
  const folder = temporaryFolder();
  const { code, stderr } = run(folder, "build");
  assert.equal(code, 1);
  assert.match(stderr, /^error\[build\/no-site\]/);
  assert.deepEqual(readdirSync(folder), []);
});

it("one file is enough", () => {
  const folder = temporaryFolder();
  put(folder, "content/_index.md", "---\ntitle: Alone\n---\nHello\n");
  const { code, stderr } = run(folder);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(readFileSync(join(folder, "public/index.html"), "utf8"), /<p>Hello<\/p>/);
});

for (const command of ["build", "check", "serve", "list all", "config"]) {
  it(`${command} of a folder that isn't there says so`, () => {
    const folder = temporaryFolder();
    const { code, stderr } = run(folder, ...command.split(" "), "--source", "nowhere");
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^error\[[a-z]+\/[a-z-]+\]: .*nowhere/);
    assert.doesNotMatch(stderr, /\n\s+at /, "no stack");
    assert.ok(!existsSync(join(folder, "nowhere")));
  });
}

it("serve ends with 0 on Ctrl+C", async () => {
  const folder = temporaryFolder();
  put(folder, "content/_index.md", "---\ntitle: Alone\n---\n");
  const { url, stop } = await serve(folder);
  assert.equal((await fetch(url)).status, 200);
  assert.equal(await stop(), 0);
});
