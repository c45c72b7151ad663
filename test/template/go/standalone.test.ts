// Go templates as a library of their own.
import assert from "node:assert/strict";
import test from "node:test";
import { compile } from "../../../src/template/go/standalone.ts";

const data = {
  Title: "a<b",
  Items: [
    { Name: "x", N: 1 },
    { Name: "y", N: 0 },
  ],
  byKey: { b: 2, a: 1 },
};

test("data are plain objects", () => {
  const run = compile(
    "{{ .Title }}: {{ range .Items }}{{ .Name }}{{ if .N }}!{{ end }} {{ end }}{{ range $k, $v := .byKey }}{{ $k }}{{ $v }}{{ end }}",
  );
  assert.equal(run(data), "a&lt;b: x! y a1b2");
  assert.equal(run({}), ": ");
});

test("text mode", () => {
  assert.equal(compile("{{ .Title }} {{ .None }}", { mode: "text" })(data), "a<b <no value>");
});

test("functions of one's own, and Go's", () => {
  const run = compile('{{ shout .Title | printf "%q" }} {{ len .Items }} {{ index .byKey "a" }}', {
    functions: { shout: (text: string) => `${text.toUpperCase()}!` },
    mode: "text",
  });
  assert.equal(run(data), '"A<B!" 2 1');
});

test("functions in the data", () => {
  assert.equal(compile("{{ .f 1 2 }}{{ 2 | .f 1 }}")({ f: (a: number, b: number) => a + b }), "33");
});

test("data that go in circles", () => {
  const loop: Record<string, unknown> = { name: "n" };
  loop["self"] = loop;
  assert.equal(compile("{{ .self.self.name }}")(loop), "n");
  assert.match(compile("<script>x = {{ . }}</script>")(loop), /cycle \*\/null/);
});

test("without a site there are no partials", () => {
  assert.throws(() => compile('{{ partial "x" . }}')(), /there is no site here/);
});
