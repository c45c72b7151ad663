// strings.*: text. Characters are code points, as in Go's runes, unless said otherwise.
// https://gohugo.io/functions/strings/
import type { FunctionRow } from "../model/template.ts";
import { escapeHTMLText } from "../value/escape.ts";
import { FunctionError } from "../value/function-error.ts";
import { firstUpper } from "../value/inflect.ts";
import { lineDiff } from "../value/line-diff.ts";
import { compileRegExp } from "../value/regexp.ts";
import { SafeHTML, SafeText } from "../value/safe.ts";
import { trimSpace } from "../value/slug.ts";
import { plainify } from "../value/strip-tags.ts";
import { titleCase } from "../value/title-case.ts";
import { sameKind, toInt, toText, toStrictText, toTexts } from "./arguments.ts";
import { row } from "./row.ts";
import { truncate } from "./truncate.ts";

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Longest text that Repeat makes. */
const longest = 50_000_000;

/** A function of texts only. */
const texts =
  (call: (...args: string[]) => unknown) =>
  (_: unknown, ...args: unknown[]): unknown =>
    call(...args.map(toText));

function words(text: string): string[] {
  return plainify(text)
    .split(/[\s\u0085]+/)
    .filter(Boolean);
}

/** Chinese, Japanese and Korean are counted by character. */
function countWords(text: string): number {
  if (!cjk.test(text)) return words(text).length;
  // oxlint-disable-next-line no-control-regex
  return words(text).reduce((sum, word) => sum + (/^[\0-\x7f]*$/.test(word) ? 1 : [...word].length), 0);
}

function countParts(part: string, text: string): number {
  return part === "" ? [...text].length + 1 : text.split(part).length - 1;
}

function chomp(_: unknown, input: unknown): unknown {
  return sameKind(input, toText(input).replace(/[\r\n]+$/, ""));
}

function firstLower(text: string): string {
  const [first = ""] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** Go keeps letters without a capital of one letter, such as ß. */
function toUpper(text: string): string {
  return text.replace(/[\s\S]/gu, (c) => {
    const upper = c.toUpperCase();
    return [...upper].length === 1 ? upper : c;
  });
}

/** Letter by letter: JavaScript would give a final Σ another form and İ a second character. */
function toLower(text: string): string {
  return text.replaceAll("İ", "i").replaceAll("Σ", "σ").toLowerCase();
}

function repeat(_: unknown, count: unknown, input: unknown): string {
  const [times, text] = [toInt(count), toText(input)];
  if (times < 0) throw new FunctionError(`strings.Repeat: expected a count of 0 or more, got ${times}`);
  if (times * text.length > longest) throw new FunctionError("strings.Repeat: the result is too long");
  return text.repeat(times);
}

function replace(_: unknown, input: unknown, old: unknown, by: unknown, limit?: unknown): string {
  const [text, part, replacement] = [toText(input), toText(old), toText(by)];
  const most = limit === undefined ? -1 : toInt(limit);
  const pieces = part === "" ? ["", ...text] : text.split(part);
  if (part === "") pieces.push("");
  const cuts = most < 0 ? pieces.length - 1 : Math.min(most, pieces.length - 1);
  return (
    pieces.slice(0, cuts + 1).join(replacement) +
    pieces
      .slice(cuts + 1)
      .map((piece) => part + piece)
      .join("")
  );
}

function replacePairs(_: unknown, ...args: unknown[]): string {
  const text = toText(args.at(-1));
  const pairs = args.length === 2 ? toTexts(args[0]) : args.slice(0, -1).map(toText);
  if (pairs.length % 2 !== 0)
    throw new FunctionError("strings.ReplacePairs: expected old and new texts by turns");
  const all = Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!] as const);
  let result = "";
  for (let at = 0; at < text.length;) {
    const pair = all.find(([old]) => old !== "" && text.startsWith(old, at));
    result += pair ? pair[1] : text[at]!;
    at += pair ? pair[0].length : 1;
  }
  return result;
}

function sliceString(_: unknown, input: unknown, start?: unknown, end?: unknown): string {
  const characters = [...toText(input)];
  const from = start === undefined ? 0 : toInt(start);
  const to = end === undefined ? characters.length : toInt(end);
  const fits =
    start === undefined || (from >= 0 && from < characters.length && to >= from && to <= characters.length);
  if (!fits)
    throw new FunctionError(
      `slicestr: ${from} to ${to} is outside of a text of ${characters.length} characters`,
    );
  return characters.slice(from, to).join("");
}

/** A negative start counts from the end, a negative length leaves out that many at the end. */
function substr(_: unknown, input: unknown, start: unknown, length?: unknown): string {
  const characters = [...toText(input)];
  const size = characters.length;
  let from = toInt(start);
  if (from < 0) from = Math.max(0, from + size);
  const count = length === undefined ? size : toInt(length);
  const to = count < 0 ? size + count : Math.min(size, from + count);
  return from < to ? characters.slice(from, to).join("") : "";
}

function trim(text: string, set: string, sides: "left" | "right" | "both"): string {
  const cut = new Set(set);
  const characters = [...text];
  let from = 0;
  let to = characters.length;
  if (sides !== "right") while (from < to && cut.has(characters[from]!)) from++;
  if (sides !== "left") while (to > from && cut.has(characters[to - 1]!)) to--;
  return characters.slice(from, to).join("");
}

function truncateRow(_: unknown, length: unknown, ...options: unknown[]): SafeHTML {
  const input = options.at(-1);
  const ellipsis = options.length === 2 ? options[0] : " …";
  const tail = ellipsis instanceof SafeHTML ? ellipsis.text : escapeHTMLText(toText(ellipsis));
  return truncate(toText(input), toInt(length), tail, input instanceof SafeHTML);
}

const limitOf = (limit: unknown): number => {
  const most = limit === undefined ? -1 : toInt(limit);
  return most < 0 ? Infinity : most;
};

function findRE(_: unknown, pattern: unknown, input: unknown, limit?: unknown): string[] {
  const matches = compileRegExp(toStrictText(pattern)).matches(toText(input), limitOf(limit));
  return Array.from(matches, (match) => match.groups[0]!);
}

function findRESubmatch(_: unknown, pattern: unknown, input: unknown, limit?: unknown): string[][] {
  const matches = compileRegExp(toStrictText(pattern)).matches(toText(input), limitOf(limit));
  return Array.from(matches, (match) => match.groups.map((group) => group ?? ""));
}

function replaceRE(
  _: unknown,
  pattern: unknown,
  replacement: unknown,
  input: unknown,
  limit?: unknown,
): string {
  return compileRegExp(toText(pattern)).replace(toText(input), toText(replacement), limitOf(limit));
}

const isPlain = (input: unknown): boolean => typeof input === "string" || input instanceof SafeText;

function split(_: unknown, input: unknown, delimiter: unknown): string[] {
  if (!isPlain(delimiter)) throw new FunctionError("split: expected a text as delimiter");
  const [text, separator] = [toText(input), toText(delimiter)];
  return separator === "" ? [...text] : text.split(separator);
}

export const strings: readonly FunctionRow[] = [
  row("strings.Chomp INPUT", ["chomp"], "The text without new lines at its end", chomp, [
    [`{{ chomp "<p>Blockhead</p>\\n" | safeHTML }}`, "<p>Blockhead</p>"],
  ]),
  row(
    "strings.Contains INPUT PART",
    [],
    "True when the text has the part",
    texts((text, part) => text.includes(part!)),
    [[`{{ strings.Contains "abc" "b" }}`, "true"]],
  ),
  row(
    "strings.ContainsAny INPUT SET",
    [],
    "True when the text has one of the characters",
    texts((text, set) => [...set!].some((c) => text.includes(c))),
    [[`{{ strings.ContainsAny "abc" "bcd" }}`, "true"]],
  ),
  row(
    "strings.ContainsNonSpace INPUT",
    [],
    "True when there is more than white space",
    texts((text) => /[^\s\u0085]/.test(text)),
    [[`{{ strings.ContainsNonSpace " " }}`, "false"]],
  ),
  row(
    "strings.Count PART INPUT",
    [],
    "How often the text has the part",
    texts((part, text) => countParts(part, text!)),
    [[`{{ "aabab" | strings.Count "a" }}`, "3"]],
  ),
  row(
    "strings.CountRunes INPUT",
    ["countrunes"],
    "Number of characters without white space and tags",
    texts((text) => [...plainify(text).replace(/[\s\u0085]/g, "")].length),
    [[`{{ countrunes "Hello, 世界" }}`, "8"]],
  ),
  row("strings.CountWords INPUT", ["countwords"], "Number of words, tags left out", texts(countWords), [
    [`{{ countwords "Hugo is a static site generator." }}`, "6"],
  ]),
  row(
    "strings.Diff OLDNAME OLD NEWNAME NEW",
    [],
    "The differences of two texts, line by line",
    (_, oldName, old, newName, text) => lineDiff(toText(oldName), toText(old), toText(newName), toText(text)),
    [
      [
        `{{ strings.Diff "a.txt" "one\\ntwo\\n" "b.txt" "one\\n2\\n" | safeHTML }}`,
        "diff a.txt b.txt\n--- a.txt\n+++ b.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n",
      ],
    ],
  ),
  row("strings.FindRE PATTERN INPUT [LIMIT]", ["findRE"], "All matches of a regular expression", findRE, [
    [`{{ findRE "[G|g]o" "Hugo is a static side generator written in Go." 1 }}`, "[go]"],
  ]),
  row(
    "strings.FindRESubmatch PATTERN INPUT [LIMIT]",
    ["findRESubmatch"],
    "All matches with their groups",
    findRESubmatch,
    [
      [
        '{{ findRESubmatch `<a\\s*href="(.+?)">(.+?)</a>` `<li><a href="#foo">Foo</a></li> <li><a href="#bar">Bar</a></li>` | print | safeHTML }}',
        '[[<a href="#foo">Foo</a> #foo Foo] [<a href="#bar">Bar</a> #bar Bar]]',
      ],
    ],
  ),
  row("strings.FirstLower INPUT", [], "The first letter in lower case", texts(firstLower), [
    [`{{ "Hugo rocks!" | strings.FirstLower }}`, "hugo rocks!"],
  ]),
  row("strings.FirstUpper INPUT", [], "The first letter in upper case", texts(firstUpper), [
    [`{{ "hugo rocks!" | strings.FirstUpper }}`, "Hugo rocks!"],
  ]),
  row(
    "strings.HasPrefix INPUT PREFIX",
    ["hasPrefix"],
    "True when the text begins so",
    texts((text, prefix) => text.startsWith(prefix!)),
    [[`{{ hasPrefix "Hugo" "Hu" }}`, "true"]],
  ),
  row(
    "strings.HasSuffix INPUT SUFFIX",
    ["hasSuffix"],
    "True when the text ends so",
    texts((text, suffix) => text.endsWith(suffix!)),
    [[`{{ hasSuffix "Hugo" "go" }}`, "true"]],
  ),
  row("strings.Repeat COUNT INPUT", [], "The text several times", repeat, [
    [`{{ "yo" | strings.Repeat 4 }}`, "yoyoyoyo"],
  ]),
  row("strings.Replace INPUT OLD NEW [LIMIT]", ["replace"], "The text with a part replaced", replace, [
    [`{{ replace "Batman and Robin" "Robin" "Catwoman" }}`, "Batman and Catwoman"],
    [`{{ replace "aabbaabb" "a" "z" 2 }}`, "zzbbaabb"],
  ]),
  row("strings.ReplacePairs PAIR... INPUT", [], "Several parts replaced in one pass", replacePairs, [
    [`{{ "aab" | strings.ReplacePairs "a" "b" "b" "c" }}`, "bbc"],
    [`{{ "aab" | strings.ReplacePairs (slice "a" "b" "b" "c") }}`, "bbc"],
  ]),
  row(
    "strings.ReplaceRE PATTERN REPLACEMENT INPUT [LIMIT]",
    ["replaceRE"],
    "Matches of a regular expression replaced",
    replaceRE,
    [
      [`{{ replaceRE "a+b" "X" "aabbaabbab" }}`, "XbXbX"],
      [`{{ replaceRE "a+b" "X" "aabbaabbab" 1 }}`, "Xbaabbab"],
      [`{{ replaceRE "(\\\\w+) (\\\\w+)" "$2 \${1}!" "hello world" }}`, "world hello!"],
    ],
  ),
  row(
    "strings.RuneCount INPUT",
    [],
    "Number of characters",
    texts((text) => [...text].length),
    [[`{{ strings.RuneCount "世界" }}`, "2"]],
  ),
  row(
    "strings.SliceString INPUT [START] [END]",
    ["slicestr"],
    "The characters from start to end",
    sliceString,
    [
      [`{{ slicestr "BatMan" 0 3 }}`, "Bat"],
      [`{{ slicestr "BatMan" 3 }}`, "Man"],
    ],
  ),
  row("strings.Split INPUT DELIMITER", ["split"], "The parts between delimiters", split, [
    [`{{ split "a,b" "," }}`, "[a b]"],
  ]),
  row("strings.Substr INPUT START [LENGTH]", ["substr"], "Part of a text", substr, [
    [`{{ substr "BatMan" 0 -3 }}`, "Bat"],
    [`{{ substr "BatMan" 3 3 }}`, "Man"],
  ]),
  row(
    "strings.Title INPUT",
    ["title"],
    "The text in title case",
    (ctx, input) => titleCase(toText(input), ctx.site.language.settings.titleCaseStyle),
    [[`{{ title "somewhere over the rainbow" }}`, "Somewhere Over the Rainbow"]],
  ),
  row("strings.ToLower INPUT", ["lower"], "The text in lower case", texts(toLower), [
    [`{{ lower "BatMan" }}`, "batman"],
  ]),
  row("strings.ToUpper INPUT", ["upper"], "The text in upper case", texts(toUpper), [
    [`{{ upper "BatMan" }}`, "BATMAN"],
  ]),
  row(
    "strings.Trim INPUT CUTSET",
    ["trim"],
    "The text without such characters at both ends",
    texts((text, set) => trim(text, set!, "both")),
    [[`{{ trim "++Batman--" "+-" }}`, "Batman"]],
  ),
  row(
    "strings.TrimLeft CUTSET INPUT",
    [],
    "The text without such characters at its start",
    texts((set, text) => trim(text!, set, "left")),
    [[`{{ "aabbaa" | strings.TrimLeft "a" }}`, "bbaa"]],
  ),
  row(
    "strings.TrimPrefix PREFIX INPUT",
    [],
    "The text without a beginning",
    texts((prefix, text) => (text!.startsWith(prefix) ? text!.slice(prefix.length) : text)),
    [[`{{ "aabbaa" | strings.TrimPrefix "aa" }}`, "bbaa"]],
  ),
  row(
    "strings.TrimRight CUTSET INPUT",
    [],
    "The text without such characters at its end",
    texts((set, text) => trim(text!, set, "right")),
    [[`{{ "aabbaa" | strings.TrimRight "a" }}`, "aabb"]],
  ),
  row("strings.TrimSpace INPUT", [], "The text without white space at both ends", texts(trimSpace), [
    [`{{ strings.TrimSpace " a " }}`, "a"],
  ]),
  row(
    "strings.TrimSuffix SUFFIX INPUT",
    [],
    "The text without an ending",
    texts((suffix, text) => (text!.endsWith(suffix) ? text!.slice(0, text!.length - suffix.length) : text)),
    [[`{{ "aabbaa" | strings.TrimSuffix "aa" }}`, "aabb"]],
  ),
  row(
    "strings.Truncate LENGTH [ELLIPSIS] INPUT",
    ["truncate"],
    "The text cut at the end of a word",
    truncateRow,
    [[`{{ "this is a very long text" | truncate 10 " ..." }}`, "this is a ..."]],
  ),
];
