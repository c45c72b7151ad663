// The manual's reference pages are those that the tables give. UPDATE=1 or `npm run reference` writes them.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { referencePages } from "../../scripts/reference.ts";

const root = join(import.meta.dirname, "../..");

for (const [path, text] of referencePages()) {
  test(path, () => {
    const file = join(root, path);
    if (process.env["UPDATE"] === "1") writeFileSync(file, text);
    assert.equal(readFileSync(file, "utf8"), text, "npm run reference writes it anew");
  });
}
