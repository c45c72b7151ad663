// Hugo's default settings for Markdown, and the same with changes.
import { defaults as highlightDefaults } from "../highlight/options.ts";
import type { GoldmarkConfig } from "../../src/model/config.ts";
import type { MarkdownOptions } from "../../src/markdown/markdown.ts";

const off = { enable: false };

const goldmark: GoldmarkConfig = {
  renderer: { hardWraps: false, unsafe: false, xhtml: false },
  parser: {
    autoHeadingID: true,
    autoIDType: "github",
    autoDefinitionTermID: false,
    attribute: { title: true, block: false },
    wrapStandAloneImageWithinParagraph: true,
  },
  extensions: {
    typographer: {
      disable: false,
      leftSingleQuote: "&lsquo;",
      rightSingleQuote: "&rsquo;",
      leftDoubleQuote: "&ldquo;",
      rightDoubleQuote: "&rdquo;",
      enDash: "&ndash;",
      emDash: "&mdash;",
      ellipsis: "&hellip;",
      leftAngleQuote: "&laquo;",
      rightAngleQuote: "&raquo;",
      apostrophe: "&rsquo;",
    },
    footnote: { enable: true, enableAutoIDPrefix: false, backlinkHTML: "&#x21a9;&#xfe0e;" },
    definitionList: true,
    extras: { delete: off, insert: off, mark: off, subscript: off, superscript: off },
    passthrough: { enable: false, delimiters: { block: [], inline: [] } },
    table: true,
    strikethrough: true,
    linkify: true,
    linkifyProtocol: "https",
    taskList: true,
    cjk: {
      enable: false,
      eastAsianLineBreaks: false,
      eastAsianLineBreaksStyle: "simple",
      escapedSpace: false,
    },
  },
  duplicateResourceFiles: false,
  renderHooks: { image: { useEmbedded: "auto" }, link: { useEmbedded: "auto" } },
};

const defaults: MarkdownOptions = {
  goldmark,
  highlight: highlightDefaults,
  tableOfContents: { startLevel: 2, endLevel: 3, ordered: false },
  enableEmoji: false,
};

/** A part of a nested record. */
export type Changes = { readonly [key: string]: unknown };

/** The defaults with `changes` merged in, as configuration would. */
export function options(changes: Changes = {}): MarkdownOptions {
  return merge(defaults as unknown as Changes, changes) as unknown as MarkdownOptions;
}

function merge(base: Changes, changes: Changes): Changes {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes))
    out[key] = isRecord(value) && isRecord(base[key]) ? merge(base[key], value) : value;
  return out;
}

const isRecord = (value: unknown): value is Changes =>
  typeof value === "object" && value !== null && !Array.isArray(value);
