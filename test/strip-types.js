// Lets Node 20 run the TypeScript sources directly: `node --import ./test/strip-types.js`. Newer Nodes strip
// types themselves and need nothing. Source maps keep the places in stack traces right.
import { register } from "node:module";

process.setSourceMapsEnabled(true);
if (!process.features.typescript) register("./strip-types-hook.js", import.meta.url);
