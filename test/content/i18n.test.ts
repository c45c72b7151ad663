// Messages of the i18n files: their forms, their languages, and whose win.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadMessages } from "../../src/content/i18n.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import type { Host, SourceFile } from "../../src/model/source.ts";
import { print } from "../../src/value/print.ts";

const texts: Readonly<Record<string, string>> = {
  "/t/en.toml": 'hello = "theme"\nonly = "theme only"\n[cased]\nOther = "upper"',
  "/p/en.yaml": "- id: hello\n  translation: project\n- id: cnt\n  translation:\n    one: one\n    other: many\n",
  "/p/pt-BR.json": '{"hello": {"other": "Olá"}}',
  "/p/fr.toml": "hello = ",
};

const file = (filename: string, owner: string): SourceFile =>
  ({ filename, path: filename.slice(3), display: filename, owner }) as SourceFile;

test("messages by language", () => {
  const log = createLog();
  const files = [
    file("/t/en.toml", "t"),
    file("/p/en.yaml", ""),
    file("/p/pt-BR.json", ""),
    file("/p/fr.toml", ""),
  ];
  const host = { readText: (filename: string) => texts[filename]! } as Host;
  const messages = loadMessages(files, host, log);
  assert.equal(
    print(messages.get("en")),
    "map[cased:map[other:upper] cnt:map[one:one other:many] hello:project only:theme only]",
  );
  assert.equal(print(messages.get("pt-br")), "map[hello:map[other:Olá]]");
  assert.deepEqual(
    log.diagnostics.map(({ code, location }) => [code, location?.file]),
    [["content/bad-data", "/p/fr.toml"]],
  );
});
