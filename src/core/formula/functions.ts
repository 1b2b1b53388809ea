/**
 * @file The functions that a formula may use, with what evaluation, error bounds and intervals need of each.
 * All of them are increasing, except cosh. The powers (and with them sqrt) are no functions here: they are
 * factors of products.
 */
import { exp, expm1, log } from "../elementary";
import { asinh, cosh, sinh } from "../elementary/hyperbolic";

export interface FormulaFunction {
  /** f(u); NaN where it is not defined. */
  readonly value: (u: number) => number;
  /** |f′(u)| or a little more, v = f(u): how an error of u grows. */
  readonly gain: (u: number, v: number) => number;
  /** Where it is defined, and from where on it increases. */
  readonly from: number;
}

/** sinh u / cosh u to 2 ulp. */
function tanh(u: number): number {
  const grown = expm1(2 * Math.abs(u));
  const value = grown < Infinity ? grown / (grown + 2) : 1;
  return u < 0 ? -value : value === 0 ? u : value;
}

export const FUNCTIONS = {
  ln: { value: log, gain: (u) => 1 / Math.abs(u), from: 0 },
  exp: { value: exp, gain: (_, v) => v, from: -Infinity },
  sinh: { value: sinh, gain: (_, v) => 1 + Math.abs(v), from: -Infinity },
  cosh: { value: cosh, gain: (_, v) => v, from: -Infinity },
  tanh: { value: tanh, gain: (_, v) => 1 - v * v + 1e-16, from: -Infinity },
  asinh: { value: asinh, gain: (u) => 1 / Math.sqrt(1 + u * u), from: -Infinity },
} as const satisfies Record<string, FormulaFunction>;

export type FunctionName = keyof typeof FUNCTIONS;

/** The names that one can type, and the functions that they mean: `log`, too, is the natural logarithm. */
const NAMES: ReadonlyMap<string, FunctionName | "sqrt"> = new Map([
  ["ln", "ln"],
  ["log", "ln"],
  ["exp", "exp"],
  ["sqrt", "sqrt"],
  ["sinh", "sinh"],
  ["cosh", "cosh"],
  ["tanh", "tanh"],
  ["asinh", "asinh"],
]);

export const functionNamed = (name: string): FunctionName | "sqrt" | null => NAMES.get(name) ?? null;

/** For the sentence that lists what can be typed. */
export const KNOWN_NAMES = [...NAMES.keys()].join(", ");
