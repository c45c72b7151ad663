// Grammars of our own: rules in states over a text.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { named, within, words, type Grammar } from "../../src/highlight/states/grammar.ts";
import { runGrammar } from "../../src/highlight/states/machine.ts";

/** `class:text` for each piece, plain text without a class. */
function read(grammar: Grammar, text: string): string[] {
  const pieces: string[] = [];
  runGrammar(grammar, text, {
    add: (name, piece) => pieces.push(name ? `${name}:${piece}` : piece),
    addWithin: (language, piece) => pieces.push(`(${language} ${piece})`),
    addNamed: (language, piece) => pieces.push(`(named ${language} ${piece})`),
  });
  return pieces;
}

describe("a grammar in states", () => {
  it("takes the first rule that matches, and colours groups", () => {
    const grammar: Grammar = {
      root: [
        [/(\w+)(=)/, ["na", "o"]],
        [/\w+/, "s"],
      ],
    };
    assert.deepEqual(read(grammar, "a=b"), ["na:a", "o:=", "s:b"]);
  });

  it("goes into states and out of them", () => {
    const grammar: Grammar = {
      root: [
        [/"/, "s", "text"],
        [/\w/, "n"],
      ],
      text: [
        [/"/, "s", 1],
        [/\{/, "p", ["text", "code"]],
        [/./, "s"],
      ],
      code: [
        [/\}/, "p", 2],
        [/\w/, "n"],
      ],
    };
    assert.deepEqual(read(grammar, 'a"b{c}d"e'), [
      "n:a",
      's:"',
      "s:b",
      "p:{",
      "n:c",
      "p:}",
      "s:d",
      's:"',
      "n:e",
    ]);
  });

  it("calls what no rule matches an error, a whole character each", () => {
    assert.deepEqual(read({ root: [[/a/, "n"]] }, "a😀!"), ["n:a", "err:😀", "err:!"]);
  });

  it("begins anew at the end of a line that a state can't read", () => {
    const grammar: Grammar = {
      root: [
        [/\s+/, ""],
        [/"/, "s", "text"],
        [/\w+/, "n"],
      ],
      text: [[/[^"\n]+/, "s"]],
    };
    assert.deepEqual(read(grammar, '"a\nb'), ['s:"', "s:a", "\n", "n:b"]);
  });

  it("calls the rest an error when all states are left", () => {
    assert.deepEqual(read({ root: [[/a/, "n", 3]] }, "aab"), ["n:a", "err:ab"]);
  });

  it("reads code of other languages, and of itself", () => {
    const grammar: Grammar = {
      root: [
        [/(\[)([^\]]*)(\])/, ["p", within(":inner"), "p"]],
        [/<(?<language>\w+) \w+>/, named],
        [/.*/, within("c")],
      ],
      inner: [[/./, "m"]],
    };
    assert.deepEqual(read(grammar, "[1]<go x>y"), ["p:[", "m:1", "p:]", "(named go <go x>)", "(c y)"]);
  });

  it("never ends in a loop, nor loses text", () => {
    const loops: Grammar = {
      root: [
        [/(?:)/, "", "other"],
        [/a/, "n"],
      ],
      other: [
        [/(?:)/, "", "root"],
        [/(?:)/, "x"],
        [/b/, "n"],
      ],
    };
    for (const text of ["ab", "ba\nab", "c".repeat(3000)])
      assert.equal(
        read(loops, text)
          .map((piece) => piece.replace(/^(?:n|err):/, ""))
          .join(""),
        text,
      );
    const circle: Grammar = {
      root: [
        [/(?=a)/, "", "other"],
        [/b/, "n"],
      ],
      other: [[/(?:)/, "", 1]],
    };
    assert.deepEqual(read(circle, "bab"), ["n:b", "err:a", "n:b"]);
    const gaps: Grammar = {
      root: [
        [/(a)-(b)/, ["n", "o"]],
        [/(?<whole>(c)d)/, ["n", "o"]],
      ],
    };
    assert.deepEqual(read(gaps, "a-bcd"), ["a-b", "cd"]);
  });

  it("knows letters of all alphabets", () => {
    const grammar: Grammar = {
      root: [
        [words("if wenn"), "k"],
        [/[\w-]+/, "n"],
        [/\W/, ""],
      ],
    };
    assert.deepEqual(read(grammar, "if wenn wennß ü-1"), [
      "k:if",
      " ",
      "k:wenn",
      " ",
      "n:wennß",
      " ",
      "n:ü-1",
    ]);
  });
});
