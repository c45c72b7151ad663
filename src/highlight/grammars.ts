// Grammars come from Prism, each loaded when the first block of its language is there. Prism's files expect a global
// of their name; they are given it as a parameter instead, so that nothing of ours is visible to other programs.
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { grammarFile } from "./grammar-file.ts";

/** A token of Prism's: text, or a typed piece with more inside. */
export type PrismNode = string | PrismToken | readonly PrismNode[];
export interface PrismToken {
  readonly type: string;
  readonly content: PrismNode;
  readonly alias?: string | readonly string[] | null;
}

interface PrismInput {
  code: string;
  readonly grammar: object;
  readonly language: string;
  tokens?: PrismNode;
}

interface Prism {
  readonly languages: Record<string, object | undefined>;
  readonly hooks: { run(name: string, input: PrismInput): void };
  tokenize(code: string, grammar: object): PrismNode;
}

/** What a grammar needs to be there before it. */
interface Component {
  readonly require?: string | readonly string[];
}

type Components = Readonly<Record<string, Component | undefined>>;

// Languages inside others, which Prism leaves to the page that uses it.
const INSIDE: Readonly<Record<string, string>> = {
  css: "css-extras",
  markup: "css javascript",
  http: "json",
  "shell-session": "bash",
  markdown: "yaml",
};

const loaded = new Set<string>();
let prism: Prism | undefined;
let components: Components | undefined;

/** The code as Prism's tokens; undefined when there is no such grammar. */
export function readTokens(code: string, language: string): PrismNode | undefined {
  const reader = (prism ??= loadCore());
  load(language, reader);
  const grammar = reader.languages[language];
  if (grammar === undefined) return undefined;
  const input: PrismInput = { code, grammar, language };
  reader.hooks.run("before-tokenize", input);
  input.tokens = reader.tokenize(input.code, grammar);
  reader.hooks.run("after-tokenize", input);
  return input.tokens;
}

function loadCore(): Prism {
  const module = { exports: {} as Prism };
  run("prism-core", { module, global: {} });
  return module.exports;
}

function load(language: string, reader: Prism): void {
  if (loaded.has(language)) return;
  loaded.add(language);
  components ??= readComponents();
  const component = components[language];
  if (component === undefined) return;
  for (const needed of [component.require ?? []].flat()) load(needed, reader);
  run(`prism-${language}`, { Prism: reader });
  for (const inside of INSIDE[language]?.split(" ") ?? []) load(inside, reader);
}

function readComponents(): Components {
  const text = readFileSync(grammarFile("components.json"), "utf8");
  return (JSON.parse(text) as { readonly languages: Components }).languages;
}

/** Runs a file of Prism's with these names in place of globals. */
function run(name: string, names: Readonly<Record<string, unknown>>): void {
  const filename = grammarFile(`components/${name}.min.js`);
  const body = compileFunction(readFileSync(filename, "utf8"), Object.keys(names), { filename });
  body(...Object.values(names));
}
