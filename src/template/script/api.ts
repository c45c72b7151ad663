// What shortcodes import from "homelab-site".
import type { SafeHTML } from "../../value/safe.ts";
import { html, safeHTML } from "./html.ts";
import type { Page, Shortcode } from "./members.ts";

/** What a shortcode gives: text, which is escaped, or HTML that `html` made. */
export type ShortcodeOutput = string | SafeHTML;

/** A shortcode as a function of the call and the page that it stands in. */
export type ShortcodeFunction = (shortcode: Shortcode, page: Page) => ShortcodeOutput;

export interface ShortcodeOptions {
  /**
   * Whether it is called as a pair of tags, with text between them. Without it, that is so when the file reads `Inner`
   * or `InnerDeindent`.
   */
  readonly inner?: boolean;
}

export interface ShortcodeDefinition extends ShortcodeOptions {
  readonly render: ShortcodeFunction;
}

/** Says that a function is a shortcode, so that editors know its parameters: `export default defineShortcode(…)`. */
export function defineShortcode(
  render: ShortcodeFunction,
  options: ShortcodeOptions = {},
): ShortcodeDefinition {
  return { ...options, render };
}

/** The package as modules of the site find it. */
export const scriptApi = { __esModule: true, defineShortcode, html, safeHTML };
