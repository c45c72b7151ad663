// Faults as their author sees them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapOf } from "../../src/value/map.ts";
import { messageOf, PageView, render } from "./handlebars-support.ts";

const page = new PageView("A");

/** Files, message. The dot is a page. */
const cases: readonly (readonly [title: string, files: Record<string, string>, message: string])[] = [
  [
    "a field that a view doesn't have",
    { main: "<h1>\n  {{upper Titel}}\n</h1>" },
    `
error[template/unknown-field]: can't evaluate field Titel in type Page
  layouts/main.hbs:2:11
  2 |   {{upper Titel}}
    |           ^^^^^ did you mean "Title"?
  more: docs/errors.md#template-unknown-field
`,
  ],
  [
    "a function that isn't there",
    { main: "{{uper Title}}" },
    `
error[template/unknown-function]: function "uper" is not defined
  layouts/main.hbs:1:3
  1 | {{uper Title}}
    |   ^^^^ did you mean "upper"?
  more: docs/errors.md#template-unknown-function
`,
  ],
  [
    "a method that isn't there",
    { main: "{{Date.Formt '2006'}}" },
    `
error[template/unknown-field]: can't evaluate field Formt in type Moment
  layouts/main.hbs:1:8
  1 | {{Date.Formt '2006'}}
    |        ^^^^^ did you mean "Format"?
  more: docs/errors.md#template-unknown-field
`,
  ],
  [
    "too few arguments",
    { main: "{{#if (eq Title)}}x{{/if}}" },
    `
error[template/wrong-arguments]: wrong number of arguments for compare.Eq: got 1
  layouts/main.hbs:1:7
  1 | {{#if (eq Title)}}x{{/if}}
    |       ^^^^^^^^^^
  help: it is called as compare.Eq ARGS
  more: docs/errors.md#template-wrong-arguments
`,
  ],
  [
    "a function that fails",
    { main: "<p>{{fail 'no good'}}</p>" },
    `
error[template/function-failed]: no good
  layouts/main.hbs:1:4
  1 | <p>{{fail 'no good'}}</p>
    |    ^^^^^^^^^^^^^^^^^^
  more: docs/errors.md#template-function-failed
`,
  ],
  [
    "a partial that isn't there",
    { main: "{{> nav/itm}}", "_partials/nav/item": "" },
    `
error[template/unknown-partial]: partial "nav/itm" not found
  layouts/main.hbs:1:1
  1 | {{> nav/itm}}
    | ^^^^^^^^^^^^^ did you mean "nav/item"?
  help: partials are files below layouts/_partials
  more: docs/errors.md#template-unknown-partial
`,
  ],
  [
    "a fault two partials deep",
    {
      main: "a\n{{> one}}",
      "_partials/one": "{{#if Title}}\n  {{> two}}\n{{/if}}",
      "_partials/two": "<b>{{Titel}}</b>",
    },
    `
error[template/unknown-field]: can't evaluate field Titel in type Page
  layouts/_partials/two.hbs:1:6
  1 | <b>{{Titel}}</b>
    |      ^^^^^ did you mean "Title"?
  note: called from layouts/_partials/one.hbs:2:3
  note: called from layouts/main.hbs:2:1
  more: docs/errors.md#template-unknown-field
`,
  ],
  [
    "a fault in a block of a layout",
    { main: '{{#*inline "main"}}\n{{Titel}}\n{{/inline}}', base: "<main>{{#> main}}{{/main}}</main>" },
    `
error[template/unknown-field]: can't evaluate field Titel in type Page
  layouts/main.hbs:2:3
  2 | {{Titel}}
    |   ^^^^^ did you mean "Title"?
  note: called from layouts/base.hbs:1:7
  more: docs/errors.md#template-unknown-field
`,
  ],
  [
    "an open block",
    { main: "{{#if Title}}\nx" },
    `
error[template/unclosed-block]: the template ends within an open block
  layouts/main.hbs:2:2
  2 | x
    |  ^
  help: close each {{#name}} with {{/name}}
  more: docs/errors.md#template-unclosed-block
`,
  ],
  [
    "the wrong end",
    { main: "{{#if Title}}x{{/each}}" },
    `
error[template/syntax]: if doesn't match each
  layouts/main.hbs:1:4
  1 | {{#if Title}}x{{/each}}
    |    ^
  more: docs/errors.md#template-syntax
`,
  ],
  [
    "a mustache that isn't closed",
    { main: "{{Title\nx" },
    `
error[template/syntax]: a character that has no meaning in a mustache, or a mustache that isn't closed
  layouts/main.hbs:2:1
  2 | x
    | ^
  more: docs/errors.md#template-syntax
`,
  ],
  [
    "no value for a name",
    { main: "{{> a b=}}" },
    `
error[template/syntax]: unexpected "}}"
  layouts/main.hbs:1:9
  1 | {{> a b=}}
    |         ^^
  more: docs/errors.md#template-syntax
`,
  ],
  [
    "branches that differ",
    { main: "<a\n  {{#if Title}}href='{{else}}>{{/if}}" },
    `
error[template/branches-end-in-different-contexts]: the branches of {{#if}} end in different contexts
  layouts/main.hbs:2:3
  2 |   {{#if Title}}href='{{else}}>{{/if}}
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: values can be escaped safely only where every way through a template leaves the HTML in the same state
  more: docs/errors.md#template-branches-end-in-different-contexts
`,
  ],
  [
    "a tag that stays open",
    { main: "<a href='{{Title}}" },
    `
error[template/ends-in-non-text-context]: the template ends in url
  layouts/main.hbs:1:1
  1 | <a href='{{Title}}
    | ^^^^^^^^^^^^^^^^^^
  help: values can be escaped safely only where every way through a template leaves the HTML in the same state
  more: docs/errors.md#template-ends-in-non-text-context
`,
  ],
  [
    "broken HTML",
    { main: '<a href=x"{{Title}}>' },
    `
error[template/bad-html]: "\\"" in unquoted attribute: "x\\""
  layouts/main.hbs:1:1
  1 | <a href=x"{{Title}}>
    | ^^^^^^^^^^
  help: values can be escaped safely only where every way through a template leaves the HTML in the same state
  more: docs/errors.md#template-bad-html
`,
  ],
  [
    "a loop over a number",
    { main: "{{#each Date.Year}}x{{/each}}" },
    `
error[template/not-a-list]: {{#each}} can't go through a number
  layouts/main.hbs:1:1
  1 | {{#each Date.Year}}x{{/each}}
    | ^^^^^^^^^^^^^^^^^^^
  help: it takes lists and maps
  more: docs/errors.md#template-not-a-list
`,
  ],
  [
    "partials without end",
    { main: "{{> again}}", "_partials/again": "{{> again}}" },
    `
error[template/too-deep]: templates call each other without end
  layouts/_partials/again.hbs:1:1
  1 | {{> again}}
    | ^^^^^^^^^^^
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  note: called from layouts/_partials/again.hbs:1:1
  help: a partial that calls itself needs a condition that ends it
  more: docs/errors.md#template-too-deep
`,
  ],
  [
    "a decorator",
    { main: "{{#*other 'x'}}{{/other}}" },
    `
error[template/syntax]: expected {{#*inline "name"}}
  layouts/main.hbs:1:1
  1 | {{#*other 'x'}}{{/other}}
    | ^^^^^^^^^^^^^^^^^^^^^^^^^
  more: docs/errors.md#template-syntax
`,
  ],
  [
    "named arguments for a function",
    { main: "{{upper Title a=1}}" },
    `
error[template/syntax]: strings.ToUpper takes no named arguments
  layouts/main.hbs:1:1
  1 | {{upper Title a=1}}
    | ^^^^^^^^^^^^^^^^^^^
  help: named arguments are for partials: {{> name key=value}}
  more: docs/errors.md#template-syntax
`,
  ],
  [
    "an unknown variable",
    { main: "{{@rot}}" },
    `
error[template/undefined-variable]: variable "@rot" is not defined
  layouts/main.hbs:1:3
  1 | {{@rot}}
    |   ^^^^ did you mean "root"?
  more: docs/errors.md#template-undefined-variable
`,
  ],
];

for (const [title, files, message] of cases)
  test(`message: ${title}`, () => {
    const base = files["base"] === undefined ? {} : { base: "base" };
    const got = messageOf(() => render(files, page, base));
    assert.equal(got, message.replace(/^\n|\n$/g, ""));
  });

test("a missing key of a map is no fault", () => {
  assert.equal(render({ main: "[{{a.b.c}}]" }, mapOf({})), "[]");
});
