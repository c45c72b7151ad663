// Languages with base URLs of their own: each is served at a port of its own, as each will have a host of its own.
import assert from "node:assert/strict";
import { createServer as createPlainServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Config } from "../../src/model/config.ts";
import { createServer, type DevelopmentServer } from "../../src/server/server.ts";
import type { Update } from "../../src/server/live-site.ts";
import { fakeResult } from "../build/fake-result.ts";

const languages = [
  { lang: "en", baseURL: "https://en.example.org/" },
  { lang: "de", baseURL: "https://de.example.org/x/" },
];
const base = { baseURL: "https://en.example.org/", mediaTypes: {}, server: { headers: [], redirects: [] } };
const several = { ...base, isMultihost: true, defaultContentLanguage: "en", languages } as unknown as Config;

function start(config: Config, updates: Update[] = []): Promise<DevelopmentServer> {
  return createServer({
    open: (async () => ({ config, tree: {}, host: {} })) as never,
    build: (async (input: { config: Config }) =>
      fakeResult(
        Object.fromEntries(
          input.config.languages.flatMap(({ lang, baseURL }) => [
            [`${lang}/index.html`, `${lang} ${baseURL}`],
            [`${lang}/404.html`, `nothing in ${lang}`],
          ]),
        ),
        input.config,
      )) as never,
    bind: "127.0.0.1",
    port: 0,
    exactPort: true,
    watch: undefined,
    appendPort: true,
    liveReload: false,
    navigateToChanged: false,
    browserError: true,
    noCache: false,
    onUpdate: (update) => updates.push(update),
  });
}

const at = ({ url }: { url: string }, path = "") => fetch(url.replace("localhost", "127.0.0.1") + path);

describe("languages with hosts of their own", () => {
  let server: DevelopmentServer;
  before(async () => void (server = await start(several)));
  after(() => server.close());

  it("have an address each, which their pages name", async () => {
    const [en, de] = server.addresses;
    assert.deepEqual([en!.lang, de!.lang], ["en", "de"]);
    assert.notEqual(new URL(en!.url).port, new URL(de!.url).port);
    assert.equal(server.url, en!.url);
    assert.equal(await (await at(en!)).text(), `en ${en!.url}`);
    assert.equal(await (await at(de!)).text(), `de ${de!.url}`);
    assert.match(de!.url, /\/x\/$/);
  });

  it("show nothing of each other", async () => {
    for (const address of server.addresses) {
      const response = await at(address, "en/");
      assert.equal(response.status, 404);
      assert.equal(await response.text(), `nothing in ${address.lang}`);
    }
  });
});

it("a port that is taken is left out for the languages after the first", async () => {
  const first = await start(several);
  const ports = first.addresses.map(({ url }) => Number(new URL(url).port));
  await first.close();
  const squatter = createPlainServer().listen(ports[1], "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  try {
    const { createListeners } = await import("../../src/server/listeners.ts");
    const options = { bind: "127.0.0.1", port: ports[0]!, exactPort: true };
    const listeners = createListeners(() => () => new Response("x"), options);
    const taken = await listeners.ports(2);
    assert.equal(taken[0], ports[0]);
    assert.ok(taken[1]! > ports[1]!);
    assert.deepEqual(await listeners.ports(1), [ports[0]]);
    await listeners.close();
  } finally {
    squatter.close();
  }
});
