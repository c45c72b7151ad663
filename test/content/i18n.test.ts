// Messages of the i18n files: their forms, their languages, and whose win.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadMessages } from "../../src/content/i18n.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import type { Host, SourceFile } from "../../src/model/source.ts";

/** Messages of these files by language, as plain values, and the first two lines of what was told. */
function load(texts: Readonly<Record<string, string>>): { messages: unknown; told: string[] } {
  const log = createLog();
  const files = Object.keys(texts).map(
    (name) =>
      ({ filename: name, path: name.replace(/^.*i18n\//, ""), display: name, owner: ownerOf(name) }) as SourceFile,
  );
  const host = { readText: (filename: string) => texts[filename]! } as Host;
  const loaded = loadMessages(files, host, log);
  const messages = Object.fromEntries(
    [...loaded].map(([lang, byId]) => [
      lang,
      Object.fromEntries([...byId].map(([id, forms]) => [id, { ...forms }])),
    ]),
  );
  const told = log.diagnostics.map((one) => formatDiagnostic(one).split("\n").slice(0, 2).join(""));
  return { messages, told };
}

function ownerOf(name: string): string {
  return name.startsWith("i18n/") ? "" : "theme";
}

test("messages by language; the project's win, one by one", () => {
  const { messages, told } = load({
    "themes/t/i18n/en.toml": 'hello = "theme"\nonly = "theme only"\n[cased]\nOther = "upper"',
    "i18n/en.yaml": "- id: hello\n  translation: project\n- id: cnt\n  translation: {one: one, other: many}\n",
    "i18n/pt-BR.json": '{"hello": {"other": "Olá"}}',
    "i18n/fr.toml": "hello = ",
  });
  assert.deepEqual(messages, {
    en: {
      hello: { other: "project" },
      cnt: { one: "one", other: "many" },
      only: { other: "theme only" },
      cased: { other: "upper" },
    },
    "pt-br": { hello: { other: "Olá" } },
    fr: {},
  });
  assert.match(told.join(), /^error\[content\/bad-data\]: the data file can't be read: .* i18n\/fr.toml:1:9$/);
});

const forms: readonly (readonly [yaml: string, expected: unknown])[] = [
  ["a: {b: {c: x}}", { "a.b.c": { other: "x" } }],
  ["description: {other: x}", { description: { other: "x" } }],
  ["a: {description: for translators, other: x}", { a: { other: "x" } }],
  ["a: {translation: x}", { a: { other: "x" } }],
  ["a: {id: b, other: x}", { b: { other: "x" } }],
  ["a: {leftDelim: '<<', rightDelim: '>>', other: '<<.Count>>'}", { a: { other: "{{.Count}}" } }],
  ["a: {one: {x: y}}", { "a.one.x": { other: "y" } }],
  ["a: {few: x}", { a: { few: "x" } }],
  ["- {id: a, one: x, other: y}", { a: { one: "x", other: "y" } }],
  ["a: [b, c]", {}],
  ["", {}],
];

for (const [yaml, expected] of forms) {
  test(`form: ${yaml}`, () => {
    assert.deepEqual(load({ "i18n/en.yaml": yaml }), { messages: { en: expected }, told: [] });
  });
}

const refused: readonly (readonly [yaml: string, told: string])[] = [
  [
    "a: x\ndescription: y\nb: z",
    '"description" can\'t stand beside "a", "b": it is a word for a part of a message  i18n/en.yaml:2:1',
  ],
  [
    "a:\n  b:\n    other: x\n    c: y",
    '"other" can\'t stand beside "c": it is a word for a part of a message  i18n/en.yaml:3:5',
  ],
  [
    "x: {translation: t, foo: b}",
    '"translation" can\'t stand beside "foo": it is a word for a part of a message  i18n/en.yaml:1:5',
  ],
  ["a: x\nn: 7", 'the message "n" is no text  i18n/en.yaml:2:1'],
  ["a:\n  zero: 1", 'the message "a.zero" is no text  i18n/en.yaml:2:3'],
  ["text", "the file has no messages  i18n/en.yaml:1:1"],
];

for (const [yaml, told] of refused) {
  test(`refused: ${yaml.replaceAll("\n", " ")}`, () => {
    assert.deepEqual(load({ "i18n/en.yaml": yaml }).told, [`error[content/bad-message]: ${told}`]);
  });
}
