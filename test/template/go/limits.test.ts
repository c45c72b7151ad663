// Templates that no one writes must neither hang nor exhaust the stack.
import assert from "node:assert/strict";
import test from "node:test";
import { DiagnosticError } from "../../../src/diagnostics/log.ts";
import { compile } from "../../../src/template/go/standalone.ts";

const refused: readonly (readonly [name: string, template: string, message: RegExp])[] = [
  ["parentheses", `{{ ${"(".repeat(5000)}1${")".repeat(5000)} }}`, /too deep|exceeded/],
  ["blocks", "{{ if 1 }}".repeat(5000) + "{{ end }}".repeat(5000), /too deeply/],
  ["else if", `{{ if 0 }}${"{{ else if 0 }}".repeat(5000)}{{ end }}`, /too deeply/],
  ["a path", `{{ ${".A".repeat(5000)} }}`, /too long/],
  ["a pipeline", `{{ 1${" | print".repeat(5000)} }}`, /too long/],
];

for (const [name, template, message] of refused)
  test(`${name} without end`, () => {
    assert.throws(
      () => compile(template),
      (error) => error instanceof DiagnosticError && message.test(error.message),
    );
  });

test("loops in loops in loops", () => {
  const run = compile("{{ range 1 }}<p>".repeat(200) + "x" + "{{ end }}".repeat(200));
  assert.equal(run(), "<p>".repeat(200) + "x");
});

test("as deep as allowed", () => {
  assert.equal(compile(`{{ ${"not (".repeat(200)}1${")".repeat(200)} }}`)(), "true");
  assert.equal(compile("{{ if 1 }}".repeat(900) + "x" + "{{ end }}".repeat(900))(), "x");
});

test("many comments before no define", () => {
  assert.equal(compile("{{/* a */}}".repeat(20_000) + "x")(), "x");
});
