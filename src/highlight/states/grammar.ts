// The form of our own grammars: rules in states, as Pygments has them, so that tokens end where Hugo's end.

/** Code in another language, or in a state of the same. */
export interface Within {
  readonly within: string;
}

/** A class; "" is plain text. */
export type Paint = string | Within;

/**
 * A rule: what it matches, the class of that (or of each group of the expression, which follow each other without a
 * gap; null for a group inside another), and where to go: into a state, into several, or out of as many as the number
 * says.
 */
export type Rule = readonly [
  pattern: RegExp,
  paint: Paint | readonly (Paint | null)[],
  then?: string | readonly string[] | number,
];

/** Rules by state, tried in their order; reading begins in `root`. */
export type Grammar = Readonly<Record<string, readonly Rule[]>>;

/** Code of another language, or of a state of the same when it begins with a colon: `within(":inline")`. */
export const within = (language: string): Within => ({ within: language });

/** Code of the language that the expression's group `language` names. */
export const named: Within = within("=");

/** An expression for a list of words, with something before and behind. */
export function words(list: string, before = "\\b", behind = "\\b", flags = ""): RegExp {
  return new RegExp(`${before}(?:${list.trim().split(/\s+/).join("|")})${behind}`, flags);
}
