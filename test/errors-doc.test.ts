// docs/errors.md explains each code that a diagnostic can have, and no other. The codes are read from the sources:
// written whole, `code: "content/bad-field"`, or given to a function that puts its folder's group before them,
// `fault(place, "bad-name", …)`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatDiagnostic } from "../src/diagnostics/print.ts";

const root = join(import.meta.dirname, "..");

interface Source {
  /** The folder right below src. */
  readonly folder: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync(join(root, "src"), { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ folder: name.split("/")[0]!, text: readFileSync(join(root, "src", name), "utf8") }));

/** The pieces between the commas of a parameter or argument list that is opened at `open`. */
function listAt(text: string, open: number): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"' || char === "`" || char === "'") at = endOfString(text, at);
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth--;
    if ((char === "," && depth === 1) || depth === 0) {
      pieces.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (depth === 0) break;
  }
  return pieces;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Groups that codes have: the first halves of those written whole, and those put before second halves. */
const groups = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/\bcode: [^\n]*?["`]([a-z]+)\//g)].map(([, group]) => group!),
  ),
);

function codesWrittenWhole(): string[] {
  const literals = sources.flatMap(({ text }) => [...text.matchAll(/"(([a-z]+)\/[a-z0-9-]+)"/g)]);
  return literals.filter(([, , group]) => groups.has(group!)).map(([, code]) => code!);
}

interface Builder {
  readonly name: string;
  /** Which of its arguments is the second half of a code. */
  readonly index: number;
}

/** Functions and classes of a folder that take `code: string`. */
function buildersOf(texts: readonly string[]): Builder[] {
  const definition = /function (\w+)\(|const (\w+) = \(|class (\w+)[^}]*?constructor\(/g;
  return texts.flatMap((text) =>
    [...text.matchAll(definition)].flatMap((match) => {
      const parameters = listAt(text, match.index + match[0].length - 1);
      const index = parameters.findIndex((parameter) => /^code: string\b/.test(parameter));
      return index < 0 ? [] : [{ name: (match[1] ?? match[2] ?? match[3])!, index }];
    }),
  );
}

function codesOfBuilders(): string[] {
  const codes: string[] = [];
  for (const folder of new Set(sources.map((source) => source.folder))) {
    const texts = sources.filter((source) => source.folder === folder).map(({ text }) => text);
    const put = texts.flatMap((text) => [...text.matchAll(/code: `([a-z]+)\/\$\{code\}`/g)]);
    const prefixes = new Set(put.map(([, group]) => group!));
    if (prefixes.size === 0) continue;
    assert.equal(prefixes.size, 1, `the builders of src/${folder} have one group`);
    for (const { name, index } of buildersOf(texts)) {
      for (const text of texts) {
        for (const call of text.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, "g"))) {
          const argument = listAt(text, call.index + name.length)[index] ?? "";
          for (const [, half] of argument.matchAll(/"([a-z0-9-]+)"/g))
            codes.push(`${[...prefixes][0]}/${half}`);
        }
      }
    }
  }
  return codes;
}

const codes = [...new Set([...codesWrittenWhole(), ...codesOfBuilders()])].sort();

interface Section {
  readonly code: string;
  readonly anchor: string;
  readonly text: string;
}

const document = readFileSync(join(root, "docs/errors.md"), "utf8");
const sections: readonly Section[] = document
  .split(/^(?=<a id=)/m)
  .slice(1)
  .map((text) => {
    const [, anchor = "", code = ""] = /^<a id="([^"]*)"><\/a>\n\n## (\S+)\n/.exec(text) ?? [];
    return { anchor, code, text };
  });

describe("docs/errors.md", () => {
  it("explains each code that the sources have, and no other", () => {
    assert.ok(codes.length > 80, `only ${codes.length} codes were found`);
    const explained = sections.map(({ code }) => code);
    const missing = codes.filter((code) => !explained.includes(code));
    assert.equal(missing.length, 0, `without a paragraph: ${missing.join(", ")}`);
    const unknown = explained.filter((code) => !codes.includes(code));
    assert.equal(unknown.length, 0, `no message has the code: ${unknown.join(", ")}`);
    assert.equal(new Set(explained).size, explained.length, "each once");
    assert.equal(document.match(/^## /gm)?.length, sections.length, "each has an anchor");
  });

  it("finds codes however they are made", () => {
    const kinds = ["content/bad-field", "server/port-in-use", "cli/bad-usage", "shortcode/unknown"];
    for (const code of [...kinds, "publish/unsafe-path", "template/unfinished-html"])
      assert.ok(codes.includes(code), code);
    assert.deepEqual(listAt('f(a, "x, y", { b, c: [1, 2] }, g(1, 2))', 1), [
      "a",
      '"x, y"',
      "{ b, c: [1, 2] }",
      "g(1, 2)",
    ]);
  });

  it("has the anchors that messages name", () => {
    for (const { code, anchor } of sections) {
      const printed = formatDiagnostic({ severity: "error", code, message: "", notes: [] });
      assert.ok(printed.endsWith(`#${anchor}`), `${code} is at #${anchor}, but messages say\n${printed}`);
    }
  });

  it("is in order, and shows an example of each as it is printed", () => {
    const order = sections.map(({ code }) => code);
    assert.deepEqual(order, [...order].sort());
    for (const { code, text } of sections) {
      const example = /^```text\n((?:error|warning|info)\[(.*?)\]: [^]*?)^```$/m.exec(text);
      assert.equal(example?.[2], code, `the example of ${code}`);
      assert.match(text.replace(/^```[^]*?^```$/gm, ""), /\n\n[A-Z`][^]{40,}/, `the words about ${code}`);
    }
  });
});
