// The history of content files, from repositories that each test makes for itself.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { build } from "../../src/build/build.ts";
import { openProject } from "../../src/build/project.ts";
import { createContentMemo, type ContentMemo } from "../../src/content/load.ts";
import { createLog, DiagnosticError } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import { toSlash } from "../../src/source/path.ts";

const skip = spawnSync("git", ["--version"]).status === 0 ? false : "there is no git";

type Files = Readonly<Record<string, string>>;

const CONFIG = `
baseURL = "https://example.org/"
enableGitInfo = true
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]
`;

const page = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\n`;

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const environment = (date: string) => ({
  PATH: process.env["PATH"],
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ann",
  GIT_AUTHOR_EMAIL: "ann@example.org",
  GIT_AUTHOR_DATE: date,
  GIT_COMMITTER_NAME: "Carl",
  GIT_COMMITTER_EMAIL: "carl@example.org",
  GIT_COMMITTER_DATE: "2025-05-05T05:05:05+05:00",
});

/** A folder of its own, and Git within it. */
function createRepository(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), "git-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) => gitAt("2024-01-01T00:00:00Z", ...args);
  const gitAt = (date: string, ...args: string[]) =>
    execFileSync("git", args, { cwd: root, env: environment(date), stdio: ["ignore", "pipe", "ignore"] });
  const commit = (date: string, message: string, files: Files) => {
    write(root, files);
    git("add", "-A");
    gitAt(date, "commit", "-q", "-m", message);
  };
  git("init", "-q", "-b", "main");
  return { root, git, commit };
}

/** The published texts by path, and the messages. */
async function buildIn(root: string, memo: ContentMemo = createContentMemo()) {
  const log = createLog();
  try {
    const project = await openProject({ source: toSlash(root), defaultTheme: false, log });
    const { outputs } = await build({ ...project, log, memo });
    const texts = [...outputs].map(([path, { content }]) => [path, new TextDecoder().decode(content as Uint8Array)]);
    return { texts: Object.fromEntries(texts) as Files, messages: messagesOf(log.diagnostics) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { texts: {} as Files, messages: messagesOf([...log.diagnostics, error.diagnostic]) };
  }
}

const messagesOf = (diagnostics: readonly Parameters<typeof formatDiagnostic>[0][]) =>
  diagnostics.map((each) => formatDiagnostic(each)).join("\n");

test("a page has the commits of its file", { skip }, async (t) => {
  const { root, commit, git } = createRepository(t);
  commit("2020-01-02T03:04:05+02:00", "Begin\n\nOne line.\n\nAnother <one>.", {
    "hugo.toml": CONFIG,
    ".mailmap": "Ann Author <ann@new.example.org> <ann@example.org>\n",
    "content/a.md": page("A"),
    "content/ü x.md": page("Ü", "slug: u\n"),
    "content/old.md": page("Moved"),
    "layouts/home.html": "{{ site.Lastmod.Year }}",
    "layouts/page.html": `{{ with .GitInfo -}}
{{ .Hash | len }} {{ hasPrefix .Hash .AbbreviatedHash }} {{ .Subject }}|{{ .Body }}|{{ .AuthorName }} {{ .AuthorEmail }}
{{ .AuthorDate.Format "2006-01-02T15:04:05-07:00" }} {{ .CommitDate.Format "2006-01-02T15:04:05-07:00" }}
{{ range .Ancestors }}{{ .Subject }},{{ end }} {{ range .Ancestors.Reverse }}{{ .Subject }},{{ end }} {{ with .Parent }}{{ .Subject }}{{ with .Parent }} {{ .Subject }}{{ end }}{{ end }}
{{ jsonify . | replaceRE "[0-9a-f]{7,40}" "…" | safeHTML }}
{{ else }}none
{{ end }}{{ .Lastmod.Format "2006-01-02" }} {{ .Date.IsZero }} {{ .Params.lastmod }}`,
  });
  commit("2021-01-02T00:00:00Z", 'Second "change"', { "content/a.md": page("A again") });
  git("mv", "content/old.md", "content/new.md");
  commit("2022-01-02T00:00:00Z", "Third", { "content/a.md": page("A once more", "") });
  write(root, { "content/untracked.md": page("Untracked", "date: 2001-01-01\n") });
  const { texts, messages } = await buildIn(root);
  assert.equal(messages, "");
  assert.equal(
    texts["a/index.html"],
    `40 true Third||Ann Author ann@new.example.org
2022-01-02T00:00:00&#43;00:00 2025-05-05T05:05:05&#43;05:00
Second &#34;change&#34;,Begin, Begin,Second &#34;change&#34;, Second &#34;change&#34; Begin
{"hash":"…","abbreviatedHash":"…","subject":"Third","authorName":"Ann Author","authorEmail":"ann@new.example.org","authorDate":"2022-01-02T00:00:00Z","commitDate":"2025-05-05T05:05:05+05:00","body":""}
2022-01-02 true 2022-01-02 00:00:00 &#43;0000 UTC`,
  );
  assert.match(texts["u/index.html"]!, /^40 true Begin\|One line\.\n\nAnother &lt;one&gt;\.\|Ann Author/);
  assert.match(texts["new/index.html"]!, /^40 true Third\|.*\n.*\n {2}\n/);
  assert.equal(texts["untracked/index.html"], "none\n2001-01-01 false 2001-01-01 00:00:00 &#43;0000 UTC");
  assert.equal(texts["index.html"], "2022");
});

test("a site may be a part of its repository, with content from beside it and from outside", { skip }, async (t) => {
  const { root, commit, git } = createRepository(t);
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  t.after(() => rmSync(outside, { recursive: true, force: true }));
  write(outside, { "far.md": page("Far") });
  const mounts = ["content", "../docs", toSlash(outside)].map(
    (source) => `[[module.mounts]]\nsource = "${source}"\ntarget = "content"\n`,
  );
  commit("2020-01-01T00:00:00Z", "Begin", {
    CODEOWNERS: "* @all\n/docs/ @docs\n/site/content/*.md @site\n",
    "site/hugo.toml": CONFIG + mounts.join(""),
    "site/content/near.md": page("Near"),
    "site/layouts/page.html": "{{ with .GitInfo }}{{ .Subject }}{{ else }}none{{ end }} {{ .CodeOwners }}",
    "site/layouts/home.html": "",
    "docs/beside.md": page("Beside"),
    "unrelated/a.txt": "a",
  });
  git("checkout", "-q", "-b", "side");
  commit("2021-01-01T00:00:00Z", "Side", { "docs/beside.md": page("Beside, changed") });
  git("checkout", "-q", "main");
  commit("2021-02-01T00:00:00Z", "Elsewhere", { "unrelated/b.txt": "b" });
  git("merge", "-q", "--no-ff", "-m", "Merge", "side");
  const { texts, messages } = await buildIn(join(root, "site"));
  assert.equal(messages, "");
  assert.equal(texts["near/index.html"], "Begin [@site]");
  assert.equal(texts["beside/index.html"], "Side [@docs]");
  assert.equal(texts["far/index.html"], "none []");
});

test("what Git can't tell is said", { skip }, async (t) => {
  const { root, commit, git } = createRepository(t);
  write(root, { "site/hugo.toml": CONFIG, "site/content/a.md": page("A"), "site/layouts/all.html": "" });
  const messageIn = async (folder: string) => (await buildIn(folder)).messages.split("\n")[0];
  const failed = "error[content/git-failed]:";
  assert.equal(await messageIn(join(root, "site")), `${failed} the history can't be read: the repository has no commit yet`);
  commit("2020-01-01T00:00:00Z", "Begin", {});
  commit("2021-01-01T00:00:00Z", "Again", { "site/content/a.md": page("A again") });
  git("clone", "-q", "--depth=1", `file://${toSlash(root)}`, "shallow");
  assert.match((await messageIn(join(root, "shallow/site")))!, /^warning\[content\/shallow-history\]/);
  write(root, { "site/hugo.toml": `${CONFIG}[security.exec]\nallow = ["^go$"]\n` });
  assert.match((await messageIn(join(root, "site")))!, /^error\[content\/git-failed\]: .*security\.exec\.allow/);
  rmSync(join(root, ".git"), { recursive: true });
  write(root, { "site/hugo.toml": CONFIG });
  assert.match((await messageIn(join(root, "site")))!, /can't be read: not a git repository/);
});

test("a repository's own settings run nothing", { skip }, async (t) => {
  const { root, commit, git } = createRepository(t);
  const trap = join(root, "trap.sh");
  const sprung = join(root, "sprung");
  writeFileSync(trap, `#!/bin/sh\necho "$@" >> ${sprung}\nexit 1\n`);
  chmodSync(trap, 0o755);
  commit("2020-01-01T00:00:00Z", "Begin", {
    "hugo.toml": CONFIG,
    "content/a.md": page("A"),
    "layouts/page.html": "{{ .GitInfo.Subject }}",
    ".gitattributes": "*.md diff=trap filter=trap\n",
  });
  const settings = {
    "core.fsmonitor": trap,
    "core.pager": trap,
    "pager.log": trap,
    "core.editor": trap,
    "core.sshCommand": trap,
    "core.gitProxy": trap,
    "core.askPass": trap,
    "core.alternateRefsCommand": trap,
    "credential.helper": `!${trap}`,
    "diff.external": trap,
    "diff.trap.command": trap,
    "diff.trap.textconv": trap,
    "filter.trap.clean": trap,
    "filter.trap.smudge": trap,
    "filter.trap.process": trap,
    "gpg.program": trap,
    "log.showSignature": "true",
    "log.diffMerges": "separate",
    "alias.log": `!${trap}`,
    "alias.rev-parse": `!${trap}`,
    "protocol.allow": "always",
    "protocol.ext.allow": "always",
    "remote.origin.url": `ext::${trap} %S`,
    "remote.origin.uploadpack": trap,
    "remote.origin.promisor": "true",
    "extensions.partialClone": "origin",
    "core.repositoryFormatVersion": "1",
  };
  for (const [name, value] of Object.entries(settings)) git("config", name, value);
  mkdirSync(join(root, ".git/hooks"), { recursive: true });
  for (const hook of ["post-index-change", "reference-transaction", "fsmonitor-watchman"]) {
    writeFileSync(join(root, ".git/hooks", hook), `#!/bin/sh\n${trap}\n`);
    chmodSync(join(root, ".git/hooks", hook), 0o755);
  }
  rmSync(sprung, { force: true });
  const whole = await buildIn(root);
  assert.equal(whole.texts["a/index.html"], "Begin");
  // Objects that aren't there are what a partial clone would fetch.
  const tree = git("rev-parse", "HEAD^{tree}").toString().trim();
  rmSync(join(root, ".git/objects", tree.slice(0, 2), tree.slice(2)), { force: true });
  const torn = await buildIn(root);
  assert.match(torn.messages, /content\/git-failed/);
  assert.ok(!existsSync(sprung));
});

test("a folder that looks like a bare repository isn't taken for one", { skip }, async (t) => {
  const { root, commit } = createRepository(t);
  commit("2020-01-01T00:00:00Z", "Begin", {
    "content/a.md": page("A"),
    "layouts/page.html": "{{ .GitInfo.Subject }}",
    "hugo.toml": CONFIG,
  });
  execFileSync("git", ["clone", "-q", "--bare", root, join(root, "bare")], { stdio: "ignore" });
  const configure = (name: string, value: string) =>
    execFileSync("git", ["--git-dir", join(root, "bare"), "config", name, value]);
  configure("core.bare", "false");
  configure("core.worktree", join(root, "bare"));
  write(join(root, "bare"), { "hugo.toml": CONFIG, "content/a.md": page("A"), "layouts/page.html": "" });
  assert.match((await buildIn(join(root, "bare"))).messages, /content\/git-failed/);
});

test("builds that follow read the history only when it changed", { skip }, async (t) => {
  const { root, commit } = createRepository(t);
  const files = { "hugo.toml": CONFIG, "content/a.md": page("A"), "layouts/page.html": "{{ .GitInfo.Subject }}" };
  commit("2020-01-01T00:00:00Z", "Begin", files);
  const memo = createContentMemo();
  await buildIn(root, memo);
  const { histories } = memo.git;
  assert.equal(histories.get("content/a.md")?.length, 1);
  await buildIn(root, memo);
  assert.equal(memo.git.histories, histories);
  commit("2021-01-01T00:00:00Z", "Again", { "content/a.md": page("B") });
  assert.equal((await buildIn(root, memo)).texts["a/index.html"], "Again");
});
