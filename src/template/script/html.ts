// html`<a href="${url}">${text}</a>`: HTML whose values are escaped for the place that they stand in, by the same
// contextual escaping that the template languages have. The places are worked out once for each literal of the source.
import { ContextFault, startContext } from "../escape/context.ts";
import { escapers, planValue, type EscaperName } from "../escape/escapers.ts";
import { escapeText } from "../escape/text.ts";
import { SafeHTML } from "../../value/safe.ts";
import { textOf } from "../escape/value-text.ts";
import { fromPlain } from "./plain.ts";

/** How one literal is written: its cleaned texts, and the escapers of the values between them. */
interface LiteralPlan {
  readonly texts: readonly string[];
  readonly values: readonly (readonly EscaperName[])[];
}

const plans = new WeakMap<readonly string[], LiteralPlan>();

/** HTML from a template literal. In text, lists are written one after the other and false is nothing. */
export function html(literal: TemplateStringsArray, ...values: readonly unknown[]): SafeHTML {
  let plan = plans.get(literal);
  if (plan === undefined) plans.set(literal, (plan = planLiteral(literal)));
  let out = plan.texts[0]!;
  for (const [i, value] of values.entries()) out += written(value, plan.values[i]!) + plan.texts[i + 1]!;
  return new SafeHTML(out);
}

/** Text that its author vouches for as HTML. */
export function safeHTML(text: string): SafeHTML {
  return new SafeHTML(String(text));
}

/** The HTML in a value that `html` made, here or in another copy of the package; undefined for anything else. */
export function htmlIn(value: unknown): string | undefined {
  if (value instanceof SafeHTML) return value.text;
  const made = (value as { readonly toHTML?: unknown } | null | undefined)?.toHTML;
  return typeof made === "function" ? String(made.call(value)) : undefined;
}

function planLiteral(literal: readonly string[]): LiteralPlan {
  const texts: string[] = [];
  const values: (readonly EscaperName[])[] = [];
  let context = startContext;
  for (const [i, text] of literal.entries()) {
    const cleaned = escapeText(context, text);
    texts.push(cleaned.text);
    context = cleaned.context;
    if (i === literal.length - 1) break;
    const plan = planValue(context);
    values.push(plan.escapers);
    context = plan.context;
  }
  if (context.state !== "text")
    throw new ContextFault(
      "ends-in-non-text-context",
      `html\`…\` ends in ${context.state}: close what it opens`,
    );
  return { texts, values };
}

function written(value: unknown, names: readonly EscaperName[]): string {
  if (names.length === 1 && names[0] === "html") {
    if (Array.isArray(value)) return value.map((item) => written(item, names)).join("");
    // `${isNew && html`…`}` is nothing where it isn't new.
    if (value === false) return "";
  }
  const made = htmlIn(value);
  let result: unknown = made === undefined ? fromPlain(value) : new SafeHTML(made);
  for (const name of names) result = escapers[name](result);
  return textOf(result);
}
