/**
 * @file A formula as a list of instructions, each of which writes one number. It can be evaluated with or
 * without a bound on the rounding error.
 */
import { FUNCTIONS, type FunctionName } from "./functions";
import type { Node } from "./node";
import { powerRow, type PowerRow } from "./powers";

export type Instruction =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "x" }
  /** constant + Σ weights · args. */
  | {
      readonly op: "sum";
      readonly constant: number;
      readonly args: readonly number[];
      readonly weights: readonly number[];
    }
  /** Π args^weights. */
  | { readonly op: "product"; readonly args: readonly number[]; readonly weights: readonly number[] }
  | { readonly op: "call"; readonly name: FunctionName; readonly arg: number };

/** The last instruction writes the result. */
export type Program = readonly Instruction[];

export function programOf(node: Node): Program {
  const program: Instruction[] = [];
  const places = new Map<Node, number>();
  const place = (part: Node): number => {
    const old = places.get(part);
    if (old !== undefined) return old;
    program.push(instruction(part, place));
    places.set(part, program.length - 1);
    return program.length - 1;
  };
  place(node);
  return program;
}

function instruction(node: Node, place: (part: Node) => number): Instruction {
  switch (node.kind) {
    case "number":
      return { op: "number", value: node.value };
    case "x":
      return { op: "x" };
    case "sum":
      return {
        op: "sum",
        constant: node.constant,
        args: node.terms.map(([term]) => place(term)),
        weights: node.terms.map(([, weight]) => weight),
      };
    case "product":
      return {
        op: "product",
        args: node.factors.map(([base]) => place(base)),
        weights: node.factors.map(([, power]) => power),
      };
    case "call":
      return { op: "call", name: node.name, arg: place(node.of) };
  }
}

/** Half a unit in the last place of 1: the rounding error of one operation. */
const ROUNDING_ERROR = 1.1102230246251565e-16;

/** At how many numbers a formula is evaluated at a time, at most. */
export const LANES = 15;

export interface Evaluator {
  /** The value at x; allocates nothing. */
  readonly at: (x: number) => number;
  /** out ← the values at xs, at most {@link LANES} of them: the same bits as from `at`, but faster. */
  readonly over: (xs: Float64Array, out: Float64Array) => void;
  /** The value at x; afterwards `bound` is an estimate of its rounding error, to first order. */
  readonly boundedAt: (x: number) => number;
  readonly bound: () => number;
}

/** Writes the values of an instruction in so many lanes. */
type Work = (xs: Float64Array, count: number) => void;

/** Evaluates a formula again and again, with scratch of its own. */
export function createEvaluator(node: Node): Evaluator {
  const program = programOf(node);
  const rows = program.map(() => new Float64Array(LANES));
  const works = program.map((step, k) => workOf(step, rows, rows[k]));
  const last = rows[rows.length - 1];
  const errors = new Float64Array(program.length);
  const one = new Float64Array(1);
  const at = (x: number): number => {
    one[0] = x;
    for (let k = 0; k < works.length; k++) works[k](one, 1);
    return last[0];
  };
  return {
    at,
    over(xs, out) {
      for (let k = 0; k < works.length; k++) works[k](xs, xs.length);
      for (let i = 0; i < xs.length; i++) out[i] = last[i];
    },
    boundedAt(x) {
      const value = at(x);
      for (let k = 0; k < program.length; k++) errors[k] = errorOf(program[k], rows, errors, rows[k][0]);
      return value;
    },
    bound: () => errors[errors.length - 1],
  };
}

/** @param out the row of the instruction */
function workOf(step: Instruction, rows: readonly Float64Array[], out: Float64Array): Work {
  switch (step.op) {
    case "number":
      out.fill(step.value);
      return () => {};
    case "x":
      return (xs, count) => {
        for (let i = 0; i < count; i++) out[i] = xs[i];
      };
    case "sum":
      return sumOf(
        step.constant,
        step.args.map((arg) => rows[arg]),
        step.weights,
        out,
      );
    case "product":
      return productOf(
        step.args.map((arg) => rows[arg]),
        step.weights.map(powerRow),
        out,
      );
    case "call": {
      const { value } = FUNCTIONS[step.name];
      const arg = rows[step.arg];
      return (_, count) => {
        for (let i = 0; i < count; i++) out[i] = value(arg[i]);
      };
    }
  }
}

function sumOf(
  constant: number,
  args: readonly Float64Array[],
  weights: readonly number[],
  out: Float64Array,
): Work {
  return (_, count) => {
    for (let i = 0; i < count; i++) out[i] = constant;
    for (let k = 0; k < args.length; k++) {
      const arg = args[k];
      const weight = weights[k];
      for (let i = 0; i < count; i++) out[i] += weight * arg[i];
    }
  };
}

function productOf(args: readonly Float64Array[], powers: readonly PowerRow[], out: Float64Array): Work {
  const factor = new Float64Array(LANES);
  return (_, count) => {
    powers[0](args[0], out, count);
    for (let k = 1; k < args.length; k++) {
      powers[k](args[k], factor, count);
      for (let i = 0; i < count; i++) out[i] *= factor[i];
    }
  };
}

function errorOf(
  step: Instruction,
  rows: readonly Float64Array[],
  errors: Float64Array,
  value: number,
): number {
  switch (step.op) {
    case "number":
    case "x":
      return 0;
    case "sum": {
      const { args, weights } = step;
      let size = Math.abs(step.constant);
      let error = 0;
      for (let i = 0; i < args.length; i++) {
        size += Math.abs(weights[i] * rows[args[i]][0]);
        error += Math.abs(weights[i]) * errors[args[i]];
      }
      return error + 2 * ROUNDING_ERROR * size;
    }
    case "product": {
      const { args, weights } = step;
      let relative = 4 * ROUNDING_ERROR * args.length;
      for (let i = 0; i < args.length; i++)
        if (errors[args[i]] > 0) relative += Math.abs((weights[i] * errors[args[i]]) / rows[args[i]][0]);
      return Math.abs(value) * relative;
    }
    case "call":
      return (
        FUNCTIONS[step.name].gain(rows[step.arg][0], value) * errors[step.arg] +
        4 * ROUNDING_ERROR * Math.abs(value)
      );
  }
}
