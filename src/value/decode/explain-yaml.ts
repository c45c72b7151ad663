// js-yaml says what its grammar missed, and where it noticed. Authors are told what they left out, and where: a colon in
// a text, a quote that nobody closes, a key without its colon, a tab.
import { DecodeError } from "./error.ts";

interface Reported {
  readonly reason: string;
  /** Both counted from 0. */
  readonly line: number;
  readonly column: number;
}

/** The error to tell for what the parser reported. */
export function explainYaml(text: string, reported: Reported): DecodeError {
  const lines = text.split(/\r?\n/);
  const explained = explain(lines, reported);
  return explained ?? new DecodeError(reported.reason, reported.line + 1, reported.column + 1);
}

function explain(lines: readonly string[], reported: Reported): DecodeError | undefined {
  const { reason } = reported;
  if (reason === "bad indentation of a mapping entry") return valueOrIndentation(lines, reported);
  if (reason.includes("multiline key") || reason.startsWith("end of the stream"))
    return keyWithoutColon(lines, reported.line);
  if (reason.endsWith("quoted scalar")) return openQuote(lines, reason.includes("single") ? "'" : '"');
  const help = advice.find(([start]) => reason.startsWith(start))?.[1];
  return help === undefined
    ? undefined
    : new DecodeError(reason, reported.line + 1, reported.column + 1, help);
}

const advice: readonly (readonly [reason: string, help: string])[] = [
  ["tab characters", "indent with spaces"],
  ["duplicated mapping key", "remove one of the two"],
  ["missed comma", "put a comma between the entries of a list in brackets, and ] at its end"],
  ["unexpected end of the stream within a flow", "close the bracket or brace"],
  ["unidentified alias", 'put a text that begins with * in quotes: "*"'],
  ["unknown escape sequence", "write a backslash twice within double quotes, or take single quotes"],
];

/** `title: A: b`, `title: "A" b`, `title: @x`; or a line that really stands too far to the right. */
function valueOrIndentation(lines: readonly string[], { line, column }: Reported): DecodeError | undefined {
  const given = lines[line] ?? "";
  const colon = given.indexOf(": ");
  const start = given.length - given.slice(colon + 1).trimStart().length;
  if (colon < 0 || column < start)
    return new DecodeError(
      "the line is indented like none of those around it",
      line + 1,
      given.length - given.trimStart().length + 1,
      "keys of one map begin in the same column",
    );
  const value = given.slice(start).trimEnd();
  const key = given.slice(0, colon).trim().replace(/^- +/, "");
  const isQuoted = value.startsWith('"') || value.startsWith("'");
  const message = isQuoted
    ? "the text goes on after its closing quote"
    : column === start
      ? `a text can't begin with "${value[0]}"`
      : 'a text can\'t have ": " in it';
  return new DecodeError(
    message,
    line + 1,
    column + 1,
    `put it in quotes: ${key}: ${quoted(unquoted(value))}`,
  );
}

/** `'it's'` without the quotes that were meant to be around it. */
function unquoted(value: string): string {
  const first = value[0];
  const isWhole = (first === '"' || first === "'") && value.length > 1 && value.endsWith(first);
  return isWhole ? value.slice(1, -1) : value;
}

const quoted = (value: string): string =>
  value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;

/** The parser notices at the next line; what it wanted is missing in the last one that has text. */
function keyWithoutColon(lines: readonly string[], noticed: number): DecodeError | undefined {
  for (let line = Math.min(noticed, lines.length - 1); line >= 0; line--) {
    const given = lines[line]!.trim();
    if (given === "" || given.startsWith("#") || given.includes(": ") || given.endsWith(":")) continue;
    if (given.startsWith("- ")) return undefined;
    const colon = given.indexOf(":");
    const column = lines[line]!.indexOf(given) + 1;
    return colon > 0
      ? new DecodeError(
          "a space is missing after the colon",
          line + 1,
          column + colon,
          `write ${spaced(given, colon)}`,
        )
      : new DecodeError("a key needs a colon after it", line + 1, column, "write key: value");
  }
  return undefined;
}

const spaced = (given: string, colon: number): string =>
  `${given.slice(0, colon)}: ${given.slice(colon + 1).trimStart()}`;

/** The parser notices at the end of the text; the place is where the quote opens. */
function openQuote(lines: readonly string[], quote: string): DecodeError | undefined {
  for (const [line, given] of lines.entries()) {
    const open = opening(given, quote);
    if (open >= 0 && given.indexOf(quote, open + 1) < 0)
      return new DecodeError(
        `a text begins with ${quote} and doesn't end`,
        line + 1,
        open + 1,
        `close it with ${quote}`,
      );
  }
  return undefined;
}

function opening(line: string, quote: string): number {
  for (const before of [`: ${quote}`, `- ${quote}`]) {
    const at = line.indexOf(before);
    if (at >= 0) return at + 2;
  }
  return line.trimStart().startsWith(quote) ? line.indexOf(quote) : -1;
}
