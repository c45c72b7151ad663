// HTML and XML.
import { within, type Grammar, type Rule } from "./grammar.ts";

const text: readonly Rule[] = [
  [/[^<&]+/, ""],
  [/&\S*?;/, "ni"],
  [/<!\[CDATA\[[^]*?\]\]>/, "cp"],
  [/<!--/, "c", "comment"],
  [/<\?[^]*?\?>|<![^>]*>/, "cp"],
];

const comment: readonly Rule[] = [
  [/[^-]+/, "c"],
  [/-->/, "c", 1],
  [/-/, "c"],
];

const attribute: readonly Rule[] = [[/"[^"]*"|'[^']*'|[^\s>]+/, "s", 1]];

/** The content of an element in another language, up to the element's end. */
function content(element: string, language: string): readonly Rule[] {
  return [
    [new RegExp(`(<)(\\s*)(/)(\\s*)(${element})(\\s*)(>)`, "i"), ["p", "", "p", "", "nt", "", "p"], 1],
    [new RegExp(`[^]+?(?=<\\s*/\\s*${element}\\s*>)`, "i"), within(language)],
  ];
}

/** Attributes come first, which are no code; Hugo reads them by the rules of the code, up to the end of the tag. */
const opening = (element: string): Rule => [
  new RegExp(`(<)(\\s*)(${element})(\\s*)`, "i"),
  ["p", "", "nt", ""],
  [`${element} content`, "tag"],
];

export const html: Grammar = {
  root: [
    ...text,
    opening("script"),
    opening("style"),
    [/(<)(\s*)([\w:.-]+)/, ["p", "", "nt"], "tag"],
    [/(<)(\s*)(\/)(\s*)([\w:.-]+)(\s*)(>)/, ["p", "", "p", "", "nt", "", "p"]],
  ],
  comment,
  "script content": content("script", "javascript"),
  "style content": content("style", "css"),
  tag: [
    [/\s+/, ""],
    [/([\w:-]+\s*)(=)(\s*)/, ["na", "o", ""], "attribute"],
    [/[\w:-]+/, "na"],
    [/(\/?)(\s*)(>)/, ["p", "", "p"], 1],
  ],
  attribute,
};

export const xml: Grammar = {
  root: [...text, [/<\s*[\w:.-]+/, "nt", "tag"], [/<\s*\/\s*[\w:.-]+\s*>/, "nt"]],
  comment,
  tag: [
    [/\s+/, ""],
    [/[\w.:-]+\s*=/, "na", "attribute"],
    [/\/?\s*>/, "nt", 1],
  ],
  attribute: [[/\s+/, ""], ...attribute],
};
