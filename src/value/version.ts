// Version numbers as Hugo compares them: part for part as numbers, so that 0.10 comes after 0.9; a suffix is a text.

interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly suffix: string;
  /** Without the leading v and the suffix. */
  readonly text: string;
}

/** `v1.2.0-beta` → 1, 2, 0 and `beta`; what isn't a number counts as 0. */
function parseVersion(text: string): Version {
  const bare = text.trim().replace(/^v/, "");
  const hyphen = bare.indexOf("-");
  const core = hyphen > 0 ? bare.slice(0, hyphen) : bare;
  const [major = 0, minor = 0, patch = 0] = core.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return { major, minor, patch, suffix: hyphen > 0 ? bare.slice(hyphen + 1) : "", text: core };
}

/** Negative where `a` is the older one. The suffix plays no part. */
export function compareReleases(a: string, b: string): number {
  return compareNumbers(parseVersion(a), parseVersion(b));
}

/**
 * The order of a site's versions: the newest first, the one without a suffix before those with one, names that are no
 * numbers last in order of the alphabet.
 */
export function orderVersions(a: string, b: string): number {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  const byNumbers = compareNumbers(other, one);
  if (byNumbers !== 0) return byNumbers;
  if (one.suffix !== other.suffix) return one.suffix < other.suffix ? -1 : 1;
  if (one.major + one.minor + one.patch > 0 || one.text === other.text) return 0;
  return one.text < other.text ? -1 : 1;
}

function compareNumbers(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
