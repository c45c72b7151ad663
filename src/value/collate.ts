// Sorting text by the rules of a language, as Hugo sorts titles: `A b c`, `e é z`.

const collators = new Map<string, Intl.Collator>();

/** A comparison for one language. Collators are costly to make: the same one is given out again. */
export function createCollator(locale: string): (a: string, b: string) => number {
  return collatorFor(locale).compare;
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
