import assert from "node:assert/strict";
import test from "node:test";
import { anySite } from "../../src/source/sites.ts";
import type { Config } from "../../src/model/config.ts";
import { loadToml } from "./support.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// TOML, what to look at, and what Hugo 0.169 makes of it.
const table: readonly (readonly [
  name: string,
  toml: string,
  read: (c: Config) => unknown,
  expected: unknown,
])[] = [
  ["a base URL ends with a slash", "baseURL = 'https://a.b/c'", (c) => c.baseURL, "https://a.b/c/"],
  ["an empty base URL is none", "baseURL = ''", (c) => c.baseURL, "https://example.org/"],
  ["numbers pass for texts", "title = 5", (c) => c.title, "5"],
  ["texts pass for booleans", "buildDrafts = 'true'", (c) => c.buildDrafts, true],
  ["numbers pass for booleans", "pluralizeListTitles = 0", (c) => c.pluralizeListTitles, false],
  ["a text passes for a list", "mainSections = 'docs'", (c) => c.mainSections, ["docs"]],
  ["one theme or several", "theme = []", (c) => c.theme, []],
  ["fractions are cut off", "summaryLength = 1.5", (c) => c.summaryLength, 1],
  ["seconds without a unit", "timeout = 30", (c) => c.timeout, "30s"],
  [
    "kinds in any letter case",
    "disableKinds = ['RSS', 'taxonomyTerm']",
    (c) => c.disableKinds,
    ["rss", "taxonomy"],
  ],
  [
    "naming a taxonomy replaces both",
    "[taxonomies]\nseries = 'series'",
    (c) => c.taxonomies,
    { series: "series" },
  ],
  ["ugly URLs by section", "[uglyURLs]\nPosts = true", (c) => c.uglyURLs, { posts: true }],
  ["ugly URLs everywhere", "uglyURLs = true", (c) => c.uglyURLs, true],
  [
    "outputs of kinds not named stay",
    "[outputs]\nhome = ['HTML', 'json']",
    (c) => [c.outputs["home"], c.outputs["page"], c.outputs["section"]],
    [["html", "json"], ["html"], ["html", "rss"]],
  ],
  [
    "an output format is laid over Hugo's",
    "[outputFormats.RSS]\nbasename = 'feed'",
    ({ outputFormats: { rss } }) => [rss?.baseName, rss?.noUgly, rss?.mediaType.type],
    ["feed", true, "application/rss+xml"],
  ],
  [
    "a new format of a new media type",
    "[mediaTypes.'text/Foo']\nsuffixes = ['Foo']\n[outputFormats.foo]\nmediaType = 'text/foo'",
    ({ outputFormats: { foo } }) => [foo?.baseName, foo?.rel, foo?.mediaType],
    ["index", "alternate", { type: "text/foo", suffixes: ["foo"], delimiter: "." }],
  ],
  [
    "a media type of the site replaces Hugo's, in formats that name it",
    "[mediaTypes.'text/html']\nsuffixes = ['htm']\n[outputFormats.amp]\nmediaType = 'text/html'",
    (c) => [c.outputFormats["html"]?.mediaType.suffixes, c.outputFormats["amp"]?.mediaType.suffixes],
    [["html", "htm"], ["htm"]],
  ],
  [
    "flat permalinks are for pages and terms",
    "[permalinks]\nposts = '/:year/'",
    (c) => c.permalinks.map((rule) => [rule.kind, rule.section, rule.pattern, rule.path]),
    [
      ["page", "posts", "/:year/", "/{posts,posts/**}"],
      ["term", "posts", "/:year/", "/{posts,posts/**}"],
    ],
  ],
  [
    "permalinks by kind",
    "[permalinks.section]\n'/' = '/x/'\n[permalinks.taxonomy]\ntags = '/t/'",
    (c) => c.permalinks.map((rule) => [rule.kind, rule.section, rule.path]),
    [
      ["section", "", "/*"],
      ["taxonomy", "tags", "/{tags,tags/**}"],
    ],
  ],
  [
    "permalinks as a list",
    "[[permalinks]]\npattern = '/:slug/'\n[permalinks.target]\nkind = 'page'\npath = '/{docs,docs/**}'\n[[permalinks]]\npattern = '/x/'",
    (c) => c.permalinks,
    [
      {
        kind: "page",
        section: "docs",
        pattern: "/:slug/",
        path: "/{docs,docs/**}",
        environment: "",
        matrix: anySite,
      },
      { kind: "", section: "", pattern: "/x/", path: "", environment: "", matrix: anySite },
    ],
  ],
  [
    "menu entries are complete",
    "[[menus.Main]]\nname = 'X'\nweight = 3\n[menus.Main.params]\nFoo = 1",
    (c) => c.menus,
    {
      main: [
        {
          menu: "main",
          identifier: "",
          name: "X",
          pageRef: "",
          params: { foo: 1 },
          parent: "",
          post: "",
          pre: "",
          title: "",
          url: "",
          weight: 3,
        },
      ],
    },
  ],
  [
    "a cascade of one table",
    "[cascade]\nTOC = true\n[cascade.target]\nkind = 'page'\n[cascade.params]\nFoo = 1",
    (c) => c.cascade,
    [
      {
        target: { path: "", kind: "page", matrix: anySite, environment: "" },
        values: { toc: true, params: { foo: 1 } },
      },
    ],
  ],
  [
    "cascades for languages of a matrix; those without values are dropped",
    "[[cascade]]\na = 1\n[cascade.target.sites.matrix]\nlanguages = ['de', 'fr']\n[[cascade]]\n[cascade.target]\npath = '/x'",
    (c) => c.cascade,
    [
      {
        target: { path: "", kind: "", matrix: { ...anySite, languages: ["de", "fr"] }, environment: "" },
        values: { a: 1 },
      },
    ],
  ],
  [
    "dates of front matter",
    "[frontmatter]\ndate = [':filename', ':default', 'xDate']\npublishDate = ['publishDate']",
    (c) => [c.frontmatter.date, c.frontmatter.publishDate, c.frontmatter.expiryDate],
    [
      [":filename", "date", "publishdate", "pubdate", "published", "lastmod", "modified", "xdate"],
      ["publishdate", "pubdate", "published"],
      ["expirydate", "unpublishdate"],
    ],
  ],
  [
    "line numbers in Hugo's three spellings",
    "[markup.highlight]\nlineNos = 'inline'",
    ({ markup: { highlight } }) => [highlight.lineNos, highlight.lineNumbersInTable],
    [true, false],
  ],
  [
    "switches of older versions",
    "[markup.goldmark.extensions]\ntypographer = false\nfootnote = false",
    ({ markup: { goldmark } }) => [
      goldmark.extensions.typographer.disable,
      goldmark.extensions.footnote.enable,
    ],
    [true, false],
  ],
  [
    "how headings get their ids, by the name it had before 0.144, which goes first",
    "[markup.goldmark.parser]\nautoHeadingIDType = 'blackfriday'\nautoIDType = 'github-ascii'\nautoHeadingID = false",
    ({ markup: { goldmark } }) => [goldmark.parser.autoIDType, goldmark.parser.autoHeadingID],
    ["blackfriday", false],
  ],
  [
    "related: naming anything starts from nothing",
    "[related]\ntoLower = true",
    (c) => c.related,
    { includeNewer: false, indices: [], threshold: 0, toLower: true },
  ],
  [
    "related: names of indices are keys, and lower case for all is for each",
    "[related]\ntoLower = true\n[[related.indices]]\nname = 'MyTags'",
    (c) => c.related.indices.map(({ name, toLower }) => [name, toLower]),
    [["mytags", true]],
  ],
  [
    "no related tags without that taxonomy",
    "[taxonomies]\nx = 'xs'",
    (c) => c.related.indices.map((index) => index.name),
    ["keywords", "date"],
  ],
  [
    "caches: those not named stay",
    "[caches.images]\nmaxAge = '1h'",
    (c) => [c.caches["images"], c.caches["misc"]?.maxAge],
    [{ dir: ":resourceDir/_gen", maxAge: "1h" }, -1],
  ],
  [
    "names of headers keep their letter case",
    "[[server.headers]]\nfor = '/**'\n[server.headers.values]\nX-Frame = 'a'",
    (c) => c.server.headers,
    [{ for: "/**", values: { "X-Frame": "a" } }],
  ],
  [
    "dangerous names are names",
    "[params]\n__proto__ = 1\nconstructor = 2\n[taxonomies]\n__proto__ = 'x'",
    (c) => [Object.keys(c.params), Object.keys(c.taxonomies), "polluted" in {}],
    [["__proto__", "constructor"], ["__proto__"], false],
  ],
];

for (const [name, toml, read, expected] of table) {
  test(name, async () => {
    const { config, messages } = await loadToml(toml);
    assert.deepEqual(messages, []);
    assert.deepEqual(plain(read(config)), expected);
  });
}
