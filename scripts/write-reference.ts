// Writes the manual's reference pages: `npm run reference`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { referencePages } from "./reference.ts";

for (const [path, text] of referencePages()) writeFileSync(join(import.meta.dirname, "..", path), text);
