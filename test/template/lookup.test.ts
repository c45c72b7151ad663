// Lookup orders as the real Hugo has them, found by removing the winner until nothing is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findBase,
  findLayout,
  findMarkup,
  findPartial,
  findShortcode,
  findView,
} from "../../src/template/lookup.ts";
import type { LayoutQuery } from "../../src/template/lookup.ts";
import { createRegistry } from "../../src/template/registry.ts";
import { explainLookup } from "../../src/template/explain.ts";
import { config, formats, layouts, query } from "./support.ts";

const home = query({ kind: "home" });
const page = query({ path: "/posts/p1" });
const tags = query({ path: "/tags", kind: "taxonomy" });
const in404 = query({ path: "/404", kind: "404", format: formats["404"]! });

/** Question, then the templates in the order they win, then those that never do; suffix .html where none is given. */
const orders: readonly (readonly [title: string, query: LayoutQuery, order: string, never: string])[] = [
  [
    "home",
    home,
    "_default/home _default/index index home.en home home.html.html _default/list list _default/all all",
    "section page single home/list page/home",
  ],
  [
    "page",
    page,
    "posts/p1/page posts/page posts/single.en posts/single posts/all _default/page page.en page page.html.html _default/single single all",
    "page/single posts/list p1",
  ],
  ["root page", query({ path: "/about" }), "about/page page _default/single single all", "list section"],
  [
    "page with type and layout",
    query({ path: "/posts/p1", type: "mytype", layout: "custom" }),
    "mytype/custom _default/custom custom mytype/page mytype/single mytype/all page _default/single single all",
    "posts/custom posts/page posts/single",
  ],
  [
    "section",
    query({ path: "/posts", kind: "section" }),
    "posts/posts section/posts _default/posts posts/section posts/list posts/all section/section section/list _default/section section _default/list list all",
    "posts",
  ],
  [
    "taxonomy",
    tags,
    "tags/tag.terms tags/terms tags/taxonomy tags/list tag/terms tag/taxonomy tag/list taxonomy/tag.terms tags/all taxonomy/terms taxonomy/taxonomy taxonomy/list _default/tag.terms _default/terms _default/taxonomy taxonomy _default/list list all",
    "terms",
  ],
  [
    "term",
    query({ path: "/tags/red", kind: "term", section: "tags" }),
    "tags/red/term tags/term tags/tag term/tag taxonomy/tag tag/term tag/tag _default/tag tags/list tags/all term/term term/list taxonomy/term _default/taxonomy _default/term term _default/list list all",
    "",
  ],
  [
    "home as JSON",
    query({ kind: "home", format: formats["json"]! }),
    "_default/index.json home.json index.json _default/home.json.json home.json.json index.json.json _default/list.json list.json list.json.json all.json",
    "home list",
  ],
  [
    "page as JSON",
    query({ path: "/posts/p1", format: formats["json"]! }),
    "posts/page.json.json posts/single.json posts/all.json page.json _default/single.json single.json all.json",
    "page single all",
  ],
  [
    "section as RSS",
    query({ path: "/posts", kind: "section", format: formats["rss"]! }),
    "posts/section.rss.xml posts/list.rss.xml _default/section.rss.xml section.rss.xml _default/list.rss.xml list.rss.xml all.rss.xml section.xml list.xml posts/rss.xml _default/rss.xml rss.xml all.xml",
    "section list all",
  ],
  [
    "page in an HTML format of the site's own",
    query({ path: "/posts/p1", format: formats["print"]! }),
    "posts/single.print page.print single.print all.print posts/single page single posts/print print all",
    "page.json",
  ],
  ["404", in404, "_default/404 404.en 404", "list single all"],
];

const withSuffix = (list: string): string[] =>
  list
    .split(" ")
    .filter(Boolean)
    .map((name) => (/\.(html|xml|json|hbs)$/.test(name) ? name : `${name}.html`));

for (const [title, asked, order, never] of orders)
  test(`lookup order: ${title}`, () => {
    const names = new Set([...withSuffix(order), ...withSuffix(never)]);
    const won: string[] = [];
    for (;;) {
      const found = findLayout(createRegistry(layouts(names), config()), asked);
      if (!found?.file) break;
      won.push(found.file.path);
      names.delete(found.file.path);
    }
    assert.deepEqual(won, withSuffix(order));
  });

const bases: readonly (readonly [title: string, query: LayoutQuery, layout: string, order: string])[] = [
  [
    "page",
    page,
    "single",
    "posts/baseof.single posts/single-baseof _default/single-baseof baseof.single single-baseof posts/p1/baseof posts/baseof _default/baseof baseof.en baseof",
  ],
  [
    "section",
    query({ path: "/posts", kind: "section" }),
    "list",
    "posts/list-baseof baseof.list list-baseof posts/baseof baseof",
  ],
  ["home", home, "home", "baseof.home baseof.index home-baseof index-baseof baseof"],
  ["page.html", page, "page", "baseof.page baseof"],
  [
    "JSON",
    query({ path: "/posts/p1", format: formats["json"]! }),
    "single.json",
    "single-baseof.json baseof.json",
  ],
];

for (const [title, asked, layout, order] of bases)
  test(`base order: ${title}`, () => {
    const names = new Set([...withSuffix(layout), ...withSuffix(order), "baseof.section.html"]);
    const won: string[] = [];
    for (;;) {
      const registry = createRegistry(layouts(names), config());
      const found = findBase(registry, findLayout(registry, asked)!, asked);
      if (!found?.file) break;
      won.push(found.file.path);
      names.delete(found.file.path);
    }
    assert.deepEqual(won, withSuffix(order));
  });

test("a base named for page.html doesn't serve single.html", () => {
  const registry = createRegistry(layouts(["single.html", "baseof.page.html"]), config());
  assert.equal(findBase(registry, findLayout(registry, page)!, page), undefined);
});

test("a template of the page's language goes before nearer ones for all languages", () => {
  const names = ["posts/single.html", "single.zz.html", "single.en.html"];
  const registry = createRegistry(layouts(names), config(["en", "zz"]));
  assert.equal(findLayout(registry, query({ path: "/posts/p1", lang: "zz" }))?.path, "/single.zz.html");
});

test("but not one of the site's first language", () => {
  const names = ["posts/p1/all.html", "posts/page.html", "posts/all.zz.html", "page.zz.html"];
  const asked = query({ path: "/posts/p1", lang: "zz" });
  const won = names.map((_, i) => {
    return findLayout(createRegistry(layouts(names.slice(i)), config(["zz", "en"])), asked)?.file?.path;
  });
  assert.deepEqual(won, names);
});

test("in a site of one language a template that names it stands for the one that doesn't", () => {
  const winner = (...names: string[]) =>
    findLayout(createRegistry(layouts(names), config(["zz"])), zz)?.file?.path;
  const zz = query({ kind: "home", lang: "zz" });
  assert.equal(winner("home.zz.html", "home.html"), "home.zz.html");
  assert.equal(winner("home.zz.html", "index.html"), "index.html");
  const several = createRegistry(layouts(["home.zz.html", "index.html"]), config(["zz", "en"]));
  assert.equal(findLayout(several, zz)?.file?.path, "home.zz.html");
});

test("embedded templates come after all others", () => {
  const rss = query({ kind: "home", format: formats["rss"]! });
  const own = createRegistry(layouts(["all.xml"]), config(), ["rss.xml"]);
  assert.equal(findLayout(own, rss)?.path, "/all.xml");
  const none = createRegistry([], config(), ["rss.xml"]);
  assert.deepEqual([findLayout(none, rss)?.engine, findLayout(none, rss)?.path], ["embedded", "/rss.xml"]);
});

/** File, then the path it stands for. */
const handlebars: readonly (readonly [file: string, path: string])[] = [
  ["home.hbs", "/home.html"],
  ["home.json.hbs", "/home.json"],
  ["home.print.hbs", "/home.print.html"],
  ["Posts/Single.HBS", "/posts/single.html"],
  ["baseof.page.hbs", "/baseof.page.html"],
  ["_default/list-baseof.hbs", "/baseof.list.html"],
  ["sitemap.xml.hbs", "/sitemap.xml"],
  ["partials/nav/item.hbs", "/_partials/nav/item.html"],
];
for (const [file, path] of handlebars)
  test(`handlebars file ${file}`, () => {
    const [found] = createRegistry(layouts([file]), config()).all;
    assert.deepEqual([found?.path, found?.engine], [path, "handlebars"]);
  });

test("of two files for one template the project's is taken, then Handlebars", () => {
  const winner = (...names: string[]) =>
    findLayout(createRegistry(layouts(names), config()), home)?.file?.display;
  assert.equal(winner("book:home.hbs", "home.html"), "layouts/home.html");
  assert.equal(winner("book:home.hbs", "index.html"), "layouts/index.html");
  assert.equal(winner("home.hbs", "home.html"), "layouts/home.hbs");
});

test("bases serve layouts of their own engine only", () => {
  const registry = createRegistry(layouts(["single.hbs", "baseof.html", "posts/baseof.html"]), config());
  assert.equal(findBase(registry, findLayout(registry, page)!, page), undefined);
});

/** Files in _partials, name as called, file found. */
const partials: readonly (readonly [files: string, name: string, found: string | undefined])[] = [
  ["a.html", "a", "a.html"],
  ["a.html", "A.html", "a.html"],
  ["a.html", "/a", "a.html"],
  ["a.html", "b", undefined],
  ["sub/a.html", "sub/a.html", "sub/a.html"],
  ["sub/a.html", "a", undefined],
  ["a.json", "a", "a.json"],
  ["a.html a.json a.txt", "a", "a.html"],
  ["a.html a.json a.txt", "a.json", "a.json"],
  ["a.html a.json a.txt", "a.txt", "a.txt"],
  ["a.html a.en.html", "a", "a.en.html"],
  ["a.html a.zz.html", "a", "a.html"],
  ["a.html a.json.json a.amp.html", "a", "a.html"],
  ["a.b.html", "a.b.html", "a.b.html"],
  ["nav.hbs", "nav", "nav.hbs"],
];
for (const [files, name, expected] of partials)
  test(`partial ${name} of ${files}`, () => {
    const names = files.split(" ").map((file) => `_partials/${file}`);
    const registry = createRegistry(layouts(names), config(["en", "zz"]));
    const found = findPartial(registry, name, { key: "en", language: { lang: "en" } });
    assert.equal(found?.file?.path, expected && `_partials/${expected}`);
  });

test("a shortcode's nearest folder wins", () => {
  const names = ["_shortcodes/x.html", "posts/_shortcodes/x.html", "shortcodes/sub/nested.html"];
  const registry = createRegistry(layouts(names), config());
  const path = (name: string, asked: LayoutQuery) => findShortcode(registry, name, asked, false)?.file?.path;
  assert.equal(path("X", page), "posts/_shortcodes/x.html");
  assert.equal(path("x", query({ path: "/about" })), "_shortcodes/x.html");
  assert.equal(path("sub/nested", page), "shortcodes/sub/nested.html");
  assert.equal(path("nested", page), undefined);
});

test("a shortcode in plain text needs the notation with percent signs", () => {
  const registry = createRegistry(layouts(["_shortcodes/x.txt"]), config());
  assert.equal(findShortcode(registry, "x", page, false), undefined);
  assert.equal(findShortcode(registry, "x", page, true)?.file?.path, "_shortcodes/x.txt");
});

test("a shortcode called with percent signs prefers HTML in HTML", () => {
  const registry = createRegistry(layouts(["_shortcodes/y.html", "_shortcodes/y.md"]), config());
  assert.equal(findShortcode(registry, "y", page, true)?.file?.path, "_shortcodes/y.html");
});

test("render hooks: variant, folder, format", () => {
  const names = [
    "_markup/render-codeblock.html",
    "_markup/render-codeblock-mermaid.html",
    "_default/_markup/render-link.html",
    "posts/_markup/render-link.html",
    "_markup/render-image.json",
  ];
  const registry = createRegistry(layouts(names), config(), ["_markup/render-link.html"]);
  const path = (hook: string, variant: string, asked: LayoutQuery = page) =>
    findMarkup(registry, { ...asked, hook, variant, embedded: "fallback" })?.file?.path;
  assert.equal(path("codeblock", "mermaid"), "_markup/render-codeblock-mermaid.html");
  assert.equal(path("codeblock", "go"), "_markup/render-codeblock.html");
  assert.equal(path("link", ""), "posts/_markup/render-link.html");
  assert.equal(path("link", "", query({ path: "/about" })), "_default/_markup/render-link.html");
  assert.equal(path("image", ""), undefined);
  assert.equal(
    path("image", "", query({ path: "/about", format: formats["json"]! })),
    "_markup/render-image.json",
  );
  assert.equal(path("heading", ""), undefined);
});

test("content views: by the page's folder, never another layout", () => {
  const names = ["li.html", "docs/li.html", "single.html", "docs/cards/big.html", "all.html"];
  const registry = createRegistry(layouts(names), config());
  const path = (name: string, at: string) => findView(registry, name, query({ path: at }))?.path;
  assert.equal(path("li", "/docs/a"), "/docs/li.html");
  assert.equal(path("li", "/about"), "/li.html");
  assert.equal(path("cards/big", "/docs/a"), "/docs/cards/big.html");
  assert.equal(path("small", "/docs/a"), undefined);
});

test("an explanation lists the same order with reasons", () => {
  const names = withSuffix("posts/single single page list baseof");
  const { candidates, base } = explainLookup(createRegistry(layouts(names), config()), page);
  assert.deepEqual(
    candidates.map(({ template, reason }) => `${template.path}: ${reason}`),
    [
      "/posts/single.html: standard layout single, format html, in /posts",
      "/page.html: kind page, format html, in /",
      "/single.html: standard layout single, format html, in /",
    ],
  );
  assert.equal(base?.path, "/baseof.html");
});
