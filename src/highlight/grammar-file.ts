// Where the files of the grammars are: in Prism's package. The bundled program has no packages; it has them in a folder
// of its own, and this module is replaced (rolldown.config.js).
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The path of a file of Prism's: `components/prism-yaml.min.js`. */
export const grammarFile = (name: string): string => require.resolve(`prismjs/${name}`);
