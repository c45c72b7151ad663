// The sites as content adapters meet them: configuration, language and data are there; asking for anything that takes
// pages throws, since it would be an empty list today and another one tomorrow.
import { DiagnosticError } from "../diagnostics/log.ts";
import type { Config } from "../model/config.ts";
import type { Site, SiteIdentity } from "../model/site.ts";
import type { ValueMap } from "../model/value.ts";
import { listSites } from "../source/sites.ts";
import { pagesNotKnown } from "./adapter-messages.ts";
import { sitePrefix } from "./targets.ts";

/** What is known of a site before its pages are. */
type Known = SiteIdentity & Pick<Site, "config" | "prefix" | "data">;

/** What assembling adds; the compiler keeps the list complete. */
const UNKNOWN: Readonly<Record<Exclude<keyof Site, keyof Known>, true>> = {
  home: true,
  pages: true,
  guests: true,
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

/** All sites in their order, without pages. */
export function unassembledSites(config: Config, data: ValueMap): Site[] {
  return listSites(config).map((identity) => unassembledSite(config, identity, data));
}

function unassembledSite(config: Config, identity: SiteIdentity, data: ValueMap): Site {
  const site: Known = { ...identity, config, data, prefix: sitePrefix(config, identity) };
  for (const name of Object.keys(UNKNOWN)) Object.defineProperty(site, name, { get: failUnknown });
  return site as unknown as Site;
}

/** Throws because pages are asked for too early; the template engine adds the place. */
export function failUnknown(): never {
  throw new DiagnosticError(pagesNotKnown());
}
