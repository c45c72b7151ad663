// Every flag, once. Words and shorthands are Hugo's, so that scripts written for it run: a flag that has no
// visible effect here is taken in silence, one whose effect is missing is taken with a warning.

export type FlagType = "bool" | "string" | "list" | "number";

/** What becomes of a flag: a configuration key, read by a command, nothing, or nothing with a warning: its help says why. */
export type FlagEffect = "config" | "command" | "none" | "missing";

export interface Flag {
  /** As typed after two dashes: `buildDrafts`. */
  readonly name: string;
  readonly short?: string;
  readonly type: FlagType;
  readonly effect: FlagEffect;
  readonly help: string;
  /** Printed first in the help. */
  readonly simple?: boolean;
  /** Configuration key where it differs from the name. */
  readonly key?: string;
}

/** `key` is the configuration key where it differs from the name. */
type Row = readonly [names: string, type: FlagType, effect: FlagEffect, help: string, key?: string];

/** `D buildDrafts` has a shorthand; `*` marks the simple ones. */
function flagsOf(rows: readonly Row[]): Flag[] {
  return rows.map(([names, type, effect, help, key]) => {
    const words = names.split(" ");
    const name = words.at(-1)!;
    const short = words.find((word) => word.length === 1 && word !== "*");
    const simple = words.includes("*");
    return {
      name,
      type,
      effect,
      help,
      ...(short && { short }),
      ...(simple && { simple }),
      ...(key && { key }),
    };
  });
}

/** Understood by every command. */
const everywhere: readonly Row[] = [
  ["* s source", "string", "command", "the project's folder (default: this one)"],
  ["* quiet", "bool", "command", "print errors only"],
  ["config", "string", "command", "configuration files, separated by commas, the last one wins"],
  ["configDir", "string", "command", 'folder of configuration files (default "config")'],
  ["e environment", "string", "command", "production, development or a name of yours"],
  ["clock", "string", "command", "the time to build for: 2026-11-06T22:30:00+09:00"],
  ["logLevel", "string", "command", 'debug, info, warn or error (default "warn")'],
  ["strict", "bool", "command", "treat warnings as errors"],
  ["json", "bool", "command", "print the result as JSON"],
  ["* d destination", "string", "config", 'folder to write to (default "public")', "publishDir"],
  ["themesDir", "string", "config", 'folder of themes (default "themes")'],
  ["M renderToMemory", "bool", "command", "build, but write nothing"],
  ["ignoreVendorPaths", "string", "config", "modules whose vendored copy is ignored: **/theme"],
  ["noBuildLock", "bool", "none", "this program makes no lock file"],
];

/** Which configuration a project has: commands that open one. */
const opening: readonly Row[] = [
  ["* b baseURL", "string", "config", "where the site will be: https://example.org/docs/"],
  ["* t theme", "list", "config", "theme, or several separated by commas"],
  ["c contentDir", "string", "config", "folder of the content"],
  ["l layoutDir", "string", "config", "folder of the templates"],
  ["noDefaultTheme", "bool", "command", "without layouts, write no pages, as Hugo does"],
  ["cacheDir", "string", "config", "folder for caches"],
  ["renderSegments", "list", "config", "parts of the site to render, separated by commas"],
];

/** What a build includes and prints. */
const building: readonly Row[] = [
  ["* D buildDrafts", "bool", "config", "include drafts"],
  ["* F buildFuture", "bool", "config", "include pages dated in the future"],
  ["* E buildExpired", "bool", "config", "include expired pages"],
  ["cleanDestinationDir", "bool", "command", "remove files that this build did not make"],
  ["disableKinds", "list", "config", "page kinds to leave out, separated by commas"],
  ["minify", "bool", "config", "make the output smaller"],
  ["panicOnWarning", "bool", "command", "fail on the first warning"],
  ["printPathWarnings", "bool", "config", "warn when two pages have the same path"],
  ["poll", "string", "command", "look for changes at this interval: 700ms"],
  ["enableGitInfo", "bool", "config", "facts from Git for each page"],
  ["printI18nWarnings", "bool", "config", "warn about missing translations"],
  ["printUnusedTemplates", "bool", "config", "warn about unused templates"],
  ["printMemoryUsage", "bool", "command", "print how much memory the build took"],
  ["templateMetrics", "bool", "config", "print how long templates took"],
  ["templateMetricsHints", "bool", "config", "print what caching partials would save, beside the metrics"],
  ["trace", "string", "missing", "node --cpu-prof writes a profile of the program"],
  ["forceSyncStatic", "bool", "none", "files are always compared by content"],
  ["gc", "bool", "command", "remove cache files that the build had no use for"],
  ["ignoreCache", "bool", "config", "read no cache files, and write none"],
  ["noChmod", "bool", "none", "modes are not synchronised"],
  ["noTimes", "bool", "none", "times are not synchronised"],
];

const watching: readonly Row[] = [["w watch", "bool", "command", "build again on every change"]];

const serving: readonly Row[] = [
  ["* p port", "number", "command", "port to listen on (default 1313, or the next free one)"],
  ["* O openBrowser", "bool", "command", "open the site in the browser"],
  ["bind", "string", "command", 'address to listen on (default "127.0.0.1")'],
  ["N navigateToChanged", "bool", "command", "go to the page that was changed"],
  ["disableLiveReload", "bool", "command", "leave open pages alone after a change"],
  ["disableBrowserError", "bool", "command", "do not show build errors in the browser"],
  ["noHTTPCache", "bool", "command", "tell browsers to keep nothing"],
  ["appendPort", "bool", "command", "put the port into the base URL (default true)"],
  ["tlsCertFile", "string", "command", "certificate for https"],
  ["tlsKeyFile", "string", "command", "its key"],
  ["w watch", "bool", "command", "build again on every change (default true)"],
  ["disableFastRender", "bool", "none", "pages are always brought up to date"],
  ["renderStaticToDisk", "bool", "none", "everything is served from memory"],
  ["liveReloadPort", "number", "none", "pages listen where they came from, behind a proxy too"],
  ["tlsAuto", "bool", "command", "not here: make a certificate and give --tlsCertFile and --tlsKeyFile"],
  ["pprof", "bool", "missing", "node --inspect starts a profiler of the program"],
];

const creating: readonly Row[] = [["* f force", "bool", "command", "write into a folder that is not empty"]];
const formatting: readonly Row[] = [
  ["* format", "string", "command", 'of the configuration: toml, yaml or json (default "toml")'],
];
const writing: readonly Row[] = [
  ["* k kind", "string", "command", "content type, which decides the archetype"],
  ["* f force", "bool", "command", "write over a file that is there"],
  ["editor", "string", "command", "open the new file with this editor"],
];
const styling: readonly Row[] = [
  ["* style", "string", "command", 'highlighter style (default "friendly")'],
  ["mode", "string", "command", "the style's light or dark side"],
  ["modeSelector", "bool", "command", "rules hold below the class of the mode: .dark .chroma"],
  ["classDark", "string", "command", 'that class for dark styles (default "dark")'],
  ["classLight", "string", "command", 'that class for light styles (default "light")'],
  ["highlightStyle", "string", "command", 'of highlighted lines: "#fff000 bg:#000fff"'],
  ["lineNumbersInlineStyle", "string", "command", "of line numbers beside the code"],
  ["lineNumbersTableStyle", "string", "command", "of line numbers in a table"],
  ["omitClassComments", "bool", "command", "leave out what each rule is for"],
  ["omitEmpty", "bool", "none", "no rules without declarations are written anyway"],
];
const showing: readonly Row[] = [
  ["* printZero", "bool", "command", 'include false, 0 and ""'],
  ["lang", "string", "command", "of this language"],
  ["origins", "bool", "command", "say where each value was set (default true, but for JSON)"],
];

const explaining: readonly Row[] = [
  ["* for", "string", "command", "a page's file or path: say which templates it gets, and why"],
];

/** Flags by the command's family; `everywhere` belongs to all. */
export const flagGroups = {
  everywhere: flagsOf(everywhere),
  opening: flagsOf(opening),
  building: flagsOf(building),
  watching: flagsOf(watching),
  serving: flagsOf(serving),
  creating: flagsOf(creating),
  formatting: flagsOf(formatting),
  writing: flagsOf(writing),
  styling: flagsOf(styling),
  showing: flagsOf(showing),
  explaining: flagsOf(explaining),
} satisfies Record<string, readonly Flag[]>;

export type FlagGroup = keyof typeof flagGroups;
