// Every hole that Go's html/template had to mend, and those found since that it has not.
import assert from "node:assert/strict";
import test from "node:test";
import { DiagnosticError } from "../../../src/diagnostics/log.ts";
import { compile } from "../../../src/template/go/standalone.ts";

/** The output for an attacker's value, or the code of the error that refuses the template. */
function render(template: string, data: unknown): string {
  try {
    return compile(template)(data);
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostic.code;
    throw error;
  }
}

type Case = readonly [name: string, template: string, value: unknown, expected: string];

const cases: readonly Case[] = [
  [
    "CVE-2023-24538: values in template literals",
    "<script>x = `{{ . }}`</script>",
    "`;alert(1);`${x}",
    "<script>x = `\\u0060;alert(1);\\u0060\\u0024\\u007bx\\u007d`</script>",
  ],
  [
    "CVE-2023-24538: expressions in template literals",
    "<script>x = `${ {{ . }} }`</script>",
    "`a",
    '<script>x = `${ "`a" }`</script>',
  ],
  [
    "CVE-2023-24538: template literals in template literals",
    "<script>x = `${ `{{ . }}` }{{ . }}`</script>",
    "`",
    "<script>x = `${ `\\u0060` }\\u0060`</script>",
  ],
  [
    "CVE-2023-39318: <!-- in a script",
    "<script>\n<!-- {{ . }} '\nx = {{ . }}\n</script>",
    "a'b",
    '<script>\n\nx = "a\'b"\n</script>',
  ],
  [
    "CVE-2023-39318: --> in a script",
    "<script>\n--> {{ . }} '\nx = {{ . }}\n</script>",
    "a'b",
    '<script>\n\nx = "a\'b"\n</script>',
  ],
  ["CVE-2023-39318: hashbang", "<script>#! '\nx = {{ . }}</script>", "a", '<script>\nx = "a"</script>'],
  [
    "CVE-2023-39319: end tag in a string",
    "<script>x = '</script>{{ . }}'</script>",
    "<a",
    "<script>x = '\\x3C/script>\\u003ca'</script>",
  ],
  [
    "CVE-2023-39319: comment and start tag in strings",
    '<script>x = "<!--<SCRIPT>{{ . }}"</script>{{ . }}',
    "<",
    '<script>x = "\\x3C!--\\x3CSCRIPT>\\u003c"</script>&lt;',
  ],
  [
    "CVE-2023-39319: end tag in a regular expression",
    "<script>x = /<\\/script>{{ . }}/</script>",
    "/",
    "<script>x = /<\\/script>\\//</script>",
  ],
  [
    "CVE-2023-39319: end tag in a comment",
    "<script>// </script>{{ . }}\nx = {{ . }}</script>",
    "a",
    '<script>\nx = "a"</script>',
  ],
  [
    "CVE-2026-27142: meta refresh",
    '<meta http-equiv="refresh" content="0; url={{ . }}">',
    "javascript:alert(1)",
    '<meta http-equiv="refresh" content="0; url=#ZgotmplZ">',
  ],
  [
    "CVE-2026-27142: after another part",
    '<meta content="a; b; URL={{ . }}">',
    "javascript:alert(1)",
    '<meta content="a; b; URL=#ZgotmplZ">',
  ],
  [
    "CVE-2026-39823: spaces around the sign",
    '<meta content="0;url \t\n= {{ . }}">',
    "javascript:alert(1)",
    '<meta content="0;url \t\n= #ZgotmplZ">',
  ],
  [
    "golang/go#79644: a refresh without url=",
    '<meta content="0; {{ . }}">',
    "javascript:alert(1)",
    '<meta content="0; #ZgotmplZ">',
  ],
  [
    "CVE-2026-39826: empty type",
    '<script type="">x = {{ . }}</script>',
    "alert(1)",
    '<script type="">x = "alert(1)"</script>',
  ],
  [
    "CVE-2026-39826: type with spaces",
    '<script type=" text/javascript ">x = {{ . }}</script>',
    "alert(1)",
    '<script type=" text/javascript ">x = "alert(1)"</script>',
  ],
  [
    "CVE-2026-39826: type without a value",
    "<script type>x = {{ . }}</script>",
    "alert(1)",
    '<script type>x = "alert(1)"</script>',
  ],
  [
    "type that only the template's data know",
    '<script type="{{ "text/plain" }}">x = {{ . }}</script>',
    "alert(1)",
    '<script type="text/plain">x = "alert(1)"</script>',
  ],
  [
    "type with a part from data",
    '<script type="{{ "text/javascript;" }}plain">x = {{ . }}</script>',
    "alert(1)",
    '<script type="text/javascript;plain">x = "alert(1)"</script>',
  ],
  [
    "type without quotes from data",
    '<script type={{ "a" }}>x = {{ . }}</script>',
    "alert(1)",
    '<script type=a>x = "alert(1)"</script>',
  ],
  [
    "type with character references",
    '<script type="text/java&#115;cript">x = {{ . }}</script>',
    "alert(1)",
    '<script type="text/java&#115;cript">x = "alert(1)"</script>',
  ],
  [
    "second type attribute",
    '<script type="module" type="text/plain">x = {{ . }}</script>',
    "alert(1)",
    '<script type="module" type="text/plain">x = "alert(1)"</script>',
  ],
  [
    "second type attribute after one without a value",
    '<script type type="text/plain">x = {{ . }}</script>',
    "alert(1)",
    '<script type type="text/plain">x = "alert(1)"</script>',
  ],
  [
    "CVE-2026-32289: brace depth in branches",
    "<script>x = `${ {{ if . }}{ {{ else }}{ { {{ end }}} } {{ . }}}`</script>",
    "a",
    "template/branch-context",
  ],
  [
    "CVE-2026-32289: brace depth is kept after branches",
    "<script>x = `${ {{ if . }}{a: {{ end }}{{ . }}{{ if . }}}{{ end }} }{{ . }}`</script>",
    "`",
    "template/branch-context",
  ],
  [
    "CVE-2026-32289: braces within an expression",
    "<script>x = `${ {a: {b: {{ . }}}} } {{ . }}`</script>",
    "`",
    '<script>x = `${ {a: {b: "`"}} } \\u0060`</script>',
  ],
  [
    "CVE-2026-32289: called templates",
    "{{ define `v` }}{{ . }}{{ end }}<script>x = `${ {a: {{ template `v` . }}} } {{ template `v` . }}`</script>",
    "`",
    '<script>x = `${ {a: "`"} } \\u0060`</script>',
  ],
  [
    "golang/go#80161: brace depth in range",
    "<script>var x = `${ {{ range .Items }} { {{ else }} { { {{ end }}} } {{ .X }}}`</script>",
    { Items: [], X: "a" },
    "template/branch-context",
  ],
  [
    "golang/go#80161: braces that a loop leaves open",
    "<script>var x = `${ {{ range . }}{ {{ end }} }{{ . }}`</script>",
    [1],
    "template/branch-context",
  ],
  [
    "CVE-2026-56858: regular expression after a brace",
    '<script>if(true){/{{ . }}/g.test("x")}</script>',
    "/;alert(1)//",
    '<script>if(true){/\\/;alert\\(1\\)\\/\\//g.test("x")}</script>',
  ],
  [
    "CVE-2026-56858: regular expression after a closing brace",
    "<script>function f() {} /{{ . }}/.test(x)</script>",
    "a/b",
    "<script>function f() {} /a\\/b/.test(x)</script>",
  ],
  ["golang/go#80897: await", "<script>await /{{ . }}/</script>", "a/b", "<script>await /a\\/b/</script>"],
  ["golang/go#80897: yield", "<script>yield /{{ . }}/</script>", "a/b", "<script>yield /a\\/b/</script>"],
  [
    "keyword as a property divides",
    "<script>a.await / {{ . }} / 2</script>",
    "b",
    '<script>a.await / "b" / 2</script>',
  ],
  [
    "spread before a keyword",
    "<script>[...await /{{ . }}/]</script>",
    "a/b",
    "<script>[...await /a\\/b/]</script>",
  ],
  [
    "regular expression after if (…)",
    "<script>if (f(x)) /{{ . }}/.test(y)</script>",
    "a/b",
    "<script>if (f(x)) /a\\/b/.test(y)</script>",
  ],
  [
    "regular expression after while (…) and for (…)",
    "<script>while (x) /{{ . }}/; for (;;) /{{ . }}/; for (a of /{{ . }}/) b</script>",
    "a/b",
    "<script>while (x) /a\\/b/; for (;;) /a\\/b/; for (a of /a\\/b/) b</script>",
  ],
  [
    "division after (…)",
    "<script>f(x) / {{ . }} / 2; o.if(x) / {{ . }} / 2</script>",
    "a",
    '<script>f(x) / "a" / 2; o.if(x) / "a" / 2</script>',
  ],
  [
    "regular expression after a minus and a less-than",
    "<script>x - /{{ . }}/; y < /{{ . }}/</script>",
    "a/b",
    "<script>x - /a\\/b/; y < /a\\/b/</script>",
  ],
  [
    "golang/go#81117: division after a template literal",
    "<script>x = `a`/{{ . }}/b</script>",
    "alert`1`",
    '<script>x = `a`/"alert`1`"/b</script>',
  ],
  [
    "a loop whose slash means something else the second time",
    "<script>{{ range . }}/{{ . }}/{{ end }}</script>",
    ["a", "b"],
    "template/unstable-loop",
  ],
  [
    "a second URL in a style",
    '<style>a { b: url("/x/{{ . }}"); c: url("{{ . }}") }</style>',
    "javascript:x",
    '<style>a { b: url("/x/javascript:x"); c: url("#ZgotmplZ") }</style>',
  ],
  [
    "parentheses opened and closed in branches of their own",
    "<script>{{ if . }}f({{ end }}{{ . }}{{ if . }}){{ end }}</script>",
    "a",
    '<script>f("a")</script>',
  ],
];

for (const [name, template, value, expected] of cases)
  test(name, () => {
    assert.equal(render(template, value), expected);
  });

test("names of JavaScript itself are out of reach", () => {
  for (const name of ["constructor", "__proto__", "prototype", "toString", "hasOwnProperty"]) {
    assert.equal(render(`{{ .${name} }}`, { a: 1 }), "");
    assert.equal(render(`{{ .a.${name} }}`, { a: [1] }), "template/unknown-field");
    assert.equal(render(`{{ .a.${name} }}`, { a: new Date(0) }), "template/unknown-field");
  }
  assert.equal(render('{{ (index . "constructor").constructor "alert(1)" }}', {}), "");
});

test("text of a template never becomes code", () => {
  const hostile = '`${process.exit(1)}` "+process.exit(1)+" \\ \u2028 \';process.exit(1)//';
  assert.equal(compile(hostile, { mode: "text" })(), hostile);
  assert.equal(
    compile("{{ .x }}{{ `" + hostile.replaceAll("`", "") + "` }}", { mode: "text" })({ x: 1 }),
    "1" + hostile.replaceAll("`", ""),
  );
  assert.equal(compile('{{ define "a\\"]}`${1}" }}x{{ end }}{{ template "a\\"]}`${1}" }}')(), "x");
});
