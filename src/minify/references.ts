// Character references in as few characters as mean the same: `&#34;` is `"`, `&laquo;` is `&#171;`. A reference becomes
// its character only where nothing around it can read differently afterwards; others than ASCII stay references.
import { decodeHTMLStrict } from "entities";

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/g;

/** In text of HTML, where `<` and mostly `&` must stay references. */
export function shortenReferences(text: string): string {
  return replaceReferences(text, "<");
}

const QUOTES = /&(?:quot|apos|#34|#39);/g;

/** In text of XML, where less may be written as it is. */
export function shortenQuotes(text: string): string {
  return text.replace(QUOTES, (reference) => (/[q4]/.test(reference) ? '"' : "'"));
}

/** In the value of an attribute of HTML, to be quoted afterwards. */
export function decodeAttribute(value: string): string {
  return replaceReferences(value, "");
}

const PREDEFINED: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

function replaceReferences(text: string, unsafe: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, at?: number) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : codeOf(name!, whole);
    if (code === undefined) return whole;
    if (code === 38) return canBeBare(text, at! + whole.length) ? "&" : "&amp;";
    if (code > 126) return shorter(whole, `&#${code};`);
    const character = String.fromCharCode(code);
    if (unsafe.includes(character)) return code === 60 ? "&lt;" : whole;
    return isHarmless(character) ? character : whole;
  });
}

function codeOf(name: string, whole: string): number | undefined {
  if (Object.hasOwn(PREDEFINED, name)) return PREDEFINED[name];
  const decoded = decodeHTMLStrict(whole);
  const code = decoded.codePointAt(0)!;
  return decoded !== whole && decoded.length === String.fromCodePoint(code).length ? code : undefined;
}

const shorter = (one: string, other: string): string => (other.length < one.length ? other : one);

/** Letters, digits and `#;` could become part of another reference; white space would be taken as such. */
function isHarmless(character: string): boolean {
  return character > " " && !/[A-Za-z\d#;&]/.test(character);
}

/** A bare `&` is one where no reference can begin. */
function canBeBare(text: string, next: number): boolean {
  return !/[A-Za-z\d#&]/.test(text[next] ?? " ");
}
