// The typed strings of Go's html/template: text that its author vouches for in one context, so that it is not escaped there.
import { printHook, truthHook, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** A text with a promise about its content. */
export abstract class SafeText implements ViewValue {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }

  [printHook](): string {
    return this.text;
  }

  [truthHook](): boolean {
    return this.text !== "";
  }

  abstract [typeHook](): string;
}

/** HTML that goes into the page as it is. */
export class SafeHTML extends SafeText {
  /** Handlebars asks for this name and then leaves the text alone. */
  toHTML(): string {
    return this.text;
  }

  [typeHook](): string {
    return "template.HTML";
  }
}

/** One or more attributes: `dir="ltr"`. */
export class SafeHTMLAttr extends SafeText {
  [typeHook](): string {
    return "template.HTMLAttr";
  }
}

/** A style sheet, a rule or a declaration. */
export class SafeCSS extends SafeText {
  [typeHook](): string {
    return "template.CSS";
  }
}

/** A JavaScript expression. */
export class SafeJS extends SafeText {
  [typeHook](): string {
    return "template.JS";
  }
}

/** What stands between the quotes of a JavaScript string. */
export class SafeJSStr extends SafeText {
  [typeHook](): string {
    return "template.JSStr";
  }
}

/** A URL of any scheme. */
export class SafeURL extends SafeText {
  [typeHook](): string {
    return "template.URL";
  }
}

/** A srcset attribute. */
export class SafeSrcset extends SafeText {
  [typeHook](): string {
    return "template.Srcset";
  }
}
