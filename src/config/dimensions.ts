// `versions` and `roles`: in which order they stand and which of them is the default.
// https://gohugo.io/configuration/versions/, https://gohugo.io/configuration/roles/
import type { DimensionConfig, DimensionValue, Settings } from "../model/config.ts";
import type { ValueMap } from "../model/value.ts";
import { compareText } from "../source/order.ts";
import { orderVersions } from "../value/version.ts";
import type { Reading } from "./reading.ts";

type Table = Readonly<Record<string, DimensionConfig>>;

/** How the two dimensions differ. */
interface DimensionKind {
  readonly section: "versions" | "roles";
  readonly defaultKey: "defaultContentVersion" | "defaultContentRole";
  /** The one value of a site that names none. */
  readonly only: string;
  order(one: string, other: string): number;
}

const versionKind: DimensionKind = {
  section: "versions",
  defaultKey: "defaultContentVersion",
  only: "v1.0.0",
  order: (one, other) => orderVersions(one, other) || compareText(one, other),
};
const roleKind: DimensionKind = {
  section: "roles",
  defaultKey: "defaultContentRole",
  only: "guest",
  order: compareText,
};

export interface ReadDimensions {
  readonly versions: readonly DimensionValue[];
  readonly roles: readonly DimensionValue[];
}

/** Both dimensions; `values` is the merged configuration, which tells what is written and what is a default. */
export function readDimensions(settings: Settings, values: ValueMap, at: Reading): ReadDimensions {
  return {
    versions: readDimension(versionKind, settings, values, at),
    roles: readDimension(roleKind, settings, values, at),
  };
}

function readDimension(
  kind: DimensionKind,
  settings: Settings,
  values: ValueMap,
  at: Reading,
): DimensionValue[] {
  const { section, defaultKey, order } = kind;
  const asked = isWritten(values, defaultKey) ? settings[defaultKey] : "";
  const table: Table = isWritten(values, section) ? settings[section] : {};
  const names = Object.keys(table).sort((a, b) => byWeight(table[a]!, table[b]!) || order(a, b));
  for (const name of names)
    if (!isUsable(name))
      at.at(section).at(name).badValue(name, [], "a name has no capitals, spaces, slashes or colons");
  if (names.length === 0) names.push(asked || kind.only);
  if (asked !== "" && !names.includes(asked)) at.at(defaultKey).badValue(asked, names);
  const main = asked || names[0]!;
  return names.map((name) => ({ name, isDefault: name === main }));
}

function isWritten(values: ValueMap, key: string): boolean {
  const value = values[key.toLowerCase()];
  return value !== undefined && value !== null;
}

/** Names become folders and parts of keys. */
function isUsable(name: string): boolean {
  return /^[^\sA-Z/\\:]+$/.test(name) && !/^\.+$/.test(name);
}

/** Those without a weight come last. */
function byWeight(one: DimensionConfig, other: DimensionConfig): number {
  if (one.weight === other.weight) return 0;
  return (one.weight || Infinity) - (other.weight || Infinity);
}
