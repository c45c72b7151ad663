// The base URL while serving: that of the site, at this machine's address.
import type { Config } from "../model/config.ts";

export interface ServerAddress {
  readonly secure: boolean;
  /** `--baseURL`, if it was given: its host is kept then. */
  readonly wanted?: string;
  /** `--appendPort`. */
  readonly appendPort: boolean;
}

/** `http://localhost:1313/docs/` for a site of `https://example.org/docs/`. */
export function serverBaseURL(siteURL: string, address: ServerAddress, port: number): string {
  const { secure, wanted, appendPort } = address;
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

/** How many hosts the site has: one, or one for each language. */
export function countHosts({ isMultihost, languages }: Config): number {
  return isMultihost ? languages.length : 1;
}

/** The configuration with every base URL at the server's address; languages with hosts of their own have ports instead. */
export function servedConfig(config: Config, address: ServerAddress, ports: readonly number[]): Config {
  const [first = 0] = ports;
  const languages = config.languages.map((language, index) => ({
    ...language,
    baseURL: serverBaseURL(language.baseURL, address, config.isMultihost ? ports[index]! : first),
  }));
  const own = config.isMultihost && languages.find(({ lang }) => lang === config.defaultContentLanguage);
  const baseURL = own ? own.baseURL : serverBaseURL(config.baseURL, address, first);
  return { ...config, baseURL, languages };
}
