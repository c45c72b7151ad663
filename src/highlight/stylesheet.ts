// A style as a stylesheet, for markup with classes: what Hugo prints for `gen chromastyles`.
// https://gohugo.io/commands/hugo_gen_chromastyles/
import { declarations, findStyle } from "./styles.ts";

export interface StylesheetOptions {
  /** Says in comments which rule is for what; true unless given. */
  readonly comments?: boolean;
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

/** The rules of a style, one a line; a name that isn't known gives those of Hugo's own choice for it. */
export function stylesheet(name: string, options: StylesheetOptions = {}): string {
  const style = findStyle(name);
  const { comments = true } = options;
  const rule = (what: string, selector: string, body: string) =>
    `${comments ? `/* ${what} */ ` : ""}${selector} { ${body} }`;
  const look = (what: string, ofClass: string, css: string) =>
    css === "" ? [] : [rule(what, `.chroma .${ofClass}`, css)];
  const ofToken = (one: string) => {
    const [ofClass = "", what = ""] = one.split(":");
    return look(what, ofClass, style.ownLooks.get(ofClass) ?? "");
  };
  return [
    rule("Background", ".bg", style.page),
    rule("PreWrapper", ".chroma", `${style.page}-webkit-text-size-adjust:none;`),
    ...["x:Other", "err:Error", "cl:CodeLine"].flatMap(ofToken),
    rule("LineLink", ".chroma .lnlinks", "outline:none;text-decoration:none;color:inherit"),
    rule("LineTableTD", ".chroma .lntd", "vertical-align:top;padding:0;margin:0;border:0;"),
    rule("LineTable", ".chroma .lntable", "border-spacing:0;padding:0;margin:0;border:0;"),
    ...look("LineHighlight", "hl", given(options.highlightedLine) ?? style.highlightedLine),
    rule(
      "LineNumbersTable",
      ".chroma .lnt",
      NUMBER + (given(options.tableLineNumber) ?? style.tableLineNumber),
    ),
    rule("LineNumbers", ".chroma .ln", NUMBER + (given(options.lineNumber) ?? style.lineNumber)),
    rule("Line", ".chroma .line", "display:flex;"),
    ...classNames.split(" ").flatMap(ofToken),
    "",
  ].join("\n");
}

/** `#fff000 bg:#000fff bold` as declarations; undefined where nothing is given. */
function given(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const words = text.trim().split(/\s+/);
  const ink = words.find((word) => word.startsWith("#"))?.slice(1) ?? "";
  const paper = words.find((word) => word.startsWith("bg:#"))?.slice(4);
  const marks = ["bold", "italic", "underline"].filter((mark) => words.includes(mark)).map((mark) => mark[0]);
  return declarations(`${ink}${paper ? `/${paper}` : ""}+${marks.join("")}`).join(";");
}
