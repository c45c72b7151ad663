// Width and height of an image, read from the first bytes of the file: PNG, GIF, JPEG, WebP and BMP.

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an image of that media type; undefined when the bytes are none. */
export function imageSize(mediaType: string, bytes: Uint8Array): ImageSize | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers[mediaType]?.(data);
  } catch (error) {
    // Reading past the end: the file is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** True for the media types whose size can be read. */
export function hasImageSize(mediaType: string): boolean {
  return Object.hasOwn(readers, mediaType);
}

const readers: Readonly<Record<string, (data: DataView) => ImageSize | undefined>> = {
  "image/png": png,
  "image/gif": gif,
  "image/jpeg": jpeg,
  "image/webp": webp,
  "image/bmp": bmp,
};

const tag = (data: DataView, at: number): string =>
  String.fromCharCode(data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2), data.getUint8(at + 3));

function png(data: DataView): ImageSize | undefined {
  if (data.getUint32(0) !== 0x89504e47 || tag(data, 12) !== "IHDR") return undefined;
  return { width: data.getUint32(16), height: data.getUint32(20) };
}

function gif(data: DataView): ImageSize | undefined {
  if (tag(data, 0) !== "GIF8") return undefined;
  return { width: data.getUint16(6, true), height: data.getUint16(8, true) };
}

function bmp(data: DataView): ImageSize | undefined {
  if (data.getUint16(0) !== 0x424d) return undefined;
  // A negative height says that the rows go from the top down.
  return { width: data.getInt32(18, true), height: Math.abs(data.getInt32(22, true)) };
}

/** Segments `FF marker length …`; the size stands in the one that starts a frame. */
function jpeg(data: DataView): ImageSize | undefined {
  if (data.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  for (;;) {
    if (data.getUint8(at) !== 0xff) return undefined;
    const marker = data.getUint8(at + 1);
    if (isFrame(marker)) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    // FF may be repeated before a marker; these markers have no length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + data.getUint16(at + 2);
  }
}

/** C0 to CF but for the tables DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(data: DataView): ImageSize | undefined {
  if (tag(data, 0) !== "RIFF" || tag(data, 8) !== "WEBP") return undefined;
  const uint24 = (at: number): number => data.getUint16(at, true) | (data.getUint8(at + 2) << 16);
  switch (tag(data, 12)) {
    case "VP8X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case "VP8L": {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}
