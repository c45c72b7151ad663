import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, printed, single } from "./support.ts";

const REFS: readonly (readonly [source: string, tree: string])[] = [
  ['<<< ref "/nodes/os" >>>', '[ref#0 ["/nodes/os"]]'],
  ['[x](<<< relref "x#frag" >>>)', '[x]([relref#0 ["x#frag"]])'],
  ['<<<ref "a">>><<< \tref\t`b c`\t>>>', '[ref#0 ["a"]][ref#1 ["b c"]]'],
  ["<<< ref /a/b.md#c >>>", '[ref#0 ["/a/b.md#c"]]'],
  ["<<< ref /a>>>", '[ref#0 ["/a"]]'],
  ["<<< ref 3 >>>", '[ref#0 ["3"]]'],
  ['<<< ref "a\\"b" >>>', '[ref#0 ["a\\"b"]]'],
  [
    '<<< ref path="a" lang=de outputFormat=`json` >>>',
    '[ref#0 {"path":"a","lang":"de","outputFormat":"json"}]',
  ],
  ['{{< a >}}<<< ref "x" >>>{{< a >}}', '[a#0][ref#1 ["x"]][a#2]'],
  ['{{< p >}}{{< q />}}<<< ref "x" >>>{{< /p >}}', '[p#0 |[q#0 ||][ref#1 ["x"]]|]'],
  ["<<< ref '<<< ref x >>>' >>>", "<<< ref '[ref#0 [\"x\"]]' >>>"],
  ['<<< ref "<<< ref x >>>" >>>', '[ref#0 ["<<< ref x >>>"]]'],
  // Beside code
  ['{{< highlight >}}\n```\n{{< /highlight >}}\n<<< ref "x" >>>', '[highlight#0 |\n```\n|]\n[ref#1 ["x"]]'],
  ['`a` <<< ref "x" >>> `b`', '`a` [ref#0 ["x"]] `b`'],
  ['```\ncode\n```\n<<< ref "x" >>>', '```\ncode\n```\n[ref#0 ["x"]]'],
  ['- a\n\n    <<< ref "x" >>>', '- a\n\n    [ref#0 ["x"]]'],
  ['a\n    <<< ref "x" >>>', 'a\n    [ref#0 ["x"]]'],
  // A backtick in an argument begins no code span
  ['{{< a "`" >}} <<< ref "x" >>> `', '[a#0 ["`"]] [ref#1 ["x"]] `'],
];

/** Everything of these stays text. */
const TEXTS = [
  'cat <<< "$x"',
  "bash <<< ref",
  'grep x <<<"$y"',
  "grep x <<< ref >>>",
  "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> ref",
  '<<<< ref "x" >>>',
  '\\<<< ref "x" >>>',
  '<<< ref "x" >>',
  '<<< ref "x"\n>>>',
  '<<< ref\n"x" >>>',
  '<<< ref "x" "y" >>>',
  '<<< ref "x" lang="de" >>>',
  '<<< ref lang="de" >>>',
  '<<< ref path="a" path="b" >>>',
  '<<< ref file="a" >>>',
  '<<< ref "x >>>',
  "<<< ref 'x' >>>",
  '<<< refs "x" >>>',
  '<<< Ref "x" >>>',
  '<<< figure "x" >>>',
  '`<<< ref "x" >>>`',
  '``a ` <<< ref "x" >>>\nb``',
  '```sh\ncat <<< ref "x" >>>\n```',
  '~~~\n<<< ref "x" >>>',
  '> ```\n> <<< ref "x" >>>',
  '- a\n\n  ```\n  <<< ref "x" >>>\n  ```',
  '    <<< ref "x" >>>',
  '- a\n\n      <<< ref "x" >>>',
];

test("references", () => {
  for (const [source, tree] of REFS) assert.equal(printed(source), tree, source);
});

test("what is left alone", () => {
  for (const source of TEXTS)
    assert.deepEqual(parse(source).nodes, [{ kind: "text", start: 0, end: source.length }], source);
});

test("the inner text of highlight and of inline shortcodes is left alone", () => {
  for (const name of ["highlight", "x.inline"]) {
    const node = single(`{{< ${name} >}}<<< ref "x" >>>{{< /${name} >}}`);
    assert.deepEqual(node.inner, [{ kind: "text", start: node.innerStart, end: node.innerEnd }], name);
  }
});

test("every part knows its place", () => {
  const text = 'é <<< relref lang=de path="x" >>>!';
  const node = single(text);
  assert.equal(node.markup, "angle");
  assert.equal(text.slice(node.start, node.end), '<<< relref lang=de path="x" >>>');
  assert.equal(text.slice(node.nameStart, node.nameEnd), "relref");
  assert.ok(node.args.kind === "named");
  const places = [...node.args.values.values()].map((each) => text.slice(each.start, each.end));
  assert.deepEqual(places, ["de", '"x"']);
});
