// Faults as the author sees them.
import assert from "node:assert/strict";
import test from "node:test";
import { DiagnosticError } from "../../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../../src/diagnostics/print.ts";
import { mapOf } from "../../../src/value/map.ts";
import { renderFile } from "./site.ts";

class Page {
  readonly Title = "T";
}

function fault(files: Readonly<Record<string, string>>, name = "page.html"): string {
  try {
    renderFile(files, name, mapOf({ page: new Page() }));
  } catch (error) {
    if (error instanceof DiagnosticError) return formatDiagnostic(error.diagnostic);
    throw error;
  }
  return "no fault";
}

const lines = (...text: string[]): string => text.join("\n");

test("an unknown function", () => {
  assert.equal(
    fault({ "page.html": "<p>\n  {{ .x | uper }}" }),
    lines(
      'error[template/unknown-function]: function "uper" is not defined',
      "  layouts/page.html:2:11",
      "  2 |   {{ .x | uper }}",
      '    |           ^^^^ did you mean "upper"?',
      "  more: docs/errors.md#template-unknown-function",
    ),
  );
});

test("a misspelled keyword", () => {
  assert.match(fault({ "page.html": "{{ if true }}{{ esle }}{{ end }}" }), /\^\^\^\^ did you mean "else"\?/);
});

test("an unknown variable", () => {
  assert.match(
    fault({ "page.html": "{{ $title := 1 }}{{ $titel }}" }),
    /:21\n.*\n.*\^{6} did you mean "\$title"\?/,
  );
});

test("an open block is marked where it opens", () => {
  assert.equal(
    fault({ "page.html": "{{ range . }}\n{{ if .x }}\n{{ end }}\n" }),
    lines(
      "error[template/unclosed-block]: {{ range }} has no {{ end }}",
      "  layouts/page.html:1:4",
      "  1 | {{ range . }}",
      "    |    ^^^^^",
      "  help: add {{ end }} where the block ends",
      "  more: docs/errors.md#template-unclosed-block",
    ),
  );
});

test("an unknown field, with the way to it", () => {
  const files = {
    "baseof.html": '<body>\n{{ block "main" . }}{{ end }}',
    "page.html": '{{ define "main" }}\n  {{ partial "head" .page }}\n{{ end }}',
    "_partials/head.html": "<b>\n\t{{ .Titel }}</b>",
  };
  assert.equal(
    fault(files),
    lines(
      "error[template/unknown-field]: can't evaluate field Titel in Page",
      "  layouts/_partials/head.html:2:6",
      "  2 | \t{{ .Titel }}</b>",
      '    | \t    ^^^^^ did you mean "Title"?',
      "  note: called from layouts/page.html:2:3",
      "  note: called from layouts/baseof.html:2:1",
      "  more: docs/errors.md#template-unknown-field",
    ),
  );
});

test("a function that refuses its arguments", () => {
  assert.equal(
    fault({ "page.html": "a\n{{ $x := 3 }}{{ if true }}{{ div 1 0 }}{{ end }}" }),
    lines(
      "error[template/execution]: can't divide the value by 0",
      "  layouts/page.html:2:27",
      "  2 | {{ $x := 3 }}{{ if true }}{{ div 1 0 }}{{ end }}",
      "    |                           ^^^^^^^^^^^^^",
      "  more: docs/errors.md#template-execution",
    ),
  );
});

test("branches that end in different contexts, with both places", () => {
  assert.equal(
    fault({ "page.html": '<a href="x\n{{ if .y }}a"{{ else }}\nb{{ end }}>' }),
    lines(
      "error[template/branch-context]: {{ if }} ends in a tag, but otherwise in a URL between double quotes",
      "  layouts/page.html:2:1",
      '  2 | {{ if .y }}a"{{ else }}',
      "    | ^^^^^^^^^^^",
      "  note: ends in a tag at layouts/page.html:2:13",
      "  note: ends in a URL between double quotes at layouts/page.html:3:1",
      "  help: values can be escaped safely only where both branches and every pass of a loop leave the HTML in the same state",
      "  more: docs/errors.md#template-branch-context",
    ),
  );
});

const codes: readonly (readonly [template: string, code: string])[] = [
  ["{{ 1 | 2 }}", "syntax"],
  ["{{ end }}", "stray-end"],
  ["{{ break }}", "outside-range"],
  ['{{ define "a" }}x{{ end }}{{ define "a" }}y{{ end }}', "duplicate-define"],
  ['{{ template "a" }}', "unknown-template"],
  ["<p 'a'>", "bad-html"],
  ['<p title="a', "unfinished-html"],
  ["<script>{{ if .x }}a{{ else }}+{{ end }} / {{ 1 }}</script>", "ambiguous-slash"],
  ['<a href="{{ if .x }}?{{ end }}{{ 1 }}">', "ambiguous-url"],
  ['<script>"\\{{ 1 }}"</script>', "partial-escape"],
  ["<script>/[{{ 1 }}]/</script>", "partial-charset"],
  ["{{ 1 | html | upper }}", "predefined-escaper"],
  ["{{ strings.Nope 1 }}", "execution"],
  ["{{ upper 1 2 }}", "execution"],
  ["{{ return 1 }}", "execution"],
  ["{{ return 1 | print }}", "syntax"],
  ["{{ $x := return 1 }}", "syntax"],
  ["{{ inner 1 }}", "execution"],
  ['{{ with partial "x" . }}{{ inner . }}{{ end }}', "syntax"],
  ["{{ range 100000000 }}{{ end }}", "execution"],
  ['{{ define "a" }}{{ template "a" . }}{{ end }}{{ template "a" . }}', "execution"],
  [
    '{{ define "a" }}{{ if .x }}"{{ template "a" . }}{{ end }}{{ end }}<p title="{{ template "a" . }}">',
    "bad-html",
  ],
];

for (const [template, code] of codes)
  test(`${code}: ${template}`, () => {
    assert.match(fault({ "page.html": template }), new RegExp(`^error\\[template/${code}\\]`));
  });

test("a recursion without end keeps its message short", () => {
  const text = fault({ "page.html": '{{ define "a" }}{{ template "a" . }}{{ end }}{{ template "a" . }}' });
  assert.match(text, /maximum template call stack size exceeded/);
  assert.ok(text.split("\n").length < 25);
});

test("faults of ours keep flying", () => {
  assert.throws(
    () => renderFile({ "page.html": '{{ partial "none" . }}' }, "page.html", 1),
    /^Error: no partial none/,
  );
});
