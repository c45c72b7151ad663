// homelab-site gen chromastyles: prints the stylesheet that code with classes needs.
import { stylesheet } from "../../highlight/stylesheet.ts";
import { styleNames } from "../../highlight/styles.ts";
import { FunctionError } from "../../value/function-error.ts";
import type { CommandContext, FlagValues } from "../context.ts";
import { flagGroups } from "../flags.ts";
import { badChoice, badStyling } from "../messages.ts";

export async function genChromastyles({ io, flags }: CommandContext): Promise<number> {
  const style = (flags["style"] as string | undefined) ?? "friendly";
  const names = styleNames();
  if (!names.includes(style.toLowerCase())) throw badChoice("--style", style, names);
  io.stdout.write(
    `/* Generated using: homelab-site gen chromastyles${given(flags)} */\n\n${rules(style, flags)}`,
  );
  return 0;
}

function rules(style: string, flags: FlagValues): string {
  const text = (name: string) => flags[name] as string | undefined;
  try {
    return stylesheet(style, {
      comments: flags["omitClassComments"] !== true,
      mode: text("mode"),
      modeSelector: flags["modeSelector"] === true,
      classDark: text("classDark"),
      classLight: text("classLight"),
      highlightedLine: text("highlightStyle"),
      lineNumber: text("lineNumbersInlineStyle"),
      tableLineNumber: text("lineNumbersTableStyle"),
    });
  } catch (error) {
    throw error instanceof FunctionError ? badStyling(error.message) : error;
  }
}

/** The flags that were given, so that the stylesheet can be made again. */
function given(flags: FlagValues): string {
  const words = flagGroups.styling.flatMap(({ name }) => {
    const value = flags[name];
    if (value === undefined || value === false) return [];
    return value === true ? `--${name}` : `--${name} ${String(value)}`;
  });
  return words.map((word) => ` ${word.replaceAll("*/", "")}`).join("");
}
