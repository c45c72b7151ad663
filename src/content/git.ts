// The history of content files, asked of Git once a build where `enableGitInfo` is set.
// https://gohugo.io/methods/page/gitinfo/
// A repository may come from somebody else, and its own configuration can name programs that Git runs. So nothing is asked
// that would need one, what could is switched off by flags (which beat the repository), and Git reaches no other machine.
import { allows } from "../config/policy.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Log } from "../model/diagnostic.ts";
import type { Commit, Repository } from "../model/repository.ts";
import type { Host, ProgramResult, SourceFile } from "../model/source.ts";
import { isInside, joinPath, relativePath } from "../source/path.ts";
import { CODE_OWNERS_PLACES, parseCodeOwners, type CodeOwners } from "./code-owners.ts";
import { LOG_FORMAT, parseGitLog } from "./git-log.ts";
import { gitDenied, gitFailed, gitMissing, shallowHistory } from "./messages.ts";

type Histories = ReadonlyMap<string, readonly Commit[]>;

/** The history that an earlier build has read, and what it is of. */
export interface GitMemo {
  key: string;
  histories: Histories;
}

/** Where the project stands in its repository. */
interface Place {
  /** Root of the repository, absolute. */
  readonly root: string;
  /** Path of the project below it, with a slash at its end; "" for the root itself. */
  readonly prefix: string;
  readonly head: string;
  readonly isShallow: boolean;
}

/** Reads the history of these files; undefined where the site doesn't want it. Throws a DiagnosticError. */
export function loadRepository(
  files: readonly SourceFile[],
  config: Config,
  host: Host,
  log: Log,
  memo?: GitMemo,
): Repository | undefined {
  if (!config.enableGitInfo) return undefined;
  const place = placeOf(config, host);
  if (place.isShallow) log.add(shallowHistory());
  const pathOf = (file: SourceFile) => pathInRepository(file, place, config);
  const roots = rootsOf(files, pathOf, place);
  const key = [place.root, place.head, ...roots].join("\0");
  const histories = memo?.key === key ? memo.histories : readHistories(place, roots, config, host);
  if (memo) Object.assign(memo, { key, histories });
  const owners = findCodeOwners(place, config, host);
  return {
    history: (file) => histories.get(pathOf(file) ?? "") ?? [],
    owners: (file) => owners(file),
  };
}

function placeOf(config: Config, host: Host): Place {
  const { workingDir } = config;
  const ask = ["--is-shallow-repository", "--show-toplevel", "--show-prefix", "HEAD"];
  const result = git(["-C", workingDir, "rev-parse", ...ask], config, host);
  const [isShallow, root, prefix, head] = Buffer.from(result.stdout).toString("utf8").split("\n");
  if (result.status !== 0 || !head) throw new DiagnosticError(gitFailed(result.stderr));
  return { root: root!, prefix: prefix!, head, isShallow: isShallow === "true" };
}

/** Undefined for a file outside of the repository. */
function pathInRepository({ filename }: SourceFile, { root, prefix }: Place, config: Config): string | undefined {
  const path = relativePath(filename, config.workingDir);
  return path === undefined ? relativePath(filename, root) : prefix + path;
}

const MAX_ROOTS = 100;

/** The folders that the files are in, so that Git needn't look at all of a large repository. */
function rootsOf(
  files: readonly SourceFile[],
  pathOf: (file: SourceFile) => string | undefined,
  { prefix }: Place,
): readonly string[] {
  const roots = new Set<string>();
  for (const file of files) {
    const path = pathOf(file);
    if (path === undefined) continue;
    const end = path.indexOf("/", path.startsWith(prefix) ? prefix.length : 0);
    roots.add(end < 0 ? path : path.slice(0, end));
  }
  return roots.size > MAX_ROOTS ? ["."] : [...roots].sort();
}

function readHistories(place: Place, roots: readonly string[], config: Config, host: Host): Histories {
  if (roots.length === 0) return new Map();
  // All commits that name a file, as without folders: those that a merge made needless are part of its history too.
  const how = ["--no-merges", "--full-history", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-show-signature"];
  const what = [place.head, "--", ...roots];
  const result = git(["-C", place.root, "log", ...LOG_FORMAT, ...how, ...what], config, host);
  if (result.status !== 0) throw new DiagnosticError(gitFailed(result.stderr));
  return parseGitLog(result.stdout);
}

/** Settings of a repository that name programs, or make a folder of files look like a repository. */
const SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.sshCommand=false",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
  "submodule.recurse=false",
  "diff.ignoreSubmodules=all",
].flatMap((setting) => ["-c", setting]);

const SAFE_ENVIRONMENT = {
  // A clone without all of its objects would fetch them, with programs that its configuration names.
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  LC_ALL: "C.UTF-8",
};

function git(args: readonly string[], { security: { exec } }: Config, host: Host): ProgramResult {
  if (!allows(exec.allow, "git")) throw new DiagnosticError(gitDenied());
  const env: Record<string, string> = {};
  for (const name of host.envNames()) if (allows(exec.osEnv, name)) env[name] = host.env(name) ?? "";
  const result = host.run("git", ["--no-pager", ...SAFE_SETTINGS, ...args], { ...env, ...SAFE_ENVIRONMENT });
  if (result === undefined) throw new DiagnosticError(gitMissing());
  return result;
}

// CODEOWNERS

/** Of the project, else of the repository that it is a part of. */
function findCodeOwners({ root }: Place, config: Config, host: Host): (file: SourceFile) => readonly string[] {
  for (const folder of new Set([config.workingDir, root])) {
    const owners = readCodeOwners(folder, host);
    if (owners)
      return ({ filename }) => {
        const path = relativePath(filename, folder);
        return path === undefined ? [] : owners(path);
      };
  }
  return () => [];
}

function readCodeOwners(folder: string, host: Host): CodeOwners | undefined {
  const files = CODE_OWNERS_PLACES.map((place) => joinPath(folder, place, "CODEOWNERS"));
  const isOurs = (name: string) => isInside(host.realPath(name), host.realPath(folder));
  const file = files.find((name) => host.stat(name)?.kind === "file" && isOurs(name));
  return file === undefined ? undefined : parseCodeOwners(host.readText(file));
}
