// Fetching with the program as users have it: its thread is a file of the package.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { put, run, serve, temporaryFolder } from "./program.ts";

let server: ChildProcess;
const folder = temporaryFolder();
const page = () => readFileSync(join(folder, "public", "index.html"), "utf8").trim();
const cache = join(folder, "cache", "getresource");

before(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, "..", "source", "exchange-server.js")]);
  const [port] = (await once(server.stdout!, "data")) as [Buffer];
  const origin = `http://127.0.0.1:${port.toString().trim()}`;
  put(
    folder,
    "hugo.toml",
    `cacheDir = "cache"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]
[security.http]
urls = ['^${origin}/']
[caches.getresource]
dir = ":cacheDir"
`,
  );
  put(
    folder,
    "layouts/home.html",
    `{{ (resources.GetRemote "${origin}/count" (dict "headers" (dict "X" hugo.Environment))).Content }}\n`,
  );
});
after(() => void server.kill());

const build = (...flags: readonly string[]) => {
  const { code, stderr, stdout } = run(folder, "build", ...flags);
  assert.deepEqual([code, stderr], [0, ""], stdout);
  return stdout;
};

it("a build fetches once; the next one has it in its cache, unless that is to be ignored", () => {
  build();
  assert.equal(page(), "1");
  build();
  assert.equal(page(), "1");
  build("--ignoreCache");
  assert.equal(page(), "2");
  assert.equal(readdirSync(cache).length, 1);
});

it("--gc removes what nobody asked for", () => {
  build("--environment", "other");
  assert.equal(readdirSync(cache).length, 2);
  assert.match(build("--gc"), /1 unused cache file removed/);
  assert.equal(readdirSync(cache).length, 1);
  build();
  assert.equal(page(), "1");
});

it("serve ends at once, though it has fetched", async () => {
  const serving = await serve(folder);
  const shown = await fetch(serving.url).then((response) => response.text());
  assert.equal(await serving.stop(), 0);
  assert.match(shown, />4\n$/);
});
