// What Handlebars templates can say, one line a feature.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../../src/diagnostics/log.ts";
import { mapOf } from "../../src/value/map.ts";
import { engine, PageView, render } from "./handlebars-support.ts";

const page = new PageView("A & B");
const data = mapOf({
  title: "a title",
  now: "a field",
  list: ["x", "y", "z"],
  empty: [],
  zero: 0,
  text: "0",
  map: mapOf({ b: 2, a: 1 }),
  rows: [mapOf({ cells: [1, 2] }), mapOf({ cells: [3] })],
  page,
  yes: true,
  float: { float: 1 },
});

/** Template, dot, output. */
const cases: readonly (readonly [template: string, dot: unknown, output: string])[] = [
  // fields
  ["{{title}} {{this.title}} {{./title}}", data, "a title a title a title"],
  ["[{{missing}}] [{{missing.deeper}}]", data, "[] []"],
  ["{{Title}} {{{Title}}} {{&Title}}", page, "A &amp; B A & B A & B"],
  ["{{page.Parent.Title}}", data, "Home"],
  ["[{{Parent.Parent.Title}}]", new PageView("x"), "[]"],
  ["{{list.length}} {{list.[1]}} [{{list.[9]}}]", data, "3 y []"],
  ["{{lookup list 2}} {{lookup map 'a'}} [{{lookup map 'c'}}] [{{lookup missing 'c'}}]", data, "z 1 [] []"],
  ["{{list}} {{map}}", data, "[x y z] map[a:1 b:2]"],
  ["{{Content}}", page, "<p>text</p>"],
  // methods
  ['{{Date.Format "year 2006"}} {{Date.Year}}', page, "year 2024 2024"],
  ['{{#with (GetPage "/docs")}}{{Title}}{{/with}}', page, "A &amp; B/docs"],
  ["{{Paginate}}", page, "pager of A &amp; B"],
  ['{{#with page}}{{Date.Format "2006"}}{{/with}}', data, "2024"],
  // functions
  ["{{upper title}} {{strings.ToUpper title}}", data, "A TITLE A TITLE"],
  ["{{upper (upper title)}}", data, "A TITLE"],
  ["{{now.Year}} {{this.now}} {{hugo.Version}}", data, "2026 a field 0.169.0"],
  ['{{safeHTML "<b>"}} {{upper "<b>"}}', data, "<b> &lt;B&gt;"],
  // blocks
  ["{{#if list}}yes{{else}}no{{/if}} {{#if empty}}yes{{else}}no{{/if}}", data, "yes no"],
  ['{{#if zero}}yes{{else if text}}"0" is true{{else}}no{{/if}}', data, '"0" is true'],
  [
    "{{#if (eq title 'a title')}}same{{/if}}{{#unless missing}} none{{/unless}}{{^if yes}}never{{/if}}",
    data,
    "same none",
  ],
  ["{{#each list}}{{@index}}{{this}}{{#unless @last}},{{/unless}}{{/each}}", data, "0x,1y,2z"],
  ["{{#each map}}{{@key}}={{this}}{{#if @first}} first {{/if}}{{/each}}", data, "a=1 first b=2"],
  [
    "{{#each empty}}x{{else}}nothing{{/each}} {{#each missing}}x{{else}}nothing{{/each}}",
    data,
    "nothing nothing",
  ],
  [
    "{{#each rows}}{{#each cells}}{{@../index}}.{{@index}}={{this}}{{../../title}} {{/each}}{{/each}}",
    data,
    "0.0=1a title 0.1=2a title 1.0=3a title ",
  ],
  ["{{#each list as |item i|}}{{i}}{{item}}{{../title.length}}{{/each}}", data, "0x71y72z7"],
  ["{{#each rows as |row|}}{{#each row.cells as |cell|}}{{cell}}{{/each}}{{/each}}", data, "123"],
  ["{{#with page}}{{Title}}{{../title}}{{@root.title}}{{/with}}", data, "A &amp; Ba titlea title"],
  [
    "{{#with page as |p|}}{{p.Title}}{{/with}}{{#with missing}}x{{else}}nothing{{/with}}",
    data,
    "A &amp; Bnothing",
  ],
  [
    "{{#list}}{{this}}{{/list}} {{#page}}{{Title}}{{/page}} {{#yes}}{{title}}{{/yes}}{{^empty}} none{{/empty}}",
    data,
    "xyz A &amp; B a title none",
  ],
  ["{{#slice 1 2}}<{{this}}>{{/slice}}", data, "&lt;1>&lt;2>"],
  [
    "{{@site.Title}} {{@page.Title}} {{@hugo.Version}} {{#each list}}{{@root.title}} {{/each}}",
    data,
    "My site Current 0.169.0 a title a title a title ",
  ],
  // text
  ["a{{! comment }}b{{!-- {{x}} --}}c<!-- html {{title}} -->d", data, "abcd"],
  ["\\{{title}} a {{~title~}} b", data, "{{title}} aa titleb"],
  [
    "<ul>\n  {{#each list}}\n  <li>{{this}}</li>\n  {{/each}}\n</ul>\n",
    data,
    "<ul>\n  <li>x</li>\n  <li>y</li>\n  <li>z</li>\n</ul>\n",
  ],
];

for (const [template, dot, output] of cases)
  if (output !== "" || !template.includes(")."))
    test(template, () => assert.equal(render({ main: template }, dot), output));

const nav = { main: "<nav>\n  {{> item}}\n</nav>", "_partials/item": "<i>{{title}}</i>\n" };

/** Files, dot, output. */
const partials: readonly (readonly [
  title: string,
  files: Record<string, string>,
  dot: unknown,
  output: string,
])[] = [
  ["a partial on a line of its own takes the line", nav, data, "<nav>\n  <i>a title</i>\n</nav>"],
  [
    "a path as a name",
    { main: '{{> nav/item}}{{> "nav/item"}}', "_partials/nav/item": "{{title}};" },
    data,
    "a title;a title;",
  ],
  ["another context", { main: "{{> item page}}", "_partials/item": "{{Title}}" }, data, "A &amp; B"],
  [
    "a name from a value",
    { main: "{{> (lookup map 'p')}}", "_partials/it": "found" },
    mapOf({ map: mapOf({ p: "it" }) }),
    "found",
  ],
  [
    "named arguments over the fields of a map",
    { main: "{{> item title='new'}}", "_partials/item": "{{title}} {{zero}}" },
    data,
    "new 0",
  ],
  [
    "named arguments over the members of a view",
    { main: "{{> item kind='big' Site=1}}", "_partials/item": "{{Title}} {{kind}} {{Date.Year}} {{Site}}" },
    page,
    "A &amp; B big 2024 1",
  ],
  [
    "inline partials",
    { main: '{{#*inline "li"}}<li>{{this}}</li>{{/inline}}{{#each list}}{{> li}}{{/each}}' },
    data,
    "<li>x</li><li>y</li><li>z</li>",
  ],
  [
    "an inline partial within a block",
    { main: '{{#if yes}}{{> a}}{{#*inline "a"}}inner{{/inline}}{{/if}}{{#> a}}gone{{/a}}' },
    data,
    "innergone",
  ],
  [
    "an inline partial sees the parameters of its block",
    { main: '{{#each list as |item|}}{{#*inline "a"}}{{item}}!{{/inline}}{{> a}}{{/each}}' },
    data,
    "x!y!z!",
  ],
  [
    "a body for a partial that is missing",
    { main: "{{#> nope}}<b>{{title}}</b>{{/nope}}" },
    data,
    "<b>a title</b>",
  ],
  [
    "a body for a partial",
    { main: "{{#> box}}<b>{{title}}</b>{{/box}}", "_partials/box": "[{{> @partial-block}}]" },
    data,
    "[<b>a title</b>]",
  ],
  [
    "a body with inline partials",
    {
      main: '{{#> box}}{{#*inline "head"}}H{{/inline}}{{/box}}',
      "_partials/box": "{{#> head}}default{{/head}}",
    },
    data,
    "default",
  ],
  [
    "a called file sees the inline partials around",
    { main: '{{#*inline "head"}}H{{title}}{{/inline}}{{> box}}', "_partials/box": "{{> head}}" },
    data,
    "Ha title",
  ],
];

for (const [title, files, dot, output] of partials)
  test(`partials: ${title}`, () => assert.equal(render(files, dot), output));

const base = "<title>{{#> title}}{{Title}}{{/title}}</title>\n<main>{{#> main}}nothing{{/main}}</main>";

test("a layout's blocks replace those of its base", () => {
  const main = '{{#*inline "main"}}<h1>{{Title}}</h1>{{/inline}}\n';
  const files = { main, base };
  assert.equal(
    render(files, page, { base: "base" }),
    "<title>A &amp; B</title>\n<main><h1>A &amp; B</h1></main>",
  );
});

test("a block of HTML in a title is text there", () => {
  const main = '{{#*inline "title"}}<b>{{Title}}</b>{{/inline}}{{#*inline "main"}}{{> title}}{{/inline}}';
  assert.equal(
    render({ main, base }, page, { base: "base" }),
    "<title>&lt;b&gt;A &amp; B&lt;/b&gt;</title>\n<main><b>A &amp; B</b></main>",
  );
});

test("blocks: only templates that hold nothing else are meant for a base", () => {
  const blocks = (text: string) =>
    engine.compile({ file: "x.hbs", text, name: "x", mode: "html" }, createLog()).blocks;
  assert.deepEqual(blocks('{{! hello }}\n{{#*inline "a"}}{{/inline}}\n{{#*inline "b"}}{{/inline}}\n'), [
    "a",
    "b",
  ]);
  assert.deepEqual(blocks('{{#*inline "a"}}{{/inline}}text'), []);
  assert.deepEqual(blocks("text"), []);
});

test("usesInner", () => {
  const uses = (text: string) =>
    engine.compile({ file: "x.hbs", text, name: "x", mode: "html" }, createLog()).usesInner;
  assert.equal(uses("{{#if a}}{{upper Inner}}{{/if}}"), true);
  assert.equal(uses('{{#*inline "a"}}{{InnerDeindent}}{{/inline}}'), true);
  assert.equal(uses("Inner {{inner}}"), false);
});

test("plain text formats escape nothing", () => {
  const main = '{"t": "{{page.Title}}", "n": {{page.Date.Year}}, "x": [{{missing}}]}';
  assert.equal(render({ main }, data, { mode: "text" }), '{"t": "A & B", "n": 2024, "x": []}');
});

/** Nothing of these may reach what isn't data. */
const hidden = [
  "{{constructor}}",
  "{{constructor.name}}",
  "{{__proto__}}",
  "{{lookup this 'constructor'}}",
  "{{lookup this '__proto__'}}",
  "{{lookup list 'constructor'}}",
  "{{#with list}}{{lookup this 'push'}}{{/with}}",
  "{{lookup title 'constructor'}}",
  "{{@root.constructor}}",
];
for (const template of hidden)
  test(`reaches nothing: ${template}`, () => {
    assert.equal(render({ main: `[${template}]` }, data), "[]");
  });

test("a named argument can't set a prototype", () => {
  const files = { main: "{{> x __proto__=page a=1}}", "_partials/x": "[{{Title}}{{a}}]" };
  assert.equal(render(files, data), "[1]");
});

test("reaches no prototype of a view", () => {
  for (const name of ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"])
    assert.throws(() => render({ main: `{{page.${name}}}` }, data), /can't evaluate field/);
  assert.throws(() => render({ main: "{{list.map 1}}" }, data), /can't evaluate field map/);
  assert.throws(
    () => render({ main: "{{page.constructor 'return 1'}}" }, data),
    /can't evaluate field constructor/,
  );
});
