// A diagnostic as text: one pure function for terminal, log and test, colours as an argument.
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import { formatPlace } from "./position.ts";

/** Wraps a text in a colour; the plain palette gives it back as it is. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Palette = { error: same, warning: same, info: same, dim: same, bold: same };

const sgr = (open: number, close: number) => (text: string) => `\x1b[${open}m${text}\x1b[${close}m`;
export const coloured: Palette = {
  error: sgr(31, 39),
  warning: sgr(33, 39),
  info: sgr(36, 39),
  dim: sgr(2, 22),
  bold: sgr(1, 22),
};

/** Longest piece of a line that a frame shows; minified files have lines of megabytes. */
const FRAME_WIDTH = 160;

/** The line with its number and carets under the marked characters. */
export function frame(location: Location, mark: string, palette: Palette, suggestion = ""): string[] {
  const { line, column, length } = location;
  const from = Math.max(0, Math.min(column - 1 - 80, location.lineText.length - FRAME_WIDTH));
  const text = location.lineText.slice(from, from + FRAME_WIDTH);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  // Tabs stay tabs, so that the caret stands below its character whatever the tab width is.
  const indent = text.slice(0, column - 1 - from).replace(/[^\t]/g, " ");
  const carets = mark.repeat(Math.max(1, Math.min(length, FRAME_WIDTH - indent.length)));
  return [
    `${palette.dim(`${gutter} |`)} ${text}`,
    `${palette.dim(`${blank} |`)} ${indent}${carets}${suggestion && ` ${suggestion}`}`,
  ];
}

/** The diagnostic as the author sees it, without a newline at the end. */
export function formatDiagnostic(diagnostic: Diagnostic, palette: Palette = plain): string {
  const { severity, code, message, location, suggestion, notes, help } = diagnostic;
  const colour = palette[severity];
  const lines = [`${colour(`${severity}[${code}]`)}: ${palette.bold(message)}`];
  if (location) {
    lines.push(`  ${formatPlace(location)}`);
    const marks = frame(location, "^", { ...palette, dim: palette.dim }, suggestion);
    lines.push(...marks.map((line) => `  ${line}`));
  } else if (suggestion) lines.push(`  ${suggestion}`);
  for (const note of notes)
    lines.push(`  note: ${note.text}${note.location ? ` ${formatPlace(note.location)}` : ""}`);
  if (help) lines.push(`  help: ${help}`);
  lines.push(palette.dim(`  more: docs/errors.md#${code.replace("/", "-")}`));
  return lines.join("\n");
}
