// Splitting front matter off: offsets, fences, and texts made to be slow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../src/content/parse.ts";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import type { SourceFile } from "../../src/model/source.ts";
import { oneSite } from "../site-sets.ts";

const file: SourceFile = {
  component: "content",
  path: "a.md",
  filename: "/site/content/a.md",
  display: "content/a.md",
  sites: oneSite,
  owner: "",
};

const bodies: readonly (readonly [name: string, text: string, body: string])[] = [
  ["no front matter", "text\n---\nmore", "text\n---\nmore"],
  ["an empty file", "", ""],
  ["empty front matter", "---\n---\nbody", "body"],
  ["front matter that is a comment", "---\n# todo\n\n---\nbody", "body"],
  ["no newline at the end", "---\na: b\n---", ""],
  ["a rule in the body", "---\na: b\n---\nx\n\n---\n\ny", "x\n\n---\n\ny"],
  ["dashes that are no fence", "---\na: |\n  x\n----\n---\nbody", "body"],
  ["Windows line ends", "---\r\na: b\r\n---\r\nbody\r\n", "body\r\n"],
  ["TOML", "+++\na = 1\n+++\nbody", "body"],
  ["JSON with braces in texts", '{"a": "}\\"{", "b": {"c": [1]}}\nbody', "body"],
  ["JSON and a body on its line", '{"a": 1} body', " body"],
  ["white space before the fence", " \n\t---\na: b\n---\nbody", "body"],
  ["white space before JSON", "\n {}\nbody", "body"],
  ["white space and no front matter", "\n  text", "\n  text"],
  ["YAML named at the fence", "---yaml\na: b\n---\nbody", "body"],
];

for (const [name, text, body] of bodies)
  test(`body: ${name}`, () => {
    assert.equal(text.slice(parsePage(file, text).bodyOffset), body);
  });

test("keys are in lower case, nested ones too", () => {
  const { frontMatter } = parsePage(file, "---\nFoo: {Bar: 1}\n---\n");
  assert.deepEqual(Object.keys(frontMatter), ["foo"]);
  assert.deepEqual(Object.keys(frontMatter["foo"] as object), ["bar"]);
});

test("a key called __proto__ is a key", () => {
  const { frontMatter } = parsePage(file, '{"__proto__": {"x": 1}}');
  assert.deepEqual(Object.keys(frontMatter), ["__proto__"]);
  assert.equal(({} as Record<string, unknown>)["x"], undefined);
});

test("the front matter below white space is read", () => {
  assert.deepEqual({ ...parsePage(file, "\n\n---\na: b\n---\n").frontMatter }, { a: "b" });
});

test("errors below white space name the right line", () => {
  const line = (text: string) => {
    try {
      parsePage(file, text);
    } catch (error) {
      return (error as DiagnosticError).diagnostic.location?.line;
    }
    return undefined;
  };
  assert.deepEqual(["\n\n---\na: b: c\n---\n", "\n+++\n", "\n- list\n"].map(line), [4, 2, 2]);
});

const slow: readonly (readonly [name: string, text: string])[] = [
  ["fences that aren't", `---\n${"---x\n".repeat(200_000)}`],
  ["braces", "{".repeat(500_000)],
  ["quotes", `{${'"'.repeat(500_000)}`],
  ["escapes", `{"${"\\".repeat(500_000)}`],
];

for (const [name, text] of slow)
  test(`stays fast with many ${name}`, () => {
    const start = performance.now();
    assert.throws(() => parsePage(file, text), DiagnosticError);
    assert.ok(performance.now() - start < 2000, "took too long");
  });
