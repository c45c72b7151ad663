// Long code is read in parts: nothing gets lost, and parts end where code begins anew.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cutIntoParts } from "../../src/highlight/parts.ts";

const MOST = 4000;

describe("parts of code", () => {
  it("are one for short code", () => assert.deepEqual(cutIntoParts("a\nb"), ["a\nb"]));

  it("end before a line that begins anew", () => {
    const block = `func a() {\n${"\tb()\n\n".repeat(100)}}\n\n`;
    const parts = cutIntoParts(block.repeat(40));
    for (const part of parts) assert.ok(part.startsWith("func a()"), part.slice(0, 20));
  });

  it("end with a line where nothing begins anew", () => {
    for (const part of cutIntoParts("  a: b\n".repeat(5000)))
      assert.ok(part.endsWith("\n") && part.startsWith("  a"));
  });

  it("never divide a character", () => {
    for (const part of cutIntoParts(`a${"😀".repeat(10_000)}`)) assert.ok(part.isWellFormed?.() ?? true);
  });

  for (const [name, code] of Object.entries({
    lines: "a b c\n".repeat(3000),
    "one line": "a".repeat(20_001),
    newlines: "\n".repeat(20_000),
    pairs: "😀".repeat(9000),
  }))
    it(`are all of it, and short: ${name}`, () => {
      const parts = cutIntoParts(code);
      assert.equal(parts.join(""), code);
      for (const part of parts) assert.ok(part.length > 0 && part.length <= MOST);
    });
});
