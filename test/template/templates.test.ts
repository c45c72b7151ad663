// Templates of a site: compiled once when needed, linked with their bases, faults told once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../../src/diagnostics/log.ts";
import type { RenderContext } from "../../src/model/render.ts";
import type { Host } from "../../src/model/source.ts";
import type { TemplateEngine, TemplateUnit } from "../../src/model/template.ts";
import { createRegistry } from "../../src/template/registry.ts";
import { createTemplates, partialValue } from "../../src/template/templates.ts";
import { SafeHTML } from "../../src/value/safe.ts";
import { engine as handlebars } from "./handlebars-support.ts";
import { config, formats, layouts, query } from "./support.ts";

const compiled: string[] = [];

/** A language whose templates are `main: text` for a block, or plain text. */
const plain: TemplateEngine = {
  name: "go",
  extensions: ["html"],
  compile({ name, text }) {
    compiled.push(name);
    const [, block, body] = /^(\w+): (.*)$/s.exec(text) ?? [];
    const unit: TemplateUnit = {
      name,
      blocks: block ? [block] : [],
      usesInner: text.includes("Inner"),
      link: (base, find) => (dot, ctx) => {
        if (base) return base.link(undefined)(body, ctx);
        const called = /call (\S+)/.exec(text)?.[1];
        const result = called && find?.(called)?.link(undefined)(dot, ctx);
        return result ?? text.replace("DOT", String(dot));
      },
      defines: new Map(text === "defines" ? [["_partials/within.html", stub("inside")]] : []),
    };
    return unit;
  },
};

function stub(text: string): TemplateUnit {
  return { name: text, blocks: [], usesInner: false, link: () => () => text };
}

const ctx = { site: {} } as unknown as RenderContext;

function templates(files: Readonly<Record<string, string>>, embedded: Record<string, TemplateUnit> = {}) {
  const log = createLog();
  const list = layouts(Object.keys(files));
  const host = { readText: (name: string) => files[name.replace("/site/layouts/", "")]! } as unknown as Host;
  const registry = createRegistry(list, config(), Object.keys(embedded));
  const found = createTemplates(registry, [plain, handlebars], new Map(Object.entries(embedded)), host, log);
  return { found, log };
}

test("a layout that defines blocks is linked with its base, once", () => {
  compiled.length = 0;
  const { found } = templates({ "single.html": "main: body", "baseof.html": "<DOT>", "list.html": "list" });
  const first = found.layout(query({ path: "/posts/a" }))!;
  assert.equal(first.render("x", ctx), "<body>");
  assert.equal(first.base?.path, "/baseof.html");
  assert.equal(found.layout(query({ path: "/about" })), first);
  assert.deepEqual(compiled, ["single.html", "baseof.html"]);
});

test("a layout without blocks, or without a base, is rendered alone", () => {
  const { found } = templates({ "single.html": "alone", "list.html": "main: body" });
  assert.equal(found.layout(query({ path: "/a" }))!.render("", ctx), "alone");
  assert.equal(found.layout(query({ path: "/a", kind: "section" }))!.render("", ctx), "main: body");
  assert.equal(found.layout(query({ kind: "home", format: formats["json"]! })), undefined);
});

test("a Handlebars layout fills a Handlebars base", () => {
  const { found } = templates({
    "single.hbs": '{{#*inline "main"}}{{this}}{{/inline}}',
    "baseof.hbs": "<b>{{#> main}}{{/main}}</b>",
    "baseof.html": "wrong",
  });
  assert.equal(found.layout(query({ path: "/a" }))!.render("x & y", ctx), "<b>x &amp; y</b>");
});

test("embedded templates serve where the site has none", () => {
  const rss = query({ kind: "home", format: formats["rss"]! });
  const embedded = { "rss.xml": stub("<rss/>") };
  assert.equal(templates({}, embedded).found.layout(rss)!.render("", ctx), "<rss/>");
  assert.equal(templates({ "rss.xml": "own" }, embedded).found.layout(rss)!.render("", ctx), "own");
});

test("a broken template is reported once and renders nothing", () => {
  const { found, log } = templates({ "single.hbs": "{{#if}}", "_partials/a.hbs": "{{nope x}}" });
  const layout = found.layout(query({ path: "/a" }))!;
  assert.equal(layout.render("", ctx) + layout.render("", ctx), "");
  assert.equal(found.layout(query({ path: "/posts/b" }))!.render("", ctx), "");
  assert.equal(found.partial("a", { key: "en", language: { lang: "en" } }).render("", ctx), "");
  assert.deepEqual(
    log.diagnostics.map(({ code, location }) => `${code} ${location?.file}`),
    ["template/unclosed-block layouts/single.hbs", "template/unknown-function layouts/_partials/a.hbs"],
  );
});

test("partials: HTML from HTML, text from text, defines of other files", () => {
  const { found } = templates({
    "_partials/a.html": "<DOT>",
    "_partials/b.txt": "<DOT>",
    "x.html": "defines",
  });
  const value = (name: string) =>
    partialValue(found.partial(name, { key: "en", language: { lang: "en" } }), 1, ctx);
  assert.deepEqual(value("a.html"), new SafeHTML("<1>"));
  assert.equal(value("b.txt"), "<1>");
  assert.deepEqual(value("within"), new SafeHTML("inside"));
  assert.deepEqual(value("within.html"), new SafeHTML("inside"));
});

test("a partial that isn't there", () => {
  const { found } = templates({ "_partials/header.html": "" });
  assert.throws(() => found.partial("haeder.html", { key: "en", language: { lang: "en" } }), {
    diagnostic: {
      severity: "error",
      code: "template/unknown-partial",
      message: 'partial "haeder.html" not found',
      suggestion: 'did you mean "header.html"?',
      notes: [],
      help: "partials are files below layouts/_partials",
    },
  });
});

test("templates call others by path, old spelling included", () => {
  const files = {
    "single.html": "call partials/a.html",
    "_partials/a.html": "A",
    "page.html": "call _internal/g.html",
  };
  const { found } = templates(files, { "_partials/g.html": stub("G") });
  assert.equal(found.view("single", query({ path: "/a" }))!.render("", ctx), "A");
  assert.equal(found.view("page", query({ path: "/a" })), undefined);
  assert.equal(found.layout(query({ path: "/a" }))!.render("", ctx), "G");
});

test("shortcodes tell whether they read their inner text", () => {
  const { found } = templates({ "_shortcodes/a.html": "Inner", "_shortcodes/b.hbs": "{{Get 0}}" });
  assert.equal(found.shortcode("a", query({}), false)?.usesInner, true);
  assert.equal(found.shortcode("b", query({}), false)?.usesInner, false);
  assert.equal(found.shortcode("c", query({}), false), undefined);
});
