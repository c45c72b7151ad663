// The function T (i18n): a message of the `i18n/` files in the site's language, with its plural forms.
// https://gohugo.io/functions/lang/translate/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Messages, RenderContext } from "../model/render.ts";
import { compile } from "../template/go/standalone.ts";
import { isMap, mapOf } from "../value/map.ts";
import { isInt, numberOf } from "../value/number.ts";
import { isText } from "../value/compare.ts";
import { tryInt } from "./arguments.ts";
import { badTranslation, missingTranslation } from "./messages.ts";

/** Message text → compiled template; messages are few and used often. */
const templates = new Map<string, (data?: unknown) => string>();
const rules = new Map<string, Intl.PluralRules>();

/** The message in the site's language, else in that of the default language, or "". */
export function translate(ctx: RenderContext, id: string, data: unknown): string {
  const { config } = ctx.site;
  const own = ownName(ctx);
  const count = countOf(data);
  const text = own && messageOf(ctx.messages!(own), id, count, own);
  if (text !== undefined) return fill(ctx, id, text, data);
  if (own !== undefined && config.printI18nWarnings) ctx.report(missingTranslation(id, own));
  if (config.enableMissingTranslationPlaceholders) return `[i18n] ${id}`;
  const main = config.defaultContentLanguage;
  const substitute = messageOf(ctx.messages?.(main), id, count, main);
  return substitute === undefined ? "" : fill(ctx, id, substitute, data);
}

/**
 * After which name the files are called that the site takes its messages from: the first that there are files for,
 * of its locale, its language, and the same of the default language.
 */
function ownName(ctx: RenderContext): string | undefined {
  const { language, config } = ctx.site;
  const main = config.languages.find(({ lang }) => lang === config.defaultContentLanguage) ?? language;
  const names = [language, main].flatMap(({ locale, lang }) => [locale.toLowerCase(), lang]);
  return names.find((name) => ctx.messages?.(name) !== undefined);
}

/** The number that decides on the plural form: the argument itself, or its `Count`. */
function countOf(data: unknown): number | undefined {
  const count = isMap(data) ? (data["Count"] ?? data["count"]) : data;
  return isText(count) ? tryInt(count) : numberOf(count);
}

function messageOf(
  messages: Messages | undefined,
  id: string,
  count: number | undefined,
  lang: string,
): string | undefined {
  const forms = messages?.get(id);
  if (forms === undefined) return undefined;
  const form = count === undefined ? "other" : pluralForm(count, lang);
  return forms[form] ?? forms["other"];
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
