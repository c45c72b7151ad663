// Older spellings of keys, brought into the present form before anything is read.
import type { Value, ValueMap } from "../model/value.ts";
import { createMap, isMap, type MutableMap } from "../value/map.ts";
import { asBool, asTexts } from "./field.ts";
import { movePygmentsKeys } from "./pygments-keys.ts";

/** Renames keys of a layer as it comes from a file, whatever their letter case; positions stay findable. */
export function renameMenus(values: ValueMap): ValueMap {
  const renamed = mapKeys(values, (key) => (key.toLowerCase() === "menu" ? "menus" : key));
  const languages = Object.keys(renamed).find((key) => key.toLowerCase() === "languages");
  const inner = languages === undefined ? undefined : renamed[languages];
  if (languages === undefined || !isMap(inner)) return renamed;
  const each = createMap();
  for (const [lang, value] of Object.entries(inner))
    each[lang] = isMap(value)
      ? mapKeys(value, (key) => (key.toLowerCase() === "menu" ? "menus" : key))
      : value;
  renamed[languages] = each;
  return renamed;
}

function mapKeys(map: ValueMap, rename: (key: string) => string): MutableMap {
  const renamed = createMap();
  for (const [key, value] of Object.entries(map)) renamed[rename(key)] = value;
  return renamed;
}

/** Root keys that took another name. */
const renamedKeys: Readonly<Record<string, string>> = {
  indexes: "taxonomies",
  logi18nwarnings: "printi18nwarnings",
  logpathwarnings: "printpathwarnings",
  ignoreerrors: "ignorelogs",
};

/** Root keys that are in sections now; Hugo still reads them there. */
const movedKeys: Readonly<Record<string, readonly string[]>> = {
  disqusshortname: ["services", "disqus", "shortname"],
  googleanalytics: ["services", "googleanalytics", "id"],
  rsslimit: ["services", "rss", "limit"],
};

/** What the section says itself goes first. */
function moveTo(values: MutableMap, older: string, path: readonly string[]): void {
  const value = values[older];
  if (value === undefined) return;
  delete values[older];
  let owner = values;
  for (const key of path.slice(0, -1)) {
    const inner = owner[key];
    owner[key] = Object.assign(createMap(), isMap(inner) ? inner : {});
    owner = owner[key] as MutableMap;
  }
  owner[path.at(-1)!] ??= value;
}

/** Brings the merged configuration, keys in lower case, into its present form. */
export function applyAliases(values: MutableMap): void {
  for (const [older, name] of Object.entries(renamedKeys)) {
    if (values[older] !== undefined) values[name] = values[older];
  }
  for (const [older, path] of Object.entries(movedKeys)) moveTo(values, older, path);
  const build = values["build"];
  const writesStats = isMap(build) ? build["writestats"] : undefined;
  if (typeof writesStats === "boolean")
    (build as MutableMap)["buildstats"] = Object.assign(createMap(), { enable: writesStats });
  moveSwitch(values, "minify", "minifyoutput");
  moveTo(values, "enableinlineshortcodes", ["security", "enableinlineshortcodes"]);
  collectStaticDirs(values);
  const languages = values["languages"];
  if (isMap(languages))
    for (const language of Object.values(languages))
      if (isMap(language)) collectStaticDirs(language, values["staticdir"]);
  spreadImaging(values["imaging"]);
  movePygmentsKeys(values);
  const params = values["params"];
  const mainSections = isMap(params) ? params["mainsections"] : undefined;
  if (mainSections !== undefined) values["mainsections"] = mainSections;
}

/** `minify = true` and `minifyOutput = true` mean `minify.minifyOutput = true`. */
function moveSwitch(values: MutableMap, section: string, key: string): void {
  const written = isMap(values[section]) ? values[key] : (values[section] ?? values[key]);
  const on = written === undefined ? undefined : asBool(written);
  if (on === undefined) return;
  const table = isMap(values[section]) ? values[section] : createMap();
  values[section] = Object.assign(createMap(), table, on ? { [key]: true } : {});
}

/** `imaging.quality` and its like are now set for each format. */
function spreadImaging(imaging: Value | undefined): void {
  if (!isMap(imaging)) return;
  const formats = {
    quality: ["jpeg", "webp", "avif"],
    compression: ["webp", "avif"],
    hint: ["webp", "avif"],
  };
  for (const [key, names] of Object.entries(formats)) {
    const value = imaging[key];
    if (value === undefined) continue;
    for (const name of names) {
      const own = imaging[name];
      (imaging as MutableMap)[name] = Object.assign(createMap(), { [key]: value }, isMap(own) ? own : {});
    }
  }
}

/** `staticDir`, `staticDir0` … `staticDir10` are one list; those with a number add to the `inherited` ones. */
function collectStaticDirs(values: MutableMap, inherited?: Value): void {
  const dirs: Value[] = [];
  for (const suffix of ["", ...Array.from({ length: 11 }, (_, index) => String(index))]) {
    const given = values[`staticdir${suffix}`];
    if (given !== undefined && given !== null) dirs.push(...(asTexts(given) ?? []));
  }
  if (dirs.length === 0) return;
  const base = values["staticdir"] === undefined ? asTexts(inherited ?? []) : [];
  values["staticdir"] = [...(base ?? []), ...dirs];
}
