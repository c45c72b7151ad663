// The real build behind the commands; a module of its own, so that help and errors come without loading it.
import { createArchetypeRenderer } from "../build/archetypes.ts";
import { build } from "../build/build.ts";
import { loadSites } from "../build/load-sites.ts";
import { openConfiguration, openProject, reportNoSite } from "../build/project.ts";
import { embeddedTemplates } from "../render/embedded/embedded.ts";
import type { Engine } from "./context.ts";

export const engine: Engine = {
  openConfiguration,
  openProject,
  reportNoSite,
  build,
  loadSites,
  createArchetypeRenderer,
  embeddedNames: () => embeddedTemplates.keys(),
};
