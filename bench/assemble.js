// Times reading, parsing and assembling pages that are front matter only: `list all`, which renders nothing, over
// sections of 1,000 pages, and over one section with all of them.   node bench/assemble.js [--pages 10000,100000] [--rounds 2]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare, print } from "./measure.js";

const root = dirname(fileURLToPath(import.meta.url));
const work = join(root, ".work");
const cli = join(root, "..", "bin", "homelab-site.js");

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "10000,100000" },
    rounds: { type: "string", default: "2" },
  },
});

const page = (i) => `---
title: Page ${i}
date: 2026-0${1 + (i % 9)}-1${i % 10}
weight: ${i % 50}
tags: [tag-${i % 20}, tag-${i % 7}]
---
`;

/** A site that is there already is taken as it is: writing it takes longer than reading it. */
function writeSite(pages, sectionSize) {
  const folder = join(work, `assemble-${pages}-${sectionSize}`);
  if (existsSync(join(folder, "hugo.toml"))) return folder;
  for (let i = 0; i < pages; i++) {
    const section = join(folder, "content", `section-${Math.floor(i / sectionSize)}`);
    if (i % sectionSize === 0) mkdirSync(section, { recursive: true });
    writeFileSync(join(section, `page-${i}.md`), page(i));
  }
  writeFileSync(join(folder, "hugo.toml"), 'title = "Assembled"\n');
  return folder;
}

const contenders = values.pages
  .split(",")
  .map(Number)
  .flatMap((pages) =>
    [1000, pages].map((sectionSize) => ({
      name: `${pages.toLocaleString("en")} pages, sections of ${sectionSize.toLocaleString("en")}`,
      command: process.execPath,
      args: [cli, "list", "all", "-s", writeSite(pages, sectionSize)],
    })),
  );
const results = await compare(contenders, Number(values.rounds));
print("Parsed and assembled", results, results[0]);
