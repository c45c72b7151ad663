// Definition lists → HTML.
import { attributeFilter, findAttribute, renderAttributes } from "../attributes.ts";
import { attributesOf } from "../state.ts";
import { plainText } from "./plain-text.ts";
import type { Handler } from "./run.ts";

const ATTRIBUTES = attributeFilter();

const termOpen: Handler = (run, token, tokens, index) => {
  const { ids, goldmark } = run.settings;
  let attributes = attributesOf(token);
  const text = plainText(tokens[index + 1]!.children ?? []);
  if (goldmark.parser.autoDefinitionTermID && text !== "" && findAttribute(attributes, "id") === undefined) {
    const id = ids.generate(text, "term");
    attributes = [...attributes, { name: "id", value: id }];
    run.headings.push({ id, level: 0, text: "" });
  }
  run.out += `<dt${renderAttributes(attributes, ATTRIBUTES)}>`;
};

/** How definition lists are written. */
export const definitionHandlers: Record<string, Handler> = {
  dl_open: (run, token) => void (run.out += `<dl${renderAttributes(attributesOf(token), ATTRIBUTES)}>\n`),
  dl_close: (run) => void (run.out += "</dl>\n"),
  dt_open: termOpen,
  dt_close: (run) => void (run.out += "</dt>\n"),
  dd_open: (run, { info }) => void (run.out += info === "tight" ? "<dd>" : "<dd>\n"),
  dd_close: (run) => void (run.out += "</dd>\n"),
};
