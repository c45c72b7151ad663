// homelab-site gen chromastyles: prints the stylesheet that code with classes needs.
import { stylesheet } from "../../highlight/stylesheet.ts";
import { styleNames } from "../../highlight/styles.ts";
import type { CommandContext } from "../context.ts";
import { badChoice } from "../messages.ts";

export async function genChromastyles({ io, flags }: CommandContext): Promise<number> {
  const text = (name: string) => flags[name] as string | undefined;
  const style = text("style") ?? "friendly";
  const names = styleNames();
  if (!names.includes(style.toLowerCase())) throw badChoice("--style", style, names);
  const rules = stylesheet(style, {
    comments: flags["omitClassComments"] !== true,
    highlightedLine: text("highlightStyle"),
    lineNumber: text("lineNumbersInlineStyle"),
    tableLineNumber: text("lineNumbersTableStyle"),
  });
  io.stdout.write(
    `/* Generated using: homelab-site gen chromastyles --style=${style.toLowerCase()} */\n\n${rules}`,
  );
  return 0;
}
