// Bases, blocks, partials and what they give back.
import assert from "node:assert/strict";
import test from "node:test";
import { SafeHTML } from "../../../src/value/safe.ts";
import { mapOf } from "../../../src/value/map.ts";
import type { RenderContext } from "../../../src/model/render.ts";
import { compileFile, renderFile } from "./site.ts";

const base =
  '<p>{{ block "main" . }}default {{ . }}{{ end }}|{{ template "foot" . }}</p>{{ define "foot" }}F{{ end }}';

test("a page's blocks replace those of its base", () => {
  const files = {
    "baseof.html": base,
    "page.html": '{{ define "main" }}M{{ . }}{{ template "foot" }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", "<x>"), "<p>M&lt;x&gt;F|F</p>");
});

test("an empty block leaves the base's own", () => {
  for (const main of ["", " ", "{{/* c */}}"]) {
    const files = { "baseof.html": base, "page.html": `{{ define "main" }}${main}{{ end }}` };
    assert.equal(renderFile(files, "page.html", "x"), "<p>default x|F</p>");
  }
  const files = { "baseof.html": base, "page.html": '{{ define "main" }}{{ "" }}{{ end }}' };
  assert.equal(renderFile(files, "page.html", "x"), "<p>|F</p>");
});

test("only a file that starts with define is meant for a base", () => {
  const blocks = (text: string): readonly string[] => compileFile("page.html", text).blocks;
  assert.deepEqual(blocks('{{ define "main" }}{{ end }}'), ["main"]);
  assert.deepEqual(blocks('\n{{/* c */}}\n{{- /* d\n */ -}}\n{{- define "main" -}}{{ end }}'), ["main"]);
  assert.deepEqual(blocks('x{{ define "main" }}{{ end }}'), []);
  assert.deepEqual(blocks('{{ $x := 1 }}{{ define "main" }}{{ end }}'), []);
  assert.deepEqual(blocks('<!-- c -->{{ define "main" }}{{ end }}'), []);
  assert.deepEqual(blocks('{{ block "main" . }}{{ end }}'), []);
});

test("a block is escaped for the place where the base has it", () => {
  const files = {
    "baseof.html": '<a href="{{ block "url" . }}{{ end }}">{{ block "url" . }}{{ end }}</a>',
    "page.html": '{{ define "url" }}{{ . }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", "javascript:x<"), '<a href="#ZgotmplZ">javascript:x&lt;</a>');
});

test("partials give HTML, text from text templates, or what they return", () => {
  const files = {
    "_partials/h.html": "<b>{{ . }}</b>",
    "_partials/t.txt": "<b>{{ . }}</b>",
    "_partials/r.html": "text {{ if . }}{{ return slice . 2 }}{{ end }}{{ return }}lost",
    "page.html": '{{ partial "h" "<" }} {{ partial "t.txt" "<" }} {{ partial "r" 1 }} {{ partial "r" 0 }}',
  };
  assert.equal(renderFile(files, "page.html", ""), "<b>&lt;</b> &lt;b&gt;&lt;&lt;/b&gt; [1 2] text ");
});

test("a returned string is text and escaped", () => {
  const files = { "_partials/r.html": '{{ return "<b>" }}', "page.html": '{{ partial "r" }}' };
  assert.equal(renderFile(files, "page.html", ""), "&lt;b&gt;");
  const value = compileFile("r.html", "<b>").link(undefined).value!("", {} as RenderContext);
  assert.ok(value instanceof SafeHTML);
});

test("return ends the template it stands in, with a value the partial", () => {
  const files = {
    "_partials/a.html":
      '{{ define "d" }}d{{ if . }}{{ return 5 }}{{ end }}{{ return }}x{{ end }}a{{ template "d" . }}b',
    "page.html": '{{ partial "a" 0 }}{{ partial "a" 1 }}',
  };
  assert.equal(renderFile(files, "page.html", ""), "adb5");
});

test("defines and files of other templates can be called by name", () => {
  const files = {
    "_partials/a.html":
      '{{ define "foo" }}<i title="{{ . }}">{{ end }}{{ define "_partials/in.html" }}IN{{ template "foo" . }}{{ end }}A',
    "page.html": '{{ template "foo" "x" }}{{ template "_partials/a.html" . }}{{ partial "in" "y" }}',
  };
  assert.equal(renderFile(files, "page.html", ""), '<i title="x">AIN<i title="y">');
});

test("a decorator renders the body where the partial says", () => {
  const files = {
    "_partials/deco.html": "<p>{{ inner . }}</p>{{ inner 2 }}",
    "_partials/plain.html": "P{{ . }}",
    "_partials/unused.html": "U{{ if false }}{{ inner . }}{{ end }}",
    "_partials/empty.html": "",
    "page.html":
      '{{ with partial "deco" "D" }}a{{ . }}{{ $ }}{{ else }}E{{ end }} {{ with partial "plain" "D" }}a{{ . }}{{ end }} ' +
      '{{ with partial "unused" 1 }}a{{ . }}{{ end }} {{ with partial "empty" 1 }}a{{ else }}E{{ end }} ' +
      '<b title="{{ with partial "deco" "D" }}a{{ . }}{{ end }}">{{ with (partial "deco" "<") }}{{ . }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", ""), '<p>aDD</p>a22 aPD U E <b title="aDa2"><p>&lt;</p>2');
});

test("decorators nest", () => {
  const files = {
    "_partials/a.html": "A({{ inner . }})",
    "_partials/b.html": 'B[{{ with partial "a" . }}in b {{ . }}{{ end }}{{ inner . }}]',
    "page.html": '{{ with partial "b" 1 }}body{{ with partial "a" 2 }}{{ . }}{{ end }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", ""), "B[A(in b 1)bodyA(2)]");
});

test("a deferred body has a dot of its own", () => {
  const files = {
    "page.html":
      '<p>{{ $x := 1 }}{{ with (templates.Defer (dict "key" "k" "data" (dict "a" "<b"))) }}{{ .a }}{{ $.a }}{{ end }}</p>',
    "page.txt": '{{ with (templates.Defer (dict "data" "<")) }}{{ . }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", "D"), "<p>&lt;b&lt;b</p>");
  assert.equal(renderFile(files, "page.txt", "D"), "<");
});

test("partialCached passes its variants on", () => {
  const files = {
    "_partials/c.html": "{{ . }}",
    "page.html": '{{ range seq 2 }}{{ partialCached "c" . "k" }}{{ partialCached "c" . . }}{{ end }}',
  };
  assert.equal(renderFile(files, "page.html", ""), "1112");
});

test("whether a shortcode needs a closing tag", () => {
  const uses = (text: string): boolean => compileFile("_shortcodes/x.html", text).usesInner;
  assert.ok(uses("{{ .Inner }}"));
  assert.ok(uses("{{ if true }}{{ with $.InnerDeindent | upper }}{{ end }}{{ end }}"));
  assert.ok(uses('{{ define "x" }}{{ (.Get 1).Inner }}{{ end }}{{ template "x" . }}'));
  assert.ok(uses("{{ $x := . }}{{ $x.Inner }}"));
  assert.equal(uses("{{ .InnerX }} .Inner {{ inner . }} {{ `.Inner` }}"), false);
});

test("fields of objects, maps and nil", () => {
  class Page {
    get Title(): string {
      return "T";
    }
    get None(): null {
      return null;
    }
    Get(name: string): string {
      return `got ${name}`;
    }
    Method(): string {
      return this.Title + "!";
    }
  }
  const dot = mapOf<unknown>({ p: new Page(), list: [new Page()] });
  const template =
    '{{ .p.Title }} {{ .p.Get "a" }} {{ "b" | .p.Get }} {{ .p.Method }} {{ .p.None.X }} {{ .q.x.y }} {{ (index .list 0).Title }}';
  assert.equal(renderFile({ "page.html": template }, "page.html", dot), "T got a got b T!   T");
});

test("rendering twice gives the same", () => {
  const run = compileFile("page.html", "{{ $s := 0 }}{{ range . }}{{ $s = add $s . }}{{ end }}{{ $s }}").link(
    undefined,
  );
  assert.equal(run([1, 2], {} as RenderContext), "3");
  assert.equal(run([1, 2], {} as RenderContext), "3");
});
