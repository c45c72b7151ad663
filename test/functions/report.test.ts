// What functions tell the author: messages by errorf and warnf, and functions that are not available yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import { functionTable } from "../../src/functions/table.ts";
import { testContext } from "./context.ts";
import { evaluate } from "./expression.ts";

test("errorf and warnf report and give nothing", () => {
  const ctx = testContext();
  assert.equal(evaluate('errorf "no %s in %q" "title" "a.md"', functionTable(), ctx), "");
  assert.equal(evaluate('warnidf "my-id" "old"', functionTable(), ctx), "");
  assert.deepEqual(
    ctx.reported.map(({ severity, message, help }) => [severity, message, help]),
    [
      ["error", 'no title in "a.md"', undefined],
      ["warning", "old", "silence it with ignoreLogs = ['my-id'] in the site's configuration"],
    ],
  );
});

test("a function that is not there yet says so", () => {
  assert.throws(
    () => evaluate('images.Process "resize 10x"', functionTable(), testContext()),
    (error) =>
      error instanceof DiagnosticError &&
      error.diagnostic.code === "template/not-yet" &&
      error.message.includes("images.Process"),
  );
});

test("isset of a scalar is a warning", () => {
  const ctx = testContext();
  assert.equal(evaluate('isset "a" "b"', functionTable(), ctx), false);
  assert.equal(ctx.reported[0]?.code, "template/isset");
});

test("a formula that LaTeX wouldn't take is a warning when asked for", () => {
  const ctx = testContext();
  evaluate('transform.ToMath "é" (dict "strict" "warn")', functionTable(), ctx);
  assert.equal(ctx.reported[0]?.code, "template/math");
});
