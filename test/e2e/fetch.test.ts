// The thread that fetches is a file of the bundle: it has to be found from there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { put, run, temporaryFolder } from "./program.ts";

it("a host that refuses is told, so the thread was there", () => {
  const folder = temporaryFolder();
  put(folder, "hugo.toml", '[security.http]\nurls = [".*"]\n');
  // Nobody listens at the first of all ports.
  put(
    folder,
    "layouts/home.html",
    '{{ with try (resources.GetRemote "http://127.0.0.1:1/") }}{{ .Err }}{{ end }}',
  );
  const { code, stderr } = run(folder, "build", "--noDefaultTheme");
  assert.equal(code, 0, stderr);
  assert.match(readFileSync(join(folder, "public/index.html"), "utf8"), /refused/i);
});
