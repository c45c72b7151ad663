// What an attribute's value is, by its name: text, a URL, a style, a script, or something a template may not name.

/** "unsafe" changes how other content is read; its name may not come from data. */
export type AttributeType = "plain" | "url" | "srcset" | "style" | "script" | "html" | "unsafe";

const words = (text: string): string[] => text.split(" ");

const byType: readonly (readonly [AttributeType, readonly string[]])[] = [
  [
    "plain",
    words(
      "accept alt autocomplete autofocus autoplay border checked class cols colspan contenteditable contextmenu " +
        "controls coords datetime default dir dirname disabled draggable dropzone for formtarget headers height " +
        "hidden high hreflang id ismap kind label lang list loop low max maxlength media mediagroup min multiple name " +
        "open optimum placeholder preload pubdate radiogroup readonly required reversed rows rowspan spellcheck scope " +
        "scoped seamless selected shape size sizes span srclang start step tabindex target title width wrap",
    ),
  ],
  [
    "url",
    words(
      "action archive background cite classid codebase data formaction href icon longdesc manifest poster profile " +
        "src usemap xmlns",
    ),
  ],
  [
    "unsafe",
    words(
      "accept-charset async challenge charset content crossorigin defer enctype form formenctype formmethod " +
        "formnovalidate http-equiv keytype language method novalidate pattern rel sandbox type value",
    ),
  ],
  ["html", ["srcdoc"]],
  ["srcset", ["srcset"]],
  ["style", ["style"]],
];

const known: ReadonlyMap<string, AttributeType> = new Map(
  byType.flatMap(([type, names]) => names.map((name) => [name, type] as const)),
);

/** The type of an attribute; `name` in lower case. Unknown names that look like handlers or URLs count as such. */
export function attributeType(name: string): AttributeType {
  const short = shortName(name);
  if (short === undefined) return "url";
  const type = known.get(short);
  if (type) return type;
  if (short.startsWith("on")) return "script";
  return /src|uri|url/.test(short) ? "url" : "plain";
}

/** The name without `data-` or a namespace; undefined for a namespace declaration. */
function shortName(name: string): string | undefined {
  if (name.startsWith("data-")) return name.slice(5);
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  return name.slice(0, colon) === "xmlns" ? undefined : name.slice(colon + 1);
}

const scriptTypes: ReadonlySet<string> = new Set([
  "",
  ...words("application/ecmascript application/javascript application/json application/ld+json"),
  ...words("application/x-ecmascript application/x-javascript module"),
  ...words(
    "text/ecmascript text/javascript text/jscript text/livescript text/x-ecmascript text/x-javascript",
  ),
  ...[0, 1, 2, 3, 4, 5].map((minor) => `text/javascript1.${minor}`),
]);

/** True when a `<script>` of that type holds JavaScript or JSON. */
export function isScriptType(type: string): boolean {
  const [essence = ""] = type.split(";", 1);
  return scriptTypes.has(essence.toLowerCase().trim());
}
