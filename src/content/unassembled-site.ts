// The sites as content adapters meet them: configuration, language and data are there; asking for anything that takes
// pages throws, since it would be an empty list today and another one tomorrow.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config, LanguageConfig } from "../model/config.ts";
import type { Site } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { pagesNotKnown } from "./adapter-messages.ts";

/** What is known of a site before its pages are. */
type Known = Pick<Site, "config" | "language" | "data">;

/** What assembling adds; the compiler keeps the list complete. */
const UNKNOWN: Readonly<Record<Exclude<keyof Site, keyof Known>, true>> = {
  home: true,
  pages: true,
  byPath: true,
  byBaseName: true,
  regularPages: true,
  allPages: true,
  position: true,
  children: true,
  taxonomies: true,
  menus: true,
  mainSections: true,
  lastmod: true,
  translations: true,
};

/** One site a language, in the order of the configuration, without pages. */
export function unassembledSites(config: Config, data: ValueMap): Site[] {
  return config.languages.map((language) => unassembledSite(config, language, data));
}

function unassembledSite(config: Config, language: LanguageConfig, data: ValueMap): Site {
  const site = { config, language, data };
  for (const name of Object.keys(UNKNOWN)) Object.defineProperty(site, name, { get: failUnknown });
  return site as unknown as Site;
}

/** Throws because pages are asked for too early; the template engine adds the place. */
export function failUnknown(): never {
  throw new DiagnosticError(pagesNotKnown());
}
