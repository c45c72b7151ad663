// The default theme where it is hard: words, tables and code wider than the window, and languages, one of which is
// written from right to left.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { put, serve, temporaryFolder } from "./program.ts";
import type { Serving } from "./program.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}; CHROMIUM names another`;

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const CODE = `println("${"a long line ".repeat(20)}")`;

const files: Readonly<Record<string, string>> = {
  "hugo.toml": `title = "Hard cases"
[languages.en]
weight = 1
label = "English"
[languages.ar]
weight = 2
label = "العربية"
locale = "ar"
direction = "rtl"
`,
  "content/_index.md": "---\ntitle: Home\n---\n",
  "content/_index.ar.md": "---\ntitle: مختبر\n---\n",
  "content/docs/_index.md": "---\ntitle: Docs\n---\n",
  "content/docs/long.md": `---
title: ${LONG}
date: 2026-03-07
tags: [${LONG}]
---

| ${"host | ".repeat(12)}
|${"---|".repeat(12)}
| ${"a-name-without-spaces | ".repeat(12)}

\`\`\`go
${CODE}
\`\`\`

\`\`\`go {linenos=true}
${CODE}
\`\`\`

\`\`\`go {linenos=inline}
${CODE}
\`\`\`

    ${CODE}
`,
  "content/docs/page.md": "---\ntitle: Page\n---\n\n## A heading\n",
  "content/docs/page.ar.md": "---\ntitle: صفحة\n---\n\n## عنوان\n\n```sh\necho\n```\n",
  "content/timeline.md": "---\ntitle: Timeline\nlayout: timeline\n---\n",
};

describe("the default theme in a browser", { skip }, () => {
  const folder = temporaryFolder();
  let serving: Serving;
  let browser: Browser;
  let page: Page;

  before(async () => {
    for (const [path, text] of Object.entries(files)) put(folder, path, text);
    [serving, browser] = await Promise.all([
      serve(folder),
      chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] }),
    ]);
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  for (const width of [360, 800, 1440])
    it(`nothing is wider than a window of ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ["", "docs/", "docs/long/", "tags/", "timeline/", "ar/docs/page/"]) {
        await page.goto(serving.url + path);
        assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width, path);
      }
    });

  it("goes from right to left where the language does, but for code", async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${serving.url}ar/docs/page/`);
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())!.x;
    assert.ok((await left(".sidebar")) > (await left("article")), "the sidebar is on the right");
    assert.ok((await left(".toc nav")) < (await left("article")), "the table of contents on the left");
    const direction = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector("${selector}")).direction`);
    assert.equal(await direction("h1"), "rtl");
    assert.equal(await direction("pre"), "ltr");
  });

  it("leads to the page in another language, or to that language's home", async () => {
    await page.goto(`${serving.url}docs/page/`);
    const languages = page.getByRole("navigation", { name: "Languages" });
    assert.equal(await languages.locator('[aria-current="true"]').innerText(), "English");
    await languages.getByRole("link", { name: "العربية" }).click();
    await page.waitForURL("**/ar/docs/page/");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    await page.goto(`${serving.url}docs/long/`);
    await page.getByRole("navigation", { name: "Languages" }).getByRole("link", { name: "العربية" }).click();
    await page.waitForURL("**/ar/");
  });
});
