// Hostile bodies: each would take minutes if any step looked at the text more than a few times.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import { parse } from "./support.ts";

const N = 50_000;

const BODIES: readonly (readonly [name: string, body: string])[] = [
  ["tags of one kind", "{{% a %}}".repeat(N)],
  ["unclosed calls", "{{< p >}}".repeat(N)],
  ["unclosed tags", "{{<".repeat(N)],
  ["closing tags", "{{< /p >}}".repeat(N)],
  ["pairs", "{{< p >}}x{{< /p >}}".repeat(N)],
  ["braces", "{".repeat(4 * N)],
  ["actions", "{{ x }}".repeat(N) + "{{< a >}}"],
  ["arguments", `{{< a ${'"x" '.repeat(N)}>}}`],
  ["escaped quotes", `{{< a "${'\\"'.repeat(N)}" >}}`],
  ["white space before tags", `${" ".repeat(N)}{{< a >}}`.repeat(4)],
  ["spaces in a tag", `{{< a${" ".repeat(N)}`],
  ["here-strings", "<<< ref ".repeat(N)],
  ["angle brackets", "<".repeat(4 * N)],
  ["references", '<<< ref "x" >>>'.repeat(N)],
  ["references between tags", '{{< a >}}<<< ref "x" >>>'.repeat(N)],
  ["open quotes", '<<< ref "x '.repeat(N) + '<<< ref "x" >>>'],
  ["backtick runs", '<<< ref "x" >>>' + Array.from({ length: 600 }, (_, i) => "`".repeat(i)).join(" ")],
  ["many runs", '<<< ref "x" >>>' + "` `` ``` ".repeat(N)],
  ["backslashes", '<<< ref "x" >>>' + "\\".repeat(N) + "`" + "\\`".repeat(N)],
  ["quotes in quotes", `${"> ".repeat(N)}<<< ref "x" >>>\n`.repeat(3) + "\n> x".repeat(N)],
  ["lists in lists", `${"+ ".repeat(N)}<<< ref "x" >>>` + "\n".repeat(N)],
  ["thematic breaks", `${"- ".repeat(N)}<<< ref "x" >>>\n`.repeat(3)],
  ["fences", '```\n<<< ref "x" >>>\n'.repeat(N)],
  ["long fence", "`".repeat(N) + '\n<<< ref "x" >>>\n' + `${"`".repeat(9)}\n`.repeat(N)],
];

for (const [name, body] of BODIES)
  test(name, { timeout: 10_000 }, () => {
    const start = performance.now();
    try {
      parse(body);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
    }
    const elapsed = performance.now() - start;
    assert.ok(elapsed < 2000, `${name} took ${elapsed.toFixed()} ms`);
  });
