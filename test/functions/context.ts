// A render context for tests of functions: one site in English at https://ex.org/sub/, with nothing behind it.
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { RenderContext } from "../../src/model/render.ts";
import { createMap } from "../../src/value/map.ts";

/** What a test may set. */
export interface TestSite {
  readonly baseURL?: string;
  readonly lang?: string;
  readonly inSubdir?: boolean;
  readonly titleCaseStyle?: string;
  readonly timeZone?: string;
  readonly messages?: RenderContext["messages"];
}

/** A context that functions can be called with; diagnostics that they report are collected. */
export function testContext(site: TestSite = {}): RenderContext & { readonly reported: Diagnostic[] } {
  const { baseURL = "https://ex.org/sub/", lang = "en", inSubdir = false } = site;
  const settings = {
    titleCaseStyle: site.titleCaseStyle ?? "ap",
    timeZone: site.timeZone ?? "",
    disablePathToLower: false,
    removePathAccents: false,
    markup: { goldmark: { parser: { autoIDType: "github" } } },
  };
  const language = { lang, locale: lang, baseURL, settings };
  const config = {
    ...settings,
    languages: [language],
    defaultContentLanguage: lang,
    defaultContentLanguageInSubdir: inSubdir,
    environment: "production",
    ignoreLogs: [],
    isMultihost: false,
    disabledLanguages: [],
    canonifyURLs: false,
    enableMissingTranslationPlaceholders: false,
    workingDir: "/project",
    security: { funcs: { getenv: ["^HUGO_", "^CI$"] } },
  };
  const reported: Diagnostic[] = [];
  const stores = new Map<string, Map<string, unknown>>();
  return {
    site: { config, language, data: createMap() },
    isServer: false,
    now: Date.UTC(2026, 10, 23),
    reported,
    ...(site.messages ? { messages: site.messages } : {}),
    report: (diagnostic: Diagnostic) => void reported.push(diagnostic),
    store(owner: string) {
      const store = stores.get(owner) ?? new Map<string, unknown>();
      stores.set(owner, store);
      return store;
    },
  } as unknown as RenderContext & { readonly reported: Diagnostic[] };
}
