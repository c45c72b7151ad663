// debug.*: looking at values. https://gohugo.io/functions/debug/
import type { FunctionRow } from "../model/template.ts";
import { writeJson } from "../value/json-write.ts";
import { typeHook } from "../value/view-value.ts";
import { toText } from "./arguments.ts";
import { row } from "./row.ts";

const marks: Readonly<Record<string, string>> = {
  " ": "[SPACE]",
  "\t": "[TAB]",
  "\n": "[NEWLINE]\n",
  "\r": "[CR]",
};

/** A stopwatch that measures nothing: its message would differ from build to build. */
class Timer {
  Stop(): string {
    return "";
  }
  [typeHook](): string {
    return "debug.Timer";
  }
}

export const debug: readonly FunctionRow[] = [
  row(
    "debug.Dump VALUE",
    [],
    "The value as indented JSON",
    (_, value) => writeJson(value, { indent: "  " }),
    [[`{{ dict "a" 1 | debug.Dump | safeHTML }}`, `{\n  "a": 1\n}`]],
  ),
  row("debug.Timer NAME", [], "A stopwatch; it measures nothing here", () => new Timer()),
  row(
    "debug.VisualizeSpaces VALUE",
    [],
    "The text with its white space made visible",
    (_, value) => toText(value).replace(/[ \t\n\r]/g, (c) => marks[c]!),
    [[`{{ debug.VisualizeSpaces "a b" }}`, "a[SPACE]b"]],
  ),
];
