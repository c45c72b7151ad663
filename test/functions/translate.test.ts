// Translations with plural forms and templates, as Hugo gives them for the same files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { functionTable } from "../../src/functions/table.ts";
import type { Messages } from "../../src/model/render.ts";
import { testContext } from "./context.ts";
import { evaluate } from "./expression.ts";

const messages: Messages = new Map([
  ["hello", { other: "Hello" }],
  ["minutes", { one: "{{ .Count }} minute", other: "{{ .Count }} minutes" }],
  ["named", { other: "by {{ .name }}" }],
  ["group.inner", { other: "nested" }],
  ["only", { other: "always" }],
]);
const ctx = testContext({ messages: () => messages });

const cases: readonly (readonly [expression: string, text: string])[] = [
  ['T "hello"', "Hello"],
  ['i18n "minutes" 1', "1 minute"],
  ['i18n "minutes" 5', "5 minutes"],
  ['i18n "minutes" "1"', ""],
  ['i18n "minutes" 1.5', ""],
  ['i18n "minutes"', "<no value> minutes"],
  ['i18n "minutes" (dict "count" 1)', "<no value> minute"],
  ['i18n "minutes" (dict "Count" 1)', "1 minute"],
  ['i18n "named" (dict "name" "Ann")', "by Ann"],
  ['i18n "group.inner"', "nested"],
  ['i18n "only" 1', "always"],
  ['i18n "nope"', ""],
  ['i18n "Hello"', ""],
];

for (const [expression, text] of cases) {
  test(expression, () => {
    assert.equal(evaluate(expression, functionTable(), ctx), text);
  });
}
