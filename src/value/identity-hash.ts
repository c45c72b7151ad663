// The number by which Hugo tells values apart: it names the files of remote resources and of QR codes.
// https://github.com/gohugoio/hashstructure with xxHash.
import { ByteText } from "./byte-text.ts";
import { xxHash64 } from "./checksum.ts";
import { isText } from "./compare.ts";
import { isMap } from "./map.ts";
import { isFloat, numberOf, toNumber } from "./number.ts";
import { print } from "./print.ts";
import { isView } from "./view-value.ts";

/** The number of any value: equal ones have the same, whatever order maps have their keys in. */
export function identityHash(value: unknown): bigint {
  if (typeof value === "boolean") return hash(Buffer.of(value ? 1 : 0));
  if (isFloat(value)) return hash(floatBytes(toNumber(value)));
  if (value instanceof ByteText) return hash(value.bytes);
  if (isText(value)) return hash(Buffer.from(String(value)));
  if (Array.isArray(value)) return value.reduce<bigint>((all, item) => inOrder(all, identityHash(item)), 0n);
  if (isMap(value)) return mapHash(value);
  if (isView(value) && numberOf(value) === undefined) return identityOfView(value);
  return hash(wholeNumbers(BigInt(numberOf(value) ?? 0)));
}

/** The number of a Go struct without a name: unlike a map's, it depends on the fields' order. */
export function structHash(fields: Readonly<Record<string, unknown>>): bigint {
  return Object.entries(fields).reduce(
    (all, entry) => hash(wholeNumbers(all ^ entryHash(entry))),
    hash(Buffer.alloc(0)),
  );
}

const mapHash = (map: Readonly<Record<string, unknown>>): bigint =>
  hash(wholeNumbers(Object.entries(map).reduce((all, entry) => all ^ entryHash(entry), 0n)));

const entryHash = ([name, value]: readonly [string, unknown]): bigint =>
  inOrder(hash(Buffer.from(name)), identityHash(value));

/** Resources and pages are told apart by their key. */
function identityOfView(value: object): bigint {
  const { Key } = value as { readonly Key?: unknown };
  return hash(Buffer.from(typeof Key === "string" ? Key : print(value)));
}

/** The number of two numbers in a row: how lists are made up. */
export const inOrder = (first: bigint, second: bigint): bigint => hash(wholeNumbers(first, second));

const hash = (bytes: Buffer): bigint => BigInt(`0x${xxHash64(bytes)}`);

function wholeNumbers(...numbers: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length);
  numbers.forEach((number, i) => bytes.writeBigUInt64LE(BigInt.asUintN(64, number), 8 * i));
  return bytes;
}

function floatBytes(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes;
}
