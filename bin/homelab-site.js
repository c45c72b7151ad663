#!/usr/bin/env node
// Starts the bundled program. A checkout that hasn't been built yet says so.
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const dist = join(__dirname, "../dist");
if (existsSync(join(dist, "cli.cjs"))) start();
else {
  console.error("homelab-site: dist/cli.cjs is missing. In a checkout, run: npm ci");
  process.exitCode = 1;
}

async function start() {
  const pieces = require("./pieces.js").createPieces(dist);
  const { main } = pieces.load("cli.cjs");
  process.exitCode = await main(process.argv.slice(2));
  pieces.keep();
}
