// `markup`: https://gohugo.io/configuration/markup/
import type { GoldmarkConfig, HighlightConfig, MarkupConfig } from "../model/config.ts";
import type { Value } from "../model/value.ts";
import { inAnyCase, isMap, mapOf } from "../value/map.ts";
import { asBool, asText, bool, field, freeMap, int, oneOf, text, texts, type Field } from "./field.ts";
import { section } from "./section.ts";

type Extensions = GoldmarkConfig["extensions"];

const asciiDocExt = section<MarkupConfig["asciiDocExt"]>({
  attributes: freeMap(),
  backend: text("html5"),
  extensions: texts(),
  failureLevel: text("fatal"),
  noHeaderOrFooter: bool(true),
  preserveTOC: bool(false),
  safeMode: text("unsafe"),
  sectionNumbers: bool(false),
  trace: bool(false),
  verbose: bool(false),
  workingFolderCurrent: bool(false),
});

const typographer = section<Extensions["typographer"]>({
  apostrophe: text("&rsquo;"),
  disable: bool(false),
  ellipsis: text("&hellip;"),
  emDash: text("&mdash;"),
  enDash: text("&ndash;"),
  leftAngleQuote: text("&laquo;"),
  leftDoubleQuote: text("&ldquo;"),
  leftSingleQuote: text("&lsquo;"),
  rightAngleQuote: text("&raquo;"),
  rightDoubleQuote: text("&rdquo;"),
  rightSingleQuote: text("&rsquo;"),
});

const extra = section<{ readonly enable: boolean }>({ enable: bool(false) });

/** Pairs of delimiters: `[["\\[", "\\]"]]`. */
function delimiters(): Field<readonly (readonly string[])[]> {
  return field("a list of pairs of texts", [], (value) => {
    if (!Array.isArray(value)) return undefined;
    const pairs = value.map((pair: Value) => (Array.isArray(pair) ? pair.map(asText) : []));
    const complete = pairs.every((pair) => pair.length === 2 && pair.every((one) => one !== undefined));
    return complete ? (pairs as string[][]) : undefined;
  });
}

const extensions = section<Extensions>({
  cjk: section<Extensions["cjk"]>({
    eastAsianLineBreaks: bool(false),
    eastAsianLineBreaksStyle: text("simple"),
    enable: bool(false),
    escapedSpace: bool(false),
  }),
  definitionList: bool(true),
  extras: section<Extensions["extras"]>({
    delete: extra,
    insert: extra,
    mark: extra,
    subscript: extra,
    superscript: extra,
  }),
  // Before it had settings of its own, `footnote` was true or false.
  footnote: orSwitch(
    section<Extensions["footnote"]>({
      backlinkHTML: text("&#x21a9;&#xfe0e;"),
      enable: bool(true),
      enableAutoIDPrefix: bool(false),
    }),
    (value) => ({ ...value.base, enable: value.on }),
  ),
  linkify: bool(true),
  linkifyProtocol: text("https"),
  passthrough: section<Extensions["passthrough"]>({
    delimiters: section<Extensions["passthrough"]["delimiters"]>({
      block: delimiters(),
      inline: delimiters(),
    }),
    enable: bool(false),
  }),
  strikethrough: bool(true),
  table: bool(true),
  taskList: bool(true),
  // `typographer = false` is the old spelling of `disable = true`.
  typographer: orSwitch(typographer, (value) => ({ ...value.base, disable: !value.on })),
});

/** A section that may also be written as a boolean. */
function orSwitch<T>(of: Field<T>, fromSwitch: (value: { base: T; on: boolean }) => T): Field<T> {
  return {
    expects: "a table",
    initial: of.initial,
    read(value, at, base) {
      const on = isMap(value) ? undefined : asBool(value);
      if (on === undefined) return of.read(value, at, base);
      return fromSwitch({ base: (base as T | undefined) ?? of.initial, on });
    },
  };
}

/** A section with a key that had another name: that still counts, and goes first. */
function withOlderName<T>(of: Field<T>, { older, name }: { older: string; name: string }): Field<T> {
  return {
    expects: of.expects,
    initial: of.initial,
    read(value, at, base) {
      if (!isMap(value)) return of.read(value, at, base);
      const given = Object.entries(value).find(([key]) => key.toLowerCase() === older.toLowerCase());
      if (given === undefined) return of.read(value, at, base);
      const isOther = ([key]: [string, Value]) =>
        key !== given[0] && key.toLowerCase() !== name.toLowerCase();
      const others = Object.entries(value).filter(isOther);
      return of.read(mapOf(Object.fromEntries([...others, [name, given[1]]])), at, base);
    },
  };
}

const useEmbedded = oneOf("auto", "always", "auto", "fallback", "never");
/** `enableDefault` is the older spelling, which deprecated-keys.ts refuses. */
const renderHook = section<{ readonly useEmbedded: string }>({ useEmbedded }, ["enableDefault"]);

const goldmark = section<GoldmarkConfig>({
  duplicateResourceFiles: bool(false),
  extensions,
  parser: withOlderName(
    section<GoldmarkConfig["parser"]>({
      attribute: section<GoldmarkConfig["parser"]["attribute"]>({ block: bool(false), title: bool(true) }),
      autoDefinitionTermID: bool(false),
      autoHeadingID: bool(true),
      autoIDType: text("github"),
      wrapStandAloneImageWithinParagraph: bool(true),
    }),
    { older: "autoHeadingIDType", name: "autoIDType" },
  ),
  renderHooks: section<GoldmarkConfig["renderHooks"]>({ image: renderHook, link: renderHook }),
  renderer: section<GoldmarkConfig["renderer"]>({
    hardWraps: bool(false),
    unsafe: bool(false),
    xhtml: bool(false),
  }),
});

const highlightFields = section<HighlightConfig>({
  anchorLineNos: bool(false),
  codeFences: bool(true),
  guessSyntax: bool(false),
  hl_Lines: text(),
  hl_inline: bool(false),
  lineAnchors: text(),
  lineNoStart: int(1),
  lineNos: field("true, false, table or inline", false, asLineNos),
  lineNumbersInTable: bool(true),
  noClasses: bool(true),
  style: text("monokai"),
  tabWidth: int(4),
  wrapperClass: text("highlight"),
});

function asLineNos(value: Value): boolean | undefined {
  return value === "table" || value === "inline" ? true : asBool(value);
}

/** `lineNos = "inline"` also says where the numbers stand. */
const highlight: typeof highlightFields = {
  ...highlightFields,
  initial: highlightFields.initial,
  read(value, at, base) {
    const read = highlightFields.read(value, at, base);
    const style = isMap(value) && inAnyCase(value, "lineNos");
    if (!read || (style !== "table" && style !== "inline")) return read;
    return { ...read, lineNumbersInTable: style === "table" };
  },
};

export const markup = section<MarkupConfig>(
  {
    asciiDocExt,
    defaultMarkdownHandler: oneOf("goldmark", "goldmark", "asciidocext", "org", "pandoc", "rst"),
    goldmark,
    highlight,
    rst: section<MarkupConfig["rst"]>({ syntaxHighlight: text("long") }),
    tableOfContents: section<MarkupConfig["tableOfContents"]>({
      endLevel: int(3),
      ordered: bool(false),
      startLevel: int(2),
    }),
  },
  ["blackFriday", "mmark"],
);
