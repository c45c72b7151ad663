// The one order of names: by UTF-16 units, the same on every machine and in every locale.

/** For sort: negative, zero or positive. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
