// Templates and their output, made by the real Hugo; `!error` where it refuses them. Cases stand in cases/*.txt:
// template, a line of four dashes, output, a line of four equals signs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createLog, DiagnosticError } from "../../../src/diagnostics/log.ts";
import type { RenderContext } from "../../../src/model/render.ts";
import type { TemplateMode } from "../../../src/model/template.ts";
import { createGoEngine } from "../../../src/template/go/engine.ts";
import { print } from "../../../src/value/print.ts";
import { functions } from "./functions.ts";

const engine = createGoEngine(functions);

function run(text: string, mode: TemplateMode): string {
  try {
    const unit = engine.compile({ file: "case.html", text, name: "case.html", mode }, createLog());
    return print(unit.link(undefined).value!("page", {} as RenderContext));
  } catch (error) {
    if (error instanceof DiagnosticError) return "!error";
    throw error;
  }
}

for (const area of ["language", "html", "url", "script", "text"]) {
  const cases = readFileSync(new URL(`cases/${area}.txt`, import.meta.url), "utf8")
    .split("\n====\n")
    .slice(0, -1);
  for (const entry of cases) {
    const [template = "", expected] = entry.split("\n----\n");
    test(`${area}: ${template}`, () => {
      assert.equal(run(template, area === "text" ? "text" : "html"), expected);
    });
  }
}
