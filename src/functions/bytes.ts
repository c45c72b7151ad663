// What functions on bytes (digests, base64) take: any text, and texts that are no UTF-8.
import { ByteText } from "../value/byte-text.ts";
import { toText } from "./arguments.ts";

/** The bytes of any text. */
export function bytesOf(value: unknown): Buffer {
  return value instanceof ByteText ? value.bytes : Buffer.from(toText(value));
}
