// The package as npm packs and installs it: what is in it, that the program runs on what is in it alone, and that a
// newcomer's first commands work where it was installed.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { put, repository, run, runCommand, temporaryFolder } from "./program.ts";
import type { Ended } from "./program.ts";

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports: { readonly ".": Readonly<Record<string, string>> };
}

const home = temporaryFolder();
let tarball = "";
let files: readonly string[] = [];
let unpackedBytes = 0;

before(() => {
  // npm asks for its home and a cache only.
  const { code, stdout, stderr } = runCommand(
    repository,
    "npm",
    "pack",
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    home,
  );
  assert.equal(code, 0, stderr);
  const [packed] = JSON.parse(stdout) as [
    { filename: string; unpackedSize: number; files: { path: string }[] },
  ];
  tarball = join(home, packed.filename);
  files = packed.files.map(({ path }) => path);
  unpackedBytes = packed.unpackedSize;
});

const manifest = (): Manifest =>
  JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as Manifest;

describe("the tarball", () => {
  it("holds the program, the library with its types, the theme and the papers, and nothing else", () => {
    const allowed =
      /^(?:bin|dist|layouts|static)\/|^(?:README|CHANGELOG|docs\/compat|docs\/errors)\.md$|^LICENSE$|^package\.json$/;
    assert.deepEqual(
      files.filter((path) => !allowed.test(path)),
      [],
    );
    for (const path of [
      "bin/homelab-site.js",
      "bin/package.json",
      "bin/pieces.js",
      "dist/cli.cjs",
      "dist/exchange-worker.cjs",
      "dist/index.js",
      "dist/types/index.d.ts",
      "layouts/baseof.hbs",
      "static/css/base.css",
      "README.md",
      "LICENSE",
    ])
      assert.ok(files.includes(path), `${path} is missing`);
  });

  it("holds no tests, no TypeScript sources and no content", () => {
    const unwanted =
      /^(?:(?:tests?|src|content|bench|node_modules|dist\/compiled)\/|docs\/(?!compat\.md|errors\.md))|\.test\.|(?<!\.d)\.ts$|\.tgz$/;
    assert.deepEqual(
      files.filter((path) => unwanted.test(path)),
      [],
    );
  });

  it("is small", () => {
    assert.ok(unpackedBytes < 5_500_000, `${unpackedBytes} bytes`);
  });

  it("runs nothing when it is installed", () => {
    const scripts = Object.keys(manifest().scripts ?? {});
    const atInstall = ["preinstall", "install", "postinstall", "preuninstall", "postuninstall"];
    assert.deepEqual(
      scripts.filter((name) => atInstall.includes(name)),
      [],
    );
  });

  it("has what its manifest names", () => {
    const { bin, exports } = manifest();
    for (const path of [...Object.values(bin), ...Object.values(exports["."])])
      assert.ok(files.includes(path.replace(/^\.\//, "")), `${path} is missing`);
  });
});

/** Builds and checks a new site with the program that `call` starts. */
function firstSteps(folder: string, call: (...args: readonly string[]) => Ended): void {
  const version = call("version");
  assert.equal(version.code, 0, version.stderr);
  assert.ok(version.stdout.includes(manifest().version), version.stdout);

  const made = call("new", "site", "x");
  assert.equal(made.code, 0, made.stderr);
  for (const path of ["hugo.toml", "content/_index.md", ".github/workflows/publish.yml", ".gitignore"])
    assert.ok(existsSync(join(folder, "x", path)), `x/${path} is missing`);

  const built = call("build", "-s", "x");
  assert.deepEqual([built.code, built.stderr], [0, ""]);
  for (const path of ["index.html", "404.html", "docs/first-steps/index.html", "sitemap.xml", "css/base.css"])
    assert.ok(existsSync(join(folder, "x/public", path)), `x/public/${path} is missing`);

  const checked = call("check", "-s", "x");
  assert.deepEqual([checked.code, checked.stderr], [0, ""]);

  put(folder, "x/content/docs/broken.md", "---\ntitle: Broken\n---\n[nowhere](../nowhere/)\n");
  const broken = call("check", "-s", "x");
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, /check\/broken-link[^\n]*\n  content\/docs\/broken\.md:4:/);

  const page = call("new", "content", "docs/page.md", "-s", "x");
  assert.equal(page.code, 0, page.stderr);
  assert.match(readFileSync(join(folder, "x/content/docs/page.md"), "utf8"), /title: '?Page'?\n/);
}

/** Loaded when a site asks for them: tables of grammars, formulas, XML. All else is in the bundle. */
const LOADED_LATER = ["katex", "prismjs", "sax"];

it("the program needs little but what is in the tarball", () => {
  const folder = join(home, "alone");
  mkdirSync(folder);
  assert.equal(runCommand(folder, "tar", "-xzf", tarball).code, 0);
  mkdirSync(join(folder, "package/node_modules"));
  for (const name of LOADED_LATER)
    symlinkSync(join(repository, "node_modules", name), join(folder, "package/node_modules", name));
  const program = join(folder, "package/bin/homelab-site.js");
  firstSteps(folder, (...args) => runCommand(folder, process.execPath, program, ...args));
});

it("a project that installs it has the program and the library", (t) => {
  const folder = join(home, "project");
  mkdirSync(folder);
  put(folder, "package.json", '{ "name": "project", "private": true, "type": "module" }\n');
  const npm = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=1"];
  const installed = runCommand(folder, "npm", ...npm, tarball);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ENOTCACHED/.test(installed.stderr))
    return t.skip("npm's registry can't be reached");
  assert.equal(installed.code, 0, installed.stderr);
  firstSteps(folder, (...args) => runCommand(folder, "npx", "--no", "homelab-site", "--", ...args));

  put(
    folder,
    "build.js",
    `import { build, createLog, openProject } from "homelab-site";
const log = createLog();
const { ok, outputs } = await build({ ...(await openProject({ source: "x", log })), log });
console.log(ok, outputs.has("docs/first-steps/index.html"));
`,
  );
  const library = runCommand(folder, process.execPath, "build.js");
  assert.deepEqual([library.code, library.stdout, library.stderr], [0, "true true\n", ""]);
});

it("a checkout without a bundle says what to do", () => {
  const folder = join(home, "checkout");
  mkdirSync(folder);
  put(folder, "package.json", '{ "type": "module" }');
  for (const file of ["bin/homelab-site.js", "bin/package.json"])
    put(folder, file, readFileSync(join(repository, file), "utf8"));
  const { code, stderr } = runCommand(folder, process.execPath, "bin/homelab-site.js", "version");
  assert.equal(code, 1);
  assert.match(stderr, /npm ci/);
  assert.equal(run(repository, "version").code, 0);
});
