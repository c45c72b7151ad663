import assert from "node:assert/strict";
import test from "node:test";
import { loadToml } from "./support.ts";

// TOML, and what of markup.highlight differs from the defaults in Hugo 0.169.
const table: readonly (readonly [toml: string, expected: Readonly<Record<string, unknown>>])[] = [
  ["pygmentsUseClasses = true", { noClasses: false }],
  ["pygmentsUseClasses = 'true'", { noClasses: false }],
  ["pygmentsUseClasses = false", {}],
  ["pygmentsCodeFences = false", { codeFences: false }],
  ["pygmentsCodefencesGuessSyntax = true", { guessSyntax: true }],
  ["pygmentsStyle = 'vs'", { style: "vs" }],
  // What markup.highlight says wins, unless it says what is so anyway.
  ["pygmentsStyle = 'vs'\n[markup.highlight]\nstyle = 'vim'", { style: "vim" }],
  ["pygmentsUseClasses = true\n[markup.highlight]\nnoClasses = true", { noClasses: false }],
  ["pygmentsUseClasses = true\n[markup.highlight]\nlineNos = true", { noClasses: false, lineNos: true }],
  // The options win over all of them.
  [
    "pygmentsStyle = 'vs'\npygmentsOptions = 'style=vim, linenos=inline,linenostart=3,hl_lines=2 3,encoding=utf8'",
    { style: "vim", lineNos: true, lineNumbersInTable: false, lineNoStart: 3, hl_Lines: "2 3" },
  ],
];

for (const [toml, expected] of table)
  test(toml, async () => {
    const { config, messages } = await loadToml(toml);
    const { highlight: initial } = (await loadToml("")).config.markup;
    assert.deepEqual({ ...config.markup.highlight }, { ...initial, ...expected });
    assert.deepEqual(messages, []);
  });

test("options that can't be read are reported", async () => {
  const { messages } = await loadToml("pygmentsOptions = 'linenos'");
  assert.match(messages[0]!, /unknown key "pygmentsOptions"/);
});
