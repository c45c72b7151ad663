// Go's reference layouts, `Mon Jan 2 15:04:05 MST 2006`, cut into elements. Shared by formatting and parsing.

/** One element of a layout: a code such as `2006`, or literal text. */
export interface LayoutElement {
  /** "" for literal text. */
  readonly code: string;
  readonly text: string;
}

// Longer codes before their beginnings. "Jan" and "Mon" are codes only where no lower-case letter follows ("Janet").
const codes =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|__2|002|01|02|03|04|05|06|2006|_2(?!006)|15|PM|pm|-07:00:00|-070000|-07:00|-0700|-07|Z07:00:00|Z070000|Z07:00|Z0700|Z07|[.,]0+(?!\d)|[.,]9+(?!\d)|[12345]/g;

const compiled = new Map<string, readonly LayoutElement[]>();
const mostLayouts = 500;

/** The elements of a layout; those of the last few hundred layouts are kept. */
export function layoutElements(layout: string): readonly LayoutElement[] {
  let elements = compiled.get(layout);
  if (!elements) {
    if (compiled.size >= mostLayouts) compiled.clear();
    elements = cutLayout(layout);
    compiled.set(layout, elements);
  }
  return elements;
}

function cutLayout(layout: string): LayoutElement[] {
  const elements: LayoutElement[] = [];
  let end = 0;
  for (const match of layout.matchAll(codes)) {
    if (match.index > end) elements.push({ code: "", text: layout.slice(end, match.index) });
    elements.push({ code: match[0], text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < layout.length) elements.push({ code: "", text: layout.slice(end) });
  return elements;
}
