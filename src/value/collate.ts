// Sorting text by the rules of a language, as Hugo sorts titles: `A b c`, `e é z`.

const collators = new Map<string, Intl.Collator>();

/** A comparison for one language. Collators are costly to make: that is done when a comparison needs one. */
export function createCollator(locale: string): (a: string, b: string) => number {
  if (!isEnglish(locale)) return (a, b) => (a === b ? 0 : collatorAt(a, b, locale).compare(a, b));
  return (a, b) => (a === b ? 0 : compareEnglish(a, b) || collatorFor(locale).compare(a, b));
}

const isEnglish = (locale: string): boolean => /^en\b/i.test(locale);

const plain = /^[A-Za-z0-9 ]*$/;

/**
 * English words that differ in more than case are in the order of their lower-case codes: gives those of a word,
 * undefined for anything else. Who sorts many takes them once a text; where they don't decide, the comparison does.
 */
export function createSortCodes(locale: string): (text: unknown) => string | undefined {
  if (!isEnglish(locale)) return () => undefined;
  return (text) => (typeof text === "string" && plain.test(text) ? text.toLowerCase() : undefined);
}

function compareEnglish(a: string, b: string): number {
  if (!plain.test(a) || !plain.test(b)) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left === right ? 0 : left < right ? -1 : 1;
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

/** Where texts begin to differ in script, their order is that of the scripts, in Hugo the same for all languages. */
function collatorAt(a: string, b: string, locale: string): Intl.Collator {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const differ = SCRIPTS.some((script) => script.test(a[at] ?? "") !== script.test(b[at] ?? ""));
  return collatorFor(differ ? "en" : locale);
}

function collatorFor(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) {
    collator = makeCollator(locale);
    collators.set(locale, collator);
  }
  return collator;
}

/** Language codes are the author's: one that Intl doesn't know sorts as English. */
function makeCollator(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale);
  } catch {
    return new Intl.Collator("en");
  }
}
