// What the author is told about content files; what about their fields is in field-messages.ts.
import { locateKey } from "../config/locate-key.ts";
import { locate, offsetOf } from "../diagnostics/position.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import type { MenuEntryRecord } from "../model/site.ts";
import type { SourceText } from "../model/source.ts";
import type { DecodeError } from "../value/decode/error.ts";

interface Block {
  readonly format: string;
  readonly text: string;
  readonly offset: number;
}

const NAMES: Readonly<Record<string, string>> = { yaml: "YAML", toml: "TOML", json: "JSON" };

/** The decoder's message, placed in the content file. */
export function badFrontMatter(
  source: SourceText,
  block: Block,
  error: Pick<DecodeError, "message" | "line" | "column" | "help">,
): Diagnostic {
  const offset = block.offset + offsetOf(block.text, error.line, error.column);
  return {
    severity: "error",
    code: "content/bad-front-matter",
    message: `the ${NAMES[block.format]} front matter can't be read: ${error.message}`,
    location: locate(source, offset),
    notes: [],
    ...(error.help !== undefined && { help: error.help }),
  };
}

export function frontMatterNotAMap(source: SourceText, block: Block): Diagnostic {
  return {
    severity: "error",
    code: "content/bad-front-matter",
    message: "front matter must be a list of keys with values",
    location: locate(source, block.offset + block.text.search(/\S/), 3),
    notes: [],
    help: 'write one "key: value" a line between the fences',
  };
}

export function unclosedFrontMatter(source: SourceText, start: number, end: number): Diagnostic {
  const fence = source.text[start] === "{" ? "}" : source.text.slice(start, start + 3);
  return {
    severity: "error",
    code: "content/unclosed-front-matter",
    message: `the file begins like front matter, but no closing ${fence} follows`,
    location: locate(source, start, end - start),
    notes: [],
    help:
      fence === "}"
        ? "close the JSON object, or put front matter before a body that starts with a brace"
        : `close it with a line "${fence}"`,
  };
}

/** A body without front matter whose first character front matter begins with; Hugo refuses it too. */
export function bodyLikeFrontMatter(source: SourceText, start: number): Diagnostic {
  const isCall = source.text.startsWith("{{", start);
  const sign = isCall ? source.text.slice(start, start + 3) : source.text[start];
  return {
    severity: "error",
    code: "content/unclosed-front-matter",
    message: `a file without front matter can't begin with "${sign}"`,
    location: locate(source, start, isCall ? 3 : 1),
    notes: [],
    help: `put front matter before it, ${isCall ? "two lines of --- will do" : 'or write the list with "*"'}`,
  };
}

export function unknownFrontMatterLanguage(source: SourceText, start: number, language: string): Diagnostic {
  return {
    severity: "error",
    code: "content/front-matter-language",
    message: `front matter can't be written in "${language}"`,
    location: locate(source, start + 3, Math.max(1, language.length)),
    notes: [],
    help: "use --- with YAML, +++ with TOML or a JSON object; code in front matter is never run",
  };
}

/** A menu entry of the configuration whose page isn't there. */
export function menuPageNotFound({ menu, name, pageRef }: MenuEntryRecord, paths: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(pageRef.startsWith("/") ? pageRef : `/${pageRef}`, paths);
  return {
    severity: "warning",
    code: "content/menu-page-not-found",
    message: `menu "${menu}": there is no page "${pageRef}"${name === "" ? "" : `, which "${name}" links to`}`,
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: "correct pageRef in the site's configuration; a draft is only there with --buildDrafts",
  };
}

/** A parent that no entry of the menu has as its name or identifier, where one nearly has. */
export function menuParentNotFound({ menu, name, children }: MenuEntryRecord, near: string): Diagnostic {
  const [child] = children;
  return {
    severity: "warning",
    code: "content/menu-parent-not-found",
    message: `menu "${menu}": "${child?.name ?? ""}" has the parent "${name}", which is no entry of this menu`,
    suggestion: `did you mean "${near}"?`,
    notes: [],
    help: "name an entry's identifier, or its name where it has none; as it is, an entry without a link is made",
  };
}

export function duplicateContent(page: ParsedPage, other: string): Diagnostic {
  return {
    severity: "warning",
    code: "content/duplicate-page",
    message: `two files are the same page; this one is used and ${other} is left out`,
    location: locate({ file: page.file.display, text: page.text }, 0),
    notes: [],
    help: "rename or remove one of them",
  };
}

/** An entry of an i18n file that is neither a text nor a table of them. */
export function noMessage(source: SourceText, path: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "content/bad-message",
    message: path.length === 0 ? "the file has no messages" : `the message "${path.join(".")}" is no text`,
    location: placeInFile(source, path),
    notes: [],
    help: 'write a text in quotes, or a table of plural forms: one = "…", other = "…"',
  };
}

/** Words such as `description` belong to one message; beside names of messages they can't be told apart. */
export function mixedMessage(
  source: SourceText,
  path: readonly string[],
  reserved: readonly string[],
  others: readonly string[],
): Diagnostic {
  const [first = ""] = reserved;
  return {
    severity: "error",
    code: "content/bad-message",
    message: `${listed(reserved)} can't stand beside ${listed(others)}: it is a word for a part of a message`,
    location: placeInFile(source, [...path, first]),
    notes: [],
    help: `make it a message with a table of its own: [${[...path, first].join(".")}] with other = "…"`,
  };
}

export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(", ")} and others` : shown.join(", ");
}

function placeInFile(source: SourceText, path: readonly string[]): Location {
  const ext = source.file.slice(source.file.lastIndexOf(".") + 1);
  const format = ext === "toml" || ext === "json" ? ext : "yaml";
  const { offset, length } = locateKey(source.text, format, path);
  return locate(source, offset, length);
}

const WITHOUT_GIT = "build without git information: leave out enableGitInfo";

export function gitMissing(): Diagnostic {
  return {
    severity: "error",
    code: "content/git-failed",
    message: "enableGitInfo is set, but there is no program git",
    notes: [],
    help: `install Git, or ${WITHOUT_GIT}`,
  };
}

export function gitDenied(): Diagnostic {
  return {
    severity: "error",
    code: "content/git-failed",
    message: "enableGitInfo is set, but security.exec.allow doesn't allow the program git",
    notes: [],
    help: `add "^git$" to security.exec.allow, or ${WITHOUT_GIT}`,
  };
}

/** What Git itself says, in its first line. */
export function gitFailed(stderr: string): Diagnostic {
  const said = /^(?:fatal|error): (.*)/m.exec(stderr)?.[1] ?? stderr.trim().split("\n", 1)[0]!;
  const isEmpty = said.startsWith("ambiguous argument 'HEAD'");
  return {
    severity: "error",
    code: "content/git-failed",
    message: `the history can't be read: ${isEmpty ? "the repository has no commit yet" : said}`,
    notes: [],
    help: `make a commit in a repository that holds the project, or ${WITHOUT_GIT}`,
  };
}

export function shallowHistory(): Diagnostic {
  return {
    severity: "warning",
    code: "content/shallow-history",
    message: "the repository is a shallow clone: files seem to be as old as its oldest commit",
    notes: [],
    help: "clone all of it, as with fetch-depth: 0, or fetch the rest with git fetch --unshallow",
  };
}
