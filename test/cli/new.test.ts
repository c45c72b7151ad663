import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { run } from "../../src/cli/run.ts";
import { VERSION } from "../../src/cli/version.ts";

let cwd = "";
beforeEach(() => (cwd = mkdtempSync(join(realpathSync(tmpdir()), "cli-new-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function cli(line: string): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    cwd,
    env: {},
  };
  const code = await run(line.split(" "), io);
  return { code, stdout, stderr };
}

const read = (path: string) => readFileSync(join(cwd, path), "utf8");
function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}
const files = (folder: string) =>
  (
    readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true }) as unknown as {
      isFile(): boolean;
      parentPath: string;
      name: string;
    }[]
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, folder).length + 1))
    .sort();

describe("archetypes", () => {
  const cases: [text: string, expected: string][] = [
    ["no action", "no action"],
    ["{{ .Date }}|{{.Type}}|{{ .Site.Title }}", "2026-01-02T03:04:05Z|docs|My Site"],
    ['{{ replace .Name "-" " " | title }}', "My First_page"],
    ['{{ replace .File.ContentBaseName "-" " " | title }}', "My First_page"],
    ["{{ replace (.Name) `-` ` ` }}", "my first_page"],
    ["{{ .Name | humanize | upper }}", "MY FIRST PAGE"],
    ['{{ partial "greet.html" . }} {{ len site.RegularPages }} {{ .Site.Params.Color }}', "hello docs 1 red"],
    ["{{< sc x >}}{{% sc %}} {{ .Type }}", "{{< sc x >}}{{% sc %}} docs"],
    [
      "{{ .File.Dir }} {{ .File.Path }} {{ .File.LogicalName }}",
      "docs/sub/my-first_page/ docs/sub/my-first_page/index.md index.md",
    ],
    ["{{ .File.BaseFileName }} {{ .File.Ext }} {{ .File.Section }}", "index md docs"],
    ["a {{- .Type -}} b", "adocsb"],
    ["{{/* nothing */}}x", "x"],
    ['{{ "a \' b" }}', "a ' b"],
    ["{{ .Params.x }}", "error"],
    ["{{ with .Name }}", "error"],
    ["{{ .Name", "error"],
    ["{{ constructor }}", "error"],
    ["{{ .Name | __proto__ }}", "error"],
  ];
  for (const [text, expected] of cases) {
    it(text, async () => {
      put("hugo.toml", 'title = "My Site"\n[params]\ncolor = "red"');
      put("layouts/_partials/greet.html", "hello {{ .Type }}");
      put("content/other.md", "---\nbroken: [\n---\n{{< none >}}");
      put("content/good.md", "x");
      put("archetypes/docs.md", text);
      const path = "docs/sub/my-first_page/index.md";
      const { code, stderr } = await cli(`new content ${path} --clock 2026-01-02T03:04:05Z`);
      if (expected === "error") assert.match(stderr, /^error\[template\/.*\n  archetypes\/docs.md:1:/m);
      else assert.deepEqual([code, read(`content/${path}`)], [0, expected]);
    });
  }
});

describe("homelab-site new content", () => {
  beforeEach(() => put("hugo.toml", "title = 'T'\n"));

  it("makes a draft from Hugo's archetype where there is no other", async () => {
    rmSync(join(cwd, "hugo.toml"));
    const { code, stdout } = await cli("new posts/my-first-post.md --clock 2026-01-02T03:04:05Z --theme=");
    assert.deepEqual(
      [code, stdout],
      [0, `Content "${join(cwd, "content/posts/my-first-post.md")}" created\n`],
    );
    assert.match(read("content/posts/my-first-post.md"), /My First Post/);
    assert.match(read("content/posts/my-first-post.md"), /date\W+2026-01-02T03:04:05Z/);
    assert.match(read("content/posts/my-first-post.md"), /draft\W+true/);
  });

  it("takes the section's archetype, then the default one; --kind decides otherwise", async () => {
    put("archetypes/default.md", "default {{ .Type }}");
    put("archetypes/docs.md", "docs {{ .Type }}");
    await cli("new content docs/a.md");
    await cli("new content content/docs/b.md");
    await cli("new content posts/c.md");
    await cli("new content posts/d.md -k docs");
    await cli("new content e.md");
    const texts = ["docs/a", "docs/b", "posts/c", "posts/d", "e"].map((path) => read(`content/${path}.md`));
    assert.deepEqual(texts, ["docs docs", "docs docs", "default posts", "docs docs", "default page"]);
  });

  it("makes a whole bundle from an archetype that is a folder", async () => {
    put("archetypes/album/index.md", "title: {{ .Name }}");
    put("archetypes/album/img/a.txt", "{{ left alone }}");
    const { stdout } = await cli("new -k album trips/my-trip");
    assert.equal(stdout, `Content dir "${join(cwd, "content/trips/my-trip")}" created\n`);
    assert.deepEqual(files("content"), ["trips/my-trip/img/a.txt", "trips/my-trip/index.md"]);
    assert.equal(read("content/trips/my-trip/index.md"), "title: my-trip");
  });

  it("writes over nothing without --force", async () => {
    put("content/a.md", "mine");
    const { code, stderr } = await cli("new a.md");
    assert.equal(code, 1);
    assert.match(stderr, /^error\[cli\/already-there\]/);
    assert.equal(read("content/a.md"), "mine");
    assert.equal((await cli("new a.md -f")).code, 0);
    assert.notEqual(read("content/a.md"), "mine");
  });

  it("stays within the content folder", async () => {
    const outside = join(cwd, "..", `outside-${process.pid}`);
    mkdirSync(join(cwd, "content"));
    mkdirSync(outside);
    symlinkSync(outside, join(cwd, "content", "link"));
    for (const path of [
      "../out.md",
      "a/../../out.md",
      "/tmp/out.md",
      "..",
      "link/out.md",
      "link/sub/out.md",
    ]) {
      const { code, stderr } = await cli(`new content ${path}`);
      assert.equal(code, 1, path);
      assert.match(stderr, /^error\[cli\/outside-content\]/m, path);
    }
    assert.deepEqual(readdirSync(outside), []);
    rmSync(outside, { recursive: true });
    assert.ok(!existsSync(join(cwd, "out.md")));
  });

  it("makes content files only", async () => {
    for (const path of ["a.txt", "a.css", "docs/noext"])
      assert.match((await cli(`new ${path}`)).stderr, /^error\[cli\/not-content\]/);
  });
});

describe("homelab-site new site", () => {
  it("makes a site with a workflow whose actions are fixed by commit", async () => {
    assert.equal((await cli("new site my/site")).code, 0);
    assert.deepEqual(files("my/site"), [
      ".github/workflows/publish.yml",
      ".gitignore",
      "archetypes/default.md",
      "content/_index.md",
      "content/docs/_index.md",
      "content/docs/first-steps.md",
      "hugo.toml",
    ]);
    const workflow = read("my/site/.github/workflows/publish.yml");
    const uses = workflow.split("\n").filter((line) => line.includes("uses:"));
    assert.equal(uses.length, 5);
    for (const line of uses) assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    assert.match(workflow, /^permissions: \{\}$/m);
    assert.ok(workflow.includes(`homelab-site@${VERSION} build`));
    assert.ok(workflow.includes("${{ steps.pages.outputs.base_url }}"));
  });

  it("in the format asked for", async () => {
    await cli("new project a --format yaml");
    assert.match(read("a/hugo.yaml"), /^baseURL: https:\/\/example\.org\/$/m);
    await cli("new project b --format=json");
    assert.equal(JSON.parse(read("b/hugo.json")).title, "My New Site");
    assert.equal((await cli("new site c --format ini")).code, 2);
  });

  it("not into a folder that holds something, and never over a file", async () => {
    put("site/mine.txt", "mine");
    assert.match((await cli("new site site")).stderr, /cli\/not-empty/);
    assert.equal((await cli("new site site --force")).code, 0);
    assert.match((await cli("new site site --force")).stderr, /cli\/already-there/);
    assert.equal(read("site/mine.txt"), "mine");
  });

  it("whose pages list finds, and a theme that it can use", async () => {
    await cli("new site .");
    await cli("new docs/second.md");
    const all = (await cli("list all")).stdout.split("\n");
    assert.equal(all[0], "path,slug,title,date,expiryDate,publishDate,draft,permalink,kind,section");
    assert.deepEqual(
      all
        .slice(1, -1)
        .map((line) => line.split(",")[0])
        .sort(),
      [
        "content/_index.md",
        "content/docs/_index.md",
        "content/docs/first-steps.md",
        "content/docs/second.md",
      ],
    );
    assert.deepEqual((await cli("list drafts")).stdout.split("\n").length, 3);
    assert.equal((await cli("new theme mine")).code, 0);
    assert.ok(files("themes/mine").includes("layouts/baseof.html"));
    assert.equal((await cli("new theme ../evil")).code, 2);
    const { stdout } = await cli("config -t mine --format json");
    assert.equal(JSON.parse(stdout).title, "My New Site");
  });
});

describe("homelab-site list, as Hugo", () => {
  const pages: Record<string, string> = {
    "_index.md": "title: Home",
    "a/z.md": "title: Z\ndate: 2024-01-01\nslug: zed",
    "a/y.md": 'title: "Y, \\"q\\""\ndate: 2025-01-01T10:00:00+02:00\ndraft: true',
    "b/f.md": "title: F\ndate: 2999-01-01",
    "b/e.md": "title: E\nexpiryDate: 2001-01-01",
    "b/w.md": "title: W\nweight: 1",
  };
  const zero = "0001-01-01T00:00:00Z";
  const rows: Record<string, string> = {
    w: `content/b/w.md,,W,${zero},${zero},${zero},false,https://e.org/b/w/,page,b`,
    f: `content/b/f.md,,F,2999-01-01T00:00:00Z,${zero},2999-01-01T00:00:00Z,false,https://e.org/b/f/,page,b`,
    y: `content/a/y.md,,"Y, ""q""",2025-01-01T10:00:00+02:00,${zero},2025-01-01T10:00:00+02:00,true,https://e.org/a/y/,page,a`,
    z: `content/a/z.md,zed,Z,2024-01-01T00:00:00Z,${zero},2024-01-01T00:00:00Z,false,https://e.org/a/zed/,page,a`,
    e: `content/b/e.md,,E,${zero},2001-01-01T00:00:00Z,${zero},false,https://e.org/b/e/,page,b`,
  };
  const cases: [which: string, rows: string[]][] = [
    ["drafts", ["y"]],
    ["future", ["f"]],
    ["expired", ["e"]],
    ["published", ["w", "z"]],
    ["all", ["w", "f", "y", "z", "e"]],
  ];
  for (const [which, expected] of cases) {
    it(which, async () => {
      put("hugo.toml", "baseURL = 'https://e.org/'\n");
      for (const [path, matter] of Object.entries(pages)) put(`content/${path}`, `---\n${matter}\n---\nx\n`);
      const { stdout } = await cli(`list ${which}`);
      const regular = stdout
        .split("\n")
        .slice(1, -1)
        .filter((line) => line.includes(",page,"));
      assert.deepEqual(
        regular,
        expected.map((name) => rows[name]),
      );
    });
  }
});

describe("homelab-site list templates", () => {
  it("lists all, and says why a page gets the one it gets", async () => {
    put("hugo.toml", "");
    put("content/docs/a.md", "---\ntitle: A\nlayout: wide\n---\n");
    put("layouts/baseof.html", '{{ block "main" . }}{{ end }}');
    put("layouts/page.html", '{{ define "main" }}{{ end }}');
    put("layouts/docs/wide.html", '{{ define "main" }}{{ end }}');
    assert.match((await cli("list templates")).stdout, /^base +layouts\/baseof\.html\n/m);
    const why = await cli("list templates --for content/docs/a.md");
    assert.equal(
      why.stdout,
      [
        "html docs/a/index.html",
        "  1. layouts/docs/wide.html  (layout wide of the page, format html, in /docs)",
        "  2. layouts/page.html  (kind page, format html, in /)",
        "  base: layouts/baseof.html, should the layout define blocks",
        "",
      ].join("\n"),
    );
    assert.equal((await cli("list templates --for /docs/a")).stdout, why.stdout);
    const wrong = await cli("list templates --for /docs/b");
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /there is no page "\/docs\/b"/);
  });
});

describe("homelab-site config", () => {
  it("prints what is in effect, in three formats", async () => {
    put("hugo.yaml", "baseURL: https://e.org/\ntitle: T\nparams: {Deep: {Key: 1.0}}\n");
    const toml = (await cli("config")).stdout;
    assert.match(toml, /^baseurl = 'https:\/\/e\.org\/' # hugo\.yaml:1$/m);
    assert.match((await cli("config --origins=false")).stdout, /^baseurl = 'https:\/\/e\.org\/'$/m);
    assert.doesNotMatch(toml, /^builddrafts/m);
    assert.match((await cli("config --printZero")).stdout, /^builddrafts = false$/m);
    assert.match(
      (await cli("config --format yaml -b https://x.org/")).stdout,
      /^baseurl: https:\/\/x\.org\/ # --baseURL$/m,
    );
    const json = JSON.parse((await cli("config --format json")).stdout);
    assert.deepEqual([json.title, json.params], ["T", { deep: { key: 1 } }]);
    assert.match((await cli("config --format ini")).stderr, /toml, yaml, json/);
  });

  it("mounts: where folders are", async () => {
    put("hugo.toml", "contentDir = 'docs'\n");
    const told = JSON.parse((await cli("config mounts")).stdout);
    assert.equal(told.dir, cwd);
    assert.ok(
      told.mounts.some(
        (mount: { source: string; target: string }) => mount.source === "docs" && mount.target === "content",
      ),
    );
  });

  it("tells of a broken configuration with its place", async () => {
    put("hugo.toml", "title = \n");
    const { code, stderr } = await cli("config");
    assert.equal(code, 1);
    assert.match(stderr, /hugo\.toml:1:/);
  });
});
