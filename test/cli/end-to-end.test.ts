// The commands on real sites: through run() where that is enough, as a process where exit codes count.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { run } from "../../src/cli/run.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(realpathSync(tmpdir()), "cli-e2e-"));
  put(
    "hugo.toml",
    "baseURL = 'https://example.org/sub/'\ndisableKinds = ['taxonomy', 'term', 'rss', 'sitemap']\n",
  );
  for (const name of ["home", "section", "page"])
    put(`layouts/${name}.html`, "<html><head></head><body>{{ .Title }}: {{ .Content }}</body></html>");
  put("content/_index.md", "---\ntitle: Home\n---\n");
  put("content/docs/a.md", "---\ntitle: A\n---\n## One\n\n[home](../../)\n");
});
/** Ends what a failed test left running. */
let stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop().catch(() => {});
  stops = [];
  rmSync(cwd, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}
const read = (path: string) => readFileSync(join(cwd, path), "utf8");

/** A run that goes on until it is stopped. */
function start(argv: readonly string[]) {
  const abort = new AbortController();
  const out = { text: "" };
  const sink = { write: (text: string) => (out.text += text) };
  const code = run(argv, { stdout: sink, stderr: sink, cwd, env: {}, signal: abort.signal });
  const said = async (text: string): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      if (out.text.includes(text)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`"${text}" was not said, only: ${out.text}`);
  };
  const stop = (): Promise<number> => {
    abort.abort();
    return code;
  };
  stops.push(stop);
  return { out, said, stop };
}

describe("the program as a process", () => {
  const main = new URL("../../src/cli/main.ts", import.meta.url).href;
  const loader = new URL("../strip-types.js", import.meta.url).href;
  const script = `const { main } = await import(${JSON.stringify(main)}); process.exitCode = await main(process.argv.slice(1));`;
  const spawn = (...argv: string[]) =>
    spawnSync(process.execPath, ["--import", loader, "--input-type=module", "-e", script, "--", ...argv], {
      cwd,
      encoding: "utf8",
    });

  it("writes no pages without layouts when --noDefaultTheme says so", async () => {
    rmSync(join(cwd, "layouts"), { recursive: true });
    const sink = { write: () => true };
    const build = (...flags: string[]) =>
      run(["build", "--quiet", ...flags], { stdout: sink, stderr: sink, cwd, env: {} });
    assert.equal(await build("--noDefaultTheme", "-d", "bare"), 0);
    assert.equal(existsSync(join(cwd, "bare/index.html")), false);
    assert.equal(await build("-d", "themed"), 0);
    assert.equal(existsSync(join(cwd, "themed/index.html")), true);
  });

  it("makes nothing of a folder that is no site: 1, and how to go on", async () => {
    rmSync(cwd, { recursive: true });
    put("notes/readme.md", "# Not below content\n");
    const { status, stderr } = spawn();
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(`error[build/no-site]: there is no site in ${cwd}: neither`), stderr);
    assert.equal(existsSync(join(cwd, "public")), false);
    const { said, out } = start(["serve", "-p", "0"]);
    await said("Watching for changes");
    assert.match(out.text, /build\/no-site/);
    assert.doesNotMatch(out.text, /is in use/);
    put("content/a.md", "# There now\n");
    await said("Changed content");
    assert.match(out.text, /pages built|files differ/);
  });

  it("builds: 0, nothing on stderr, pages in public", () => {
    const { status, stderr, stdout } = spawn();
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /Total in \d+ ms\n$/);
    assert.match(read("public/docs/a/index.html"), /A: <h2 id="one">One<\/h2>/);
  });

  it("fails: 1 for a broken site, with nothing published, 2 for wrong usage", () => {
    put("layouts/page.html", "{{ .Title }");
    const broken = spawn("build");
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /layouts\/page\.html:1:/);
    assert.ok(!existsSync(join(cwd, "public")));
    const usage = spawn("bild");
    assert.equal(usage.status, 2);
    assert.match(usage.stderr, /did you mean "build"\?/);
  });

  it("checks: 1 for a broken link, shown where it was written", () => {
    assert.equal(spawn("check").status, 0);
    put("content/docs/a.md", "---\ntitle: A\n---\n[x](../nope/) and [y](#nowhere)\n");
    const { status, stderr } = spawn("check");
    assert.equal(status, 1);
    assert.match(stderr, /check\/broken-link[^\n]*\n  content\/docs\/a\.md:4:5\n/);
    assert.match(stderr, /check\/broken-fragment[^\n]*\n  content\/docs\/a\.md:4:23\n/);
  });
});

it("serve shows the site under its path at this machine, follows changes and errors, and stops", async () => {
  const { said, stop, out } = start(["serve", "-p", "0"]);
  await said("Watching for changes");
  const url = /Serving at (http:\/\/localhost:\d+\/sub\/) /.exec(out.text)![1]!;
  const get = async (path: string) => (await fetch(url + path)).text();
  assert.match(await get("docs/a/"), /One/);
  put("content/docs/b.md", "---\ntitle: B\n---\nnew\n");
  await said("content/docs/b.md");
  assert.match(await get("docs/b/"), /B: <p>new/);
  put("layouts/page.html", "{{ .Title }");
  await said("the build failed");
  const page = await fetch(`${url}docs/a/`);
  assert.equal(page.status, 500);
  assert.match(await page.text(), /layouts\/page\.html:1:/);
  put("layouts/page.html", "mended {{ .Title }}");
  await said("layouts/page.html: 2 of");
  assert.match(await get("docs/a/"), /mended A/);
  assert.ok(!existsSync(join(cwd, "public")));
  assert.equal(await stop(), 0);
  await assert.rejects(fetch(url));
});

it("build --watch publishes again after a change", async () => {
  const { said, stop } = start(["build", "--watch"]);
  await said("Watching for changes");
  put("content/docs/a.md", "---\ntitle: Second\n---\n");
  await said("1 written");
  assert.match(read("public/docs/a/index.html"), /Second/);
  put("layouts/page.html", "{{ .Title }");
  await said("error[template/");
  assert.equal(await stop(), 1);
});
