// An end to work that would take for ever. Some regular expressions, of templates and of grammars, are quadratic or worse
// in texts made for that; V8 can stop them where they are, if what they work for is run as a script with a time limit.
import { createContext, Script, type Context } from "node:vm";

let script: Script | undefined;
let context: Context | undefined;

/** What `run` gives; undefined if it wasn't done in so many milliseconds. */
export function withDeadline<T>(milliseconds: number, run: () => T): T | undefined {
  script ??= new Script("run()");
  const place = (context ??= createContext({}));
  place["run"] = run;
  try {
    return script.runInContext(place, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  } finally {
    place["run"] = undefined;
  }
}
