// The function T (i18n): a message of the `i18n/` files in the site's language, with its plural forms.
// https://gohugo.io/functions/lang/translate/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { RenderContext } from "../model/render.ts";
import { compile } from "../template/go/standalone.ts";
import { isMap, mapOf } from "../value/map.ts";
import { isInt, numberOf } from "../value/number.ts";
import { isText } from "../value/compare.ts";
import { tryInt } from "./arguments.ts";
import { badTranslation } from "./messages.ts";

/** The plural form's names; a message's map with none of them is a group of messages. */
const forms = ["zero", "one", "two", "few", "many", "other"];
/** Message text → compiled template; messages are few and used often. */
const templates = new Map<string, (data?: unknown) => string>();
const rules = new Map<string, Intl.PluralRules>();

/** The message in the site's language, in that of the default language, or "". */
export function translate(ctx: RenderContext, id: string, data: unknown): string {
  const { language, config } = ctx.site;
  const count = countOf(data);
  for (const lang of new Set([language.lang, config.defaultContentLanguage])) {
    const text = messageOf(ctx.messages?.(lang), id, count, lang);
    if (text !== undefined && (lang === language.lang || !config.enableMissingTranslationPlaceholders))
      return fill(ctx, id, text, data);
  }
  return config.enableMissingTranslationPlaceholders ? `[i18n] ${id}` : "";
}

/** The number that decides on the plural form: the argument itself, or its `Count`. */
function countOf(data: unknown): number | undefined {
  const count = isMap(data) ? (data["Count"] ?? data["count"]) : data;
  return isText(count) ? tryInt(count) : numberOf(count);
}

function messageOf(
  messages: unknown,
  id: string,
  count: number | undefined,
  lang: string,
): string | undefined {
  const message = lookUp(messages, id);
  if (isText(message)) return String(message);
  if (!isMap(message)) return undefined;
  const form = count === undefined ? "other" : pluralForm(count, lang);
  const text = message[form] ?? message["other"];
  return isText(text) ? String(text) : undefined;
}

/** By id, or by a dotted path through groups of messages. */
function lookUp(messages: unknown, id: string): unknown {
  if (!isMap(messages)) return undefined;
  if (id in messages) return messages[id];
  let value: unknown = messages;
  for (const name of id.split(".")) {
    if (!isMap(value) || isMessage(value)) return undefined;
    value = value[name];
  }
  return value;
}

/** A map with a plural form is a message; what else it has, such as a description, can't be asked for. */
function isMessage(map: object): boolean {
  return forms.some((form) => form in map);
}

function pluralForm(count: number, lang: string): string {
  let rule = rules.get(lang);
  if (!rule) {
    rule = createRule(lang);
    rules.set(lang, rule);
  }
  return rule.select(count);
}

function createRule(lang: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(lang);
  } catch {
    return new Intl.PluralRules("en");
  }
}

/** Messages are Go templates; an integer as data is `.Count`. A template that fails gives nothing but a warning. */
function fill(ctx: RenderContext, id: string, text: string, data: unknown): string {
  if (!text.includes("{{")) return text;
  try {
    return templateOf(text)(isInt(data) ? mapOf({ Count: data }) : data);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    ctx.report(badTranslation(id, ctx.site.language.lang, error.message));
    return "";
  }
}

function templateOf(text: string): (data?: unknown) => string {
  let run = templates.get(text);
  if (!run) {
    run = compile(text, { mode: "text", name: "i18n" });
    templates.set(text, run);
  }
  return run;
}
