// Texts that are bytes and no UTF-8: what decoding gives and encoding takes. Go's strings are bytes, ours are not.
import { printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { toText } from "./arguments.ts";

/** Bytes as a text; printed, what is no UTF-8 becomes U+FFFD. */
class ByteText implements ViewValue {
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
export function textOfBytes(bytes: Buffer): unknown {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : new ByteText(bytes);
}

/** The bytes of any text. */
export function bytesOf(value: unknown): Buffer {
  return value instanceof ByteText ? value.bytes : Buffer.from(toText(value));
}
