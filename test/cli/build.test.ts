import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { VERSION } from "../../src/cli/version.ts";
import type { BuildResult } from "../../src/model/build.ts";
import { fakeResult } from "../build/fake-result.ts";
import { diagnostic, runFake } from "./fake-engine.ts";

let cwd = "";
beforeEach(() => (cwd = mkdtempSync(join(realpathSync(tmpdir()), "cli-build-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const good = (): BuildResult =>
  fakeResult({ "index.html": "home", "a/index.html": "a" }, { workingDir: cwd });
const failed = (): BuildResult => ({ ...good(), ok: false, diagnostics: [diagnostic("error", "broken")] });

describe("homelab-site build", () => {
  it("publishes and prints a summary", async () => {
    const ran = await runFake([], { cwd, result: good() });
    assert.deepEqual([ran.code, ran.stderr], [0, ""]);
    assert.deepEqual(readdirSync(join(cwd, "public")).sort(), ["a", "index.html"]);
    const text = ran.stdout.replace(/\d+(\.\d+)? ms/g, "N ms");
    assert.equal(
      text,
      [
        " Pages            │ 2",
        " Paginator pages  │ 0",
        " Non-page files   │ 0",
        " Static files     │ 0",
        " Aliases          │ 0",
        "",
        "render N ms, publish N ms",
        "2 written, 0 unchanged in public",
        "Total in N ms",
        "",
      ].join("\n"),
    );
  });

  it("publishes nothing when the build has errors, and ends with 1", async () => {
    const ran = await runFake([], { cwd, result: failed() });
    assert.deepEqual([ran.code, ran.stdout], [1, ""]);
    assert.match(ran.stderr, /^error\[test\/made-up\]: broken\n/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  for (const flag of ["--strict", "--panicOnWarning"]) {
    it(`with ${flag} a warning fails the build`, async () => {
      const logs = [diagnostic("warning", "careful")];
      const ran = await runFake([flag], { cwd, result: good(), logs });
      assert.equal(ran.code, 1);
      assert.match(ran.stderr, /careful/);
      assert.deepEqual(readdirSync(cwd), []);
      assert.equal((await runFake([], { cwd, result: good(), logs })).code, 0);
    });
  }

  it("writes nothing with --renderToMemory", async () => {
    const ran = await runFake(["-M"], { cwd, result: good() });
    assert.match(ran.stdout, /Nothing written/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it("removes other files with --cleanDestinationDir only", async () => {
    await runFake([], { cwd, result: good() });
    writeFileSync(join(cwd, "public", "old.html"), "old");
    await runFake([], { cwd, result: good() });
    assert.equal(readFileSync(join(cwd, "public", "old.html"), "utf8"), "old");
    await runFake(["--cleanDestinationDir"], { cwd, result: good() });
    assert.deepEqual(readdirSync(join(cwd, "public")).sort(), ["a", "index.html"]);
  });

  it("prints one JSON document with --json and nothing else", async () => {
    const logs = [diagnostic("warning", "careful")];
    const ran = await runFake(["--json"], { cwd, result: good(), logs });
    const told = JSON.parse(ran.stdout) as Record<string, unknown>;
    assert.equal(ran.stderr, "");
    assert.deepEqual(told["written"], ["index.html", "a/index.html"]);
    assert.deepEqual([told["ok"], told["destination"], told["diagnostics"]], [true, "public", logs]);
    const usage = await runFake(["--json", "--nope"]);
    assert.equal((JSON.parse(usage.stdout) as { ok: boolean }).ok, false);
    assert.deepEqual([usage.code, usage.stderr], [2, ""]);
  });

  it("hands Hugo's flags on as configuration", async () => {
    const line =
      "-s sub -D -b https://x.org/ -d out -t a,b --config a.toml,b.toml --clock 2026-01-01 -e stage --strict --noDefaultTheme";
    mkdirSync(join(cwd, "sub"));
    const { opened } = await runFake(line.split(" "), { cwd, result: good() });
    const { log: _, ...given } = opened[0]!;
    assert.deepEqual(given, {
      source: join(cwd, "sub"),
      environment: "stage",
      files: ["a.toml", "b.toml"],
      clock: "2026-01-01",
      strict: true,
      defaultTheme: false,
      flags: { buildDrafts: true, baseURL: "https://x.org/", publishDir: "out", theme: ["a", "b"] },
    });
  });

  it("warns of a flag that does nothing yet, not of one without visible effect", async () => {
    const ran = await runFake(["--trace", "x", "--noChmod", "--noTimes"], { cwd, result: good() });
    assert.equal(ran.code, 0);
    assert.match(ran.stderr, /^warning\[cli\/no-effect\]: the flag "--trace" has no effect/);
    assert.doesNotMatch(ran.stderr, /--noChmod|--noTimes/);
  });
});

describe("what is printed", () => {
  const logs = [
    diagnostic("info", "by the way"),
    diagnostic("warning", "careful"),
    diagnostic("error", "broken"),
  ];
  const cases: [flags: string[], infos: boolean, warnings: boolean][] = [
    [[], false, true],
    [["--quiet"], false, false],
    [["--logLevel", "info"], true, true],
    [["--logLevel=error"], false, false],
  ];
  for (const [flags, infos, warnings] of cases) {
    it(`with ${flags.join(" ") || "no flags"}`, async () => {
      const { stderr } = await runFake(["-M", ...flags], { logs });
      const found = ["by the way", "careful", "broken"].map((text) => stderr.includes(text));
      assert.deepEqual(found, [infos, warnings, true]);
    });
  }

  it("is coloured on a terminal, unless NO_COLOR is set", async () => {
    const escape = "\x1b[";
    assert.ok((await runFake(["-M"], { logs, tty: true })).stderr.includes(escape));
    assert.ok(!(await runFake(["-M"], { logs, tty: true, env: { NO_COLOR: "1" } })).stderr.includes(escape));
    assert.ok(!(await runFake(["-M"], { logs })).stderr.includes(escape));
  });

  it("is the same version as the package's", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    assert.equal(VERSION, version);
    assert.match((await runFake(["version"])).stdout, new RegExp(`^homelab-site v${VERSION} `));
  });
});

describe("help", () => {
  it("names the commands, simple flags first", async () => {
    const { code, stdout } = await runFake(["--help"]);
    assert.equal(code, 0);
    for (const text of ["new content <path>", "serve", "check"]) assert.ok(stdout.includes(text), text);
    assert.ok(stdout.indexOf("--buildDrafts") < stdout.indexOf("More options:"));
    assert.ok(stdout.indexOf("--cleanDestinationDir") > stdout.indexOf("More options:"));
    assert.doesNotMatch(stdout, /--no-|--noTimes/);
  });

  it("of a command", async () => {
    for (const argv of [
      ["serve", "--help"],
      ["help", "server"],
      ["-h", "serve"],
    ]) {
      const { stdout } = await runFake(argv);
      assert.match(stdout, /^Usage: homelab-site serve /);
      assert.match(stdout, /--port <number>/);
    }
  });
});
