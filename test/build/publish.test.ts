import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { realpathSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import { noSites } from "../../src/source/sites.ts";
import { publish } from "../../src/build/publish.ts";
import { fakeResult } from "./fake-result.ts";

let base = "";
let destination = "";
beforeEach(() => {
  base = mkdtempSync(join(realpathSync(tmpdir()), "publish-"));
  destination = join(base, "public");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const at = (path: string) => join(destination, path);
const read = (path: string) => readFileSync(at(path), "utf8");
function put(path: string, text = "old"): void {
  mkdirSync(join(at(path), ".."), { recursive: true });
  writeFileSync(at(path), text);
}
function list(folder = destination): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).map((p) => p.replaceAll("\\", "/")).sort();
}
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DiagnosticError, String(error));
    return error.diagnostic.code;
  }
  return "none";
}

describe("publish writes", () => {
  it("files in folders of any depth, and reports them", () => {
    const report = publish(fakeResult({ "index.html": "home", "a/b/c.html": "deep" }), { destination });
    assert.deepEqual(list(), ["a", "a/b", "a/b/c.html", "index.html"]);
    assert.equal(read("a/b/c.html"), "deep");
    assert.deepEqual(report.written, ["index.html", "a/b/c.html"]);
    assert.deepEqual([report.unchanged, report.removed], [0, []]);
  });

  it("only what differs: equal files keep their time", () => {
    const big = "x".repeat(200_000);
    const source = join(base, "source.bin");
    writeFileSync(source, big);
    const build = () => fakeResult({ "a.html": "same", "b.html": "new", "c.bin": { copyOf: source } });
    put("a.html", "same");
    put("b.html", "old");
    put("c.bin", big);
    for (const path of ["a.html", "b.html", "c.bin"]) utimesSync(at(path), 1000, 1000);
    const report = publish(build(), { destination });
    assert.deepEqual(report.written, ["b.html"]);
    assert.equal(report.unchanged, 2);
    assert.equal(statSync(at("a.html")).mtimeMs, 1_000_000);
    assert.equal(statSync(at("c.bin")).mtimeMs, 1_000_000);
    assert.equal(read("b.html"), "new");
  });

  it("a copy whose last byte differs", () => {
    const source = join(base, "source.bin");
    writeFileSync(source, `${"x".repeat(200_000)}1`);
    put("c.bin", `${"x".repeat(200_000)}2`);
    assert.deepEqual(publish(fakeResult({ "c.bin": { copyOf: source } }), { destination }).written, [
      "c.bin",
    ]);
    assert.ok(read("c.bin").endsWith("1"));
  });

  it("over a read-only copy made before", () => {
    const source = join(base, "source.txt");
    writeFileSync(source, "one", { mode: 0o444 });
    const build = fakeResult({ "a.txt": { copyOf: source }, "b.txt": { copyOf: source } });
    publish(build, { destination });
    rmSync(source);
    writeFileSync(source, "two", { mode: 0o444 });
    publish(build, { destination });
    assert.equal(read("b.txt"), "two");
  });

  it("in place of a link, without following it", () => {
    const secret = join(base, "secret.txt");
    writeFileSync(secret, "secret");
    mkdirSync(destination);
    symlinkSync(secret, at("index.html"));
    publish(fakeResult({ "index.html": "page" }), { destination });
    assert.equal(readFileSync(secret, "utf8"), "secret");
    assert.ok(lstatSync(at("index.html")).isFile());
  });

  it("leaves files of other origin alone", () => {
    put("CNAME");
    put("old/a.html");
    publish(fakeResult({ "index.html": "x" }), { destination });
    assert.deepEqual(list(), ["CNAME", "index.html", "old", "old/a.html"]);
  });

  it("removes temp files of a publish that died, not those of one that runs", () => {
    put(".homelab-site-99999999.tmp");
    put(`.homelab-site-${process.ppid}.tmp`);
    publish(fakeResult({ "index.html": "x" }), { destination });
    assert.deepEqual(list(), [`.homelab-site-${process.ppid}.tmp`, "index.html"]);
  });
});

describe("publish refuses, with nothing written,", () => {
  const paths = ["../a", "a/../../b", "/etc/x", "a//b", "a/./b", "a\\..\\b", "a\0b", "..", ""];
  for (const path of paths) {
    it(`the path ${JSON.stringify(path)}`, () => {
      const work = () => publish(fakeResult({ "ok.html": "x", [path]: "x" }), { destination });
      assert.equal(codeOf(work), "publish/unsafe-path");
      assert.deepEqual(list(base), ["public"]);
    });
  }

  it("a folder link that leads out", () => {
    mkdirSync(join(base, "public-other"));
    mkdirSync(destination);
    symlinkSync(join(base, "public-other"), at("docs"));
    const work = () => publish(fakeResult({ "a.html": "x", "docs/a/index.html": "x" }), { destination });
    assert.equal(codeOf(work), "publish/leaves-destination");
    assert.deepEqual(list(), ["docs"]);
    assert.deepEqual(list(join(base, "public-other")), []);
  });

  it("a folder link to nowhere", () => {
    mkdirSync(destination);
    symlinkSync(join(base, "gone"), at("docs"));
    const work = () => publish(fakeResult({ "docs/index.html": "x" }), { destination });
    assert.equal(codeOf(work), "publish/leaves-destination");
  });

  it("one path as file and folder", () => {
    const build = fakeResult({ "a/b.html": "x", a: "x" });
    assert.equal(
      codeOf(() => publish(build, { destination })),
      "publish/file-and-folder",
    );
    assert.deepEqual(list(), []);
  });

  it("a file in the way of a folder and the reverse", () => {
    put("docs", "a file");
    put("page.html/x", "in a folder");
    const a = () => publish(fakeResult({ "z.html": "x", "docs/a.html": "x" }), { destination });
    const b = () => publish(fakeResult({ "z.html": "x", "page.html": "x" }), { destination });
    assert.equal(codeOf(a), "publish/file-in-the-way");
    assert.equal(codeOf(b), "publish/folder-in-the-way");
    assert.ok(!existsSync(at("z.html")));
  });

  it("to clean a folder that holds the project, or a folder of it", () => {
    const workingDir = join(base, "project");
    mkdirSync(join(workingDir, "content", "docs"), { recursive: true });
    const mounts = [{ source: "content", target: "content", sites: noSites, files: [] }];
    for (const destination of [base, workingDir, join(workingDir, "content", "docs")]) {
      const work = () => publish(fakeResult({}, { workingDir, mounts }), { destination, clean: true });
      assert.equal(codeOf(work), "publish/destination-holds-sources", destination);
    }
    const beside = { destination: join(workingDir, "content2"), clean: true };
    publish(fakeResult({ a: "x" }, { workingDir, mounts }), beside);
  });

  it("a relative destination and a failed build", () => {
    assert.equal(
      codeOf(() => publish(fakeResult({}), { destination: "public" })),
      "publish/relative-destination",
    );
    assert.throws(() => publish({ ...fakeResult({}), ok: false }, { destination }), /has errors/);
  });
});

describe("publish with clean", () => {
  it("removes what the build did not make, as Hugo does", () => {
    const old = ["old/a.html", "old/sub/b.txt", "CNAME", ".nojekyll", "docs/gone.html"];
    const kept = [".git/HEAD", ".git/x/y", ".gitignore", ".gitattributes", ".well-known/x", "docs/.git/z"];
    for (const path of [...old, ...kept]) put(path);
    const report = publish(fakeResult({ "docs/index.html": "x" }), { destination, clean: true });
    assert.deepEqual([...report.removed].sort(), [...old].sort());
    for (const path of kept) assert.ok(existsSync(at(path)), path);
    assert.ok(!existsSync(at("old")));
    assert.equal(read("docs/index.html"), "x");
  });

  it("takes away files and folders in the way", () => {
    put("docs", "a file");
    put("page.html/x", "in a folder");
    const report = publish(fakeResult({ "docs/a.html": "1", "page.html": "2" }), {
      destination,
      clean: true,
    });
    assert.equal(read("docs/a.html") + read("page.html"), "12");
    assert.deepEqual([...report.removed].sort(), ["docs", "page.html"]);
  });

  it("removes a link to a folder, not what is in that folder", () => {
    const other = join(base, "other");
    mkdirSync(other);
    writeFileSync(join(other, "keep.txt"), "x");
    mkdirSync(destination);
    symlinkSync(other, at("link"));
    publish(fakeResult({ "index.html": "x" }), { destination, clean: true });
    assert.deepEqual(list(), ["index.html"]);
    assert.deepEqual(list(other), ["keep.txt"]);
  });
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("a publish killed at any moment leaves every file whole", async () => {
  const size = 20_000;
  const publisher = `
    import { publish } from ${JSON.stringify(new URL("../../src/build/publish.ts", import.meta.url).href)};
    import { fakeResult } from ${JSON.stringify(new URL("./fake-result.ts", import.meta.url).href)};
    console.log("ready");
    for (let round = 1; ; round++) {
      const files = {};
      for (let i = 0; i < 40; i++) files[\`d\${i % 4}/\${i}.html\`] = String.fromCharCode(97 + (round % 26)).repeat(${size});
      publish(fakeResult(files), { destination: ${JSON.stringify(destination)} });
    }`;
  const loader = new URL("../strip-types.js", import.meta.url).href;
  let seen = 0;
  for (const delay of [0, 3, 7]) {
    const child = spawn(process.execPath, ["--import", loader, "--input-type=module", "-e", publisher]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    for (let i = 0; i < 1000 && !existsSync(at("d3/39.html")); i++) await wait(5);
    await wait(delay);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    for (const path of list()) {
      if (!path.endsWith(".html")) continue;
      const text = read(path);
      assert.equal(text, text.charAt(0).repeat(size), `${path} is torn`);
      seen++;
    }
  }
  assert.ok(seen > 0);
  publish(fakeResult({ "index.html": "x" }), { destination, clean: true });
  assert.deepEqual(list(), ["index.html"]);
});
