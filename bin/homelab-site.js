#!/usr/bin/env node
// Starts the bundled program. A checkout that hasn't been built yet says so.
import { existsSync } from "node:fs";
import module from "node:module";

module.enableCompileCache?.();
const program = new URL("../dist/cli.js", import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error("homelab-site: dist/cli.js is missing. In a checkout, run: npm ci");
  process.exitCode = 1;
}
