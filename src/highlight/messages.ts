// What is said about code and styles. The place is added by the engine that runs the template, by the command, or by
// whoever knows where the code stands.
import type { Diagnostic } from "../model/diagnostic.ts";
import { FunctionError } from "../value/function-error.ts";

export function unknownStyle(name: string): FunctionError {
  return new FunctionError(`invalid style: ${name}`);
}

export function badMode(mode: string): FunctionError {
  return new FunctionError(`invalid mode: ${mode}`);
}

export function noSuchMode(style: string, mode: string): FunctionError {
  return new FunctionError(`style ${JSON.stringify(style)} does not have a ${JSON.stringify(mode)} mode`);
}

/** A word that isn't a colour or a mark, in the look of a part of a style. */
export function badLook(part: string, word: string): FunctionError {
  const what = word.startsWith("bg:#") ? "invalid background colour" : "invalid colour";
  const fault = word.includes("#") ? what : "unknown style element";
  return new FunctionError(`invalid entry for ${part}: ${fault} ${JSON.stringify(word)}`);
}

/** A value that an option can't have; the site's own setting holds then. */
export function badOption(name: string, value: unknown, expected: string): Diagnostic {
  const shown = value !== null && typeof value === "object" ? "a list or map" : JSON.stringify(value);
  return {
    severity: "warning",
    code: "content/highlight-option",
    message: `the highlighting option ${name} can't be ${shown}`,
    notes: [],
    help: `${name} is ${expected}`,
  };
}

/** A part of options in one text that is no `name=value`. */
export function noOption(text: string): Diagnostic {
  return {
    severity: "warning",
    code: "content/highlight-option",
    message: `the highlighting option ${JSON.stringify(text)} has no value`,
    notes: [],
    help: 'options are written name=value, with commas between them: "linenos=table,hl_lines=2 5-7"',
  };
}

/** Code that would hold up the build. */
export function tooSlow(language: string): Diagnostic {
  return {
    severity: "warning",
    code: "content/highlight-time",
    message: `this code takes too long to highlight as ${language}, and has no colours in part`,
    notes: [],
    help: "shorten its longest lines, or give the block another language, such as text",
  };
}
