// Random settings of everything that changes what Markdown becomes, as TOML.

/** Whole numbers below a limit, one after another. */
type Next = (limit: number) => number;

const DELIMITERS: readonly (readonly [string, string])[] = [
  [`['$$', '$$']`, `['$', '$']`],
  [`['\\[', '\\]'], ['$$', '$$']`, `['\\(', '\\)']`],
  [`['$$', '$$']`, `['\\(', '\\)'], ['$', '$']`],
  [`['@@', '@@']`, `['@', '@'], ['**', '**']`],
  ["", `['$', '$'], ['$$', '$$']`],
  [`['[[', ']]']`, `['++', '++']`],
];

/** Settings for one site. */
export function randomSettings(next: Next): string {
  const on = () => next(2) === 0;
  const mostly = () => next(4) > 0;
  const one = <T>(...from: readonly T[]): T => from[next(from.length)]!;
  const deletes = next(4) === 0;
  const [block, inline] = one(...DELIMITERS);
  return `
enableEmoji = ${on()}
hasCJKLanguage = ${on()}
summaryLength = ${one(0, 1, 3, 10, 70)}
[markup.highlight]
codeFences = ${mostly()}
[markup.tableOfContents]
startLevel = ${one(1, 2, 2, 3)}
endLevel = ${one(-1, 2, 3, 3, 6)}
ordered = ${on()}
[markup.goldmark.renderer]
unsafe = ${on()}
xhtml = ${on()}
hardWraps = ${on()}
[markup.goldmark.parser]
autoHeadingID = ${mostly()}
autoIDType = "${one("github", "github-ascii", "blackfriday")}"
autoDefinitionTermID = ${on()}
wrapStandAloneImageWithinParagraph = ${on()}
[markup.goldmark.parser.attribute]
title = ${mostly()}
block = ${mostly()}
[markup.goldmark.renderHooks]
link.useEmbedded = "${one("auto", "never", "always", "fallback")}"
image.useEmbedded = "${one("auto", "never", "always", "fallback")}"
[markup.goldmark.extensions]
table = ${mostly()}
strikethrough = ${!deletes && mostly()}
linkify = ${mostly()}
linkifyProtocol = "${one("https", "http", "ftp")}"
taskList = ${mostly()}
definitionList = ${mostly()}
[markup.goldmark.extensions.typographer]
disable = ${on()}
enDash = "${one("&ndash;", "-", "<en>")}"
leftSingleQuote = "${one("&lsquo;", "‚", "")}"
[markup.goldmark.extensions.footnote]
enable = ${mostly()}
backlinkHTML = "${one("&#x21a9;&#xfe0e;", "^")}"
enableAutoIDPrefix = ${on()}
[markup.goldmark.extensions.cjk]
enable = ${on()}
eastAsianLineBreaks = ${on()}
eastAsianLineBreaksStyle = "${one("simple", "css3draft")}"
escapedSpace = ${on()}
[markup.goldmark.extensions.extras]
delete.enable = ${deletes}
insert.enable = ${on()}
mark.enable = ${on()}
subscript.enable = ${on()}
superscript.enable = ${on()}
[markup.goldmark.extensions.passthrough]
enable = ${on()}
delimiters.block = [${block}]
delimiters.inline = [${inline}]
`;
}
