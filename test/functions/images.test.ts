// images.Config in a site: sizes by path, and nothing outside of the project.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSite } from "../site.ts";

const gif = "GIF89a\u0003\u0000\u0002\u0000";
const site = (template: string) =>
  buildSite([
    ["hugo.toml", 'disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]'],
    ["static/i.gif", gif],
    ["content/c.gif", gif],
    ["../outside.gif", gif],
    ["static/broken.png", "no image"],
    ["layouts/home.html", template],
  ]);

test("the size of a file of the project or its content", async () => {
  const template = `{{ with images.Config "static/i.gif" }}{{ .Width }}x{{ .Height }}{{ end }} {{ (imageConfig "/c.gif").Width }}`;
  assert.equal((await site(template)).text("index.html"), "3x2 3");
});

for (const [path, message] of [
  ["nope.gif", /there is no file "nope.gif"/],
  ["../outside.gif", /there is no file/],
  ["static", /there is no file/],
  ["hugo.toml", /the size of "hugo.toml" can't be read/],
  ["static/broken.png", /is no valid image\/png/],
] as const)
  test(`no size of ${path}`, async () => {
    assert.match((await site(`{{ images.Config "${path}" }}`)).messages, message);
  });
