// Many texts rendered by Hugo and here: they become the pages of one site with a bare layout.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What each side made of a text; "" where it gave up on the page. */
export interface Rendered {
  readonly theirs: string;
  readonly ours: string;
}

const SETTINGS = `baseURL = "https://example.org/"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
ignoreLogs = ["warning-goldmark-raw-html"]
`;
const OURS = [
  process.execPath,
  fileURLToPath(new URL("../../bin/homelab-site.js", import.meta.url)),
  "build",
];

/** Renders each text; `settings` is TOML, `layouts` are the templates by path: at least `page.html`. */
export function renderBoth(
  hugo: string,
  texts: readonly string[],
  settings: string,
  layouts: Readonly<Record<string, string>>,
): readonly Rendered[] {
  const site = mkdtempSync(join(tmpdir(), "compare-"));
  try {
    writeSite(site, texts, settings, layouts);
    build(site, "theirs", [hugo]);
    build(site, "ours", OURS);
    return texts.map((_, i) => ({ theirs: readPage(site, "theirs", i), ours: readPage(site, "ours", i) }));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** Without the colours of code: they come from other grammars than Hugo's. */
export function withoutColours({ theirs, ours }: Rendered): Rendered {
  const strip = (html: string) =>
    html.replace(/<code class="language-[^>]*>[^]*?<\/code>/g, (code) => code.replace(/<\/?span[^>]*>/g, ""));
  return { theirs: strip(theirs), ours: strip(ours) };
}

function writeSite(
  site: string,
  texts: readonly string[],
  settings: string,
  layouts: Readonly<Record<string, string>>,
): void {
  mkdirSync(join(site, "content"));
  writeFileSync(join(site, "hugo.toml"), SETTINGS + settings);
  for (const [path, text] of Object.entries(layouts)) {
    const file = join(site, "layouts", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  texts.forEach((text, i) => writeFileSync(contentFile(site, i), `---\ntitle: Page\n---\n${text}`));
}

const contentFile = (site: string, i: number): string => join(site, "content", `p${i}.md`);

/** Builds the site; a page that stops the build is taken away, and it begins again. */
function build(site: string, name: string, [program = "", ...args]: readonly string[]): void {
  for (;;) {
    const options = { cwd: site, encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const { status, stdout, stderr } = spawnSync(program, [...args, "--destination", name], options);
    if (status === 0) return;
    const messages = stdout + stderr;
    const faulty = /\berror\b[^]*?\bp(\d+)\.md/i.exec(messages)?.[1];
    if (faulty === undefined) throw new Error(`${name} fails:\n${messages.slice(0, 4000)}`);
    rmSync(contentFile(site, Number(faulty)));
  }
}

function readPage(site: string, name: string, i: number): string {
  const file = join(site, name, `p${i}`, "index.html");
  return existsSync(contentFile(site, i)) && existsSync(file) ? readFileSync(file, "utf8") : "";
}
