// security.http.urls, as Hugo's default has it: each spelling of an address is the address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultUrls } from "../../src/config/policy.ts";
import { checkUrl } from "../../src/remote/policy.ts";

const policy = { urls: defaultUrls, methods: [], mediaTypes: [], proxyFromEnvironment: false };

for (const url of [
  "https://example.org/",
  "http://example.org:8080/a?b",
  "HTTPS://Example.org",
  "https://7-zip.org/",
])
  test(`${url} may be fetched`, () => assert.doesNotThrow(() => checkUrl(url, policy)));

for (const url of [
  "http://127.0.0.1/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.0.0.1/",
  "http://0177.0.0.1/",
  "http://0/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://localhost/",
  "http://LOCALHOST:80/",
  "http://a.localhost/",
  "http://user@example.org/",
  "http://user:secret@example.org/",
  "file:///etc/passwd",
  "//example.org/",
])
  test(`${url} may not`, () => assert.throws(() => checkUrl(url, policy), /security\.http\.urls/));

test("a list of the site's own decides on addresses, in their common spelling, too", () => {
  const own = { ...policy, urls: [".*", "! ^http://127"] };
  assert.doesNotThrow(() => checkUrl("http://192.168.1.2/", own));
  assert.throws(() => checkUrl("http://0x7f000001/", own));
});
