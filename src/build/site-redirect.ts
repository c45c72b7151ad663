// The ways to the default site's home: from the root where that home is in a folder, from the folders on the way to it,
// or from the folder of the default language where it is at the root.
// https://gohugo.io/configuration/all/#disabledefaultsiteredirect
import { pathOnHost } from "../content/host-folder.ts";
import type { Config, OutputFormat } from "../model/config.ts";
import type { Output } from "../model/render.ts";
import type { Site } from "../model/site.ts";
import { aliasOutput, type AliasWriter } from "./extras.ts";

/** One redirect a place; to homes that were rendered only. */
export function* siteRedirects(
  sites: readonly Site[],
  config: Config,
  isRendered: (path: string) => boolean,
  write: AliasWriter,
): Generator<Output> {
  if (config.disableDefaultLanguageRedirect || config.disableDefaultSiteRedirect) return;
  const main = sites.find(({ isDefault }) => isDefault) ?? sites[0]!;
  const home = main.pages.get(main.home)!;
  for (const { format: name, path, permalink } of home.targets) {
    const format = config.outputFormats[name]!;
    const isOneOfMany = format.path === "" && format.name !== "html";
    if (!format.isHTML || isOneOfMany || !isRendered(pathOnHost(config, main.language.lang, path))) continue;
    for (const folder of foldersThatLead(main, format))
      yield aliasOutput(main, `${folder}index.html`.slice(1), permalink, home, write);
  }
}

/** Folders with a slash at both ends. A format in a folder of its own has only the one at the root. */
function foldersThatLead({ config, prefix, language }: Site, format: OutputFormat): string[] {
  const isBelowRoot =
    (config.defaultContentLanguageInSubdir && !config.isMultihost) ||
    config.defaultContentVersionInSubdir ||
    config.defaultContentRoleInSubdir;
  if (format.path !== "") return isBelowRoot ? [`/${format.path}/`] : [];
  const folders = isBelowRoot ? ["/"] : [];
  const isLanguageAtRoot = config.languages.length > 1 && !config.defaultContentLanguageInSubdir;
  if (isLanguageAtRoot && !config.isMultihost) folders.push(`${prefix}/${language.lang}/`);
  const parts = prefix.split("/").slice(1);
  for (let end = 1; end < parts.length; end++) folders.push(`/${parts.slice(0, end).join("/")}/`);
  return folders;
}
