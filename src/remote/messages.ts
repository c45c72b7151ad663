// What goes wrong with remote resources; templates get it by `try`.
import type { ValueMap } from "../model/value.ts";
import { FunctionError } from "../value/function-error.ts";

export const urlDenied = (url: string): FunctionError =>
  new FunctionError(`access denied: ${quoted(url)} is not allowed by security.http.urls`);

export const methodDenied = (method: string): FunctionError =>
  new FunctionError(`access denied: the method ${method} is not allowed by security.http.methods`);

export const badUrl = (url: string): FunctionError =>
  new FunctionError(`${quoted(url)} is no URL that can be fetched: it must begin with http:// or https://`);

export const noAnswer = (url: string, failure: string): FunctionError =>
  new FunctionError(`cannot fetch ${quoted(url)}: ${failure}`);

export const tooManyRedirects = (url: string, most: number): FunctionError =>
  new FunctionError(`cannot fetch ${quoted(url)}: stopped after ${most} redirects`);

/** The server answered, but not with what was asked for; the answer is in `.Cause.Data`. */
export const badStatus = (url: string, status: string, data: ValueMap): FunctionError =>
  new FunctionError(`cannot fetch ${quoted(url)}: the server answered ${status}`, undefined, data);

export const stillFailing = (url: string, status: string, limit: string, data: ValueMap): FunctionError =>
  new FunctionError(
    `cannot fetch ${quoted(url)}: the server answered ${status}, and asking again would exceed the timeout of ${limit}`,
    undefined,
    data,
  );

export const unknownType = (url: string, contentType: string): FunctionError =>
  new FunctionError(
    `cannot tell the media type of ${quoted(url)}: its header ${contentType === "" ? "names none" : `says ${quoted(contentType)}`} ` +
      "and its content isn't that; security.http.mediaTypes can name types to believe",
  );

const quoted = (text: string): string => JSON.stringify(text);
