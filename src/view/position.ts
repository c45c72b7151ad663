// `.Position` of shortcodes and render hooks: prints `"content/a.md:4:1"`, quotes included as in Hugo.
import { formatPlace } from "../diagnostics/position.ts";
import type { Location } from "../model/diagnostic.ts";
import { defineView } from "./define.ts";

/** Pages that the site makes have no file and so no place. */
export const noPlace: Location = { file: "", line: 0, column: 0, length: 0, lineText: "" };

const quoted = (place: Location): string => (place === noPlace ? '""' : `"${formatPlace(place)}"`);

export const positionView = defineView<Location>("Position", {
  type: "text.Position",
  print: quoted,
})({
  /** string: the whole path of the file */
  Filename: ({ file }: Location) => file,
  /** int: the line, from 1 */
  LineNumber: ({ line }: Location) => line,
  /** int: the column, from 1 */
  ColumnNumber: ({ column }: Location) => column,
  /** bool: whether the place is known */
  IsValid: ({ line }: Location) => line > 0,
  /** string: file, line and column as one text */
  String: quoted,
});
