// Calls of functions with the output of the real Hugo: in `cases/`, a file a namespace, and one of odd arguments for all.
// An expression on a line, then `= "output"`, or `error` where Hugo refuses it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { functionTable } from "../../src/functions/table.ts";
import { FunctionError } from "../../src/value/function-error.ts";
import { print } from "../../src/value/print.ts";
import { testContext } from "./context.ts";
import { evaluate } from "./expression.ts";

const folder = new URL("cases/", import.meta.url);

interface Case {
  readonly expression: string;
  /** Undefined for an error. */
  readonly output: string | undefined;
}

function readCases(text: string): Case[] {
  const lines = text.trimEnd().split("\n");
  return Array.from({ length: lines.length / 2 }, (_, i) => {
    const expected = lines[2 * i + 1]!.trim();
    const output = expected === "error" ? undefined : (JSON.parse(expected.slice(2)) as string);
    return { expression: lines[2 * i]!, output };
  });
}

function run(expression: string): unknown {
  return evaluate(expression, functionTable(), testContext(), {});
}

for (const file of readdirSync(folder)) {
  test(`functions: ${file.replace(".txt", "")}`, () => {
    for (const { expression, output } of readCases(readFileSync(new URL(file, folder), "utf8"))) {
      if (output === undefined) assert.throws(() => run(expression), FunctionError, expression);
      else {
        const value = run(expression);
        assert.equal(value === null && output === "<no value>" ? output : print(value), output, expression);
      }
    }
  });
}
