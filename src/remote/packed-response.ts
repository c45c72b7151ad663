// An answer as bytes for the cache: a line of JSON, then the body.
import type { HttpHeader, HttpResponse } from "../model/http.ts";

const LINE_FEED = 10;

export function packResponse({ body, ...head }: HttpResponse): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** undefined where the bytes aren't what `packResponse` made. */
export function unpackResponse(bytes: Uint8Array): HttpResponse | undefined {
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  try {
    const head: unknown = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString("utf8"));
    return isHead(head) ? { ...head, body: bytes.subarray(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}

function isHead(head: unknown): head is Omit<HttpResponse, "body"> {
  const { status, statusText, headers } = (head ?? {}) as Partial<Record<keyof HttpResponse, unknown>>;
  return (
    typeof status === "number" &&
    typeof statusText === "string" &&
    Array.isArray(headers) &&
    headers.every(isHeader)
  );
}

const isHeader = (entry: unknown): entry is HttpHeader =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
