import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { build } from "../../src/build/build.ts";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import type { BuildResult } from "../../src/model/build.ts";
import type { Config } from "../../src/model/config.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Site } from "../../src/model/site.ts";
import { serverBaseURL } from "../../src/server/base-url.ts";
import { createHandler } from "../../src/server/handler.ts";
import { createLiveSite } from "../../src/server/live-site.ts";
import type { LiveSiteOptions } from "../../src/server/live-site.ts";
import { watchPaths } from "../../src/server/watch-paths.ts";
import { fakeResult } from "../build/fake-result.ts";

type Files = Record<string, string>;
/** What the next build gives: files, an error in the result, or something thrown. */
type Next = Files | Diagnostic | Error;

const broken: Diagnostic = { severity: "error", code: "test/broken", message: "broken", notes: [] };

function liveSite(changes: Partial<LiveSiteOptions> = {}) {
  let next: Next = {};
  const config = {
    baseURL: "https://example.org/sub/",
    languages: [],
    mediaTypes: {},
    server: { headers: [], redirects: [] },
  } as unknown as Config;
  const sites = [{ pages: new Map([["a", pageOf("/p/content/a.md", "a/index.html")]]) } as unknown as Site];
  const builder = {
    open: async () => ({ config, tree: {}, host: {} }),
    build: async (input: { config: Config }): Promise<BuildResult> => {
      if (next instanceof Error) throw next;
      if ("severity" in next)
        return { ...fakeResult({}, input.config), ok: false, diagnostics: [next as Diagnostic] };
      return { ...fakeResult(next as Files, input.config), sites };
    },
  } as unknown as { open: LiveSiteOptions["open"]; build: typeof build };
  const site = createLiveSite({
    ...builder,
    bind: "127.0.0.1",
    address: { secure: false, appendPort: true },
    ports: (count) => [1313, 1314, 1315].slice(0, count),
    liveReload: true,
    navigateToChanged: false,
    browserError: true,
    noCache: false,
    ...changes,
  });
  const [host] = site.hosts;
  const handle = createHandler(host!.state);
  const get = (path: string) => handle(new Request(`http://localhost:1313${path}`));
  const heard: unknown[] = [];
  const { live } = host!.state;
  if (live) {
    const announce = live.announce.bind(live);
    live.announce = (message) => {
      heard.push(message);
      announce(message);
    };
  }
  const update = async (given: Next, sources: string[] = []) => {
    next = given;
    return site.update(sources);
  };
  return { site, get, heard, update };
}

function pageOf(filename: string, path: string) {
  return { parsed: { file: { filename } }, targets: [{ path }] };
}

describe("a live site", () => {
  it("serves each new build below the base URL's path, at this machine's address", async () => {
    const { site, get, update } = liveSite();
    await update({ "index.html": "one" });
    assert.deepEqual(site.parts, [{ folder: "", baseURL: "http://localhost:1313/sub/", lang: "" }]);
    assert.match(await get("/sub/").text(), /one$/);
    await update({ "index.html": "two" });
    assert.match(await get("/sub/").text(), /two$/);
    site.close();
  });

  it("tells pages which paths changed, were added or removed, and nothing when none did", async () => {
    const { site, heard, update } = liveSite();
    await update({ "a.html": "1", "b.html": "1", "c.html": "1" });
    assert.deepEqual(heard, []);
    const { changed } = await update({ "a.html": "1", "b.html": "2", "d.html": "1" });
    assert.deepEqual(changed, ["b.html", "d.html", "c.html"]);
    await update({ "a.html": "1", "b.html": "2", "d.html": "1" });
    assert.deepEqual(heard, [{ paths: ["b.html", "d.html", "c.html"] }]);
    site.close();
  });

  it("shows an error until it is mended, and tells pages both times", async () => {
    const { site, get, heard, update } = liveSite();
    await update({ "index.html": "one" });
    const failed = await update(broken);
    assert.deepEqual([failed.ok, failed.diagnostics], [false, [broken]]);
    assert.equal(get("/sub/").status, 500);
    await update({ "index.html": "one" });
    assert.equal(get("/sub/").status, 200);
    assert.deepEqual(heard, [{ paths: [], reload: true }, { paths: [] }]);
    site.close();
  });

  it("keeps the last good build with --disableBrowserError", async () => {
    const { site, get, heard, update } = liveSite({ browserError: false });
    await update({ "index.html": "one" });
    await update(broken);
    assert.deepEqual([get("/sub/").status, heard], [200, []]);
    site.close();
  });

  it("shows why the first build failed, at any path", async () => {
    const { site, get, update } = liveSite({ browserError: false });
    await update(broken);
    for (const path of ["/", "/sub/", "/x/y/"]) assert.equal(get(path).status, 500, path);
    site.close();
  });

  it("outlives what the build throws", async () => {
    const { site, get, update } = liveSite();
    await update({ "index.html": "one" });
    const told = await update(new DiagnosticError(broken));
    assert.deepEqual(told.diagnostics, [broken]);
    const fault = await update(new TypeError("x is undefined"));
    assert.equal(fault.diagnostics[0]!.code, "server/fault");
    assert.match(await get("/sub/").text(), /x is undefined/);
    await update({ "index.html": "two" });
    assert.match(await get("/sub/").text(), /two$/);
    site.close();
  });

  it("names the changed page with --navigateToChanged", async () => {
    const { site, heard, update } = liveSite({ navigateToChanged: true });
    await update({ "a/index.html": "1" });
    await update({ "a/index.html": "2" }, ["/p/content/a.md"]);
    await update({ "a/index.html": "2", "b.css": "" }, ["/p/static/b.css"]);
    assert.deepEqual(heard, [{ paths: ["a/index.html"], navigate: "a/" }, { paths: ["b.css"] }]);
    site.close();
  });

  it("leaves pages alone with --disableLiveReload", async () => {
    const { get, update } = liveSite({ liveReload: false });
    await update({ "index.html": "<head>one" });
    assert.equal(await get("/sub/").text(), "<head>one");
  });
});

describe("the base URL while serving, as Hugo has it", () => {
  const site = "https://e.org/sub/";
  const cases: [wanted: string | undefined, appendPort: boolean, expected: string][] = [
    [undefined, true, "http://localhost:1399/sub/"],
    [undefined, false, "http://localhost/sub/"],
    ["https://foo.test/x/", true, "https://foo.test:1399/x/"],
    ["https://foo.test/x/", false, "https://foo.test/x/"],
    ["https://foo.test:99/x", true, "https://foo.test:1399/x/"],
    ["/y/", true, "http://localhost:1399/y/"],
  ];
  for (const [wanted, appendPort, expected] of cases) {
    it(`${wanted ?? "no flag"}, appendPort ${appendPort}`, () => {
      const address = { secure: false, appendPort, ...(wanted !== undefined && { wanted }) };
      assert.equal(serverBaseURL(site, address, 1399), expected);
    });
  }
  it("without any", () =>
    assert.equal(serverBaseURL("", { secure: true, appendPort: true }, 1), "https://localhost:1/"));
});

it("everything that a build reads is watched, not the project as a whole, nor what is published", () => {
  const config = {
    themesDir: "themes",
    modules: [{ dir: "/p" }, { dir: "/shared/book" }],
    publishDir: "public",
    mounts: [{ source: "docs" }, { source: "../other/content" }, { source: "." }, { source: "public" }],
  } as unknown as Config;
  const places = { root: "/p", configFiles: ["my.toml"], configDir: "config" };
  const paths = watchPaths(places, config);
  for (const path of ["/p/content", "/p/layouts", "/p/hugo.toml", "/p/my.toml", "/p/config", "/p/docs"])
    assert.ok(paths.includes(path), path);
  for (const path of ["/other/content", "/p/themes", "/shared/book"]) assert.ok(paths.includes(path), path);
  for (const path of ["/p", "/p/public"]) assert.ok(!paths.includes(path), path);
});
