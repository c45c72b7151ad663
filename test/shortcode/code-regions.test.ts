import assert from "node:assert/strict";
import { test } from "node:test";
import { codeRegions } from "../../src/shortcode/code-regions.ts";

/** Each C of a text stands in code, each t doesn't; checked with goldmark. */
const TEXTS = [
  "t `C` t",
  "`` C ` C `` t",
  "` t\n\nt `",
  "`C\nC` t",
  "t ``` C\nC ``` t",
  "t ``t` `",
  "\\`t`",
  "\\``C`",
  "`C\\` t",
  "```\nC\n``\nC\n````\nt",
  "``` C\nC\n```\nt",
  "~~~ `\nC\n```\nC\n~~~\nt",
  "   ```\nC\n   ```\nt",
  "t\n    ```\nt",
  "```\nC",
  "    C\n\n    C\nt",
  "\tC",
  "t\n    t",
  "# t `C`\n    C",
  "t\n---\n    C",
  "t\n===\n    C",
  "===\n     t",
  "* * *\n    C",
  "- t\n\n    t\n\n      C",
  "-     C",
  "-\n      C",
  "1. t\n\n       C\n\n   t",
  "10) ```\n    C\n    ```\n    t",
  "- ```\n  C\nt",
  "- t\n  - t\n\n        C\n\n    t",
  "> ```\n> C\nt",
  "> ```\n> C\n\nt",
  ">     C",
  ">   t",
  "> > t\n> >     t\n> >\n> >     C",
  "> t\nt `C`",
  "> t\n2. t\n   ```\n   C\n> t",
  "> - ```\n>   C\n> t",
  "t\r\n\r\n    C\r\n```\r\nC\r\n```\r\nt",
];

test("code and not code", () => {
  for (const text of TEXTS) {
    const regions = codeRegions(text, 0);
    for (let at = 0; at < text.length; at++) {
      if (text[at] !== "C" && text[at] !== "t") continue;
      const inCode = regions.some(({ start, end }) => start <= at && at < end);
      assert.equal(inCode, text[at] === "C", `${JSON.stringify(text)} at ${at}`);
    }
  }
});

test("regions come in order and begin at the offset asked for", () => {
  const text = "```\nx\n`a`\n\n    b\n~~~\nc";
  assert.deepEqual(codeRegions(text, 6), [
    { start: 6, end: 9 },
    { start: 15, end: 16 },
    { start: 17, end: 22 },
  ]);
});
