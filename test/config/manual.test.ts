// The manual's page about the configuration names every setting, and what it shows can be read without a word.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { settingsSchema } from "../../src/config/schema.ts";
import { load } from "./support.ts";

const page = readFileSync(join(import.meta.dirname, "../../content/manual/configuration.md"), "utf8");
const theme = { "docs/a.md": "", "themes/book/hugo.toml": "", "node_modules/@me/theme/hugo.toml": "" };

describe("the manual's page about the configuration", () => {
  it("names every setting", () => {
    const words = new Set(page.toLowerCase().match(/[a-z\d]+/g));
    const missing = Object.keys(settingsSchema().initial).filter((name) => !words.has(name.toLowerCase()));
    assert.deepEqual(missing, []);
  });

  const examples = [...page.matchAll(/^```toml\n([^]*?)^```$/gm)].map(([, text]) => text!);

  it("has an example for each section", () => {
    assert.ok(examples.length > 25, String(examples.length));
    for (const section of page.split(/^### /m).slice(1))
      assert.match(section, /^```toml$/m, section.slice(0, 40));
  });

  for (const text of examples)
    it(`shows what can be read: ${text.split("\n").find(Boolean)}`, async () => {
      const { messages } = await load({ ...theme, "hugo.toml": text });
      assert.deepEqual(messages, []);
    });
});
