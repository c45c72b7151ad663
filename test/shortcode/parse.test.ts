import assert from "node:assert/strict";
import { test } from "node:test";
import { float } from "../../src/value/number.ts";
import { parseShortcodes } from "../../src/shortcode/parse.ts";
import { known, parse, printed, single } from "./support.ts";

/** Source and tree; what Hugo 0.169 gives for each was looked up. */
const TREES: readonly (readonly [source: string, tree: string])[] = [
  ["no shortcode", "no shortcode"],
  ["", ""],
  ["x {{< a >}} y", "x [a#0] y"],
  ["{{<a>}}{{<a x>}}", '[a#0][a#1 ["x"]]'],
  ["{{% a %}}", "[a#0]"],
  ["{{ x }}{{ {{< a >}}}}", "{{ x }}{{ [a#0]}}"],
  ["{{{{< a >}}", "{{[a#0]"],
  ["```\n`{{< a >}}`\n```", "```\n`[a#0]`\n```"],
  // Names
  ["{{< A >}}", "[A#0]"],
  ['{{< a"x" >}}', '[a#0 ["x"]]'],
  // Closing
  ["{{< p >}}x{{< /p >}}", "[p#0 |x|]"],
  ["{{< p >}}{{< /p >}}", "[p#0 ||]"],
  ["{{< p />}}y", "[p#0 ||]y"],
  ["{{< p / >}}y", "[p#0 ||]y"],
  ["{{< p / / >}}y", "[p#0 ||]y"],
  ["{{< p /p >}}y", "[p#0 ||]y"],
  ["{{< p b/>}}", '[p#0 ["b"] ||]'],
  ["{{< p >}}x{{</p>}}y", "[p#0 |x|]y"],
  ["{{< p >}}x{{< / >}}y", "[p#0 |x|]y"],
  ["{{<\np\n>}}x{{<\n/\np\n>}}y", "[p#0 |x|]y"],
  ["{{% p %}}x{{< /p >}}{{< p >}}x{{% /p %}}", "[p#0 |x|][p#1 |x|]"],
  ["{{< p >}}{{< p >}}x{{< /p >}}y{{< /p >}}", "[p#0 |[p#0 |x|]y|]"],
  ["{{< p >}}{{< q >}}x{{< /p >}}y{{< /q >}}z", "[p#0 |[q#0 |x|]y|]z"],
  ["{{< p >}}{{< q />}}{{< a >}}{{< q />}}{{< /p >}}{{< a >}}", "[p#0 |[q#0 ||][a#1][q#2 ||]|][a#1]"],
  // Escaped
  ["{{</* a */>}}", "{{< a >}}"],
  ['x{{%/* a "y" */%}}z', 'x{{% a "y" %}}z'],
  ["{{</**/>}}", "{{<>}}"],
  ["{{</* a */%}} */>}}", "{{< a */%}} >}}"],
  ["{{< p >}}{{</* p */>}}{{< /p >}}", "[p#0 |{{< p >}}|]"],
  // Positional arguments
  ['{{< a 3 -5 4.5 -.5 true "3" x-y a.b 007 >}}', '[a#0 [3,-5,4.5,-0.5,true,"3","x-y","a.b",7]]'],
  ["{{< a 12345678901234567890 -0 True >}}", '[a#0 ["12345678901234567890",0,"True"]]'],
  ["{{< a 1_000 ۳ é >}}", '[a#0 ["1_000","۳","é"]]'],
  ["{{< a\tx\r\n\vy >}}", '[a#0 ["x","y"]]'],
  ['{{< a "x"y"z" >}}', '[a#0 ["x","y","z"]]'],
  ['{{< a "" `` >}}', '[a#0 ["",""]]'],
  // Named arguments
  ["{{< a x=3 y=+4 z=.5 w=true v=5. u=1e3 >}}", '[a#0 {"x":3,"y":4,"z":0.5,"w":true,"v":"5.","u":"1e3"}]'],
  ["{{< a s='q' >}}", `[a#0 {"s":"'q'"}]`],
  ["{{< a x=1 x=2 >}}", '[a#0 {"x":2}]'],
  ['{{< a x=y=z w="a=b" >}}', '[a#0 {"x":"y=z","w":"a=b"}]'],
  ['{{< a b="x"c="y" >}}', '[a#0 {"b":"x","c":"y"}]'],
  ["{{< a b = c >}}", '[a#0 {"b":"c"}]'],
  ['{{< a b=\n"x" >}}', '[a#0 {"b":"x"}]'],
  ['{{< a "b"=c >}}', '[a#0 {"b":"c"}]'],
  ["{{< a `b` = `c` >}}", '[a#0 {"b":"c"}]'],
  ["{{< p src=/a/b.png />}}", '[p#0 {"src":"/a/b.png"} ||]'],
  ["{{< a =c >}}", "[a#0]"],
  ["{{< a =c b >}}", '[a#0 ["b"]]'],
  // Quotes and escapes
  ['{{< a "x\\"y" >}}', '[a#0 ["x\\"y"]]'],
  ['{{< a "x\\n" >}}', '[a#0 ["x\\\\n"]]'],
  ['{{< a "x\\"y\\n\\\\z" >}}', '[a#0 ["x\\"ynz"]]'],
  ['{{< a \\"x y\\" >}}', '[a#0 ["x y"]]'],
  ['{{< a k=\\"x y\\" >}}', '[a#0 {"k":"x y"}]'],
  ["{{< a \\x >}}", '[a#0 ["x"]]'],
  ['{{< a `x\n\\"y` >}}', '[a#0 ["x\\n\\\\\\"y"]]'],
  ['{{< a ">}}" >}}', '[a#0 [">}}"]]'],
  // Inline shortcodes
  ["{{< t.inline >}}{{ now }}{{< /t.inline >}}{{< t.inline />}}", "[t.inline#0 |{{ now }}|][t.inline#1 ||]"],
  ["{{% t.inline 1 %}}x{{</t.inline >}}y", "[t.inline#0 [1] |x|]y"],
  ["{{< p >}}{{< t.inline >}}x{{< /t.inline >}}{{< /p >}}", "[p#0 |[t.inline#0 |x|]|]"],
];

test("source → tree", () => {
  for (const [source, tree] of TREES) assert.equal(printed(source), tree, source);
});

test("a float stays a float", () => {
  assert.deepEqual(single("{{< a 1.0 >}}").args, {
    kind: "positional",
    values: [{ value: float(1), quoted: false, start: 6, end: 9 }],
  });
});

test("every part knows its place", () => {
  const text = 'é {{% p k="v" w=`x` %}}in{{% /p %}}!';
  const node = single(text);
  const cut = (start: number, end: number) => text.slice(start, end);
  assert.equal(cut(node.start, node.end), '{{% p k="v" w=`x` %}}in{{% /p %}}');
  assert.equal(cut(node.nameStart, node.nameEnd), "p");
  assert.equal(cut(node.innerStart, node.innerEnd), "in");
  assert.equal(node.markup, "markdown");
  assert.ok(node.args.kind === "named");
  const places = [...node.args.values.values()].map((each) => cut(each.start, each.end));
  assert.deepEqual(places, ['"v"', "`x`"]);
});

test("the body begins where the caller says", () => {
  const text = "title: '{{<'\n---\n{{< a >}}";
  const { nodes } = parseShortcodes({ file: "content/t.md", text }, 17, known);
  assert.deepEqual(
    nodes.map(({ kind, start, end }) => [kind, start, end]),
    [["shortcode", 17, 26]],
  );
  assert.deepEqual(parseShortcodes({ file: "content/t.md", text: "---\nbody" }, 4, known).nodes, [
    { kind: "text", start: 4, end: 8 },
  ]);
});

test("indentation before a call that stands alone", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["  {{< a >}}", "  "],
    ["x\n\t {{< a >}}", "\t "],
    ["x\n \r\n  {{< a >}}", "  "],
    ["x  {{< a >}}", ""],
    ["{{ x }}  {{< a >}}", ""],
    // After another tag the space between them counts, as in Hugo.
    ["x {{</* a */>}}  {{< a >}}", "  "],
  ];
  for (const [source, indent] of cases) assert.equal(single(source).indent, indent, source);
});

test("names, as written and at any depth", () => {
  const { names } = parse('{{< p >}}{{< A >}}{{</* q */>}}{{< /p >}} <<< ref "/x" >>>');
  assert.deepEqual([...names], ["p", "A", "ref"]);
});
