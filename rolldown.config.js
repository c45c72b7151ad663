// Three bundles: the program, with everything it needs inside, in pieces so that each command loads its own; the thread
// that fetches for it; and the library, whose dependencies stay outside.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nameToEmoji } from "gemoji";
import { defineConfig } from "rolldown";
import "./test/strip-types.js";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

// Loaded by dependencies for what is never asked of them: front matter that is a program, templates with source
// maps. Both do without when the package isn't there.
const never = { esprima: false, "source-map": false };

// gray-matter asks for js-yaml 3, but only as the default of an engine that we give it ourselves.
const oneYaml = { "js-yaml": fileURLToPath(import.meta.resolve("js-yaml")) };

/** The default theme's templates are compiled now rather than at every start. */
const compiledTheme = {
  name: "compiled-theme",
  async load(id) {
    if (!id.endsWith("/src/build/theme-blueprints.ts")) return null;
    const { precompileTheme } = await import("./src/build/precompile.ts");
    return { code: precompileTheme(fileURLToPath(new URL("layouts", import.meta.url))), moduleType: "js" };
  },
};

/**
 * markdown-it is published with its class fields made by a helper function: one slow store for each field of the states
 * that its parsers make for every block of text. Plain assignments do the same.
 */
const plainFields = {
  name: "plain-fields",
  transform(code, id) {
    if (!id.includes("/markdown-it/")) return null;
    return code.replace(/_defineProperty\(\s*this,\s*(?:\/\*[^]*?\*\/\s*)?"(\w+)",\s*/g, "(this.$1 = ");
  },
};

/**
 * Grammars for highlighting are loaded one by one, when a page first has code of their language; the program finds
 * them in a folder beside its chunks.
 */
const grammarFiles = {
  name: "grammar-files",
  load(id) {
    if (!id.endsWith("/src/highlight/grammar-file.ts")) return null;
    return `import { fileURLToPath } from "node:url";
      export const grammarFile = (name) => fileURLToPath(new URL("../grammars/" + name, import.meta.url));`;
  },
  generateBundle() {
    const prism = new URL(".", import.meta.resolve("prismjs/components.json"));
    const scripts = readdirSync(new URL("components/", prism)).filter((name) =>
      /^prism-.*\.min\.js$/.test(name),
    );
    for (const name of ["components.json", ...scripts.map((script) => `components/${script}`)])
      this.emitFile({
        type: "asset",
        fileName: `grammars/${name}`,
        source: readFileSync(new URL(name, prism), "utf8"),
      });
  },
};

/** The table of emoji alone, of all that their package has. */
const emojiFile = {
  name: "emoji-file",
  load(id) {
    if (!id.endsWith("/src/value/emoji-table.ts")) return null;
    return `import { readFileSync } from "node:fs";
      export const readEmojiTable = () => JSON.parse(readFileSync(new URL("../emoji.json", import.meta.url), "utf8"));`;
  },
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "emoji.json", source: JSON.stringify(nameToEmoji) });
  },
};

/**
 * Modules that are needed together, and all that they import, make one piece: a file to read, and one to keep compiled
 * (bin/pieces.js). Others come apart by themselves, where they are imported when first needed.
 */
const largePieces = [
  { name: "commands", priority: 1, test: /\/src\/cli\/(?:main|parse)\.ts$/ },
  { name: "build", test: /\/src\/(?:cli\/engine|cli\/commands\/build|build\/(?:prepare|go-engine))\.ts$/ },
];

export default defineConfig([
  {
    input: { cli: "src/cli/main.ts" },
    platform: "node",
    resolve: { alias: { ...never, ...oneYaml } },
    plugins: [plainFields, compiledTheme, grammarFiles, emojiFile],
    output: {
      dir: "dist",
      format: "cjs",
      minify: true,
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
      codeSplitting: { groups: largePieces },
      cleanDir: true,
    },
  },
  {
    // The thread that speaks HTTP is a program of its own, and shares nothing with the large one.
    input: { "exchange-worker": "src/source/exchange-worker.ts" },
    platform: "node",
    output: { dir: "dist", format: "cjs", minify: true, entryFileNames: "[name].cjs", codeSplitting: false },
  },
  {
    input: { index: "src/index.ts", "go-template": "src/template/go/standalone.ts" },
    platform: "node",
    external: isDependency,
    output: {
      dir: "dist",
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "library/[name]-[hash].js",
    },
  },
]);
