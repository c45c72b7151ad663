// `.Position` of shortcodes and render hooks: prints `"/site/content/a.md:4:1"`, quotes included as in Hugo, which counts
// columns and offsets in bytes.
import { locate } from "../diagnostics/position.ts";
import type { Location } from "../model/diagnostic.ts";
import type { RenderContext } from "../model/render.ts";
import type { SourceText } from "../model/source.ts";
import { resolvePath } from "../source/path.ts";
import { defineView } from "./define.ts";

/** An offset in a file's text. */
export interface TextPlace {
  readonly source: SourceText;
  readonly offset: number;
}

interface PositionSelf {
  /** Undefined for pages that the site makes: they have no file. */
  readonly place: TextPlace | undefined;
  readonly ctx: RenderContext;
}

const locationOf = ({ place }: PositionSelf): Location | undefined =>
  place && locate(place.source, place.offset);

/** Messages call files by their way from the project's folder; here it is the whole path. */
function filename({ place, ctx }: PositionSelf): string {
  return place === undefined ? "" : resolvePath(ctx.site.config.workingDir, place.source.file);
}

const line = (self: PositionSelf): number => locationOf(self)?.line ?? 0;

function column(self: PositionSelf): number {
  const location = locationOf(self);
  return location ? Buffer.byteLength(location.lineText.slice(0, location.column - 1)) + 1 : 0;
}

function quoted(self: PositionSelf): string {
  return self.place === undefined ? '""' : `"${filename(self)}:${line(self)}:${column(self)}"`;
}

export const positionView = defineView<PositionSelf>("Position", {
  type: "text.Position",
  print: quoted,
  place: locationOf,
})({
  /** string: the whole path of the file */
  Filename: filename,
  /** int: the line, from 1 */
  LineNumber: line,
  /** int: the column in bytes, from 1 */
  ColumnNumber: column,
  /** int: how many bytes of the file come before */
  Offset: ({ place }: PositionSelf) =>
    place ? Buffer.byteLength(place.source.text.slice(0, place.offset)) : 0,
  /** bool: whether the place is known */
  IsValid: ({ place }: PositionSelf) => place !== undefined,
  /** string: file, line and column as one text */
  String: quoted,
});
