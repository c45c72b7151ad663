// SVG, as a file or within HTML: XML without what only its editor reads, with shorter numbers, colours and paths. Drawn
// it looks the same; structure and ids stay, since scripts and style sheets may name them.
import type { MinifyConfig } from "../model/config-sections.ts";
import { minifyCss, minifyDeclarations } from "./css.ts";
import { shortColor } from "./css-colors.ts";
import { lexXml, type Attribute, type MarkupToken } from "./lex.ts";
import { shortDecimal } from "./number.ts";
import { shortPath } from "./svg-path.ts";
import { collapse, printXml } from "./xml.ts";

type Options = Pick<MinifyConfig["tdewolff"], "svg" | "css">;
type StartToken = Extract<MarkupToken, { readonly kind: "start" }>;

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set([
  SVG,
  "http://www.w3.org/1999/xlink",
  "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/1998/Math/MathML",
]);

/** `isInline` for one that stands in HTML, where it needs no namespace. */
export function minifySvg(source: string, options: Options, isInline = false): string {
  const tokens = lexXml(source);
  // Markup of other languages has other rules; nothing here is worth breaking it.
  if (tokens.some((token) => token.kind === "start" && token.name === "foreignObject")) return source;
  const shortener = new Shortener(options, isInline);
  return printXml(
    tokens.flatMap((token) => shortener.shorten(token)),
    { keepWhitespace: false },
  );
}

class Shortener {
  readonly #options: Options;
  readonly #isInline: boolean;
  /** Prefixes of namespaces that nothing drawn belongs to: `inkscape`. */
  readonly #foreign = new Set<string>();
  /** How many elements are open that are left out. */
  #dropped = 0;
  #inStyle = false;

  constructor(options: Options, isInline: boolean) {
    this.#options = options;
    this.#isInline = isInline;
  }

  shorten(token: MarkupToken): MarkupToken[] {
    if (token.kind === "start") this.#declare(token);
    if (this.#isLeftOut(token)) return [];
    if (token.kind === "end") this.#inStyle = false;
    if (token.kind === "start") return [this.#start(token)];
    if (token.kind === "comment") return this.#comment(token.text);
    return this.#inStyle && (token.kind === "text" || token.kind === "cdata")
      ? [this.#style(token)]
      : [token];
  }

  #declare({ attributes }: StartToken): void {
    for (const { name, value = "" } of attributes)
      if (name.startsWith("xmlns:") && !DRAWN.has(value)) {
        const prefix = name.slice("xmlns:".length);
        if (!this.#options.svg.keepNamespaces.includes(prefix)) this.#foreign.add(prefix);
      }
  }

  #isLeftOut(token: MarkupToken): boolean {
    if (token.kind === "start" && (this.#dropped > 0 || this.#isForeign(token.name))) {
      if (!token.selfClosing) this.#dropped++;
      return true;
    }
    if (this.#dropped > 0) {
      if (token.kind === "end") this.#dropped--;
      return true;
    }
    return token.kind === "doctype" || (token.kind === "instruction" && token.text.startsWith("<?xml "));
  }

  #isForeign(name: string): boolean {
    const colon = name.indexOf(":");
    return name === "metadata" || (colon > 0 && this.#foreign.has(name.slice(0, colon)));
  }

  #start(token: StartToken): MarkupToken {
    this.#inStyle = token.name === "style" && !token.selfClosing;
    const attributes = token.attributes.filter((attribute) => this.#isKept(token.name, attribute));
    return {
      ...token,
      attributes: attributes.map((attribute) => shortenAttribute(attribute, this.#options)),
    };
  }

  #isKept(element: string, { name, value }: Attribute): boolean {
    if (name === "xmlns") return !(this.#isInline && value === SVG);
    if (name === "version") return element !== "svg";
    if (name === "type") return !(element === "style" && value === "text/css");
    if (name.startsWith("xmlns:")) return !this.#foreign.has(name.slice("xmlns:".length));
    return !this.#isForeign(name);
  }

  #comment(text: string): MarkupToken[] {
    return this.#options.svg.keepComments ? [asIs(`<!--${text}-->`)] : [];
  }

  /** In text, `&` and `<` may be references; where there are any the style stays as it is. */
  #style(token: Extract<MarkupToken, { readonly text: string }>): MarkupToken {
    const css = minifyCss(token.text, this.#options.css);
    return /[&<]/.test(css) ? token : asIs(css);
  }
}

const asIs = (text: string): MarkupToken => ({ kind: "instruction", text });

const COLORS = new Set(["fill", "stroke", "color", "stop-color", "flood-color", "lighting-color"]);
const LENGTH = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(px)?$/;

/** Attributes whose value is a number or a length: there `px` may go. */
const NUMERIC = new Set(
  (
    "x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy width height opacity fill-opacity stroke-opacity stop-opacity " +
    "flood-opacity stroke-width stroke-miterlimit stroke-dashoffset font-size refX refY markerWidth markerHeight"
  ).split(" "),
);

function shortenAttribute(attribute: Attribute, { svg, css }: Options): Attribute {
  const { name, value } = attribute;
  if (value === undefined || value.includes("&")) return attribute;
  return { name, value: shortValue(name, collapse(value).trim(), svg.precision, css) };
}

function shortValue(name: string, value: string, precision: number, css: Options["css"]): string {
  const number = (text: string): string => shortDecimal(text, precision);
  if (name === "style") return minifyDeclarations(value, css);
  if (name === "d") return shortPath(value, precision);
  if (name === "viewBox")
    return value
      .split(/[\s,]+/)
      .map(number)
      .join(" ");
  if (COLORS.has(name)) return shortColor(value) ?? value;
  const length = NUMERIC.has(name) ? LENGTH.exec(value) : null;
  if (length === null) return value;
  return number(length[1] === undefined ? value : value.slice(0, -2));
}
