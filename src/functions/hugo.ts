// hugo.*: the build and its environment. https://gohugo.io/functions/hugo/
import { DiagnosticError } from "../diagnostics/log.ts";
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { mapOf } from "../value/map.ts";
import { SafeHTML } from "../value/safe.ts";
import { zeroTime } from "../value/time.ts";
import { typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";
import { notYet } from "./messages.ts";
import { row } from "./row.ts";
import { Version } from "./version.ts";

/** The version of Hugo that templates are told: the one we are measured by. */
const version = new Version("0.169.0");

const environment = (ctx: RenderContext): string => ctx.site.config.environment;

/** The tag tells what made the page; themes put it into their head. */
function generator(): SafeHTML {
  return new SafeHTML(`<meta name="generator" content="Hugo ${version.text}">`);
}

function globalStore(ctx: RenderContext): unknown {
  if (!ctx.globalStore) throw new DiagnosticError(notYet("hugo.Store"));
  return ctx.globalStore();
}

/** What hugo.Deps tells of a module. */
class Dependency implements ViewValue {
  readonly Path: string;
  readonly Owner: Dependency | null;
  readonly Version = "";
  readonly Vendor = false;
  readonly Time = zeroTime;
  readonly Replace = null;

  constructor(path: string, owner: Dependency | null) {
    this.Path = path;
    this.Owner = owner;
  }

  [typeHook](): string {
    return "*hugo.Dependency";
  }
}

/** The project, and all modules as its own: who asked for which isn't kept. */
function dependencies(ctx: RenderContext): Dependency[] {
  const project = new Dependency("project", null);
  const modules = ctx.site.config.modules.filter(({ path }) => path !== "");
  return [project, ...modules.map(({ path }) => new Dependency(path, project))];
}

/** What is known of the content at hand, `hugo.Context`. */
const renderingContext = ({ markupScope }: RenderContext) => mapOf({ MarkupScope: markupScope });

const members: readonly FunctionRow[] = [
  row("hugo.BuildDate", [], "When the program was built, empty here", () => ""),
  row("hugo.CommitHash", [], "The commit the program was built from, empty here", () => ""),
  row("hugo.Context", [], "What is known of the content being rendered: `.MarkupScope`", renderingContext),
  row("hugo.Data", [], "The data files as one tree", (ctx) => ctx.site.data),
  row("hugo.Deps", [], "The project and the modules in use", dependencies),
  row("hugo.Environment", [], "The name of the environment", environment),
  row("hugo.Generator", [], "A meta tag that names the generator", generator),
  row("hugo.GoVersion", [], "The version of Go, empty here", () => ""),
  row(
    "hugo.IsDevelopment",
    [],
    "True in the environment development",
    (ctx) => environment(ctx) === "development",
  ),
  row("hugo.IsExtended", [], "True: nothing of the extended edition is left out", () => true),
  row(
    "hugo.IsMultihost",
    [],
    "True when languages have hosts of their own",
    (ctx) => ctx.site.config.isMultihost,
  ),
  row(
    "hugo.IsMultilingual",
    [],
    "True when there is more than one language",
    (ctx) => ctx.site.config.languages.length > 1,
  ),
  row(
    "hugo.IsProduction",
    [],
    "True in the environment production",
    (ctx) => environment(ctx) === "production",
  ),
  row("hugo.IsServer", [], "True when the development server runs", (ctx) => ctx.isServer),
  row("hugo.Sites", [], "All sites, in order of language, version and role", (ctx: RenderContext) =>
    ctx.siteViews(),
  ),
  row("hugo.Store", [], "A store for the whole build", globalStore),
  row("hugo.Version", [], "The version of Hugo whose templates are understood", () => version, [
    [`{{ ge hugo.Version "0.100" }}`, "true"],
  ]),
  row("hugo.WorkingDir", [], "The folder of the project", (ctx) => ctx.site.config.workingDir),
];

/** What `hugo` is by itself: its members as those of an object. */
class HugoInfo implements ViewValue {
  [typeHook](): string {
    return "page.HugoInfo";
  }
}

/** `hugo` as an object, for `.Site.Hugo` and for templates that keep it in a variable. */
export function hugoInfo(ctx: RenderContext): object {
  const property = ({ name, call }: FunctionRow): [string, PropertyDescriptor] => [
    name.slice("hugo.".length),
    { get: () => call(ctx), enumerable: true },
  ];
  return Object.defineProperties(new HugoInfo(), Object.fromEntries(members.map(property)));
}

export const hugo: readonly FunctionRow[] = [
  row("hugo", [], "The build and its environment as one object", hugoInfo, [
    [`{{ $hugo := hugo }}{{ $hugo.IsExtended }}`, "true"],
  ]),
  ...members,
];
