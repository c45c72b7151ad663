// Operands, commands and pipelines → JavaScript expressions. Nothing of the template's text gets into the code but
// string literals made by JSON.stringify and names that are plain identifiers.
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { SourceText } from "../../model/source.ts";
import type { FunctionRow } from "../../model/template.ts";
import type { Command, Operand, Pipe } from "./ast.ts";
import { isInner } from "./decorator.ts";
import type { FunctionTable } from "./function-table.ts";
import { misplacedReturn } from "./messages.ts";
import { finderOf, mayBeNothing } from "./present.ts";
import type { VariableScope } from "./scope.ts";

/** What expressions need to know of the function they are in. */
export interface ExpressionContext {
  readonly functions: FunctionTable;
  readonly scope: VariableScope;
  /** The JavaScript name of the dot. */
  readonly dot: string;
  /** Registers a function of the table and gives its JavaScript name. */
  use(row: FunctionRow): string;
  /** The file of the template, for messages. */
  readonly source: SourceText;
  /** The number of the place of the action, for messages of `try`. */
  readonly place: number;
}

type Kind = Operand["kind"];
type Writer<K extends Kind> = (
  x: ExpressionContext,
  operand: Extract<Operand, { kind: K }>,
  args: Args,
) => string;
/** Arguments as expressions, the piped value last. */
type Args = readonly string[];

/** A message thrown when the place is reached, as Go does it: not before. */
const fail = (message: string, suggestion?: string): string =>
  `fail(${[message, suggestion].filter((part) => part !== undefined).map((part) => JSON.stringify(part))})`;

const isMember = (name: string): boolean => /^[A-Z][A-Za-z0-9_]*$/.test(name);

/** `.Name`: read directly where the object has it; nil, methods and faults are left to `field`. */
function get(object: string, name: string): string {
  const quoted = JSON.stringify(name);
  if (!isMember(name)) return `field(${object},${quoted})`;
  return `((a=${object})!=null&&(b=a.${name})!==undefined&&typeof b!=="function"?b:field(a,${quoted}))`;
}

/** `.Parent` before another name: where it may be nothing, that is an error. */
function getPresent(object: string, name: string, next: string): string {
  const names = `${JSON.stringify(name)},${JSON.stringify(next)}`;
  return `((a=${object})!=null&&(b=a.${name})!=null&&typeof b!=="function"?b:present(a,${names}))`;
}

function path(object: string, names: readonly string[], args: Args): string {
  return names.reduce((at, name, i) => {
    const next = names[i + 1];
    if (next !== undefined) return mayBeNothing(name) ? getPresent(at, name, next) : get(at, name);
    return args.length > 0 ? `field(${at},${JSON.stringify(name)},[${args}])` : get(at, name);
  }, object);
}

/** A value that `source` found, before a name. */
const findsBefore = (value: string, source: string | undefined, [next]: readonly string[]): string =>
  source === undefined ? value : `found(${value},${JSON.stringify(source)},${JSON.stringify(next)})`;

/** What finds a resource or nothing, as it is written; undefined for any other pipeline. */
function finder(x: ExpressionContext, pipe: Pipe): string | undefined {
  const call = finderOf(pipe);
  return call && x.source.text.slice(call.pos, call.end).trim();
}

function noArguments(x: ExpressionContext, operand: Operand, args: Args, code: string): string {
  return args.length > 0 ? fail(`can't give argument to non-function ${written(x, operand)}`) : code;
}

const written = (x: ExpressionContext, { pos, end }: Operand): string => x.source.text.slice(pos, end);

const number = (value: number, float: boolean): string => {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return float && Number.isInteger(value) ? `new Float(${text})` : text;
};

const writers: { readonly [K in Kind]: Writer<K> } = {
  dot: (x, operand, args) => noArguments(x, operand, args, x.dot),
  nil: () => fail("nil is not a command"),
  boolean: (x, operand, args) => noArguments(x, operand, args, String(operand.value)),
  number: (x, operand, args) => noArguments(x, operand, args, number(operand.value, operand.float)),
  string: (x, operand, args) => noArguments(x, operand, args, JSON.stringify(operand.value)),
  pipe: (x, operand, args) => noArguments(x, operand, args, writePipe(x, operand)),
  field: (x, operand, args) => path(x.dot, operand.path, args),
  variable(x, operand, args) {
    const variable = x.scope.find(operand.name);
    if (variable === undefined) return fail(`undefined variable: ${operand.name}`);
    if (operand.path.length === 0) return noArguments(x, operand, args, variable);
    return path(findsBefore(variable, x.scope.finder(operand.name), operand.path), operand.path, args);
  },
  identifier: (x, operand, args) => call(x, operand.name, args, operand),
  chain: writeChain,
};

function writeChain(x: ExpressionContext, operand: Extract<Operand, { kind: "chain" }>, args: Args): string {
  const { operand: root, path: names } = operand;
  if (root.kind === "pipe") return path(findsBefore(write(x, root, []), finder(x, root), names), names, args);
  if (root.kind !== "identifier") return path(write(x, root, []), names, args);
  const qualified = `${root.name}.${names[0]}`;
  const rest = names.slice(1);
  if (x.functions.find(qualified) || qualified in natives || isInner(operand)) {
    const first = call(x, qualified, rest.length === 0 ? args : [], operand);
    return rest.length === 0 ? first : path(first, rest, args);
  }
  if (x.functions.find(root.name)) return path(call(x, root.name, [], root), names, args);
  const suggestion = didYouMean(qualified, x.functions.qualified());
  return fail(`function "${qualified}" is not defined`, suggestion);
}

function write(x: ExpressionContext, operand: Operand, args: Args): string {
  return (writers[operand.kind] as Writer<Kind>)(x, operand as never, args);
}

/** What the language does itself, by name. */
const natives: Readonly<Record<string, (x: ExpressionContext, args: Args) => string>> = {
  and: (_, args) => shortCircuit(args, (first, rest) => `(truth(t=${first})?${rest}:t)`),
  or: (_, args) => shortCircuit(args, (first, rest) => `(truth(t=${first})?t:${rest})`),
  try: (x, args) =>
    args.length === 1 ? `attempt(()=>${args[0]},places[${x.place}])` : wrongArgs("try", "1", args),
  inner: (_, args) => (args.length === 1 ? `inner(ctx,${args[0]})` : wrongArgs("inner", "1", args)),
  "templates.Inner": (x, args) => natives.inner!(x, args),
  partial: (_, args) => partial(args),
  "partials.Include": (_, args) => partial(args),
  partialCached: (_, args) => partialCached(args),
  "partials.IncludeCached": (_, args) => partialCached(args),
};

function wrongArgs(name: string, want: string, args: Args): string {
  return fail(`wrong number of args for ${name}: want ${want} got ${args.length}`);
}

function shortCircuit(args: Args, step: (first: string, rest: string) => string): string {
  if (args.length === 0) return wrongArgs("and/or", "at least 1", args);
  return args.reduceRight((rest, first) => step(first, rest));
}

function partial(args: Args): string {
  const [name, dot = "null"] = args;
  if (name === undefined || args.length > 2) return wrongArgs("partial", "1 or 2", args);
  return `ctx.partial(${printed(name)},${dot})`;
}

function partialCached(args: Args): string {
  const [name, dot, ...variants] = args;
  if (name === undefined || dot === undefined) return wrongArgs("partialCached", "at least 2", args);
  return `ctx.partialCached(${printed(name)},${dot},[${variants}])`;
}

/** The text of a value; a string literal is that already. */
const printed = (value: string): string => (value.startsWith('"') ? value : `print(${value})`);

function call(x: ExpressionContext, name: string, args: Args, node: Operand): string {
  if (name === "return") throw misplacedReturn({ source: x.source, pos: node.pos, length: name.length });
  const native = Object.hasOwn(natives, name) ? natives[name] : undefined;
  if (native) return native(x, args);
  const row = x.functions.find(name);
  if (!row) return fail(`"${written(x, node)}" is a namespace, not a function`);
  const [least, most] = row.arity;
  if (args.length < least || args.length > most) return wrongArgs(name, wanted(least, most), args);
  return `${x.use(row)}(${["ctx", ...args]})`;
}

function wanted(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `at least ${least}` : `${least} to ${most}`;
}

const argument = (x: ExpressionContext, operand: Operand): string =>
  operand.kind === "nil" ? "null" : write(x, operand, []);

/** A command with the value that was piped into it. */
export function writeCommand(x: ExpressionContext, operands: Command["operands"], piped?: string): string {
  const [first, ...rest] = operands;
  const args = rest.map((operand) => argument(x, operand));
  if (piped !== undefined) args.push(piped);
  return write(x, first, args);
}

/** The commands of a pipeline, one feeding the next. */
export function writeCommands(x: ExpressionContext, commands: readonly Command[]): string {
  let value: string | undefined;
  for (const { operands } of commands) value = writeCommand(x, operands, value);
  return value ?? "null";
}

/** A whole pipeline: its value, kept in its variable where it has one. */
export function writePipe(x: ExpressionContext, pipe: Pipe): string {
  const value = writeCommands(x, pipe.commands);
  const [name] = pipe.variables;
  if (name === undefined) return value;
  const variable = pipe.assigns ? x.scope.find(name) : x.scope.declare(name);
  x.scope.holds(name, finder(x, pipe));
  return variable === undefined ? fail(`undefined variable: ${name}`) : `(${variable}=${value})`;
}
