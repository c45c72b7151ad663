// Builds the site cases with the real Hugo ($HUGO or on the PATH) and lists where its files differ from what we expect.
// Cases with answers of other hosts ask these by a proxy, which their configuration must allow.
//   npm run oracle [-- part of a name]      only lists
//   npm run oracle -- --write name          takes Hugo's output as the expectation, for a person to read
// Cases with templates in Handlebars, or with a line `oracle: no, because …`, are ours alone.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ANSWERS } from "./remote-answers.ts";
import { formatArchive, parseArchive, type Archive } from "./txtar.ts";

const hugo = process.env["HUGO"] ?? "hugo";
const root = join(import.meta.dirname, "sites");
const args = process.argv.slice(2);
const write = args.includes("--write");
const wanted = args.filter((arg) => arg !== "--write");

const STATS = "written/hugo_stats.json";

const isExpectation = (name: string) =>
  name === "public" || name === "messages" || name.startsWith("public/") || name === STATS;

/** Hugo's published files by path; null when its build fails. */
async function buildWithHugo({ files, comment }: Archive): Promise<Map<string, string> | null> {
  const dir = mkdtempSync(join(tmpdir(), "oracle-"));
  try {
    for (const [path, text] of files) {
      if (isExpectation(path)) continue;
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const flags = /^flags: (.*)$/m.exec(comment);
    const given = flags === null ? {} : (JSON.parse(flags[1]!) as Record<string, unknown>);
    const words = Object.entries(given).map(([name, value]) => `--${name}=${String(value)}`);
    const clock = ["--clock", "2026-01-01T00:00:00Z"];
    const cache = ["--cacheDir", join(dir, ".cache")];
    const proxy = await startProxy(join(dir, ANSWERS));
    const env = { ...process.env, ...(proxy && { HTTP_PROXY: proxy.url }) };
    try {
      execFileSync(hugo, ["--quiet", "--noBuildLock", ...clock, ...cache, ...words], {
        cwd: dir,
        env,
        stdio: "pipe",
      });
    } finally {
      proxy?.stop();
    }
    const published = readTree(join(dir, "public"), dir);
    const stats = join(dir, "hugo_stats.json");
    return existsSync(stats) ? published.set(STATS, readFileSync(stats, "utf8")) : published;
  } catch (error) {
    console.log(`  Hugo fails: ${String((error as { stderr?: unknown }).stderr ?? error).slice(0, 400)}`);
    return null;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The other hosts of a case that has any; a process of its own, because Hugo is waited for. */
async function startProxy(answers: string): Promise<{ url: string; stop: () => void } | undefined> {
  if (!existsSync(answers)) return undefined;
  const child = spawn(process.execPath, [join(import.meta.dirname, "oracle-proxy.js"), answers]);
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}`, stop: () => void child.kill() };
}

/** Texts below a folder, with the project where it is in our tests. */
function readTree(dir: string, project: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(dir)) return files;
  for (const name of readdirSync(dir, { recursive: true }).map(String).sort())
    if (statSync(join(dir, name)).isFile())
      files.set(
        relative(dir, join(dir, name)),
        readFileSync(join(dir, name), "utf8").replaceAll(project, "/site"),
      );
  return files;
}

function expectation(name: string, published: ReadonlyMap<string, string>): string {
  if (name === STATS) return published.get(STATS) ?? "(not written)\n";
  if (name === "public")
    return [...published.keys()]
      .filter((path) => path !== STATS)
      .sort()
      .map((path) => `${path}\n`)
      .join("");
  const text = published.get(name.slice("public/".length));
  if (text === undefined) return "(not published)\n";
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}

let differences = 0;
for (const name of readdirSync(root, { recursive: true }).map(String).sort()) {
  if (!name.endsWith(".txt") || (wanted.length > 0 && !wanted.some((part) => name.includes(part)))) continue;
  const file = join(root, name);
  const archive = parseArchive(readFileSync(file, "utf8"));
  const ours =
    [...archive.files.keys()].some((path) => path.endsWith(".hbs")) || /^oracle: no/m.test(archive.comment);
  if (ours) continue;
  console.log(name);
  const published = await buildWithHugo(archive);
  if (published === null) continue;
  const given = new Map(archive.files);
  for (const [path, text] of archive.files) {
    if (!isExpectation(path) || path === "messages") continue;
    const hugos = expectation(path, published);
    given.set(path, hugos);
    if (hugos === text) continue;
    differences++;
    if (!write) console.log(`  ${path}\n--- expected\n${text}--- Hugo\n${hugos}`);
  }
  if (write) writeFileSync(file, formatArchive({ comment: archive.comment, files: given }));
}
console.log(`${differences} differences${write ? ", written" : ""}`);
