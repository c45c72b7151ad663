import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readArguments } from "../../src/cli/arguments.ts";
import { parseCommand } from "../../src/cli/parse.ts";
import { DiagnosticError } from "../../src/diagnostics/log.ts";

function read(line: string): [command: string, flags: Record<string, unknown>, args: string[]] {
  const { command, args } = readArguments(line === "" ? [] : line.split(" "));
  const parsed = parseCommand(command!, args);
  return [command!.name, { ...parsed.flags }, [...parsed.args]];
}

function fault(line: string): string {
  try {
    read(line);
  } catch (error) {
    assert.ok(error instanceof DiagnosticError, String(error));
    const { code, message, suggestion } = error.diagnostic;
    return [code, message, ...(suggestion ? [suggestion] : [])].join(" | ");
  }
  return "none";
}

describe("arguments as Hugo takes them", () => {
  const cases: [line: string, ...expected: ReturnType<typeof read>][] = [
    ["", "build", {}, []],
    ["-D", "build", { buildDrafts: true }, []],
    ["build -DF", "build", { buildDrafts: true, buildFuture: true }, []],
    ["-DFs x", "build", { buildDrafts: true, buildFuture: true, source: "x" }, []],
    ["--buildDrafts=false", "build", { buildDrafts: false }, []],
    ["-D=false -E=1", "build", { buildDrafts: false, buildExpired: true }, []],
    ["--baseURL https://a.b/c/", "build", { baseURL: "https://a.b/c/" }, []],
    ["--baseURL=https://a.b/?x=y", "build", { baseURL: "https://a.b/?x=y" }, []],
    ["-b=https://a.b/", "build", { baseURL: "https://a.b/" }, []],
    ["-bhttps://a.b/", "build", { baseURL: "https://a.b/" }, []],
    ["-d -x", "build", { destination: "-x" }, []],
    ["-t a,b -t c", "build", { theme: ["a", "b", "c"] }, []],
    ["server -p 1400", "serve", { port: 1400 }, []],
    ["-p 1400 -D serve --quiet", "serve", { port: 1400, buildDrafts: true, quiet: true }, []],
    ["--quiet list drafts -s docs", "list", { quiet: true, source: "docs" }, ["drafts"]],
    ["new posts/x.md", "new content", {}, ["posts/x.md"]],
    ["new content posts/x.md -k post", "new content", { kind: "post" }, ["posts/x.md"]],
    ["new -- -odd.md", "new content", {}, ["-odd.md"]],
    ["new project x --force", "new site", { force: true }, ["x"]],
    ["config mounts", "config mounts", {}, []],
    ["config --printZero", "config", { printZero: true }, []],
    ["--version", "version", {}, []],
    ["--noTimes --gc --minify", "build", { noTimes: true, gc: true, minify: true }, []],
  ];
  for (const [line, command, flags, args] of cases) {
    it(`homelab-site ${line}`, () => assert.deepEqual(read(line), [command, flags, args]));
  }
});

describe("wrong usage", () => {
  const cases: [line: string, expected: string][] = [
    ["buld", 'cli/unknown-command | unknown command "buld" | did you mean "build"?'],
    ["new sit x", 'cli/unknown-command | unknown command "new sit" | did you mean "new site"?'],
    ["frobnicate", 'cli/unknown-command | unknown command "frobnicate"'],
    ["--buildDraft", 'cli/unknown-flag | unknown flag "--buildDraft" | did you mean "--buildDrafts"?'],
    ["--builddrafts", 'cli/unknown-flag | unknown flag "--builddrafts" | did you mean "--buildDrafts"?'],
    ["-Z", 'cli/unknown-flag | unknown flag "-Z"'],
    ["version --port 1", 'cli/unknown-flag | this command has no flag "--port"'],
    ["version -p 1", 'cli/unknown-flag | this command has no flag "--port"'],
    ["serve --port 70000", "cli/bad-value | a port is a number from 0 to 65535, not 70000"],
    ["serve --port -1", "cli/bad-value | a port is a number from 0 to 65535, not -1"],
    ["-D=maybe", 'cli/bad-value | the flag "--buildDrafts" can be true or false, not "maybe"'],
    ["serve -p high", 'cli/bad-value | the flag "--port" must be a whole number, not "high"'],
    [
      "list draft",
      'cli/bad-value | list can be all, drafts, expired, future, published, not "draft" | did you mean "drafts"?',
    ],
    ["list", "cli/bad-usage | list needs to know which: all, drafts, expired, future, published"],
    ["new content", "cli/bad-usage | new content needs a path"],
    ["new site a b", 'cli/bad-usage | "b" is one word too many for new site'],
    ["build extra", 'cli/bad-usage | "extra" is one word too many for build'],
    ["-b", 'cli/bad-value | the flag "-b" needs a value'],
  ];
  for (const [line, expected] of cases) {
    it(`homelab-site ${line}`, () => assert.equal(fault(line), expected));
  }
});
