// QR codes: the squares are uqr's, the picture is ours.
import { loadQr } from "../value/packages.ts";
import { drawSquares } from "./png.ts";

export const qrLevels = { low: "L", medium: "M", quartile: "Q", high: "H" } as const;
export type QrLevel = keyof typeof qrLevels;

/** The name that the library of Hugo leaves in its pictures. */
const software = "QR-PNG http://qr.swtch.com/";

/** The picture of a text, with a margin of four squares; undefined where the text is too long. */
export function drawQr(text: string, level: QrLevel, scale: number): Buffer | undefined {
  const options = { ecc: qrLevels[level], maskPattern: 0, boostEcc: false, border: 4 };
  const squares = encode(text, options);
  return squares && drawSquares(squares, scale, software);
}

function encode(text: string, options: object): boolean[][] | undefined {
  try {
    return loadQr().encode(text, options).data;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
