// The section `minify` with Hugo's defaults.
import { minify } from "../../src/config/schema-sections.ts";
import type { MinifyConfig } from "../../src/model/config-sections.ts";

export const defaults: MinifyConfig = minify.initial;
