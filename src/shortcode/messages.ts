// What authors are told about shortcode calls.
import type { Diagnostic, Note, Severity } from "../model/diagnostic.ts";
import type { SourceFile, SourceText } from "../model/source.ts";
import { DiagnosticError } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import { didYouMean } from "../diagnostics/suggest.ts";

/** A range of the source to mark. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Extra = Partial<Pick<Diagnostic, "suggestion" | "help" | "notes">>;

function fault(source: SourceText, code: string, message: string, at: Span, extra: Extra): DiagnosticError {
  const location = locate(source, at.start, Math.max(1, at.end - at.start));
  return new DiagnosticError({
    severity: "error",
    code: `shortcode/${code}`,
    message,
    location,
    notes: [],
    ...extra,
  });
}

const noteAt = (source: SourceText, text: string, at: number): Note => ({
  text,
  location: locate(source, at),
});

/** Embedded shortcodes of earlier Hugos, and what to use today. */
const removedFromHugo: ReadonlyMap<string, string> = new Map([
  ...["twitter", "tweet", "twitter_simple"].map(
    (name) => [name, "Hugo has removed it: call x with the names user and id"] as const,
  ),
  ["gist", "Hugo has removed it: make a template of your own, or copy the code into a fence"],
  ["instagram_simple", "Hugo has removed it: call instagram, and set simple under [privacy.instagram]"],
]);

export function unknownShortcode(source: SourceText, at: Span, names: Iterable<string>): DiagnosticError {
  const name = source.text.slice(at.start, at.end);
  const suggestion = didYouMean(name, names);
  const missing = `add layouts/_shortcodes/${name}.html, or write {{</* ${name} */>}} to show the call as text`;
  return fault(source, "unknown", `there is no shortcode "${name}"`, at, {
    ...(suggestion !== undefined && { suggestion }),
    help: name.endsWith("/")
      ? 'put a space before the "/" that closes a call'
      : (removedFromHugo.get(name.toLowerCase()) ?? missing),
  });
}

/** A function that the configuration doesn't allow; a warning where a template has the same name. */
export function codeNotAllowed(
  source: SourceText,
  { start, end }: Span,
  { display, owner }: Pick<SourceFile, "display" | "owner">,
  severity: Severity,
): Diagnostic {
  const name = source.text.slice(start, end);
  const who = owner === "" ? "this site" : `theme "${owner}"`;
  return {
    severity,
    code: "shortcode/code-not-allowed",
    message: `shortcode "${name}" is a function in ${display}, and code of ${who} isn't allowed to run`,
    location: locate(source, start, end - start),
    notes: [],
    help: `allow it in the site's configuration if you trust it: [security] allowCode = ["${owner || "."}"]`,
  };
}

export function noName(source: SourceText, at: Span): DiagnosticError {
  return fault(source, "no-name", "this shortcode has no name", at, {
    help: 'write the name first: {{< figure src="a.png" >}}',
  });
}

export function badName(source: SourceText, at: Span): DiagnosticError {
  return fault(source, "bad-name", "a shortcode name can't contain a period", at, {
    help: "only the ending .inline, followed by a space, is allowed: {{< time.inline >}}",
  });
}

export function unclosedTag(source: SourceText, at: Span, right: string): DiagnosticError {
  return fault(source, "unclosed-tag", `this shortcode call has no end: "${right}" is missing`, at, {
    help: `finish the call with ${right}`,
  });
}

export function gluedEnd(source: SourceText, at: Span, right: string): DiagnosticError {
  return fault(source, "glued-end", `"${right}" is read as part of the argument's value`, at, {
    help: `put a space before ${right}, or quotes around the value`,
  });
}

export function unclosedQuote(source: SourceText, at: Span, quote: '"' | "`"): DiagnosticError {
  const message =
    quote === '"' ? "this quoted argument has no end on its line" : "this raw argument has no end";
  return fault(source, "unclosed-quote", message, at, {
    help:
      quote === '"'
        ? 'close it with " (a quote inside is written \\"); text of many lines goes between backticks'
        : "close it with a second backtick",
  });
}

export function badEscape(source: SourceText, at: Span): DiagnosticError {
  return fault(source, "bad-escape", "only a double quote can be escaped in an argument", at, {
    help: 'write ` without a backslash inside "…", or the whole argument between backticks',
  });
}

/** Some characters tell what the author had in mind. */
function characterHelp(char: string, right: string, expected: "name" | "argument"): string {
  if (char === "'") return 'single quotes are not quotes here: use "…" or `…`';
  if (char === "{") return `the call before it has no end: finish it with ${right}`;
  if (char === "%" || char === ">" || char === "}")
    return `this call ends with ${right}, the same sign as it began with`;
  if (char === "*") return "the marks of an escaped call stand right at the delimiters: {{</* x */>}}";
  if (expected === "name") return `a shortcode's name begins with a letter, a digit or "_"`;
  return `put quotes around arguments that have more than letters, digits, "-", "_" and "."`;
}

function printed(char: string): string {
  if (char === '"') return "a double quote";
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) return `"${char}"`;
  return `character U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

export function badCharacter(
  source: SourceText,
  at: number,
  right: string,
  expected: "name" | "argument",
): DiagnosticError {
  const char = String.fromCodePoint(source.text.codePointAt(at)!);
  const span = { start: at, end: at + char.length };
  return fault(source, "bad-character", `${printed(char)} can't stand here in a shortcode call`, span, {
    help: characterHelp(char, right, expected),
  });
}

export function mixedArguments(source: SourceText, at: Span, kind: "named" | "positional"): DiagnosticError {
  const before = kind === "named" ? "without" : "with";
  return fault(source, "mixed-arguments", `a ${kind} argument can't follow arguments ${before} a name`, at, {
    help: "give all arguments of a call a name, or none",
  });
}

export function afterClosingName(source: SourceText, at: number): DiagnosticError {
  return fault(
    source,
    "closing-arguments",
    "a closing tag takes only the name",
    { start: at, end: at + 1 },
    {
      help: "arguments belong in the opening tag",
    },
  );
}

export function strayClose(
  source: SourceText,
  at: Span,
  name: string,
  seen: Iterable<string>,
): DiagnosticError {
  const suggestion = name === "" ? undefined : didYouMean(name, seen);
  const message = name === "" ? "this tag closes nothing" : `this tag closes "${name}", which is not open`;
  return fault(source, "stray-close", message, at, {
    ...(suggestion !== undefined && { suggestion }),
    help: "open it before, in the same letter case, or remove this tag",
  });
}

/** A bare argument with a slash reads as a closing tag: `{{< img /a.png >}}`. */
export function slashArgument(source: SourceText, at: Span): DiagnosticError {
  const name = source.text.slice(at.start, at.end);
  return fault(source, "slash-argument", `"/" closes a call, but "${name}" is not open`, at, {
    help: 'put quotes around an argument that has a slash: "/images/a.png"',
  });
}

export function needlessClose(source: SourceText, at: Span, name: string): DiagnosticError {
  return fault(source, "needless-close", `shortcode "${name}" takes no inner text, yet it is closed`, at, {
    help: 'remove the closing tag or "/"; only a shortcode whose template uses .Inner is closed',
  });
}

/** `crossed` is a tag of another name that ended a shortcode before: most often the true cause. */
export function notClosed(
  source: SourceText,
  at: Span,
  name: string,
  crossed: { readonly name: string; readonly start: number } | undefined,
): DiagnosticError {
  const text = crossed && `"${crossed.name}" has no closing tag of its own and was ended by the one at`;
  return fault(source, "not-closed", `shortcode "${name}" must be closed`, at, {
    notes: text ? [noteAt(source, text, crossed.start)] : [],
    help: `write {{< /${name} >}} after its inner text, or end the call with /> to give it none`,
  });
}

export function nestedInInline(source: SourceText, at: Span, name: string, opening: number): DiagnosticError {
  return fault(
    source,
    "inline-nesting",
    `no other shortcode can stand inside inline shortcode "${name}"`,
    at,
    {
      notes: [noteAt(source, "opened at", opening)],
      help: `the text up to {{< /${name} >}} is a template`,
    },
  );
}

export function unclosedComment(source: SourceText, at: Span, end: string): DiagnosticError {
  return fault(source, "unclosed-comment", `this escaped call has no end: "${end}" is missing`, at, {
    help: `finish it with ${end}`,
  });
}

export function tooDeep(source: SourceText, at: Span, limit: number, outermost: number): DiagnosticError {
  return fault(source, "too-deep", `shortcodes are nested more than ${limit} deep`, at, {
    notes: [noteAt(source, "the outermost is opened at", outermost)],
    help: "look for one that is opened again and again but never closed",
  });
}
