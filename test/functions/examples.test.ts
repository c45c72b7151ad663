// Every example that a function's row carries, run by the Go template engine: the reference page shows what is true.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../../src/diagnostics/log.ts";
import { functionRows, functionTable } from "../../src/functions/table.ts";
import { createGoEngine } from "../../src/template/go/engine.ts";
import { createStore } from "../../src/view/store.ts";
import { testContext } from "./context.ts";

const engine = createGoEngine(functionTable());

function render(source: string): string {
  const unit = engine.compile(
    { file: "example.html", text: source, name: "example.html", mode: "html" },
    createLog(),
  );
  const ctx = { ...testContext(), newStore: () => createStore(new Map()) };
  return unit.link(undefined)({}, ctx);
}

test("examples of functions", () => {
  let count = 0;
  for (const { name, examples } of functionRows()) {
    for (const [source, output] of examples) {
      count++;
      assert.equal(render(source), output, `${name}: ${source}`);
    }
  }
  assert.ok(count > 150, "most functions have an example");
});

test("every function has a signature of its own name and a summary", () => {
  for (const row of functionRows()) {
    assert.ok(row.signature.startsWith(row.name), row.name);
    assert.match(row.summary, /^[A-Z]/, row.name);
  }
});
