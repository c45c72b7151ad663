// Whether a published file already has the bytes it should have: size first, then bytes in pieces, so that
// large copies never stand in memory whole.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Output } from "../model/render.ts";

const CHUNK = 1 << 16;

/** Compares an output's content with the file `filename` of `size` bytes. */
export function sameContent(content: Output["content"], filename: string, size: number): boolean {
  if ("copyOf" in content) return sameFiles(content.copyOf, filename, size);
  if (content.length !== size) return false;
  return readFileSync(filename).equals(content);
}

function sameFiles(source: string, filename: string, size: number): boolean {
  const left = openSync(source, "r");
  try {
    if (fstatSync(left).size !== size) return false;
    const right = openSync(filename, "r");
    try {
      return sameBytes(left, right);
    } finally {
      closeSync(right);
    }
  } finally {
    closeSync(left);
  }
}

function sameBytes(left: number, right: number): boolean {
  const a = Buffer.allocUnsafe(CHUNK);
  const b = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const read = fill(left, a);
    if (fill(right, b) !== read) return false;
    if (a.compare(b, 0, read, 0, read) !== 0) return false;
    if (read < CHUNK) return true;
  }
}

// A read may give less than was asked for; short pieces would shift the two files against each other.
function fill(file: number, buffer: Buffer): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(file, buffer, filled, buffer.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
