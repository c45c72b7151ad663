// What a reader and an author see in a browser: a copy of this repository's site, served by the bundle, with a style
// sheet and a partial of its own beside the default theme.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { put, repository, serve, temporaryFolder } from "./program.ts";
import type { Serving } from "./program.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}; CHROMIUM names another`;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

/** What a page measures; the scripts that do are texts, as no type of a browser is known here. */
interface Look {
  readonly width: number;
  readonly images: number;
  readonly styles: number;
}

describe("in a browser", { skip }, () => {
  const folder = temporaryFolder();
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let faults: string[] = [];

  before(async () => {
    for (const name of ["content", "hugo.toml"])
      cpSync(join(repository, name), join(folder, name), { recursive: true });
    cpSync(join(repository, "static/css/parts.css"), join(folder, "static/css/parts.css"));
    [serving, browser] = await Promise.all([
      serve(folder),
      chromium.launch({ executablePath, args: QUIET, env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: "" } }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: WIDE, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of (?:404|500)/.test(message.text()))
        faults.push(message.text());
    });
    page.on("requestfailed", (request) => {
      if (!request.url().endsWith("/events") && request.failure()?.errorText !== "net::ERR_ABORTED")
        faults.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    await page.goto(serving.url + path);
  }

  beforeEach(() => {
    faults = [];
  });
  afterEach(async () => {
    await page?.context().close();
    assert.deepEqual(faults, [], "the browser's console is silent");
  });

  /** The path below the site's address. */
  const where = (): string => page.url().slice(serving.url.length);
  /** How light the background is, from 0 to 1; by a canvas, since CSS has many ways to write a colour. */
  const lightness = (): Promise<number> =>
    page.evaluate(`(() => {
      const paint = document.createElement("canvas").getContext("2d");
      paint.fillStyle = getComputedStyle(document.body).backgroundColor;
      paint.fillRect(0, 0, 1, 1);
      return Math.max(...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)) / 255;
    })()`);

  describe("a reader", () => {
    it("goes through the pages by the sidebar", async () => {
      await open("");
      const sidebar = page.getByRole("navigation", { name: "All pages" });
      await sidebar.getByRole("link", { name: "Manual", exact: true }).click();
      await page.waitForURL("**/manual/");
      await sidebar.getByRole("link", { name: "Getting started", exact: true }).click();
      await page.waitForURL("**/manual/getting-started/");
      assert.equal(await page.locator("h1").innerText(), "Getting started");
      const current = sidebar.locator('[aria-current="page"]');
      assert.equal(await current.count(), 1);
      assert.equal(await current.innerText(), "Getting started");
    });

    it("opens the sidebar of a narrow screen with its button", async () => {
      await open("manual/", { viewport: NARROW });
      const link = page.getByRole("link", { name: "Getting started", exact: true }).first();
      const sidebar = page.locator("#site-nav");
      assert.equal(await sidebar.isVisible(), false);
      await page.getByRole("button", { name: "Menu" }).click();
      assert.equal(await sidebar.isVisible(), true);
      await page.keyboard.press("Escape");
      assert.equal(await sidebar.isVisible(), false);
      assert.equal(await link.count(), 1);
    });

    it("reads one page after the other, and back", async () => {
      await open("manual/getting-started/");
      const next = page.locator('a[rel="next"]');
      const name = (await next.innerText()).replace(/^next\s*/i, "");
      await next.click();
      await page.waitForURL((url) => !url.pathname.endsWith("/getting-started/"));
      assert.equal(await page.locator("h1").innerText(), name);
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL("**/manual/getting-started/");
    });

    it("jumps to a heading by the table of contents", async () => {
      await open("manual/command-line/");
      const links = page.locator("#TableOfContents a");
      assert.ok((await links.count()) > 3);
      const last = links.last();
      const id = decodeURIComponent((await last.getAttribute("href"))!.slice(1));
      await last.click();
      assert.equal(where(), `manual/command-line/#${id}`);
      await page.waitForFunction(`(() => {
        const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`);
    });

    it("gets the colours of the system, and keeps those of the button", async () => {
      await open("", { colorScheme: "dark" });
      assert.ok((await lightness()) < 0.3, "dark as the system is");
      await page.emulateMedia({ colorScheme: "light" });
      assert.ok((await lightness()) > 0.8, "follows the system");

      const button = page.locator("[data-theme-toggle]");
      assert.equal(await button.getAttribute("aria-pressed"), "false");
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      assert.ok((await lightness()) < 0.3, "dark by choice");
      await page.goto(`${serving.url}manual/`);
      assert.ok((await lightness()) < 0.3, "dark on the next page");
      await button.click();
      await page.reload();
      assert.ok((await lightness()) > 0.8, "light again, and after loading");
    });

    it("reaches the content first by keyboard", async () => {
      await open("manual/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(where(), "manual/#content");
      assert.equal(await page.evaluate("document.activeElement.id"), "content");
    });

    it("sees pictures and styles on every page, and nothing scrolls sideways on a small screen", async () => {
      await open("404.html", { viewport: NARROW });
      const sitemap = await (await fetch(`${serving.url}sitemap.xml`)).text();
      const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
      assert.ok(pages.length > 30, `${pages.length} pages in the sitemap`);
      const wrong: string[] = [];
      for (const url of [`${serving.url}404.html`, ...pages]) {
        await page.goto(url);
        const { width, images, styles } = await page.evaluate<Look>(`({
          width: document.documentElement.scrollWidth,
          images: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length,
          styles: document.styleSheets.length,
        })`);
        if (width > NARROW.width) wrong.push(`${url} is ${width} wide`);
        if (images > 0) wrong.push(`${url} has ${images} broken pictures`);
        if (styles < 5) wrong.push(`${url} has ${styles} style sheets`);
      }
      assert.deepEqual(wrong, []);
    });

    it("is told when there is no such page, and finds back", async () => {
      const context = await browser.newContext({ viewport: WIDE });
      page = await context.newPage();
      const response = await page.goto(`${serving.url}manual/no/such/page/`);
      assert.equal(response?.status(), 404);
      assert.equal(await page.locator("h1").innerText(), "Page not found");
      await page.getByRole("link", { name: "Go to the start page" }).click();
      await page.waitForURL(serving.url);
    });

    it("needs no JavaScript", async () => {
      await open("manual/", { javaScriptEnabled: false, viewport: NARROW });
      await page.getByRole("button", { name: "Menu" }).click();
      await page.locator("#site-nav").getByRole("link", { name: "Templates", exact: true }).click();
      await page.waitForURL("**/manual/templates/");
      assert.equal(await page.locator("h1").innerText(), "Templates");
    });
  });

  describe("an author", () => {
    /** Marks the document that is there now: a reload takes the mark away. */
    const mark = (): Promise<void> => page.evaluate("void (window.kept = true)");
    const isKept = (): Promise<boolean> => page.evaluate("window.kept === true");
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");

    it("sees an edit at once, on the page that it is about", async () => {
      await open("manual/checking-links/");
      await mark();
      const path = "content/manual/checking-links.md";
      put(folder, path, `${read(path)}\nA paragraph that is new.\n`);
      await page.getByText("A paragraph that is new.").waitFor();
      assert.equal(await isKept(), false);
      assert.equal(where(), "manual/checking-links/");
    });

    it("gets a changed style sheet without a reload", async () => {
      await open("manual/");
      await mark();
      put(folder, "static/css/parts.css", `${read("static/css/parts.css")}\nh1 { letter-spacing: 7px; }\n`);
      await page.waitForFunction(`getComputedStyle(document.querySelector("h1")).letterSpacing === "7px"`);
      assert.equal(await isKept(), true);
      assert.equal(await page.locator('link[href*="css/parts.css"]').count(), 1);
    });

    it("is left alone by an edit of another page", async () => {
      await open("manual/shortcodes/");
      await mark();
      const path = "content/manual/front-matter.md";
      put(folder, path, `${read(path)}\nSomething else.\n`);
      const other = async () => (await fetch(`${serving.url}manual/front-matter/`)).text();
      for (let i = 0; i < 100 && !(await other()).includes("Something else."); i++)
        await page.waitForTimeout(50);
      await page.waitForTimeout(300);
      assert.equal(await isKept(), true);
    });

    it("sees what is broken and where, until it is mended", async () => {
      await open("manual/");
      put(folder, "layouts/_partials/head-extra.hbs", "{{#if Title}}\n");
      await page.getByRole("heading", { name: "The build has an error" }).waitFor();
      assert.match(await page.locator("body").innerText(), /layouts\/_partials\/head-extra\.hbs:\d+:/);
      assert.equal((await fetch(page.url())).status, 500);
      put(folder, "layouts/_partials/head-extra.hbs", '<meta name="mended" content="yes">\n');
      await page.locator('meta[name="mended"]').waitFor({ state: "attached" });
      assert.equal(await page.locator("h1").innerText(), "Manual");
      rmSync(join(folder, "layouts"), { recursive: true });
      await page.locator('meta[name="mended"]').waitFor({ state: "detached" });
    });
  });
});
