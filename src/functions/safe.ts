// safe.*: text that its author vouches for in one context. https://gohugo.io/functions/safe/
import type { FunctionRow } from "../model/template.ts";
import { SafeCSS, SafeHTML, SafeHTMLAttr, SafeJS, SafeJSStr, SafeURL } from "../value/safe.ts";
import type { SafeText } from "../value/safe.ts";
import { toText } from "./arguments.ts";
import { row } from "./row.ts";

function mark(kind: new (text: string) => SafeText) {
  return (_: unknown, value: unknown): SafeText => (value instanceof kind ? value : new kind(toText(value)));
}

export const safe: readonly FunctionRow[] = [
  row("safe.HTML INPUT", ["safeHTML"], "HTML that is not escaped", mark(SafeHTML), [
    [`{{ "<b>bold</b>" | safeHTML }}`, "<b>bold</b>"],
  ]),
  row("safe.HTMLAttr INPUT", ["safeHTMLAttr"], "An attribute that is not escaped", mark(SafeHTMLAttr)),
  row("safe.CSS INPUT", ["safeCSS"], "CSS that is not checked", mark(SafeCSS)),
  row("safe.JS INPUT", ["safeJS"], "A JavaScript expression that is not quoted", mark(SafeJS)),
  row("safe.JSStr INPUT", ["safeJSStr"], "The inside of a JavaScript string", mark(SafeJSStr)),
  row("safe.URL INPUT", ["safeURL"], "A URL of any scheme", mark(SafeURL), [
    [
      `<a href="{{ "irc://irc.freenode.net" | safeURL }}">IRC</a>`,
      `<a href="irc://irc.freenode.net">IRC</a>`,
    ],
  ]),
];
