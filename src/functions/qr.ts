// The function images.QR. https://gohugo.io/functions/images/qr/
import { drawQr, qrLevels, type QrLevel } from "../assets/qr.ts";
import type { RenderContext } from "../model/render.ts";
import { cleanPath } from "../source/path.ts";
import { FunctionError } from "../value/function-error.ts";
import { identityHash, inOrder, structHash } from "../value/identity-hash.ts";
import { byLowerName } from "../value/map.ts";
import { toInt, toMap, toText } from "./arguments.ts";
import { assetsOf } from "./assets-of.ts";

interface QrOptions {
  readonly level: QrLevel;
  readonly scale: number;
  readonly targetDir: string;
}

/** A picture with more pixels at its side is refused. */
const mostPixels = 10_000;
/** The largest code has as many squares at its side, margins included. */
const mostSquares = 185;

/** The resource of a picture; its name tells the text and the options, in Hugo's way. */
export function qr(ctx: RenderContext, given: unknown, options: unknown): unknown {
  const assets = assetsOf(ctx, "images.QR");
  const text = toText(given);
  if (text === "") throw new FunctionError("images.QR: an empty text has no code");
  const { level, scale, targetDir } = readOptions(options);
  const picture = drawQr(text, level, scale);
  if (picture === undefined)
    throw new FunctionError(`images.QR: the text is too long for a code of level ${JSON.stringify(level)}`);
  return assets.fromContent(
    cleanPath(`/${targetDir}/qr_${nameHash(text, { level, scale, targetDir })}.png`),
    picture,
  );
}

/** Names in any letter case; others are passed over. */
function readOptions(given: unknown): QrOptions {
  const byName = byLowerName((given ?? null) === null ? {} : toMap(given));
  const level = toText(byName.get("level") ?? "medium");
  if (!Object.hasOwn(qrLevels, level))
    throw new FunctionError(
      `images.QR: the level must be one of low, medium, quartile and high, not ${JSON.stringify(level)}`,
    );
  const scale = toInt(byName.get("scale") ?? 4);
  if (scale < 2) throw new FunctionError("images.QR: the scale must be a whole number, at least 2");
  if (scale * mostSquares > mostPixels)
    throw new FunctionError(`images.QR: the scale must be at most ${Math.floor(mostPixels / mostSquares)}`);
  return { level: level as QrLevel, scale, targetDir: toText(byName.get("targetdir")) };
}

/** Hugo's hash of the text and the options. */
function nameHash(text: string, { level, scale, targetDir }: QrOptions): string {
  const options = structHash({ Level: level, Scale: scale, TargetDir: targetDir });
  return inOrder(identityHash([text]), options).toString(16);
}
