// `module`: imports and mounts. https://gohugo.io/configuration/module/
import type { ModuleConfig, ModuleImport, Mount } from "../model/config-sections.ts";
import type { Value } from "../model/value.ts";
import { componentNames, isComponent } from "../source/mount-filter.ts";
import { isMap } from "../value/map.ts";
import { bool, freeMap, globs, oneOf, text, texts, type Field } from "./field.ts";
import type { Reading } from "./reading.ts";
import { section, sections } from "./section.ts";
import { sites, withLanguage } from "./targets.ts";

interface WrittenMount {
  readonly source: string;
  readonly target: string;
  readonly lang: string;
  readonly files: readonly string[];
  readonly disableWatch: boolean;
  readonly includeFiles: readonly string[];
  readonly excludeFiles: readonly string[];
  readonly sites: typeof sites.initial;
}

const written = section<WrittenMount>({
  disableWatch: bool(false),
  excludeFiles: globs(),
  files: globs(),
  includeFiles: globs(),
  lang: text(),
  sites,
  source: text(),
  target: text(),
});

/** Mounts. */
export const mounts: Field<readonly Mount[]> = {
  expects: "a list of tables",
  initial: [],
  read(value: Value, at: Reading) {
    const list = isMap(value) ? [value] : value;
    if (!Array.isArray(list)) return void at.wrongType("a list of tables", value);
    return list.flatMap((one: Value, index) => readMount(one, at.at(String(index))));
  },
};

function readMount(value: Value, at: Reading): Mount[] {
  const read = written.read(value, at);
  if (!read) return [];
  if (read.source === "" || read.target === "") {
    at.badValue("", [], "a mount needs both source and target");
    return [];
  }
  const component = read.target.replace(/^[./\\]+/, "").split(/[/\\]/, 1)[0]!;
  if (!isComponent(component)) {
    at.at("target").badValue(component, componentNames, `"${read.target}" is not below a folder of a site`);
    return [];
  }
  const { source, target, lang, disableWatch } = read;
  // The older includeFiles and excludeFiles are the same globs in two lists; exclusions were looked at first.
  const files = [...read.excludeFiles.map((glob) => `! ${glob}`), ...read.includeFiles, ...read.files];
  const { matrix, complements } = read.sites;
  return [
    { source, target, sites: { matrix: withLanguage(matrix, lang), complements }, files, disableWatch },
  ];
}

const imports = section<ModuleImport>({
  disable: bool(false),
  ignoreConfig: bool(false),
  ignoreImports: bool(false),
  mounts,
  noMounts: bool(false),
  noVendor: bool(false),
  path: text(),
  usePackageJSON: oneOf("", "", "auto", "always", "never"),
  version: text(),
});

export const module = section<ModuleConfig>({
  auth: text(),
  hugoVersion: section<ModuleConfig["hugoVersion"]>({ extended: bool(false), max: text(), min: text() }),
  imports: sections(imports),
  mounts,
  noProxy: text("none"),
  noVendor: text(),
  params: freeMap(),
  private: text("*.*"),
  proxy: text("direct"),
  replacements: texts(),
  vendorClosest: bool(false),
  workspace: text("off"),
});
