// Sites for tests that need some.
import type { Config } from "../src/model/config.ts";
import type { MountSites } from "../src/model/source.ts";

/** What a mount says that says nothing of sites, in a project with one. */
export const oneSite: MountSites = { matrix: new Set([0]), complements: {}, weight: 10, module: 0 };

/** The one version and role of a project without any. */
export const oneVersion: Config["dimensions"] = {
  versions: [{ name: "v1.0.0", isDefault: true }],
  roles: [{ name: "guest", isDefault: true }],
};
