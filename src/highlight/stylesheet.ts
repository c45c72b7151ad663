// A style as a stylesheet, for markup with classes: what Hugo prints for `gen chromastyles`.
// https://gohugo.io/commands/hugo_gen_chromastyles/
import { badMode, noSuchMode, unknownStyle } from "./messages.ts";
import { lookOf } from "./style-entry.ts";
import { modeOf, styleForMode } from "./style-modes.ts";
import { declarations, findStyle, styleNames } from "./styles.ts";

export interface StylesheetOptions {
  /** Says in comments which rule is for what; true unless given. */
  readonly comments?: boolean;
  /** `light` or `dark`: the style or its other side, whichever is meant for such pages. */
  readonly mode?: string | undefined;
  /** Has rules hold below an element of the class for the style's mode only. */
  readonly modeSelector?: boolean;
  readonly classDark?: string | undefined;
  readonly classLight?: string | undefined;
  /** Looks that take the place of the style's own: `#fff000 bg:#000fff bold`. */
  readonly highlightedLine?: string | undefined;
  readonly lineNumber?: string | undefined;
  readonly tableLineNumber?: string | undefined;
}

/** Classes with the names that Chroma has for them, in its order. */
const classNames =
  "k:Keyword kc:KeywordConstant kd:KeywordDeclaration kn:KeywordNamespace kp:KeywordPseudo kr:KeywordReserved " +
  "kt:KeywordType n:Name na:NameAttribute nc:NameClass no:NameConstant nd:NameDecorator ni:NameEntity " +
  "ne:NameException nl:NameLabel nn:NameNamespace nx:NameOther py:NameProperty nt:NameTag nb:NameBuiltin " +
  "bp:NameBuiltinPseudo nv:NameVariable vc:NameVariableClass vg:NameVariableGlobal vi:NameVariableInstance " +
  "vm:NameVariableMagic nf:NameFunction fm:NameFunctionMagic l:Literal ld:LiteralDate s:LiteralString " +
  "sa:LiteralStringAffix sb:LiteralStringBacktick sc:LiteralStringChar dl:LiteralStringDelimiter " +
  "sd:LiteralStringDoc s2:LiteralStringDouble se:LiteralStringEscape sh:LiteralStringHeredoc " +
  "si:LiteralStringInterpol sx:LiteralStringOther sr:LiteralStringRegex s1:LiteralStringSingle " +
  "ss:LiteralStringSymbol m:LiteralNumber mb:LiteralNumberBin mf:LiteralNumberFloat mh:LiteralNumberHex " +
  "mi:LiteralNumberInteger il:LiteralNumberIntegerLong mo:LiteralNumberOct o:Operator ow:OperatorWord " +
  "or:OperatorReserved p:Punctuation c:Comment ch:CommentHashbang cm:CommentMultiline c1:CommentSingle " +
  "cs:CommentSpecial cp:CommentPreproc cpf:CommentPreprocFile g:Generic gd:GenericDeleted ge:GenericEmph " +
  "gr:GenericError gh:GenericHeading gi:GenericInserted go:GenericOutput gp:GenericPrompt gs:GenericStrong " +
  "gu:GenericSubheading gt:GenericTraceback gl:GenericUnderline w:TextWhitespace";

const NUMBER =
  "white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;";

/** The rules of a style, one a line. */
export function stylesheet(name: string, options: StylesheetOptions = {}): string {
  const chosen = chooseStyle(name, options.mode);
  const style = findStyle(chosen);
  const { comments = true } = options;
  const scope = scopeOf(chosen, options);
  const rule = (what: string, selector: string, body: string) =>
    `${comments ? `/* ${what} */ ` : ""}${scope}${selector} { ${body} }`;
  const look = (what: string, ofClass: string, css: string) =>
    css === "" ? [] : [rule(what, `.chroma .${ofClass}`, css)];
  const ofToken = (one: string) => {
    const [ofClass = "", what = ""] = one.split(":");
    return look(what, ofClass, style.ownLooks.get(ofClass) ?? "");
  };
  // A style that says nothing of the page leaves Hugo's semicolon.
  const page = style.page || ";";
  const inline = given("LineNumbers", options.lineNumber);
  const inTable = given("LineNumbersTable", options.tableLineNumber);
  return [
    rule("Background", ".bg", page),
    rule("PreWrapper", ".chroma", `${page}-webkit-text-size-adjust:none;`),
    ...["x:Other", "err:Error", "cl:CodeLine"].flatMap(ofToken),
    rule("LineLink", ".chroma .lnlinks", "outline:none;text-decoration:none;color:inherit"),
    rule("LineTableTD", ".chroma .lntd", "vertical-align:top;padding:0;margin:0;border:0;"),
    rule("LineTable", ".chroma .lntable", "border-spacing:0;padding:0;margin:0;border:0;"),
    ...look("LineHighlight", "hl", given("LineHighlight", options.highlightedLine) ?? style.highlightedLine),
    rule("LineNumbersTable", ".chroma .lnt", NUMBER + (inTable ?? style.tableLineNumber)),
    rule("LineNumbers", ".chroma .ln", NUMBER + (inline ?? style.lineNumber)),
    rule("Line", ".chroma .line", "display:flex;"),
    ...classNames.split(" ").flatMap(ofToken),
    "",
  ].join("\n");
}

function chooseStyle(name: string, mode: string | undefined): string {
  const wanted = name.toLowerCase();
  if (!styleNames().includes(wanted)) throw unknownStyle(wanted);
  if (mode === undefined || mode === "") return wanted;
  if (mode !== "light" && mode !== "dark") throw badMode(mode);
  const found = styleForMode(wanted, mode);
  if (found === undefined) throw noSuchMode(wanted, mode);
  return found;
}

function scopeOf(style: string, { modeSelector, classDark, classLight }: StylesheetOptions): string {
  if (modeSelector !== true) return "";
  return modeOf(style) === "dark" ? `.${classDark || "dark"} ` : `.${classLight || "light"} `;
}

/** `#fff000 bg:#000fff` as declarations; undefined where nothing is given. */
function given(part: string, entry: string | undefined): string | undefined {
  return entry === undefined || entry === "" ? undefined : declarations(lookOf(entry, part)).join(";");
}
