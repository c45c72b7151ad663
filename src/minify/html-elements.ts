// What a minifier must know of HTML's elements and attributes. https://html.spec.whatwg.org/multipage/indices.html

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that begin a line of their own: space at their edges is never seen. */
export const BLOCKS =
  words(`address article aside blockquote body br caption center col colgroup dd details dir div dl dt
  fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main
  marquee menu meta nav noembed noframes noscript ol optgroup option p script section style summary table tbody td
  template tfoot th thead title tr ul`);

/** Of the blocks those that show nothing: text on both sides of them may still be one line. */
export const INVISIBLE = words("link meta script style template");

/** Elements that stand in a line like a letter: space on both sides of them is seen. */
export const OBJECTS = words(`button canvas iframe image img input math meter object progress q rt rtc
  select svg textarea video wbr`);

/** Their text is shown as it is written. */
export const PREFORMATTED = words("pre textarea plaintext listing xmp");

/** Attributes that are true by being there. */
export const BOOLEAN =
  words(`allowfullscreen async autofocus autoplay checked compact controls default defer disabled
  formnovalidate inert ismap itemscope loop multiple muted nomodule nohref noresize noshade novalidate nowrap open
  playsinline readonly required reversed selected truespeed`);

/** Attributes whose value is a list of words, an address or a name: space around it means nothing. */
export const TRIMMED =
  words(`accept accept-charset accesskey action cite class codebase data dir enctype for form
  formaction headers height href hreflang http-equiv imagesizes imagesrcset itemid itemprop itemref itemtype lang longdesc
  manifest media method ping poster profile rel rev role rowspan scope sizes src srcset style tabindex target type usemap
  width xmlns`);

/** Attributes that say nothing when they are empty. */
export const DROPPED_EMPTY = words("class dir id name style");

/** Values that are there without being written, by element and attribute. */
const DEFAULTS: Readonly<Record<string, string>> = {
  "a target": "_self",
  "area shape": "rect",
  "button type": "submit",
  "form autocomplete": "on",
  "form enctype": "application/x-www-form-urlencoded",
  "form method": "get",
  "form target": "_self",
  "input type": "text",
  "link media": "all",
  "link type": "text/css",
  "ol type": "1",
  "script type": "text/javascript",
  "script language": "javascript",
  "style media": "all",
  "style type": "text/css",
  "td colspan": "1",
  "td rowspan": "1",
  "th colspan": "1",
  "th rowspan": "1",
  "textarea wrap": "soft",
  "track kind": "subtitles",
};

export function isDefault(element: string, attribute: string, value: string): boolean {
  const key = `${element} ${attribute}`;
  return Object.hasOwn(DEFAULTS, key) && DEFAULTS[key] === value.toLowerCase();
}

const CLOSES_P =
  words(`address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr main menu nav ol p pre section table ul`);

/** What the next start tag must be for an end tag to go; an end tag of the parent will do for all of them. */
const FOLLOWED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["dd", words("dd dt")],
  ["dt", words("dd dt")],
  ["li", words("li")],
  ["optgroup", words("optgroup")],
  ["option", words("optgroup option")],
  ["p", CLOSES_P],
  ["rp", words("rp rt")],
  ["rt", words("rp rt")],
  ["tbody", words("tbody tfoot")],
  ["td", words("td th")],
  ["tfoot", words("tbody")],
  ["th", words("td th")],
  ["thead", words("tbody tfoot")],
  ["tr", words("tr")],
]);

const KEEPS_P = words("a audio del ins map noscript video");
const LAST_NEEDED = words("dt thead");

/**
 * Whether an end tag may go, by the tag that follows it: that of a start, or that of an end. Elements that we don't
 * know are taken as inline.
 */
export function isOptionalEnd(
  name: string,
  next: { readonly kind: "start" | "end"; readonly name: string },
): boolean {
  const followers = FOLLOWED_BY.get(name);
  if (followers === undefined) return false;
  if (next.kind === "start") return followers.has(next.name);
  if (name === "p") return BLOCKS.has(next.name) && !KEEPS_P.has(next.name);
  return !LAST_NEEDED.has(name);
}
