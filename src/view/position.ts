// `.Position` of shortcodes and render hooks: prints `"/site/content/a.md:4:1"`, quotes included as in Hugo.
import type { Location } from "../model/diagnostic.ts";
import type { RenderContext } from "../model/render.ts";
import { resolvePath } from "../source/path.ts";
import { defineView } from "./define.ts";

/** Pages that the site makes have no file and so no place. */
export const noPlace: Location = { file: "", line: 0, column: 0, length: 0, lineText: "" };

interface PositionSelf {
  readonly place: Location;
  readonly ctx: RenderContext;
}

/** Messages call files by their way from the project's folder; here it is the whole path. */
function filename({ place, ctx }: PositionSelf): string {
  return place === noPlace ? "" : resolvePath(ctx.site.config.workingDir, place.file);
}

function quoted(self: PositionSelf): string {
  const { line, column } = self.place;
  return self.place === noPlace ? '""' : `"${filename(self)}:${line}:${column}"`;
}

export const positionView = defineView<PositionSelf>("Position", {
  type: "text.Position",
  print: quoted,
  place: ({ place }) => (place === noPlace ? undefined : place),
})({
  /** string: the whole path of the file */
  Filename: filename,
  /** int: the line, from 1 */
  LineNumber: ({ place }: PositionSelf) => place.line,
  /** int: the column, from 1 */
  ColumnNumber: ({ place }: PositionSelf) => place.column,
  /** bool: whether the place is known */
  IsValid: ({ place }: PositionSelf) => place.line > 0,
  /** string: file, line and column as one text */
  String: quoted,
});
