// What the README and the manual tell people to type exists: each command line parses, each flag is known, and the
// table of commands is whole.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readArguments } from "../../src/cli/arguments.ts";
import { commands } from "../../src/cli/commands.ts";
import { parseCommand } from "../../src/cli/parse.ts";
import { repository } from "./program.ts";

const manual = readdirSync(join(repository, "content/manual"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `content/manual/${name}`);
const papers = ["README.md", "CONTRIBUTING.md", ...manual];
const read = (path: string): string => readFileSync(join(repository, path), "utf8");

/** Words of a shell's command line, without its comment; enough for what documentation has. */
function words(line: string): string[] {
  const found = line.matchAll(/\s+#.*$|"([^"]*)"|'([^']*)'|[^\s"']+/g);
  return [...found]
    .filter(([text]) => !/^\s+#/.test(text))
    .map(([text, double, single]) => double ?? single ?? text);
}

interface CommandLine {
  readonly argv: readonly string[];
  /** Within a sentence a command may be named without its arguments. */
  readonly isWhole: boolean;
}

/** The command lines that a document shows, in a block or within its text. */
function* commandLines(text: string): Generator<CommandLine> {
  const program =
    /^(?:- run: )?(?:\$ )?(?:npx (?:--[a-z]+ )*)?(?:homelab-site(?:@\S+)?|node bin\/homelab-site\.js)(?= |$)(.*)/;
  const blocks = text.matchAll(/^ *(`{3,})(?:sh|console|shell|bash|ya?ml|text)\n([^]*?)^ *\1$/gm);
  const lines = [...blocks].flatMap(([, , block]) => block!.split("\n"));
  const inline = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code]) => code!);
  for (const [index, line] of [...lines, ...inline].entries()) {
    const found = program.exec(line.trim());
    // `homelab-site [command] [flags]` is a pattern, not a command line.
    if (found && !/\[[a-z]+\]|<command>/.test(found[1]!))
      yield { argv: words(found[1]!), isWhole: index < lines.length };
  }
}

/** Throws for what the program would refuse. */
function parse({ argv, isWhole }: CommandLine): void {
  const { command, args, help } = readArguments(argv);
  if (command && !help && isWhole) parseCommand(command, args);
}

describe("command lines that are shown can be typed", () => {
  for (const path of papers) {
    it(path, () => {
      for (const line of commandLines(read(path)))
        assert.doesNotThrow(() => parse(line), `homelab-site ${line.argv.join(" ")}`);
    });
  }

  it("are found", () => {
    const all = papers.flatMap((path) => [...commandLines(read(path))]);
    assert.ok(all.length > 15, `only ${all.length}`);
    assert.throws(() => parse({ argv: ["biuld"], isWhole: true }));
    assert.throws(() => parse({ argv: ["build", "--nope"], isWhole: false }));
    assert.deepEqual(
      [
        ...commandLines(
          '```sh\nnpx homelab-site build -b "https://x/" # all\n```\nor `homelab-site serve -D`',
        ),
      ],
      [
        { argv: ["build", "-b", "https://x/"], isWhole: true },
        { argv: ["serve", "-D"], isWhole: false },
      ],
    );
  });
});

describe("the page about the command line", () => {
  const text = read("content/manual/command-line.md");

  it("names every command", () => {
    const rows = [...text.matchAll(/^\| `([a-z ]+?)(?: <[a-z]+>)?` \|/gm)].map(([, name]) => name);
    for (const { name } of commands) assert.ok(rows.includes(name), name);
  });

  it("names only flags that are known", () => {
    const flags = new Set<string>(
      commands.flatMap(({ flags }) => flags.flatMap(({ name, short }) => [`--${name}`, `-${short}`])),
    );
    const rows = [...text.matchAll(/^\| (`-[^|]*`) \|/gm)].map(([, cell]) => [
      ...cell!.matchAll(/--?[A-Za-z][A-Za-z\d]*/g),
    ]);
    assert.ok(rows.length > 20, `${rows.length} rows`);
    for (const [flag] of rows.flat()) assert.ok(flags.has(flag), flag);
  });

  it("names every flag that the help names first", () => {
    const simple = commands.flatMap(({ flags }) => flags.filter((flag) => flag.simple));
    const missing = new Set(simple.map(({ name }) => name).filter((name) => !text.includes(`--${name}`)));
    // Short ones stand together in one row; what `new` and `config` take is told by their help.
    for (const name of ["buildDrafts", "buildFuture", "buildExpired", "force", "format", "kind", "printZero"])
      missing.delete(name);
    assert.deepEqual([...missing], []);
  });
});

it("what the papers link to is there", () => {
  for (const path of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]) {
    const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, url]) => url!);
    const local = links.filter((url) => !/^(?:[a-z]+:|#|\{\{)/.test(url));
    const missing = local.filter((url) => !existsSync(join(repository, url.replace(/#.*$/, ""))));
    assert.deepEqual(missing, [], path);
  }
});

it("the README says how to run the tests, as the continuous integration does", () => {
  assert.match(read("README.md"), /^npm ci && npm test(?: +#.*)?$/m);
  assert.match(read(".ci/run"), /npm ci && npm test/);
});
