import assert from "node:assert/strict";
import test from "node:test";
import { DiagnosticError } from "../../src/diagnostics/log.ts";
import { configFromValues } from "../../src/config/from-values.ts";
import { load, type Options } from "./support.ts";

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly options?: Options;
  readonly messages: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "unknown keys of Hugo's files are warnings",
    files: {
      "hugo.toml":
        "paginat = 5\npaginate = 3\n[pagination]\npagersze = 4\n[params]\nanything = 1\n[languages.en]\ntitel = 'x'\nlabl = 'y'",
    },
    messages: [
      `warning[config/unknown-key]: unknown key "paginat"
  hugo.toml:1:1
  1 | paginat = 5
    | ^^^^^^^
  help: remove the key; values of your own belong below params
  more: docs/errors.md#config-unknown-key`,
      `warning[config/unknown-key]: unknown key "paginate"
  hugo.toml:2:1
  2 | paginate = 3
    | ^^^^^^^^ it is now called pagination.pagerSize
  help: remove the key; values of your own belong below params
  more: docs/errors.md#config-unknown-key`,
      `warning[config/unknown-key]: unknown key "pagersze" in pagination
  hugo.toml:4:1
  4 | pagersze = 4
    | ^^^^^^^^ did you mean "pagerSize"?
  help: remove the key; values of your own belong below params
  more: docs/errors.md#config-unknown-key`,
      `warning[config/unknown-key]: unknown key "titel" in languages.en
  hugo.toml:8:1
  8 | titel = 'x'
    | ^^^^^ did you mean "title"?
  help: remove the key; values of your own belong below languages.en.params
  more: docs/errors.md#config-unknown-key`,
      `warning[config/unknown-key]: unknown key "labl" in languages.en
  hugo.toml:9:1
  9 | labl = 'y'
    | ^^^^ did you mean "label"?
  help: remove the key; values of your own belong below languages.en.params
  more: docs/errors.md#config-unknown-key`,
    ],
  },
  {
    name: "in this tool's own files they are errors",
    files: { "homelab-site.yaml": "markup:\n  goldmark:\n    rendrer:\n      unsafe: true\n" },
    messages: [
      `error[config/unknown-key]: unknown key "rendrer" in markup.goldmark
  homelab-site.yaml:3:5
  3 |     rendrer:
    |     ^^^^^^^ did you mean "renderer"?
  help: remove the key; values of your own belong below params
  more: docs/errors.md#config-unknown-key`,
    ],
  },
  {
    name: "and in Hugo's when asked to be strict",
    files: { "hugo.json": '{\n  "titel": "x"\n}' },
    options: { strict: true },
    messages: [
      `error[config/unknown-key]: unknown key "titel"
  hugo.json:2:3
  2 |   "titel": "x"
    |   ^^^^^^^ did you mean "title"?
  help: remove the key; values of your own belong below params
  more: docs/errors.md#config-unknown-key`,
    ],
  },
  {
    name: "wrong types, also below lists and in files that are named for a key",
    files: {
      "hugo.toml":
        "buildDrafts = 'perhaps'\nmenus.main = { name = 'x' }\n[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = { a = 1 }",
      "config/_default/pagination.toml": "pagerSize = 'ten'",
      "config/_default/params.toml": "title = 'free'",
    },
    messages: [
      `error[config/wrong-type]: buildDrafts must be true or false, not the text "perhaps"
  hugo.toml:1:1
  1 | buildDrafts = 'perhaps'
    | ^^^^^^^^^^^
  help: write true or false here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
      `error[config/wrong-type]: menus.main must be a list of menu entries: [[menus.main]], not a table
  hugo.toml:2:7
  2 | menus.main = { name = 'x' }
    |       ^^^^
  help: write a list of menu entries: [[menus.main]] here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
      `error[config/wrong-type]: module.mounts.0.files must be a list of texts, not a table
  hugo.toml:6:1
  6 | files = { a = 1 }
    | ^^^^^
  help: write a list of texts here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
      `error[config/wrong-type]: pagination.pagerSize must be a whole number, not the text "ten"
  config/_default/pagination.toml:1:1
  1 | pagerSize = 'ten'
    | ^^^^^^^^^
  help: write a whole number here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
    ],
  },
  {
    name: "flags and variables are named",
    files: {},
    options: { flags: { buildFuture: "soon" }, env: { HUGO_SUMMARYLENGTH: "long", HUGO_UNKNOWN: "1" } },
    messages: [
      `error[config/wrong-type]: buildFuture must be true or false, not the text "soon"
  note: set by --buildFuture
  help: write true or false here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
      `error[config/wrong-type]: summarylength must be a whole number, not the text "long"
  note: set by HUGO_SUMMARYLENGTH
  help: write a whole number here, or remove the key for the default
  more: docs/errors.md#config-wrong-type`,
    ],
  },
  {
    name: "values that aren't known",
    files: {
      "hugo.yaml": [
        "disableKinds: [rs, term]",
        "baseURL: '::'",
        "timeZone: Europe/Berlim",
        "outputs:",
        "  home: [htlm]",
        "markup: {goldmark: {renderHooks: {image: {useEmbedded: alway}}}}",
        "cascade:",
        "- target: {kind: page}",
        "  kind: section",
      ].join("\n"),
    },
    messages: [
      `warning[config/bad-value]: disableKinds: "rs" isn't known
  hugo.yaml:1:1
  1 | disableKinds: [rs, term]
    | ^^^^^^^^^^^^ did you mean "rss"?
  help: use one of 404, home, page, robotstxt, rss, section, sitemap, sitemapindex, taxonomy, term
  more: docs/errors.md#config-bad-value`,
      `error[config/bad-value]: baseURL: it can't be read as a URL such as https://example.org/docs/
  hugo.yaml:2:1
  2 | baseURL: '::'
    | ^^^^^^^
  more: docs/errors.md#config-bad-value`,
      `error[config/bad-value]: timeZone: "Europe/Berlim" is no time zone such as Europe/Berlin
  hugo.yaml:3:1
  3 | timeZone: Europe/Berlim
    | ^^^^^^^^ did you mean "Europe/Berlin"?
  more: docs/errors.md#config-bad-value`,
      `error[config/bad-value]: markup.goldmark.renderHooks.image.useEmbedded: "alway" isn't known
  hugo.yaml:6:43
  6 | markup: {goldmark: {renderHooks: {image: {useEmbedded: alway}}}}
    |                                           ^^^^^^^^^^^ did you mean "always"?
  help: use one of always, auto, fallback, never
  more: docs/errors.md#config-bad-value`,
      `error[config/bad-value]: cascade.0.kind: kind can't be set by a cascade; it may stand in its target
  hugo.yaml:9:3
  9 |   kind: section
    |   ^^^^
  more: docs/errors.md#config-bad-value`,
      `error[config/bad-value]: outputs.home: "htlm" isn't known
  hugo.yaml:5:3
  5 |   home: [htlm]
    |   ^^^^ did you mean "html"?
  help: use one of 404, alias, amp, calendar, css, csv, gotmpl, html, json, markdown, robots, rss, sitemap, sitemapindex, webappmanifest
  more: docs/errors.md#config-bad-value`,
    ],
  },
  {
    name: "a broken file is told and the others are read",
    files: { "hugo.toml": "title = 'a\n", "config/_default/params.json": "[1]" },
    messages: [
      `error[config/syntax]: hugo.toml is no valid TOML: a text in quotes ends before the line does
  hugo.toml:1:11
  1 | title = 'a
    |           ^
  help: close it with a quote, or take three quotes for several lines
  more: docs/errors.md#config-syntax`,
      `error[config/wrong-type]: config/_default/params.json must hold keys and values
  config/_default/params.json:1:1
  1 | [1]
    | ^
  help: a file that sets one list repeats its own name as the key: cascade.yaml holds cascade: [...]
  more: docs/errors.md#config-wrong-type`,
    ],
  },
  {
    name: "a file of --config that isn't there",
    files: { "hugo.toml": "", "other.toml": "" },
    options: { files: ["othr.toml"] },
    messages: [
      `error[config/missing-file]: there is no configuration file othr.toml
  did you mean "other.toml"?
  help: name an existing file with --config, or leave the flag out
  more: docs/errors.md#config-missing-file`,
    ],
  },
  {
    name: "this tool's file beats Hugo's, and says so",
    files: { "hugo.toml": "title = 'h'", "homelab-site.toml": "title = 'o'" },
    messages: [
      `warning[config/two-files]: homelab-site.toml is read and hugo.toml is not
  help: remove one of the two; to read both, name them: --config hugo.toml,homelab-site.toml
  more: docs/errors.md#config-two-files`,
    ],
  },
];

for (const { name, files, options, messages } of cases) {
  test(name, async () => {
    assert.deepEqual((await load(files, options)).messages, messages);
  });
}

test("values given in code fail at the first error", () => {
  assert.throws(() => configFromValues({ titel: 1, summaryLength: "x" }), DiagnosticError);
  assert.equal(configFromValues({ params: { Foo: [{ Bar: 1 }] } }).params["foo"] !== undefined, true);
});
