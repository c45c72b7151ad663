// What content adapters read may change between two builds of one server: they run anew each time.
import assert from "node:assert/strict";
import { it } from "node:test";
import { build } from "../../src/build/build.ts";
import { loadConfig } from "../../src/config/load.ts";
import { createLog } from "../../src/diagnostics/log.ts";
import { createContentMemo, type ContentMemo } from "../../src/content/load.ts";
import { createMemoryHost } from "../../src/source/memory-host.ts";
import { loadTree } from "../../src/source/tree.ts";

const files = {
  "hugo.toml": 'disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]',
  "data/books.toml": 'names = ["raven"]',
  "layouts/_partials/mark.html": '{{ return "!" }}',
  "layouts/all.html": "{{ .Title }}",
  "content/books/_content.gotmpl":
    '{{ range hugo.Data.books.names }}{{ $.AddPage (dict "path" . "title" (printf "%s%s" . (partial "mark.html"))) }}{{ end }}',
};

/** Builds the files with some changed; `memo` stands for a server that goes on. */
async function built(changes: Partial<typeof files>, memo: ContentMemo) {
  const sources = Object.entries({ ...files, ...changes }).map(([path, text]) => [`/site/${path}`, text]);
  const host = createMemoryHost(Object.fromEntries(sources));
  const log = createLog();
  const config = await loadConfig({ source: "/site", host, log });
  const { outputs } = await build({ config, tree: loadTree(config, host, log), host, log, memo });
  assert.deepEqual(log.diagnostics, []);
  const texts = [...outputs].filter(([path]) => path.startsWith("books/") && path !== "books/index.html");
  return Object.fromEntries(
    texts.map(([path, { content }]) => [path, new TextDecoder().decode(content as Uint8Array)]),
  );
}

it("content adapters see changes of data, of partials and of themselves", async () => {
  const memo = createContentMemo();
  assert.deepEqual(await built({}, memo), { "books/raven/index.html": "raven!" });
  const data = { "data/books.toml": 'names = ["frog", "raven"]' };
  assert.deepEqual(await built(data, memo), {
    "books/frog/index.html": "frog!",
    "books/raven/index.html": "raven!",
  });
  assert.deepEqual(await built({ "layouts/_partials/mark.html": '{{ return "?" }}' }, memo), {
    "books/raven/index.html": "raven?",
  });
  assert.deepEqual(await built({ "content/books/_content.gotmpl": "" }, memo), {});
});
