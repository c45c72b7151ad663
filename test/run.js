// Runs all unit and site tests with node's runner: `node test/run.js [part of a file name]…`.
// Tests of the whole program run the bundle, which is made anew when a source is younger.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(root, { recursive: true })
  .map((name) => join(root, String(name)))
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => relative(root, file).includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`no test file has ${wanted.join(" or ")} in its name`);
  process.exit(1);
}
if (files.some((file) => relative(root, file).startsWith("e2e")) && isBundleOld()) {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit", cwd: dirname(root) });
  if (status !== 0) process.exit(1);
}
const strip = join(root, "strip-types.js");
const child = spawn(
  process.execPath,
  [
    "--import",
    strip,
    "--test",
    // What hangs fails, rather than to stop all; not a measure of anything.
    "--test-timeout=300000",
    "--test-reporter=./test/summary-reporter.js",
    "--test-reporter-destination=stdout",
    ...files,
  ],
  {
    stdio: "inherit",
    cwd: dirname(root),
  },
);
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function isBundleOld() {
  const home = dirname(root);
  const bundle = join(home, "dist", "cli.cjs");
  if (!existsSync(bundle)) return true;
  const made = statSync(bundle).mtimeMs;
  const sources = readdirSync(join(home, "src"), { recursive: true }).map((name) =>
    join("src", String(name)),
  );
  const others = ["package.json", "rolldown.config.js"];
  return [...sources, ...others].some((name) => statSync(join(home, name)).mtimeMs > made);
}
