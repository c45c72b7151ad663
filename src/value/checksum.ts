// Two hashes that Node doesn't bring along: FNV-1a of 32 bits and xxHash of 64.

/** FNV-1a of these bytes. */
export function fnv32a(bytes: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const p1 = 0x9e3779b185ebca87n;
const p2 = 0xc2b2ae3d27d4eb4fn;
const p3 = 0x165667b19e3779f9n;
const p4 = 0x85ebca77c2b2ae63n;
const p5 = 0x27d4eb2f165667c5n;

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint): bigint => wrap((value << bits) | (wrap(value) >> (64n - bits)));
const round = (lane: bigint, input: bigint): bigint => wrap(rotate(wrap(lane + wrap(input * p2)), 31n) * p1);

/** xxHash of these bytes with seed 0, as 16 hexadecimal digits. https://github.com/Cyan4973/xxHash */
export function xxHash64(bytes: Buffer): string {
  let at = 0;
  let hash = p5;
  if (bytes.length >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [wrap(p1 + p2), p2, 0n, wrap(-p1)];
    for (; at + 32 <= bytes.length; at += 32)
      for (let i = 0; i < 4; i++) lanes[i as 0] = round(lanes[i as 0], bytes.readBigUInt64LE(at + 8 * i));
    hash = mergeLanes(lanes);
  }
  return finish(tail(wrap(hash + BigInt(bytes.length)), bytes.subarray(at)));
}

function mergeLanes([a, b, c, d]: [bigint, bigint, bigint, bigint]): bigint {
  let hash = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
  for (const lane of [a, b, c, d]) hash = wrap((hash ^ round(0n, lane)) * p1 + p4);
  return hash;
}

function tail(hash: bigint, rest: Buffer): bigint {
  let at = 0;
  for (; at + 8 <= rest.length; at += 8)
    hash = wrap(rotate(hash ^ round(0n, rest.readBigUInt64LE(at)), 27n) * p1 + p4);
  if (at + 4 <= rest.length) {
    hash = wrap(rotate(hash ^ wrap(BigInt(rest.readUInt32LE(at)) * p1), 23n) * p2 + p3);
    at += 4;
  }
  for (; at < rest.length; at++) hash = wrap(rotate(hash ^ wrap(BigInt(rest[at]!) * p5), 11n) * p1);
  return hash;
}

function finish(hash: bigint): string {
  hash = wrap((hash ^ (hash >> 33n)) * p2);
  hash = wrap((hash ^ (hash >> 29n)) * p3);
  return (hash ^ (hash >> 32n)).toString(16).padStart(16, "0");
}
