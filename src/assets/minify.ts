// Minifiers by media type. JSON is made smaller; CSS, scripts, HTML, SVG and XML get the name of a minified file and keep
// their content, since what they need are compilers that we don't bring.
import type { MediaType } from "../model/config.ts";
import type { MinifyConfig } from "../model/config-sections.ts";
import { minifyJson } from "./minify-json.ts";

/** Text → smaller text; `name` is for messages. */
export type Minifier = (text: string, name: string) => string;

const JSON_TYPE = /^(?:application|text)\/(?:x-|(?:ld|manifest)\+)?json$/;
const UNCHANGED =
  /^(?:text\/(?:css|html)|image\/svg\+xml|(?:application|text)\/(?:(?:\w+\+)?xml|(?:x-)?(?:java|ecma)script))$/;

/** The minifier for a media type; undefined where Hugo has none either, which is an error there. */
export function minifierOf({ type }: MediaType, config: MinifyConfig): Minifier | "as it is" | undefined {
  if (!JSON_TYPE.test(type)) return UNCHANGED.test(type) ? "as it is" : undefined;
  if (config.disableJSON) return "as it is";
  const { keepNumbers } = config.tdewolff.json;
  return (text, name) => minifyJson(text, name, keepNumbers);
}
