// Other hosts in site cases: the file `remote/answers.json` says what they answer, by URL.
import type { Exchange, HttpHeader } from "../src/model/http.ts";

export const ANSWERS = "remote/answers.json";

export interface Answer {
  readonly status?: number;
  readonly statusText?: string;
  /** In lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Answers as the text says; what isn't in it is refused with 404. */
export function exchangeOf(text: string): Exchange {
  const answers = JSON.parse(text) as Readonly<Record<string, Answer>>;
  return ({ url }) => {
    const { status = 200, statusText = "OK", headers = {}, body = "" } = answers[url] ?? notFound;
    const length: HttpHeader = ["content-length", String(Buffer.byteLength(body))];
    return { status, statusText, headers: [...Object.entries(headers), length], body: Buffer.from(body) };
  };
}

const notFound: Answer = { status: 404, statusText: "Not Found" };
