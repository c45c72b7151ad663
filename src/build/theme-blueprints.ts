// The default theme's templates compiled ahead. Empty in the sources: bundling replaces this module by what
// `precompileTheme` gives (rolldown.config.js).
import type { Blueprint } from "../template/handlebars/blueprint.ts";

export const themeBlueprints: readonly Blueprint[] = [];
