// Loads the pieces of the bundled program and keeps the large ones compiled: compiling them is most of a start. What V8
// made of a piece, functions that ran included, is kept in a folder beside it. Whoever may write there may change the
// program as well, so nothing new is trusted; where nobody may write, each start compiles. Node's own compile cache does
// less for us: Node 20 has none, and later ones keep it in a folder for temporary files.
"use strict";
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** A smaller piece compiles in less time than it takes to read another file. */
const LARGE = 16_384;

/** At the end of a kept file: its check sum, and how many milliseconds the run took that made it. */
const TRAILER = 8;

const HEAD = "(function (exports, require, module, __filename, __dirname) {";

/** Loads pieces of the program in `dist`; `keep()` at the end of a run saves what it has compiled. */
exports.createPieces = function createPieces(dist) {
  const loaded = new Map();
  const folder = join(dist, "compiled", `${process.version}-${process.arch}`);
  // The names of pieces hold a hash of their text, so what was kept for an older one is never found.
  const compiledFile = (file) => join(folder, `${basename(file)}.bin`);

  function load(file) {
    const known = loaded.get(file);
    if (known) return known.module.exports;
    const source = readFileSync(file, "utf8");
    const isLarge = source.length >= LARGE;
    const kept = isLarge ? readCompiled(compiledFile(file)) : undefined;
    const script = new Script(`${HEAD}${source}\n})`, {
      filename: file,
      columnOffset: -HEAD.length,
      cachedData: kept?.data,
    });
    const keptRun = kept && !script.cachedDataRejected ? kept.run : 0;
    const module = { exports: {} };
    loaded.set(file, { module, script, isLarge, keptRun });
    const requireOther = createRequire(file);
    const requirePiece = (id) => (id.startsWith(".") ? load(join(dirname(file), id)) : requireOther(id));
    script.runInThisContext()(module.exports, requirePiece, module, file, dirname(file));
    return module.exports;
  }

  /** Longer runs compile more functions: what a short one left is replaced by one of twice its length. */
  function keep() {
    const run = Math.round(performance.now());
    for (const [file, { script, isLarge, keptRun }] of loaded)
      if (isLarge && run > 2 * keptRun) writeCompiled(compiledFile(file), script.createCachedData(), run);
  }

  return { load: (name) => load(join(dist, name)), keep };
};

/** Undefined when there is no such file, or a torn one: V8 believes what it is given. */
function readCompiled(path) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const end = bytes.length - TRAILER;
  if (end <= 0) return undefined;
  const data = bytes.subarray(0, end);
  return crc32(data) === bytes.readUInt32LE(end) ? { data, run: bytes.readUInt32LE(end + 4) } : undefined;
}

/** Written beside its place first, since others may start at the same moment. */
function writeCompiled(path, data, run) {
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(crc32(data), 0);
  trailer.writeUInt32LE(run, 4);
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([data, trailer]));
    renameSync(unfinished, path);
  } catch {
    // Nobody may write here, or the disk is full: the next start compiles again.
  }
}
