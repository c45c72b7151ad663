// AsciiDoc goes through a package of the project's own; a stand-in shows what it is given.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import type { Config } from "../../src/model/config.ts";
import type { Markup, Page } from "../../src/model/page.ts";
import { convertContent } from "../../src/render/convert.ts";

const root = mkdtempSync(join(tmpdir(), "convert-"));
after(() => rmSync(root, { recursive: true, force: true }));

/** A project with this module as its @asciidoctor/core, or without any. */
function project(name: string, source?: string): Config {
  const workingDir = join(root, name);
  const dir = join(workingDir, "node_modules/@asciidoctor/core");
  mkdirSync(dir, { recursive: true });
  if (source !== undefined) writeFileSync(join(dir, "index.js"), source);
  const markup = { asciiDocExt: { backend: "html5", attributes: { icons: "font" } } };
  return { workingDir, markup } as unknown as Config;
}

const pageIn = (markup: Markup) => ({ path: "/a", parsed: null, markup }) as unknown as Page;

it("gives AsciiDoc to the package, which may read no files", () => {
  const config = project(
    "factory",
    "module.exports = () => ({ convert: (text, options) => text + JSON.stringify(options) })",
  );
  assert.equal(
    convertContent("*x* ", pageIn("asciidoc"), config),
    '*x* {"safe":"secure","standalone":false,"backend":"html5","attributes":{"icons":"font"}}\n',
  );
});

const failing: readonly (readonly [what: string, markup: Markup, config: Config])[] = [
  ["the package is missing", "asciidoc", project("none")],
  ["its version answers later", "asciidoc", project("later", "exports.convert = async () => ''")],
  ["the language is none of ours", "org", project("org")],
];
for (const [what, markup, config] of failing)
  it(`says so where ${what}`, () => {
    assert.throws(
      () => convertContent("x", pageIn(markup), config),
      (error) => error instanceof DiagnosticError && error.diagnostic.code === "content/no-converter",
    );
  });
