// The four operations as Go has them: integers stay integers and wrap at 64 bits, one float makes a float.
import { FunctionError } from "../value/function-error.ts";
import { float, isFloat, numberOf } from "../value/number.ts";
import { describe } from "./arguments.ts";

/** One operation for both kinds of numbers. */
interface Operation {
  readonly name: string;
  readonly floats: (a: number, b: number) => number;
  readonly integers: (a: bigint, b: bigint) => bigint;
}

export const add: Operation = { name: "add", floats: (a, b) => a + b, integers: (a, b) => a + b };
export const subtract: Operation = { name: "sub", floats: (a, b) => a - b, integers: (a, b) => a - b };
export const multiply: Operation = { name: "mul", floats: (a, b) => a * b, integers: (a, b) => a * b };
export const divide: Operation = { name: "div", floats: (a, b) => a / b, integers: (a, b) => a / b };

/** Works through the values from left to right. */
export function calculate(operation: Operation, values: readonly unknown[]): unknown {
  if (values.length < 2) throw new FunctionError(`${operation.name}: expected at least two numbers`);
  return values.slice(1).reduce((result, value) => applyTo(operation, result, value), values[0]);
}

function applyTo(operation: Operation, a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string" && operation === add) return a + b;
  const [x, y] = [operand(operation, a), operand(operation, b)];
  if (operation === divide && y === 0) throw new FunctionError("can't divide by zero");
  if (isFloat(a) || isFloat(b)) return float(operation.floats(x, y));
  const result = operation.floats(x, y);
  // Most results are exact; the rest is done again in 64 bits.
  if (Number.isSafeInteger(result) && operation !== divide) return result;
  if (operation === divide && Number.isSafeInteger(x) && Number.isSafeInteger(y))
    return Math.trunc(result) + 0;
  return Number(BigInt.asIntN(64, operation.integers(BigInt(x), BigInt(y))));
}

function operand(operation: Operation, value: unknown): number {
  const number = numberOf(value);
  if (number === undefined)
    throw new FunctionError(`${operation.name}: expected a number, got ${describe(value)}`);
  return number;
}
