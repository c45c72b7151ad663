// The loader hook behind strip-types.js.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "rolldown/utils";

export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code, map, errors } = await transform(filename, await readFile(filename, "utf8"), {
    sourcemap: true,
  });
  if (errors.length > 0) throw new Error(`${filename}: ${errors[0].message}`);
  const mapped = Buffer.from(JSON.stringify(map)).toString("base64");
  const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${mapped}`;
  return { format: "module", source, shortCircuit: true };
}
