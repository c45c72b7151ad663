// A small evaluator of Go template pipelines, enough to run functions as templates call them: literals, calls, pipes,
// parentheses and fields. Not the template engine: no variables, no actions, no escaping.
import type { FunctionRow } from "../../src/model/template.ts";
import type { RenderContext } from "../../src/model/render.ts";
import { field } from "../../src/value/field.ts";
import { float } from "../../src/value/number.ts";

const token =
  /\s+|"(?:[^"\\]|\\.)*"|`[^`]*`|[+-]?\d[\w.]*(?:(?<=e)[+-]\d+)?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|(?:\.[A-Za-z_]\w*)+|[().|]/gy;

/** Evaluates one pipeline with the functions of a table. */
export function evaluate(
  source: string,
  table: ReadonlyMap<string, FunctionRow>,
  ctx: RenderContext,
  dot: unknown = null,
): unknown {
  return new Evaluator(source, table, ctx, dot).pipeline();
}

class Evaluator {
  readonly tokens: string[];
  readonly table: ReadonlyMap<string, FunctionRow>;
  readonly ctx: RenderContext;
  readonly dot: unknown;
  at = 0;

  constructor(source: string, table: ReadonlyMap<string, FunctionRow>, ctx: RenderContext, dot: unknown) {
    // Spaces stay as tokens: `(x).y` is a field of x, `(x) .y` two operands.
    this.tokens = [...source.trim().matchAll(token)].map(([text]) => (text.trim() === "" ? " " : text));
    if (this.tokens.join("").replaceAll(" ", "") !== source.replace(/\s+/g, "") && !/["`]/.test(source))
      throw new Error(`can't read ${source}`);
    this.table = table;
    this.ctx = ctx;
    this.dot = dot;
  }

  pipeline(): unknown {
    let value = this.command([]);
    while (this.tokens[this.at] === "|") {
      this.at++;
      value = this.command([value]);
    }
    return value;
  }

  skipSpace(): void {
    while (this.tokens[this.at] === " ") this.at++;
  }

  command(piped: unknown[]): unknown {
    this.skipSpace();
    const first = this.tokens[this.at]!;
    const row = this.table.get(first);
    if (row) {
      this.at++;
      return this.call(row, [...this.operands(), ...piped]);
    }
    const [value, method] = this.operand(true);
    const args = [...this.operands(), ...piped];
    return method === undefined ? value : field(value, method, args);
  }

  call(row: FunctionRow, args: unknown[]): unknown {
    const [least, most] = row.arity;
    if (args.length < least || args.length > most) throw new Error(`${row.name}: ${args.length} arguments`);
    return row.call(this.ctx, ...args) ?? null;
  }

  operands(): unknown[] {
    const values: unknown[] = [];
    for (this.skipSpace(); this.more(); this.skipSpace()) values.push(this.operand(false)[0]);
    return values;
  }

  more(): boolean {
    const next = this.tokens[this.at];
    return next !== undefined && next !== "|" && next !== ")";
  }

  /** The value and, where asked, the last field apart, because it may be a method with arguments. */
  operand(apart: boolean): [value: unknown, method?: string] {
    const text = this.tokens[this.at++]!;
    let value: unknown;
    let names: string[] = [];
    if (text === "(") {
      value = this.pipeline();
      this.at++;
    } else if (text.startsWith(".") && text.length > 1) {
      value = this.dot;
      names = text.slice(1).split(".");
    } else value = this.literal(text);
    if (this.tokens[this.at]?.startsWith(".") && this.tokens[this.at] !== ".")
      names = [...names, ...this.tokens[this.at++]!.slice(1).split(".")];
    const method = apart ? names.pop() : undefined;
    for (const name of names) value = field(value, name);
    return method === undefined ? [value] : [value, method];
  }

  literal(text: string): unknown {
    if (text === ".") return this.dot;
    if (text === "true" || text === "false") return text === "true";
    if (text === "nil") return null;
    if (text.startsWith("`")) return text.slice(1, -1);
    if (text.startsWith('"')) return unquote(text);
    if (/^[+-]?\d/.test(text)) return /^[+-]?\d+$|^0x/i.test(text) ? Number(text) : float(Number(text));
    const row = this.table.get(text);
    if (row) return this.call(row, []);
    const [name, ...names] = splitCall(text, this.table);
    let value = this.call(this.table.get(name!)!, []);
    for (const next of names) value = field(value, next);
    return value;
  }
}

/** `hugo.Store.Values`: the longest function name, then fields. */
function splitCall(text: string, table: ReadonlyMap<string, FunctionRow>): string[] {
  const parts = text.split(".");
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join(".");
    if (table.has(name)) return [name, ...parts.slice(n)];
  }
  throw new Error(`function ${text} is not defined`);
}

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, x, u, U, c) => {
      const code = (x ?? u ?? U) as string | undefined;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return (
        ({ n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" } as Record<string, string>)[c as string] ??
        (c as string)
      );
    });
}
