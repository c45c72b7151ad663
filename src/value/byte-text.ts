// Texts that are bytes and no UTF-8: what decoding and binary files give. Go's strings are bytes, ours are not.
import { printHook, typeHook } from "./view-value.ts";
import type { ViewValue } from "./view-value.ts";

/** Bytes as a text; printed, what is no UTF-8 becomes U+FFFD. */
export class ByteText implements ViewValue {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  [printHook](): string {
    return this.bytes.toString();
  }
  [typeHook](): string {
    return "string";
  }
}

/** A plain string where the bytes are UTF-8. */
export function textOfBytes(bytes: Buffer): string | ByteText {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : new ByteText(bytes);
}
