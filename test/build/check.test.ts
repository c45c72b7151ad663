import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scanHTML } from "../../src/build/check-html.ts";
import { createLinkResolver } from "../../src/build/check-links.ts";
import { checkSite } from "../../src/build/check.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import type { BuildResult } from "../../src/model/build.ts";
import type { Page } from "../../src/model/page.ts";
import type { Site } from "../../src/model/site.ts";
import { fakeResult } from "./fake-result.ts";

/** A page with a content file, published at one path. */
function page(path: string, content: string): Page {
  const display = `content/${path.replace(/\/?index\.html$/, "") || "_index"}.md`;
  const parsed = { file: { display }, text: content, bodyOffset: content.indexOf("---\n", 1) + 4 };
  return { kind: "page", path: `/${path}`, parsed, targets: [{ path }] } as unknown as Page;
}

function site(
  files: Record<string, string>,
  pages: Page[] = [],
  baseURL = "https://example.org/",
): BuildResult {
  const made = { pages: new Map(pages.map((p, i) => [String(i), p])) } as unknown as Site;
  return { ...fakeResult(files, { baseURL }), sites: [made] };
}

const found = (result: BuildResult) =>
  checkSite(result).map(({ code, message, location, suggestion }) => {
    const place = location ? ` ${location.file}:${location.line}:${location.column}` : "";
    return `${code}${place} ${message.replace(/^the (link|file) /, "")}${suggestion ? ` | ${suggestion}` : ""}`;
  });

describe("scanHTML", () => {
  const cases: [html: string, urls: string[], ids: string[]][] = [
    ['<a href="/x">', ["/x"], []],
    ["<a href='/x' id=one>", ["/x"], ["one"]],
    ["<A HREF=/x/ CLASS=y>", ["/x/"], []],
    ["<a\n  data-href=no\thref = /x>", ["/x"], []],
    ['<a href="a?x=1&amp;y=2&#38;z">', ["a?x=1&y=2&z"], []],
    ['<img srcset="a.png 1x, b.png 2x,c.png" src=d.png alt=">">', ["a.png", "b.png", "c.png", "d.png"], []],
    ['<video poster=p.jpg src=v.mp4><source src="w.webm"></video>', ["p.jpg", "v.mp4", "w.webm"], []],
    ["<!-- <a href=no> --><a href=yes>", ["yes"], []],
    ['<script>"<a href=no>"</script><a href=yes>', ["yes"], []],
    ["<title><a href=no></TITLE><a href=yes>", ["yes"], []],
    ["<textarea></text><a href=no></textarea ><a href=yes>", ["yes"], []],
    ["</a href=no><!doctype html><?x <a href=no>?><p id=p>", [], ["p"]],
    ["a < b <3 <a href=yes>", ["yes"], []],
    ["<a name=old><b name=no>", [], ["old"]],
    ['<link rel="preconnect" href="/"><link rel=stylesheet href=a.css>', ["a.css"], []],
    ['<svg><use xlink:href="#i"/><image href=i.png /></svg>', ["#i", "i.png"], []],
    ['<a href="unclosed', ["unclosed"], []],
    ["<a href", [""], []],
    ["<constructor href=x><__proto__ href=y>", [], []],
  ];
  for (const [html, urls, ids] of cases) {
    it(html, () => {
      const scanned = scanHTML(html);
      assert.deepEqual(
        scanned.references.map(({ url }) => url),
        urls,
      );
      assert.deepEqual([...scanned.ids], ids);
    });
  }

  it("takes linear time for hostile input", () => {
    const many = 200_000;
    const hostile = [
      "<",
      "<a ",
      "<a href=",
      "<!--",
      "</",
      "<title></",
      `<a${" ".repeat(50)}`,
      "<img srcset=',,,, ,",
      "&#",
    ];
    const start = cpuMs();
    for (const piece of hostile) scanHTML(piece.repeat(many / piece.length));
    scanHTML(`<img srcset="${",".repeat(many)}b,">`);
    scanHTML(`<a${" ".repeat(many)}`);
    assert.ok(cpuMs() - start < 3000);
  });
});

describe("a link of docs/a/index.html below https://example.org/sub/", () => {
  const resolver = createLinkResolver("https://example.org/sub/");
  const cases: [url: string, expected: string][] = [
    ["", "docs/a/index.html"],
    ["#x", "docs/a/index.html #x"],
    ["#caf%C3%A9", "docs/a/index.html #café"],
    ["#x:~:text=y", "docs/a/index.html #x"],
    ["?q#x", "docs/a/index.html #x"],
    ["b", "docs/a/b"],
    ["../b/#x", "docs/b/ #x"],
    ["/sub/docs/", "docs/"],
    ["/sub", ""],
    ["/sub/", ""],
    ["/subway/", "root-absolute /subway/"],
    ["/docs/", "root-absolute /docs/"],
    ["../../../x", "root-absolute /x"],
    ["https://example.org/sub/x%20y", "x y"],
    ["//example.org/sub/x", "x"],
    ["https://example.org/other/", "external"],
    ["https://example.com/sub/", "external"],
    ["mailto:a@b.c", "external"],
    ["javascript:alert(1)", "external"],
    ["data:text/plain,x", "external"],
    ["http://[", "invalid"],
  ];
  for (const [url, expected] of cases) {
    it(JSON.stringify(url), () => {
      const target = resolver.resolve(url, "docs/a/index.html", "");
      const path = "path" in target ? target.path : "";
      const fragment = target.kind === "internal" && target.fragment ? ` #${target.fragment}` : "";
      const kind = target.kind === "internal" ? "" : `${target.kind} `;
      assert.equal(`${kind}${path}${fragment}`.trimEnd(), expected);
    });
  }
});

describe("checkSite finds", () => {
  it("nothing in a good site", () => {
    const files = {
      "index.html":
        '<a href="/docs/">d</a><a href=/docs>d</a><a href="docs/#one">1</a><img src=i.png><a href="#top">^</a>',
      "docs/index.html":
        '<h2 id=one>1</h2><a href="../i.png">i</a><a href="https://example.com/x">x</a><a href=/old/#x>o</a>',
      "old/index.html": '<meta http-equiv="refresh" content="0; url=/docs/">',
      "i.png": "",
    };
    assert.deepEqual(found(site(files)), []);
    assert.deepEqual(found(site(files, [], "")), []);
  });

  it("broken links, where the author wrote them", () => {
    const content = "---\ntitle: A\n---\nSee [b](../setpu/) and\n[c](/docs/gone.md).\n";
    const html = '<p>See <a href="../setpu/">b</a> and <a href="/docs/gone/">c</a></p>';
    const files = { "docs/a/index.html": html, "docs/setup/index.html": "", "guide/gone/index.html": "" };
    assert.deepEqual(found(site(files, [page("docs/a/index.html", content)])), [
      'check/broken-link content/docs/a.md:4:9 "../setpu/" leads to no page or file of the site | did you mean "/docs/setup/"?',
      'check/broken-link content/docs/a.md:5:5 "/docs/gone/" leads to no page or file of the site | did you mean "/guide/gone/"?',
    ]);
  });

  it("broken links of templates once, where they were published", () => {
    const files = { "index.html": "<p>\n<a href=/x/>x</a>", "a/index.html": "<a href=/x/>x</a>" };
    const [only, ...rest] = checkSite(site(files, [page("index.html", "---\n---\nNo link")]));
    assert.deepEqual(rest, []);
    assert.equal(
      formatDiagnostic(only!),
      [
        'error[check/broken-link]: the link "/x/" leads to no page or file of the site',
        "  public/index.html:2:9",
        "  2 | <a href=/x/>x</a>",
        "    |         ^^^",
        "  note: found 1 more time",
        "  help: Correct the link, or make the page it names.",
        "  more: docs/errors.md#check-broken-link",
      ].join("\n"),
    );
  });

  it("broken fragments, of the same page and of others", () => {
    const files = {
      "a/index.html": '<h2 id="install">I</h2><a href="#instal">1</a><a href="/b/#nope">2</a>',
      "b/index.html": "<h1>b</h1>",
    };
    assert.deepEqual(found(site(files, [page("a/index.html", "---\n---\n[1](#instal) [2](/b/#nope)")])), [
      'check/broken-fragment content/a.md:3:5 no element of /a/index.html has the id "instal" | did you mean "install"?',
      'check/broken-fragment content/a.md:3:18 no element of /b/ has the id "nope"',
    ]);
  });

  it("missing images, media and files", () => {
    const files = {
      "a/index.html":
        '<img src="pic.png"><img srcset="p1.png 1x"><video poster="p.jpg"></video><script src="/a.js"></script>',
      "a/pics.png": "",
    };
    assert.deepEqual(found(site(files, [page("a/index.html", "---\n---\n![x](pic.png)")])), [
      'check/missing-image content/a.md:3:6 "pic.png" of an image is missing | did you mean "/a/pics.png"?',
      'check/missing-image public/a/index.html:1:33 "p1.png" of an image is missing',
      'check/missing-image public/a/index.html:1:59 "p.jpg" of an image is missing',
      'check/broken-link public/a/index.html:1:87 "/a.js" leads to no page or file of the site',
    ]);
  });

  it("links that forget the project's folder", () => {
    const files = {
      "index.html": '<a href="/docs/">1</a><a href="/other/">2</a><a href="/sub/docs/">3</a>',
      "docs/index.html": "",
    };
    const pages = [page("index.html", "---\n---\n[1](/docs/)")];
    assert.deepEqual(found(site(files, pages, "https://me.github.io/sub/")), [
      'check/root-absolute-link content/_index.md:3:5 "/docs/" leads out of the site, which is below "/sub/" | did you mean "/sub/docs/"?',
      'check/root-absolute-link public/index.html:1:32 "/other/" leads out of the site, which is below "/sub/"',
    ]);
  });

  it("two pages with one path", () => {
    const pages = [page("a/index.html", "x"), { ...page("a/index.html", "y"), parsed: null }];
    assert.deepEqual(found(site({ "a/index.html": "" }, pages as Page[])), [
      'check/duplicate-path content/a.md and the page page /a/index.html are both published as "a/index.html"',
    ]);
  });

  it("what a base element changes", () => {
    const files = {
      "a/index.html": '<base href="/b/"><a href="c/">1</a><a href="#x">2</a>',
      "b/c/index.html": "",
    };
    assert.deepEqual(found(site(files)), [
      'check/broken-link public/a/index.html:1:45 "#x" leads to no page or file of the site',
    ]);
  });

  it("links in pages that are copied", () => {
    const result = site({});
    const outputs = new Map([
      ["x.html", { path: "x.html", content: { copyOf: "/static/x.html" }, origin: "static/x.html" }],
    ]);
    const readFile = (filename: string) => new TextEncoder().encode(`<a href="/${filename.length}">`);
    assert.equal(checkSite({ ...result, outputs }, { readFile }).length, 1);
  });
});

/** Processor time, which other programs on the machine don't lengthen as much as time on the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

it("a site of many pages with a broken link each is checked in linear time", () => {
  const timeOf = (pages: number): number => {
    const files: Record<string, string> = {};
    const menu = Array.from({ length: 50 }, (_, i) => `<a href="/p${i}/">${i}</a>`).join("");
    for (let i = 0; i < pages; i++) files[`p${i}/index.html`] = `${menu}<a href="../q${i}/">broken</a>`;
    const result = site(files);
    const start = cpuMs();
    assert.equal(checkSite(result).length, pages);
    return cpuMs() - start;
  };
  timeOf(500);
  const [few, many] = [timeOf(500), timeOf(4000)];
  assert.ok(many < Math.max(few, 20) * 24, `500 pages took ${few} ms, 4000 took ${many} ms`);
});
