// images.*: of pictures only their size is known, and codes are drawn; the filters, which need a codec, are in later.ts.
// https://gohugo.io/functions/images/
import { hasImageSize, imageSize, type ImageSize } from "../assets/image-size.ts";
import { brokenImage } from "../assets/messages.ts";
import { mediaTypeOf } from "../content/media-type.ts";
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { mapOf } from "../value/map.ts";
import { toText } from "./arguments.ts";
import { locate } from "./os.ts";
import { qr } from "./qr.ts";
import { row } from "./row.ts";

/** The size of an image of the project, in its folder or in that of the content. */
function sizeOf(ctx: RenderContext, path: unknown): ImageSize {
  const name = toText(path);
  const found = [name, `content/${name}`]
    .map((each) => locate(ctx, each))
    .find((place) => place?.facts.kind === "file");
  if (name === "" || found === undefined)
    throw new FunctionError(`images.Config: there is no file ${JSON.stringify(name)} in the project`);
  const type = mediaTypeOf(name, ctx.site.config)?.type ?? "";
  if (!hasImageSize(type))
    throw new FunctionError(
      `images.Config: the size of ${JSON.stringify(name)} can't be read, only that of PNG, JPEG, GIF, WebP and BMP`,
    );
  const size = imageSize(type, ctx.host.readBytes(found.filename));
  if (size === undefined) throw brokenImage(name, type);
  return size;
}

export const images: readonly FunctionRow[] = [
  row("images.Config PATH", ["imageConfig"], "Width and height of an image of the project", (ctx, path) => {
    const { width, height } = sizeOf(ctx, path);
    return mapOf({ Width: width, Height: height });
  }),
  row("images.QR TEXT [OPTIONS]", [], "A QR code as a picture: level, scale and targetDir are options", qr),
];
