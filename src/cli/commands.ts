// The commands, by the words that call them. Each loads its own module only when it runs, so that a build
// doesn't pay for the server.
import type { CommandContext } from "./context.ts";
import { flagGroups } from "./flags.ts";
import type { Flag, FlagGroup } from "./flags.ts";

export interface Command {
  /** As typed: `new content`. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** As commander writes them: `<path>` must be given, `[path]` may be. */
  readonly args: string;
  /** The values the last argument may have; empty when anything goes. */
  readonly choices: readonly string[];
  readonly flags: readonly Flag[];
  /** Runs it and gives the exit code. */
  readonly run: (context: CommandContext) => Promise<number>;
}

interface Spelling {
  readonly args?: string;
  readonly aliases?: readonly string[];
  readonly choices?: readonly string[];
}

function command(
  name: string,
  summary: string,
  groups: readonly FlagGroup[],
  run: Command["run"],
  { args = "", aliases = [], choices = [] }: Spelling = {},
): Command {
  const flags = [...groups, "everywhere" as const].flatMap((group): readonly Flag[] => flagGroups[group]);
  return { name, summary, aliases, args, choices, flags, run };
}

const LISTS = ["all", "drafts", "expired", "future", "published"];

export const commands: readonly Command[] = [
  command(
    "build",
    "Build the site (what happens without a command)",
    ["opening", "building", "watching"],
    async (context) => (await import("./commands/build.ts")).build(context),
  ),
  command(
    "serve",
    "Build the site, show it at a local address and follow changes",
    ["serving", "opening", "building"],
    async (context) => (await import("./commands/serve.ts")).serve(context),
    { aliases: ["server"] },
  ),
  command(
    "check",
    "Build the site and look for broken links, fragments and images",
    ["opening", "building"],
    async (context) => (await import("./commands/check.ts")).check(context),
  ),
  command(
    "new site",
    "Make a documentation site that works",
    ["creating", "formatting"],
    async (context) => (await import("./commands/new-site.ts")).newSite(context),
    { args: "<path>", aliases: ["new project"] },
  ),
  command(
    "new content",
    "Make a content file from an archetype",
    ["writing", "opening"],
    async (context) => (await import("./commands/new-content.ts")).newContent(context),
    { args: "<path>" },
  ),
  command(
    "new theme",
    "Make the beginning of a theme",
    ["creating", "formatting"],
    async (context) => (await import("./commands/new-theme.ts")).newTheme(context),
    { args: "<name>" },
  ),
  command(
    "list",
    "List pages as CSV",
    ["opening"],
    async (context) => (await import("./commands/list.ts")).list(context),
    { args: "<which>", choices: LISTS },
  ),
  command(
    "list templates",
    "List templates, or say which ones a page gets",
    ["explaining", "opening"],
    async (context) => (await import("./commands/list-templates.ts")).listTemplates(context),
  ),
  command(
    "config",
    "Print the configuration in effect",
    ["showing", "formatting", "opening"],
    async (context) => (await import("./commands/config.ts")).config(context),
  ),
  command("config mounts", "Print which folders are mounted where", ["opening"], async (context) =>
    (await import("./commands/config-mounts.ts")).configMounts(context),
  ),
  command("gen chromastyles", "Print the stylesheet of a highlighter style", ["styling"], async (context) =>
    (await import("./commands/gen-chromastyles.ts")).genChromastyles(context),
  ),
  command("env", "Print what the program runs on", [], async (context) =>
    (await import("./commands/env.ts")).env(context),
  ),
  command("version", "Print the version", [], async (context) =>
    (await import("./commands/version.ts")).version(context),
  ),
];
