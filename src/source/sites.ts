// The sites of a build: every language in every version for every role. A page's id begins with the key of its site.
// https://gohugo.io/configuration/versions/, https://gohugo.io/configuration/roles/
import type { Config, DimensionPatterns, DimensionValue, SitesPatterns } from "../model/config.ts";
import type { SiteIdentity, SiteKey } from "../model/site.ts";

/** The parts of a configuration that say which sites there are. */
export type Dimensions = Pick<Config, "languages" | "dimensions" | "defaultContentLanguage">;

/** Patterns that ask nothing. */
export const anySite: DimensionPatterns = { languages: [], versions: [], roles: [] };
/** `sites` that say nothing. */
export const noSites: SitesPatterns = { matrix: anySite, complements: anySite };

/** All sites in order of language, then version, then role. */
export function listSites({ languages, dimensions, defaultContentLanguage }: Dimensions): SiteIdentity[] {
  return languages.flatMap((language) =>
    dimensions.versions.flatMap((version) =>
      dimensions.roles.map((role) => ({
        key: siteKey(language.lang, version, role),
        language,
        version,
        role,
        isDefault: language.lang === defaultContentLanguage && version.isDefault && role.isDefault,
      })),
    ),
  );
}

/** The key of a site: in a project without versions and roles that is the language. */
export function siteKey(lang: string, version: DimensionValue, role: DimensionValue): SiteKey {
  return version.isDefault && role.isDefault ? lang : `${lang}/${version.name}/${role.name}`;
}
