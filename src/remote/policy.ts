// What security.http lets templates ask for. https://gohugo.io/configuration/security/
import { isIPv4 } from "node:net";
import { allows, defaultUrls } from "../config/policy.ts";
import type { SecurityConfig } from "../model/config-sections.ts";
import { methodDenied, urlDenied } from "./messages.ts";

type HttpPolicy = SecurityConfig["http"];

/** Throws where this isn't to be fetched; asked again for each redirect. */
export function checkUrl(url: string, { urls }: HttpPolicy): void {
  if (!allows(urls, url) || !allows(urls, withPlainAddress(url))) throw urlDenied(url);
}

export function checkMethod(method: string, { methods }: HttpPolicy): void {
  if (!allows(methods, method)) throw methodDenied(method);
}

/**
 * Names may lead into private networks. With the default list nobody can have meant that; a site with a list of its
 * own has said which hosts it trusts, and in a homelab those are at home.
 */
export function isPublicOnly({ urls }: HttpPolicy): boolean {
  return urls.length === defaultUrls.length && urls.every((entry, i) => entry === defaultUrls[i]);
}

/** True where the header's word on the type is taken, whatever the content looks like. */
export const isBelievedType = (contentType: string, { mediaTypes }: HttpPolicy): boolean =>
  allows(mediaTypes, contentType);

/** The URL with its address in the common spelling: `http://0x7f000001/` is `http://127.0.0.1/`. */
function withPlainAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  return isIPv4(parsed.hostname) ? parsed.href : url;
}
