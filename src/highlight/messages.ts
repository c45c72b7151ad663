// What is said about styles. The place is added by the engine that runs the template, or by the command.
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
