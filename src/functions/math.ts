// math.*: numbers. https://gohugo.io/functions/math/
import type { RenderContext } from "../model/render.ts";
import type { FunctionRow } from "../model/template.ts";
import { FunctionError } from "../value/function-error.ts";
import { float } from "../value/number.ts";
import { add, calculate, divide, multiply, subtract } from "./arithmetic.ts";
import { toInt, toNumberArgument } from "./arguments.ts";
import { row } from "./row.ts";

type Real = (...numbers: number[]) => number;

/** A function of real numbers: what it is given becomes a float, and so is its result. */
const real =
  (call: Real): FunctionRow["call"] =>
  (_, ...args) =>
    float(call(...args.map(toNumberArgument)));

/** A function over numbers and lists of them. */
const over =
  (name: string, combine: (a: number, b: number) => number): FunctionRow["call"] =>
  (_, ...args) => {
    if (args.length === 0) throw new FunctionError(`${name}: expected at least one number`);
    const numbers = args.flatMap((arg: unknown) =>
      Array.isArray(arg) ? arg.map(toNumberArgument) : [toNumberArgument(arg)],
    );
    return float(numbers.length === 0 ? 0 : numbers.reduce((a: number, b: number) => combine(a, b)));
  };

function mod(a: unknown, b: unknown): number {
  const [dividend, divisor] = [toInt(a), toInt(b)];
  if (divisor === 0) throw new FunctionError("mod: can't divide by zero");
  return (dividend % divisor) + 0;
}

/** Halves away from zero, unlike JavaScript. */
function round(number: number): number {
  const size = Math.abs(number);
  const whole = Math.floor(size);
  return Math.sign(number) * (size - whole >= 0.5 ? whole + 1 : whole);
}

function counter(ctx: RenderContext): number {
  const store = ctx.store("math.Counter");
  const next = ((store.get("count") as number | undefined) ?? 0) + 1;
  store.set("count", next);
  return next;
}

export const math: readonly FunctionRow[] = [
  row("math.Abs NUMBER", [], "The number without its sign", real(Math.abs), [[`{{ math.Abs -2.1 }}`, "2.1"]]),
  row("math.Acos NUMBER", [], "The arc cosine", real(Math.acos), [[`{{ math.Acos 1 }}`, "0"]]),
  row(
    "math.Add NUMBER...",
    ["add"],
    "The sum; of texts, the joined text",
    (_, ...args) => calculate(add, args),
    [
      [`{{ add 1 2 }}`, "3"],
      [`{{ add 1 1.5 }}`, "2.5"],
    ],
  ),
  row("math.Asin NUMBER", [], "The arc sine", real(Math.asin), [[`{{ math.Asin 1 }}`, "1.5707963267948966"]]),
  row("math.Atan NUMBER", [], "The arc tangent", real(Math.atan), [
    [`{{ math.Atan 1 }}`, "0.7853981633974483"],
  ]),
  row("math.Atan2 Y X", [], "The arc tangent of y/x in the right quadrant", real(Math.atan2), [
    [`{{ math.Atan2 1 2 }}`, "0.4636476090008061"],
  ]),
  row("math.Ceil NUMBER", [], "The next integer above", real(Math.ceil), [[`{{ math.Ceil 2.1 }}`, "3"]]),
  row("math.Cos NUMBER", [], "The cosine", real(Math.cos), [[`{{ math.Cos 1 }}`, "0.5403023058681398"]]),
  row("math.Counter", [], "A number that grows with each call", counter),
  row(
    "math.Div NUMBER...",
    ["div"],
    "The quotient; of integers, an integer",
    (_, ...args) => calculate(divide, args),
    [
      [`{{ div 7 2 }}`, "3"],
      [`{{ div 7 2.0 }}`, "3.5"],
    ],
  ),
  row("math.Floor NUMBER", [], "The next integer below", real(Math.floor), [[`{{ math.Floor 1.9 }}`, "1"]]),
  row("math.Log NUMBER", [], "The natural logarithm", real(Math.log), [[`{{ math.Log 1 }}`, "0"]]),
  row("math.Max NUMBER...", [], "The largest number", over("math.Max", Math.max), [
    [`{{ math.Max 1 (slice 2 3) }}`, "3"],
  ]),
  row("math.MaxInt64", [], "The largest integer", () => 2 ** 63),
  row("math.Min NUMBER...", [], "The smallest number", over("math.Min", Math.min), [
    [`{{ math.Min 3 1 2 }}`, "1"],
  ]),
  row("math.Mod NUMBER1 NUMBER2", ["mod"], "The remainder of a division", (_, a, b) => mod(a, b), [
    [`{{ mod 15 3 }}`, "0"],
  ]),
  row(
    "math.ModBool NUMBER1 NUMBER2",
    ["modBool"],
    "True when a division has no remainder",
    (_, a, b) => mod(a, b) === 0,
    [[`{{ modBool 15 3 }}`, "true"]],
  ),
  row("math.Mul NUMBER...", ["mul"], "The product", (_, ...args) => calculate(multiply, args), [
    [`{{ mul 2 3 }}`, "6"],
  ]),
  row("math.Pi", [], "The ratio of a circle's circumference to its diameter", () => Math.PI, [
    [`{{ math.Pi }}`, "3.141592653589793"],
  ]),
  row("math.Pow BASE EXPONENT", ["pow"], "The power", real(Math.pow), [[`{{ math.Pow 2 3 }}`, "8"]]),
  row(
    "math.Product NUMBER...",
    [],
    "The product of numbers and lists",
    over("math.Product", (a, b) => a * b),
    [[`{{ math.Product 2 (slice 3 4) }}`, "24"]],
  ),
  row("math.Rand", [], "A random number from 0 to below 1", () => float(Math.random())),
  row("math.Round NUMBER", [], "The nearest integer, halves away from zero", real(round), [
    [`{{ math.Round 1.5 }}`, "2"],
  ]),
  row("math.Sin NUMBER", [], "The sine", real(Math.sin), [[`{{ math.Sin 1 }}`, "0.8414709848078965"]]),
  row("math.Sqrt NUMBER", [], "The square root", real(Math.sqrt), [[`{{ math.Sqrt 81 }}`, "9"]]),
  row("math.Sub NUMBER...", ["sub"], "The difference", (_, ...args) => calculate(subtract, args), [
    [`{{ sub 3 2 }}`, "1"],
  ]),
  row(
    "math.Sum NUMBER...",
    [],
    "The sum of numbers and lists",
    over("math.Sum", (a, b) => a + b),
    [[`{{ math.Sum 1 (slice 2 3) }}`, "6"]],
  ),
  row("math.Tan NUMBER", [], "The tangent", real(Math.tan), [[`{{ math.Tan 0 }}`, "0"]]),
  row(
    "math.ToDegrees NUMBER",
    [],
    "Degrees from radians",
    real((n) => (n * 180) / Math.PI),
    [[`{{ math.ToDegrees 1.5707963267948966 }}`, "90"]],
  ),
  row(
    "math.ToRadians NUMBER",
    [],
    "Radians from degrees",
    real((n) => (n * Math.PI) / 180),
    [[`{{ math.ToRadians 90 }}`, "1.5707963267948966"]],
  ),
];
