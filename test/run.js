// Runs all unit and site tests with node's runner: `node test/run.js [part of a file name]…`.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
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
const strip = join(root, "strip-types.js");
const child = spawn(
  process.execPath,
  [
    "--import",
    strip,
    "--test",
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
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
