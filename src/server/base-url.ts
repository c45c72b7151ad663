// The base URL while serving: that of the site, at this machine's address.
import type { Config } from "../model/config.ts";

export interface ServerAddress {
  readonly port: number;
  readonly secure: boolean;
  /** `--baseURL`, if it was given: its host is kept then. */
  readonly wanted?: string;
  /** `--appendPort`. */
  readonly appendPort: boolean;
}

/** `http://localhost:1313/docs/` for a site of `https://example.org/docs/`. */
export function serverBaseURL(siteURL: string, address: ServerAddress): string {
  const { port, secure, wanted, appendPort } = address;
  const url = new URL(wanted ?? siteURL, "http://localhost/");
  if (wanted === undefined || !URL.canParse(wanted)) {
    url.protocol = secure ? "https:" : "http:";
    url.hostname = "localhost";
    url.port = "";
  }
  if (appendPort) url.port = String(port);
  url.search = "";
  url.hash = "";
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The configuration with every base URL at the server's address. */
export function servedConfig(config: Config, address: ServerAddress): Config {
  const languages = config.languages.map((language) => ({
    ...language,
    baseURL: serverBaseURL(language.baseURL, address),
  }));
  return { ...config, baseURL: serverBaseURL(config.baseURL, address), languages };
}
