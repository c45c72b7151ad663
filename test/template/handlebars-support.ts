// Handlebars templates in memory with a context that has only what templates of these tests ask for.
import { DiagnosticError, createLog } from "../../src/diagnostics/log.ts";
import { formatDiagnostic } from "../../src/diagnostics/print.ts";
import type { RenderContext } from "../../src/model/render.ts";
import type { FunctionRow, TemplateMode } from "../../src/model/template.ts";
import { unknownPartial } from "../../src/template/messages.ts";
import { compileTemplate } from "../../src/template/handlebars/compile.ts";
import { createHandlebarsEngine } from "../../src/template/handlebars/engine.ts";
import { FieldError } from "../../src/value/field-error.ts";
import { FunctionError } from "../../src/value/function-error.ts";
import { SafeHTML } from "../../src/value/safe.ts";

function row(
  name: string,
  aliases: string[],
  arity: [number, number],
  call: (...args: never[]) => unknown,
): [string, FunctionRow] {
  const signature = `${name} ARGS`;
  const run = (_: RenderContext, ...args: never[]) => call(...args);
  return [
    name,
    { name, aliases, signature, summary: "", examples: [], arity, call: run } as unknown as FunctionRow,
  ];
}

export const functions = new Map([
  row("strings.ToUpper", ["upper"], [1, 1], (text: string) => text.toUpperCase()),
  row("safe.HTML", ["safeHTML"], [1, 1], (text: string) => new SafeHTML(text)),
  row("compare.Eq", ["eq"], [2, Infinity], (a: unknown, ...rest: unknown[]) => rest.includes(a)),
  row("collections.Slice", ["slice"], [0, Infinity], (...items: unknown[]) => items),
  row("time.Now", ["now"], [0, 0], () => new Moment(2026)),
  row("hugo", [], [0, 0], () => ({ Version: "0.169.0" })),
  row("errors.Fail", ["fail"], [1, 1], (why: string) => {
    throw new FunctionError(why);
  }),
]);

export class Moment {
  readonly #year: number;

  constructor(year: number) {
    this.#year = year;
  }

  get Year(): number {
    return this.#year;
  }

  Format(layout: string): string {
    return layout.replace("2006", String(this.#year));
  }
}

// Like views of the site: the chain ends in a proxy that knows nothing.
const strict = new Proxy(Object.create(null) as object, {
  get(_target, name) {
    if (typeof name === "symbol" || name === "constructor") return undefined;
    throw new FieldError(name, "Page", ["Title", "Date", "Parent", "IsHome"]);
  },
  has: () => false,
});

const self = Symbol("self");

export class PageView {
  readonly [self]: string;
  secret = "own data";

  constructor(title: string) {
    this[self] = title;
  }

  get Title(): string {
    return this[self];
  }

  get Date(): Moment {
    return new Moment(2024);
  }

  get Parent(): PageView | undefined {
    return this[self] === "Home" ? undefined : new PageView("Home");
  }

  get Site(): string {
    return "site";
  }

  get Content(): SafeHTML {
    return new SafeHTML("<p>text</p>");
  }

  GetPage(path: string): PageView {
    return new PageView(`${this[self]}${path}`);
  }

  Paginate(): string {
    return `pager of ${this[self]}`;
  }
}
Object.setPrototypeOf(PageView.prototype, strict);

export const engine = createHandlebarsEngine(
  functions,
  {
    properties: ["Title", "Date", "Year", "Parent", "Content", "Version", "constructor"],
    methods: ["Format", "GetPage", "Paginate"],
  },
  compileTemplate,
);

/** `{ "_partials/nav.hbs": "…" }` and the name of the file to render; `base` names the base template. */
export function render(
  files: Readonly<Record<string, string>>,
  dot: unknown,
  options: { main?: string; base?: string; mode?: TemplateMode } = {},
): string {
  const { main = "main", base, mode = "html" } = options;
  const unit = (name: string) =>
    engine.compile({ file: `layouts/${name}.hbs`, text: files[name]!, name, mode }, createLog());
  const ctx = {
    site: {},
    task: { page: "en:/home" },
    hugo: { Version: "0.169.0" },
    siteView: () => ({ Title: "My site" }),
    page: () => new PageView("Current"),
    partial(name: string, inner: unknown): unknown {
      const file = `_partials/${name}`;
      if (files[file] === undefined) {
        const names = Object.keys(files).map((path) => path.replace("_partials/", ""));
        throw unknownPartial(name, names);
      }
      const result = unit(file).link(undefined)(inner, ctx);
      return mode === "html" ? new SafeHTML(result) : result;
    },
  } as unknown as RenderContext;
  return unit(main).link(base ? unit(base) : undefined)(dot, ctx);
}

/** The message that rendering gives, as the author sees it. */
export function messageOf(work: () => string): string {
  try {
    return `no error: ${work()}`;
  } catch (error) {
    if (error instanceof DiagnosticError) return formatDiagnostic(error.diagnostic);
    throw error;
  }
}
