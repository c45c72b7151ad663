// Times whole builds of synthetic sites: ours, the real Hugo's ($HUGO or on the PATH) and Eleventy's, as ratios in one
// run.   node bench/run.js [--pages 100,1000,10000] [--rounds 3] [--no-eleventy]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findHugo } from "./hugo.js";
import { compare, print } from "./measure.js";
import { writeEleventySite, writeSite } from "./synthetic.js";

const root = dirname(fileURLToPath(import.meta.url));
const work = join(root, ".work");
const cli = join(root, "..", "bin", "homelab-site.js");

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "3" },
    "no-eleventy": { type: "boolean", default: false },
  },
});

/** Eleventy's command, installed into bench/.work when it isn't there yet. */
function findEleventy() {
  const home = join(work, "eleventy");
  const command = join(home, "node_modules/@11ty/eleventy/cmd.cjs");
  if (existsSync(command)) return command;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  try {
    execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "@11ty/eleventy@3"], {
      cwd: home,
      stdio: "ignore",
    });
    return command;
  } catch {
    console.log("Eleventy could not be installed: left out");
    return undefined;
  }
}

const count = (dir) =>
  readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;

async function benchSite(pages, rounds, hugo, eleventy) {
  const site = join(work, `site-${pages}`);
  writeSite(site, pages);
  const out = (name) => join(work, `public-${name}-${pages}`);
  const clean = (name) => () => rmSync(out(name), { recursive: true, force: true });
  const ours = (layouts) => ({
    name: layouts === "hbs" ? "homelab-site (Handlebars)" : "homelab-site (Go templates)",
    command: process.execPath,
    args: [cli, "build", "-s", site, "-d", out(layouts), "--layoutDir", `layouts-${layouts}`, "--quiet"],
    before: clean(layouts),
  });
  const contenders = [ours("hbs"), ours("go")];
  if (hugo)
    contenders.push({
      name: "Hugo",
      command: hugo,
      args: ["-s", site, "-d", out("hugo"), "--layoutDir", "layouts-go", "--quiet", "--noBuildLock"],
      before: clean("hugo"),
    });
  if (eleventy) {
    const folder = join(work, `eleventy-${pages}`);
    writeEleventySite(folder, pages);
    contenders.push({
      name: "Eleventy",
      command: process.execPath,
      args: [eleventy, "--quiet"],
      options: { cwd: folder },
      before: () => rmSync(join(folder, "public"), { recursive: true, force: true }),
    });
  }
  const results = await compare(contenders, rounds);
  if (hugo && count(out("hbs")) !== count(out("hugo")))
    console.log(`  note: ${count(out("hbs"))} HTML files here, ${count(out("hugo"))} by Hugo`);
  return results;
}

async function benchStart(rounds) {
  const site = join(work, "site-empty");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "hugo.toml"), 'title = "Empty"\n');
  const results = await compare(
    [
      { name: "node -e 0", command: process.execPath, args: ["-e", "0"] },
      {
        name: "homelab-site, empty site",
        command: process.execPath,
        args: [cli, "build", "-s", site, "--quiet"],
      },
    ],
    rounds * 5,
  );
  print("An empty site", results, results[0]);
}

mkdirSync(work, { recursive: true });
const hugo = findHugo();
const eleventy = values["no-eleventy"] ? undefined : findEleventy();
const rounds = Number(values.rounds);
await benchStart(rounds);
for (const pages of values.pages.split(",").map(Number)) {
  const results = await benchSite(
    pages,
    pages >= 10000 ? 1 : rounds,
    hugo,
    pages >= 10000 ? undefined : eleventy,
  );
  const reference = results.find(({ name }) => name === "Hugo") ?? results[0];
  print(`${pages.toLocaleString("en")} pages`, results, reference);
}
