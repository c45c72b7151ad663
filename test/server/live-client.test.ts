// The script of the live reload, run against just enough of a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { LIVE_CLIENT } from "../../src/server/live-client.ts";

interface Page {
  /** Address of the open page. */
  readonly at: string;
  readonly base?: string;
  /** Files that the page has loaded. */
  readonly loaded?: readonly string[];
  /** Style sheets linked in it. */
  readonly styles?: readonly string[];
  /** Whether it is the error page. */
  readonly failed?: boolean;
}

interface Link {
  rel: string;
  href: string;
  onload?: () => void;
  cloneNode(): Link;
  after(next: Link): void;
  remove(): void;
}

/** Opens a page, sends it one message and tells what it did. */
function told(page: Page, message: object): { did: string; links: string[] } {
  const origin = "http://localhost:1313";
  const { base = "/", failed = false } = page;
  let did = "nothing";
  const location = {
    pathname: new URL(page.at, origin).pathname,
    reload: () => (did = "reload"),
    get href() {
      return origin + page.at;
    },
    set href(url: string) {
      did = `go to ${url}`;
    },
  };
  const links: Link[] = [];
  const link = (href: string): Link => ({
    rel: "stylesheet",
    href,
    cloneNode: () => link(href),
    after: (next) => void links.push(next),
    remove: () =>
      void links.splice(
        links.findIndex((l) => l.href === href),
        1,
      ),
  });
  for (const href of page.styles ?? []) links.push(link(origin + href));
  let source: { onmessage?: (event: { data: string }) => void; url?: string } = {};
  runInNewContext(LIVE_CLIENT, {
    URL,
    Date: { now: () => 7 },
    location,
    document: {
      currentScript: {
        src: `${origin}${base}__homelab-site/t/live.js?v=3`,
        dataset: { base, ...(failed && { failed: "" }) },
      },
      querySelectorAll: () => [...links],
    },
    performance: { getEntriesByType: () => (page.loaded ?? []).map((path) => ({ name: origin + path })) },
    addEventListener: () => {},
    setTimeout: () => {},
    EventSource: class {
      constructor(url: URL) {
        source = this as never;
        source.url = String(url);
      }
    },
  });
  assert.equal(source.url, `${origin}${base}__homelab-site/t/events?v=3`);
  source.onmessage!({ data: JSON.stringify(message) });
  const onloads = links.map((next) => next.onload);
  for (const onload of onloads) onload?.();
  return { did, links: links.map(({ href }) => href.slice(origin.length)) };
}

describe("a page", () => {
  const cases: [what: string, page: Page, message: object, did: string][] = [
    ["reloads when it changed", { at: "/docs/" }, { paths: ["docs/index.html"] }, "reload"],
    [
      "stays when another changed",
      { at: "/docs/" },
      { paths: ["index.html", "docs/a/index.html"] },
      "nothing",
    ],
    [
      "knows itself below a base path",
      { at: "/sub/docs/", base: "/sub/" },
      { paths: ["docs/index.html"] },
      "reload",
    ],
    ["knows itself by its file name", { at: "/docs/index.html" }, { paths: ["docs/index.html"] }, "reload"],
    ["knows itself in other scripts", { at: "/caf%C3%A9/" }, { paths: ["café/index.html"] }, "reload"],
    ["that was missing reloads when it appears", { at: "/new" }, { paths: ["new/index.html"] }, "reload"],
    [
      "reloads when a script it uses changed",
      { at: "/", loaded: ["/a.js?v=1"] },
      { paths: ["a.js"] },
      "reload",
    ],
    ["stays when a script of others changed", { at: "/", loaded: ["/a.js"] }, { paths: ["b.js"] }, "nothing"],
    ["reloads for an imported style sheet", { at: "/", loaded: ["/i.css"] }, { paths: ["i.css"] }, "reload"],
    ["reloads when told to", { at: "/" }, { paths: [], reload: true }, "reload"],
    ["with an error reloads whatever happens", { at: "/", failed: true }, { paths: [] }, "reload"],
    [
      "goes to the changed page",
      { at: "/" },
      { paths: ["a/index.html"], navigate: "a/" },
      "go to http://localhost:1313/a/",
    ],
    [
      "that is the changed page reloads",
      { at: "/a/" },
      { paths: ["a/index.html"], navigate: "a/" },
      "reload",
    ],
  ];
  for (const [what, page, message, did] of cases) it(what, () => assert.equal(told(page, message).did, did));

  it("exchanges a style sheet without reloading", () => {
    const page = { at: "/", loaded: ["/a.css", "/b.css"], styles: ["/a.css", "/b.css?x"] };
    assert.deepEqual(told(page, { paths: ["b.css"] }), { did: "nothing", links: ["/a.css", "/b.css?t=7"] });
  });
});
