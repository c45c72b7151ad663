// The first bytes of images as encoders write them, and of files that only claim to be images.
import assert from "node:assert/strict";
import { test } from "node:test";
import { imageSize } from "../../src/assets/image-size.ts";

const headers: readonly (readonly [type: string, hex: string, width: number, height: number])[] = [
  ["webp", "524946469e0c000057454250565038580a00000002000000310000280000414e", 50, 41],
  ["webp", "52494646cc020000574542505650384cc00200002f4c0008000515d9d6dc68d2", 77, 33],
  ["webp", "524946467a09000057454250565038206e090000b04b009d012a2d01cb003ea5", 301, 203],
  ["png", "89504e470d0a1a0a0000000d49484452000001000000002008020000009077", 256, 32],
  ["gif", "4749463839610a010500f70000", 266, 5],
  ["jpeg", "ffd8ffe000104a46494600010100000100010000fffe000361ffffc0001108001e002803012200", 40, 30],
  ["bmp", "424d8e00000000000000360000002800000004000000f8ffffff0100180000000000", 4, 8],
];

for (const [type, hex, width, height] of headers)
  test(`size of ${type} ${width}x${height}`, () => {
    assert.deepEqual(imageSize(`image/${type}`, Buffer.from(hex, "hex")), { width, height });
  });

test("a file that is cut off or something else has no size", () => {
  for (const [type, hex] of headers) {
    assert.equal(imageSize(`image/${type}`, Buffer.from(hex, "hex").subarray(0, 9)), undefined, type);
    assert.equal(
      imageSize(`image/${type}`, Buffer.from("no image at all, but long enough to read")),
      undefined,
    );
    assert.equal(imageSize(`image/${type}`, Buffer.alloc(0)), undefined);
  }
});

test("the size is that of the image, not of what surrounds its bytes", () => {
  const [, hex, width, height] = headers[3]!;
  const within = Buffer.from(`0000${hex}`, "hex").subarray(2);
  assert.deepEqual(imageSize("image/png", within), { width, height });
});
