// hugo_stats.json on disk: templates find it in their deferred parts, and nothing is written without need.
import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, it } from "node:test";
import { build } from "../../src/build/build.ts";
import { openProject } from "../../src/build/project.ts";
import { createLog } from "../../src/diagnostics/log.ts";

let source = "";
beforeEach(() => (source = mkdtempSync(join(realpathSync(tmpdir()), "stats-"))));
afterEach(() => rmSync(source, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
}

async function buildHere(flags: Readonly<Record<string, unknown>> = {}) {
  const log = createLog();
  const project = await openProject({ source, flags, log });
  const { outputs } = await build({ ...project, log });
  const content = outputs.get("index.html")!.content;
  return { log, home: "copyOf" in content ? "" : new TextDecoder().decode(content).trim() };
}

const names = (): { tags: string[]; classes: string[] } =>
  (JSON.parse(readFileSync(join(source, "hugo_stats.json"), "utf8")) as { htmlElements: never }).htmlElements;

const site = {
  "hugo.toml": `disableKinds = ["taxonomy", "term", "rss", "sitemap", "404", "section"]
[build.buildStats]
enable = true
[[module.mounts]]
source = "assets"
target = "assets"
[[module.mounts]]
source = "hugo_stats.json"
target = "assets/stats/hugo_stats.json"
[segments.home]
[[segments.home.includes]]
kind = "home"`,
  "content/a.md": "---\ntitle: A\n---\n",
  "layouts/page.html": `<i class="of-page"></i>`,
  "layouts/home.html": `<b class="of-home"></b>{{ with (templates.Defer (dict "key" "k")) }}{{ with resources.Get "stats/hugo_stats.json" }}{{ (transform.Unmarshal .).htmlElements.classes }}{{ else }}none{{ end }}{{ end }}`,
};

it("deferred parts of templates find it, in the first build, too", async () => {
  write(site);
  const found = '<b class="of-home"></b>[of-home of-page]';
  assert.equal((await buildHere()).home, found);
  assert.equal((await buildHere()).home, found);
});

it("what pages lost is lost; a file that is the same is left alone; a broken page leaves the file as it was", async () => {
  write(site);
  await buildHere();
  const file = join(source, "hugo_stats.json");
  utimesSync(file, 1, 1);
  await buildHere();
  assert.equal(statSync(file).mtimeMs, 1000);
  write({ "layouts/page.html": "{{ .Nope }}" });
  assert.equal((await buildHere()).log.count("error"), 1);
  assert.deepEqual(names().classes, ["of-home", "of-page"]);
  write({ "layouts/page.html": `<i class="other"></i>` });
  await buildHere();
  assert.deepEqual(names().classes, ["of-home", "other"]);
});

it("a build of some segments adds to it, and says so where it can't", async () => {
  write(site);
  await buildHere();
  write({ "layouts/home.html": `<b class="new"></b>` });
  await buildHere({ renderSegments: ["home"] });
  assert.deepEqual(names().classes, ["new", "of-home", "of-page"]);
  write({ "hugo_stats.json": "{" });
  const { log } = await buildHere({ renderSegments: ["home"] });
  assert.deepEqual(
    log.diagnostics.map(({ code }) => code),
    ["build/broken-stats"],
  );
  assert.deepEqual(names().classes, ["new"]);
});
