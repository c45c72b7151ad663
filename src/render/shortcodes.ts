// Shortcode calls → text. `ref` and `relref` are built in; all others are templates of the site or its theme.
import { DiagnosticError, withNote } from "../diagnostics/log.ts";
import { locate } from "../diagnostics/position.ts";
import type { KeptOutput } from "../markdown/markdown.ts";
import type { Page } from "../model/page.ts";
import type { RefOptions, RenderContext, View } from "../model/render.ts";
import type { TemplateFunction } from "../model/template.ts";
import type { SourceText } from "../model/source.ts";
import { deindent, indentRest } from "../shortcode/deindent.ts";
import type {
  Argument,
  ShortcodeDocument,
  ShortcodeNode,
  ShortcodeTreeNode,
  TextNode,
} from "../shortcode/node.ts";
import { codeNotAllowed } from "../shortcode/messages.ts";
import { parseShortcodes, type KnownShortcodes, type RefusedCode } from "../shortcode/parse.ts";
import { print } from "../value/print.ts";
import { shortcodeView } from "../view/shortcode.ts";
import type { OffsetMap } from "./offset-map.ts";

/** A shortcode's template, for one page and output format. */
export interface ShortcodeTemplate {
  /** Undefined for a template with a fault, which is in the log already. */
  readonly usesInner: boolean | undefined;
  readonly render: TemplateFunction;
}

export interface ShortcodeDoors {
  readonly ctx: RenderContext;
  /** The template of a name, seen from a page; undefined when there is none. */
  find(name: string, page: Page, isMarkdown: boolean): ShortcodeTemplate | undefined;
  names(): Iterable<string>;
  /** A function of that name that may not run. */
  refused(name: string): RefusedCode | undefined;
  /** The template that a page's text brings itself; undefined where the site doesn't allow that. */
  inline(source: SourceText): TemplateFunction | undefined;
  /** Runs a call whose output Markdown doesn't read. */
  besideMarkdown(run: () => string): string;
  /** `ref` and `relref` with the place of the argument. */
  reference(page: Page, options: RefOptions, absolute: boolean, start: number, end: number): string;
}

export interface ShortcodeRenderer {
  /** The calls in a text of a page, from an offset on. */
  parse(page: Page, source: SourceText, from: number): ShortcodeDocument;
  /** The text with every call replaced. */
  expand(page: Page, source: SourceText, nodes: readonly ShortcodeTreeNode[], into: ExpandedInto): string;
}

/** What an expanded text needs beside itself. */
export interface ExpandedInto {
  /** Takes output that Markdown must not touch, most often to be made later, and gives what stands in for it. */
  readonly keep: (output: KeptOutput) => string;
  /** Filled with where the pieces of the text came from. */
  readonly offsets: OffsetMap;
  /** A piece of the source that another text takes the place of. */
  readonly cut?: Cut | undefined;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const REFERENCES: ReadonlySet<string> = new Set(["ref", "relref"]);

export function createShortcodeRenderer(doors: ShortcodeDoors): ShortcodeRenderer {
  const warned = new Set<string>();
  return {
    parse: (page, source, from) => parseShortcodes(source, from, knownTo(page, source, doors)),
    expand: (page, source, nodes, into) =>
      new Expansion(page, source, doors, into, warned).expand(nodes, null),
  };
}

function knownTo(page: Page, source: SourceText, doors: ShortcodeDoors): KnownShortcodes {
  const closed = new Map<string, boolean>();
  const closes = (name: string): boolean => {
    const known = closed.get(name) ?? isClosed(source, name);
    closed.set(name, known);
    return known;
  };
  return {
    isPaired(name) {
      if (REFERENCES.has(name.toLowerCase())) return false;
      const template = doors.find(name, page, true);
      return template && (template.usesInner ?? closes(name));
    },
    names: () => [...doors.names(), ...REFERENCES],
    refused: (name) => doors.refused(name),
  };
}

/** For a template that can't say whether it takes inner text: the author closes it somewhere. */
function isClosed({ text }: SourceText, name: string): boolean {
  return new RegExp(`\\{\\{[<%]\\s*/\\s*${name.replace(/[^\w/.-]/g, "")}\\s*[>%]\\}\\}`).test(text);
}

/** One pass over one page's calls. */
class Expansion {
  readonly #page: Page;
  readonly #doors: ShortcodeDoors;
  readonly #into: ExpandedInto;
  readonly #source: SourceText;
  /** Files of functions that were told about. */
  readonly #warned: Set<string>;
  readonly #inlines = new Map<string, Pick<ShortcodeTemplate, "render">>();

  constructor(
    page: Page,
    source: SourceText,
    doors: ShortcodeDoors,
    into: ExpandedInto,
    warned: Set<string>,
  ) {
    this.#page = page;
    this.#doors = doors;
    this.#into = into;
    this.#source = source;
    this.#warned = warned;
  }

  /** Text as it stands; calls rendered. At the top, output that Markdown must not touch is kept behind tokens. */
  expand(nodes: readonly ShortcodeTreeNode[], parent: View | null): string {
    const offsets = parent === null ? this.#into.offsets : undefined;
    let out = "";
    for (const node of nodes) {
      if (node.kind === "text") out += this.#text(node, out.length, offsets);
      else {
        offsets?.add(out.length, node.start, false);
        out += node.kind === "escaped" ? node.text : this.#call(node, parent);
      }
    }
    return out;
  }

  /** Source as it stands, but for what is cut; `at` is where it goes. */
  #text({ start, end }: TextNode, at: number, offsets: OffsetMap | undefined): string {
    const { text } = this.#source;
    offsets?.add(at, start, true);
    const { cut } = this.#into;
    if (!cut || cut.start < start || cut.start >= end) return text.slice(start, end);
    const before = text.slice(start, cut.start) + cut.text;
    offsets?.add(at + cut.start - start, cut.start, false);
    offsets?.add(at + before.length, cut.end, true);
    return before + text.slice(cut.end, end);
  }

  #call(node: ShortcodeNode, parent: View | null): string {
    return parent === null && node.markup !== "markdown" ? this.#beside(node) : this.#output(node, parent);
  }

  #output(node: ShortcodeNode, parent: View | null): string {
    const output = this.#render(node, parent);
    return node.inner?.length ? output : indentRest(output, node.indent);
  }

  /** A call whose output Markdown doesn't read: what it gives is wanted only when Markdown has run. */
  #beside(node: ShortcodeNode): string {
    const render = () => this.#doors.besideMarkdown(() => this.#output(node, null));
    // Later calls, whatever their brackets, may repeat a template that stands here.
    return this.#into.keep(node.inline ? render() : render);
  }

  #render(node: ShortcodeNode, parent: View | null): string {
    if (REFERENCES.has(node.name.toLowerCase())) return this.#reference(node);
    const template = node.inline ? this.#inline(node) : this.#template(node);
    if (template === undefined) return "";
    const place = locate(this.#source, node.start, node.end - node.start);
    const { ctx } = this.#doors;
    const self = {
      name: node.name,
      isMarkdown: node.markup === "markdown",
      ordinal: node.ordinal,
      params: paramsOf(node),
      inner: "",
      innerDeindent: "",
      parent,
      page: this.#page.id,
      ctx,
      place,
      start: { source: this.#source, offset: node.start },
      store: new Map<string, unknown>(),
    };
    const view = shortcodeView.wrap(self);
    if (node.inner !== null && !node.inline) {
      const inner = this.expand(node.inner, view);
      const isNested = parent !== null && node.markup === "markdown" && this.#page.markup !== "html";
      self.inner = isNested ? this.#renderNested(inner) : inner;
      self.innerDeindent = deindent(self.inner, node.indent);
    }
    try {
      return template.render(view, ctx);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      const text = `in shortcode "${node.name}", called from`;
      throw new DiagnosticError(withNote(error.diagnostic, { text, location: place }));
    }
  }

  /** The text within `{{% %}}` within another call is Markdown of its own, a lone line without its paragraph. */
  #renderNested(inner: string): string {
    const html = this.#doors.ctx.markdown(inner, "block", this.#page.id);
    return inner.includes("\n") ? html : html.replace(/^<p>(.*)<\/p>\n$/, "$1");
  }

  #template(node: ShortcodeNode): ShortcodeTemplate {
    const template = this.#doors.find(node.name, this.#page, node.markup === "markdown");
    if (template === undefined) throw this.#missing(node);
    const refused = this.#doors.refused(node.name);
    if (refused) this.#warnOfRefused(node, refused);
    return template;
  }

  /** The template stands in for a function of its name, which is said once. */
  #warnOfRefused({ nameStart, nameEnd }: ShortcodeNode, refused: RefusedCode): void {
    if (this.#warned.has(refused.display)) return;
    this.#warned.add(refused.display);
    const at = { start: nameStart, end: nameEnd };
    this.#doors.ctx.report(codeNotAllowed(this.#source, at, refused, "warning"));
  }

  /** `{{< x.inline >}}`: the text between the tags is the template; self-closed, it is the one of before. */
  #inline(node: ShortcodeNode): Pick<ShortcodeTemplate, "render"> | undefined {
    const { file, text } = this.#source;
    if (!node.selfClosing) {
      const own = text.slice(node.innerStart, node.innerEnd);
      const render = this.#doors.inline({ file: `${file}, shortcode ${node.name}`, text: own });
      if (render === undefined) return undefined;
      this.#inlines.set(node.name, { render });
    }
    const defined = this.#inlines.get(node.name);
    if (!defined && this.#doors.ctx.site.config.security.enableInlineShortcodes) throw this.#undefined(node);
    return defined;
  }

  #reference(node: ShortcodeNode): string {
    const { options, argument } = refArguments(node, this.#source);
    const start = argument?.start ?? node.nameStart;
    const end = argument?.end ?? node.nameEnd;
    return this.#doors.reference(this.#page, options, node.name.toLowerCase() === "ref", start, end);
  }

  #undefined({ name, nameStart, nameEnd }: ShortcodeNode): DiagnosticError {
    return new DiagnosticError({
      severity: "error",
      code: "shortcode/undefined-inline",
      message: `inline shortcode "${name}" has no template before this call`,
      location: locate(this.#source, nameStart, nameEnd - nameStart),
      notes: [],
      help: `write the template at the first call: {{< ${name} >}}…{{< /${name} >}}`,
    });
  }

  #missing(node: ShortcodeNode): DiagnosticError {
    return new DiagnosticError({
      severity: "error",
      code: "shortcode/no-template",
      message: `shortcode "${node.name}" has no template for this output format`,
      location: locate(this.#source, node.nameStart, node.nameEnd - node.nameStart),
      notes: [],
      help: `make a template layouts/_shortcodes/${node.name}.html for it`,
    });
  }
}

function paramsOf({ args }: ShortcodeNode): readonly unknown[] | ReadonlyMap<string, unknown> | null {
  if (args.kind === "named") return new Map([...args.values].map(([name, { value }]) => [name, value]));
  return args.kind === "positional" ? args.values.map(({ value }) => value) : null;
}

/** `ref PATH [FORMAT]`, or path, lang and outputFormat by name. */
function refArguments(
  node: ShortcodeNode,
  source: SourceText,
): { options: RefOptions; argument: Argument | undefined } {
  const { args } = node;
  if (args.kind === "named") {
    const text = (name: string) => {
      const given = args.values.get(name);
      return given === undefined ? undefined : print(given.value);
    };
    const lang = text("lang");
    const outputFormat = text("outputFormat");
    const options = {
      path: text("path") ?? "",
      ...(lang === undefined ? {} : { lang }),
      ...(outputFormat === undefined ? {} : { outputFormat }),
    };
    return { options, argument: args.values.get("path") };
  }
  const [path, format] = args.kind === "positional" ? args.values : [];
  if (path === undefined) throw missingPath(node, source);
  const options = { path: print(path.value), ...(format ? { outputFormat: print(format.value) } : {}) };
  return { options, argument: path };
}

function missingPath(node: ShortcodeNode, source: SourceText): DiagnosticError {
  const location = locate(source, node.nameStart, node.nameEnd - node.nameStart);
  return new DiagnosticError({
    severity: "error",
    code: "shortcode/missing-path",
    message: `shortcode "${node.name}" needs a path`,
    location,
    notes: [],
    help: `write the page's path: ${node.name} "/nodes/hardware"`,
  });
}
