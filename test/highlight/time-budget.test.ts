// Code that is slow to highlight has an end, which the author is told of.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHighlighter } from "../../src/highlight/highlighter.ts";
import { TimeBudget } from "../../src/highlight/time-budget.ts";
import { defaults } from "./options.ts";

const LONG = 5000;

function work(milliseconds: number): string {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  return "done";
}

describe("time for slow code", () => {
  it("is limited for one part", () => {
    const budget = new TimeBudget({ part: 20, all: 10_000, slow: 10 });
    assert.equal(
      budget.spend("a", LONG, () => work(2000)),
      undefined,
    );
    assert.equal(
      budget.spend("a", LONG, () => "next"),
      undefined,
      "the grammar isn't asked again",
    );
    assert.equal(
      budget.spend("b", LONG, () => "other"),
      "other",
    );
  });

  it("is limited for all", () => {
    const budget = new TimeBudget({ part: 1000, all: 100, slow: 20 });
    assert.equal(
      budget.spend("a", LONG, () => work(60)),
      "done",
    );
    assert.equal(
      budget.spend("a", LONG, () => work(2000)),
      undefined,
      "the time is used up",
    );
    assert.equal(
      budget.spend("a", LONG, () => "next"),
      undefined,
      "the grammar isn't asked again",
    );
    assert.equal(
      budget.spend("b", LONG, () => "other"),
      "other",
      "others may still be quick",
    );
    assert.equal(
      budget.spend("b", LONG, () => work(2000)),
      undefined,
    );
  });

  it("doesn't concern short texts", () => {
    const budget = new TimeBudget({ part: 1, all: 1, slow: 1 });
    for (let i = 0; i < 3; i++)
      assert.equal(
        budget.spend("a", 1000, () => work(5)),
        "done",
      );
  });

  it("ends with a warning, and the text is whole", () => {
    const highlight = createHighlighter(defaults, new TimeBudget({ part: 1, all: 1, slow: 1 }));
    const codes: string[] = [];
    const code = "x = [".repeat(4000);
    const html = highlight(code, "swift", {}, undefined, ({ code: one }) => codes.push(one))!;
    assert.deepEqual(codes, ["content/highlight-time"]);
    assert.equal(html.replace(/<[^>]*>/g, ""), code);
  });
});
