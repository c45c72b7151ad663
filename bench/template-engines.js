// The engines that the micro-benchmark of templates compares: ours, Handlebars, and what npm has for Go templates.
// Those are looked for in bench/.work/go-engines, where this installs them:
//   npm install --prefix bench/.work/go-engines go-text-template go-text-template-napi
// The second brings Go itself as a binary; where it can't be had or built, install the first alone.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { compile } from "../dist/go-template.js";

const require = createRequire(
  join(dirname(fileURLToPath(import.meta.url)), ".work", "go-engines", "package.json"),
);

Handlebars.registerHelper({ join: (a, b) => `${a}: ${b}`, length: (text) => text.length });

/** What runs a task over some data; each makes a function of it once. */
export function findEngines() {
  const engines = [
    { name: "ours", prepare: ({ go }) => compile(go) },
    { name: "Handlebars", prepare: ({ handlebars }) => Handlebars.compile(handlebars) },
  ];
  const pure = find("go-text-template");
  // It has no step of its own for reading a template.
  if (pure)
    engines.push({
      name: "go-text-template",
      prepare: ({ go }) => {
        const template = new pure.Template("bench");
        return (data) => template.execute(go, data);
      },
    });
  const native = find("go-text-template-napi");
  if (native)
    engines.push({
      name: "go-text-template-napi",
      prepare: ({ go }) => {
        const template = new native.Template("bench").parse(go);
        return (data) => template.executeString(data);
      },
    });
  return engines;
}

function find(name) {
  try {
    return require(name);
  } catch {
    return undefined;
  }
}
