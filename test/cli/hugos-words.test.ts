import assert from "node:assert/strict";
import { test } from "node:test";
import { runFake } from "./fake-engine.ts";

test("a command of Hugo's that isn't here says what to do instead, whatever its flags", async () => {
  for (const [words, named, instead] of [
    ["mod get -u ./...", "mod get", "npm install"],
    ["gen doc --dir x", "gen doc", "--help"],
    ["deploy --target x", "deploy", "rsync"],
    ["server trust --uninstall", "server trust", "mkcert"],
    ["-s . mod graph", "mod graph", "config mounts"],
  ] as const) {
    const { code, stderr } = await runFake(words.split(" "));
    assert.equal(code, 2, words);
    assert.ok(stderr.includes(`Hugo's command "${named}" is not part of homelab-site`), stderr);
    assert.ok(stderr.includes(instead), stderr);
  }
});

test("--tlsAuto is refused rather than served without a certificate", async () => {
  const { code, stderr } = await runFake(["serve", "--tlsAuto"]);
  assert.equal(code, 2);
  assert.match(stderr, /mkcert/);
});

test("env prints what the program runs on", async () => {
  const { code, stdout } = await runFake(["env"]);
  assert.equal(code, 0);
  assert.match(stdout, /^version="\d.*\nplatform=".*\n(.*\n)*node="\d/);
});

test("--clock takes a time and nothing else; an empty environment is none", async () => {
  for (const clock of ["yesterday", "2021-13-01", "2021-11-06 10:00"]) {
    const { code, stderr } = await runFake(["--clock", clock]);
    assert.equal(code, 2, clock);
    assert.match(stderr, /must be a time such as/);
  }
  const { opened } = await runFake(["--clock", "2021-11-06T22:30:00.00+09:00", "--environment", "", "-M"]);
  assert.deepEqual(
    [opened[0]?.clock, opened[0]?.environment],
    ["2021-11-06T22:30:00.00+09:00", "production"],
  );
});
