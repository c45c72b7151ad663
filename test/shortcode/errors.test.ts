import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import { parse } from "./support.ts";

function errorOf(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof DiagnosticError) return formatDiagnostic(error.diagnostic);
    throw error;
  }
  return "no error";
}

/** Sources that Hugo refuses too; `===` parts source and text. */
const TEXTS = `
one
{{< hilight >}}
===
error[shortcode/unknown]: there is no shortcode "hilight"
  content/t.md:2:5
  2 | {{< hilight >}}
    |     ^^^^^^^ did you mean "highlight"?
  help: add layouts/_shortcodes/hilight.html, or write {{</* hilight */>}} to show the call as text
  more: docs/errors.md#shortcode-unknown
---
{{< nope >}}
===
error[shortcode/unknown]: there is no shortcode "nope"
  content/t.md:1:5
  1 | {{< nope >}}
    |     ^^^^
  help: add layouts/_shortcodes/nope.html, or write {{</* nope */>}} to show the call as text
  more: docs/errors.md#shortcode-unknown
---
{{< >}}
===
error[shortcode/no-name]: this shortcode has no name
  content/t.md:1:1
  1 | {{< >}}
    | ^^^^^^^
  help: write the name first: {{< figure src="a.png" >}}
  more: docs/errors.md#shortcode-no-name
---
{{< a.b >}}
===
error[shortcode/bad-name]: a shortcode name can't contain a period
  content/t.md:1:5
  1 | {{< a.b >}}
    |     ^^
  help: only the ending .inline, followed by a space, is allowed: {{< time.inline >}}
  more: docs/errors.md#shortcode-bad-name
---
{{< a x

text
===
error[shortcode/unclosed-tag]: this shortcode call has no end: ">}}" is missing
  content/t.md:1:1
  1 | {{< a x
    | ^^^
  help: finish the call with >}}
  more: docs/errors.md#shortcode-unclosed-tag
---
{{< a x=b>}} y
===
error[shortcode/glued-end]: ">}}" is read as part of the argument's value
  content/t.md:1:10
  1 | {{< a x=b>}} y
    |          ^^^
  help: put a space before >}}, or quotes around the value
  more: docs/errors.md#shortcode-glued-end
---
{{< a "x
y" >}}
===
error[shortcode/unclosed-quote]: this quoted argument has no end on its line
  content/t.md:1:7
  1 | {{< a "x
    |       ^^
  help: close it with " (a quote inside is written \\"); text of many lines goes between backticks
  more: docs/errors.md#shortcode-unclosed-quote
---
{{< a \`x
===
error[shortcode/unclosed-quote]: this raw argument has no end
  content/t.md:1:7
  1 | {{< a \`x
    |       ^
  help: close it with a second backtick
  more: docs/errors.md#shortcode-unclosed-quote
---
{{< a "x\\\`y" >}}
===
error[shortcode/bad-escape]: only a double quote can be escaped in an argument
  content/t.md:1:9
  1 | {{< a "x\\\`y" >}}
    |         ^^
  help: write \` without a backslash inside "…", or the whole argument between backticks
  more: docs/errors.md#shortcode-bad-escape
---
{{< a 'x y' >}}
===
error[shortcode/bad-character]: "'" can't stand here in a shortcode call
  content/t.md:1:7
  1 | {{< a 'x y' >}}
    |       ^
  help: single quotes are not quotes here: use "…" or \`…\`
  more: docs/errors.md#shortcode-bad-character
---
{{< a %}}
===
error[shortcode/bad-character]: "%" can't stand here in a shortcode call
  content/t.md:1:7
  1 | {{< a %}}
    |       ^
  help: this call ends with >}}, the same sign as it began with
  more: docs/errors.md#shortcode-bad-character
---
{{< /* a */ >}}
===
error[shortcode/bad-character]: "*" can't stand here in a shortcode call
  content/t.md:1:6
  1 | {{< /* a */ >}}
    |      ^
  help: the marks of an escaped call stand right at the delimiters: {{</* x */>}}
  more: docs/errors.md#shortcode-bad-character
---
{{< a c=d b >}}
===
error[shortcode/mixed-arguments]: a positional argument can't follow arguments with a name
  content/t.md:1:11
  1 | {{< a c=d b >}}
    |           ^
  help: give all arguments of a call a name, or none
  more: docs/errors.md#shortcode-mixed-arguments
---
{{< a b c=d >}}
===
error[shortcode/mixed-arguments]: a named argument can't follow arguments without a name
  content/t.md:1:9
  1 | {{< a b c=d >}}
    |         ^
  help: give all arguments of a call a name, or none
  more: docs/errors.md#shortcode-mixed-arguments
---
{{< p >}}x{{< /p foo >}}
===
error[shortcode/closing-arguments]: a closing tag takes only the name
  content/t.md:1:18
  1 | {{< p >}}x{{< /p foo >}}
    |                  ^
  help: arguments belong in the opening tag
  more: docs/errors.md#shortcode-closing-arguments
---
x{{< /a >}}
===
error[shortcode/stray-close]: this tag closes "a", which is not open
  content/t.md:1:2
  1 | x{{< /a >}}
    |  ^^^^^^^^^^
  help: open it before, in the same letter case, or remove this tag
  more: docs/errors.md#shortcode-stray-close
---
{{< p >}}x{{< /q >}}
===
error[shortcode/stray-close]: this tag closes "q", which is not open
  content/t.md:1:11
  1 | {{< p >}}x{{< /q >}}
    |           ^^^^^^^^^^ did you mean "p"?
  help: open it before, in the same letter case, or remove this tag
  more: docs/errors.md#shortcode-stray-close
---
{{< a />}}
===
error[shortcode/needless-close]: shortcode "a" takes no inner text, yet it is closed
  content/t.md:1:1
  1 | {{< a />}}
    | ^^^^^^^^^^
  help: remove the closing tag or "/"; only a shortcode whose template uses .Inner is closed
  more: docs/errors.md#shortcode-needless-close
---
{{< a /x.png >}}
===
error[shortcode/slash-argument]: "/" closes a call, but "x.png" is not open
  content/t.md:1:8
  1 | {{< a /x.png >}}
    |        ^^^^^
  help: put quotes around an argument that has a slash: "/images/a.png"
  more: docs/errors.md#shortcode-slash-argument
---
{{< p >}}x
===
error[shortcode/not-closed]: shortcode "p" must be closed
  content/t.md:1:1
  1 | {{< p >}}x
    | ^^^^^^^^^
  help: write {{< /p >}} after its inner text, or end the call with /> to give it none
  more: docs/errors.md#shortcode-not-closed
---
{{< p >}}
{{< q >}}x{{< /p >}}
===
error[shortcode/not-closed]: shortcode "p" must be closed
  content/t.md:1:1
  1 | {{< p >}}
    | ^^^^^^^^^
  note: "q" has no closing tag of its own and was ended by the one at content/t.md:2:11
  help: write {{< /p >}} after its inner text, or end the call with /> to give it none
  more: docs/errors.md#shortcode-not-closed
---
{{< t.inline >}}{{< a >}}{{< /t.inline >}}
===
error[shortcode/inline-nesting]: no other shortcode can stand inside inline shortcode "t.inline"
  content/t.md:1:17
  1 | {{< t.inline >}}{{< a >}}{{< /t.inline >}}
    |                 ^^^^^^^^^
  note: opened at content/t.md:1:1
  help: the text up to {{< /t.inline >}} is a template
  more: docs/errors.md#shortcode-inline-nesting
---
{{</* a "x" >}}
===
error[shortcode/unclosed-comment]: this escaped call has no end: "*/>}}" is missing
  content/t.md:1:1
  1 | {{</* a "x" >}}
    | ^^^^^
  help: finish it with */>}}
  more: docs/errors.md#shortcode-unclosed-comment
---
{{< p/>}}
===
error[shortcode/unknown]: there is no shortcode "p/"
  content/t.md:1:5
  1 | {{< p/>}}
    |     ^^ did you mean "p"?
  help: put a space before the "/" that closes a call
  more: docs/errors.md#shortcode-unknown
`;

test("each fault as the author sees it", () => {
  const cases = TEXTS.trim().split("\n---\n");
  assert.equal(cases.length, 24);
  for (const entry of cases) {
    const [source, expected] = entry.split("\n===\n");
    assert.equal(errorOf(source!), expected, source);
  }
});

/** More sources that Hugo refuses, with the code that we give. */
const CODES: readonly (readonly [source: string, code: string])[] = [
  ["{{< a/>}}", "unknown"],
  ["{{< a / >}}", "needless-close"],
  ["{{< a >}}x{{< /a >}}", "needless-close"],
  ['{{< a b="x"/>}}', "needless-close"],
  ["{{< p >}}{{< a /p >}}x", "needless-close"],
  ["{{< / >}}", "stray-close"],
  ["{{< p >}}x{{< /p >}}{{< /p >}}", "stray-close"],
  ["{{< P >}}x{{< /p >}}", "stray-close"],
  ["{{< p >}}{{< /t.inline >}}", "stray-close"],
  ["{{< p b=x/ >}}", "not-closed"],
  ["{{< p >}}{{< nope >}}", "unknown"],
  ["{{< a x/y >}}", "slash-argument"],
  ["{{< a /img/x >}}", "slash-argument"],
  ['{{< a "b" c=d >}}', "mixed-arguments"],
  ['{{< a c=d "b" >}}', "mixed-arguments"],
  ["{{< a b = c d >}}", "mixed-arguments"],
  ['{{< a "x"y=1 >}}', "mixed-arguments"],
  ["{{< a +3 >}}", "bad-character"],
  ["{{< a .5 >}}", "bad-character"],
  ["{{< a \u00a0 >}}", "bad-character"],
  ["{{% a >}}", "bad-character"],
  ["{{< a {{< a >}} >}}", "bad-character"],
  ["{{<!-- x -->}}", "bad-character"],
  ["{{< -a >}}", "bad-character"],
  ['{{< "a" >}}', "bad-character"],
  ['{{< a "x', "unclosed-quote"],
  ["{{< a x", "unclosed-tag"],
  ["{{<", "unclosed-tag"],
  ["{{< p >}}x{{< /p / >}}", "closing-arguments"],
  ["{{</*/>}}", "unclosed-comment"],
  ["{{</* a */%}}", "unclosed-comment"],
  ["{{< a \\`y\\` >}}", "bad-escape"],
  ["{{< t.inline>}}x{{< /t.inline >}}", "bad-name"],
  ["{{< t.inline >}}x{{< / >}}", "inline-nesting"],
  ["{{< t.inline >}}x{{</*x*/>}}{{< /t.inline >}}", "inline-nesting"],
];

test("more faults by code", () => {
  for (const [source, code] of CODES) {
    const [first] = errorOf(source).split(":");
    assert.equal(first, `error[shortcode/${code}]`, source);
  }
});

test("nesting has a limit", () => {
  const { length } = errorOf("{{< p >}}".repeat(256)).match(/not-closed\]/g) ?? [];
  assert.equal(length, 1);
  const [message, place] = errorOf(`x\n${"{{< p >}}".repeat(257)}`).split("\n");
  assert.equal(message, "error[shortcode/too-deep]: shortcodes are nested more than 256 deep");
  assert.equal(place, "  content/t.md:2:2305");
});
