// Highlighting as it is without a configuration.
import type { HighlightConfig } from "../../src/model/config.ts";

export const defaults: HighlightConfig = {
  anchorLineNos: false,
  codeFences: true,
  guessSyntax: false,
  hl_Lines: "",
  hl_inline: false,
  lineAnchors: "",
  lineNoStart: 1,
  lineNos: false,
  lineNumbersInTable: true,
  noClasses: true,
  style: "monokai",
  tabWidth: 4,
  wrapperClass: "highlight",
};
