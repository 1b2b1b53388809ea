/** @file A formula as a list of instructions, each of which writes one number: evaluation, with and without a bound of its rounding. */
import { pow } from "../elementary";
import { FUNCTIONS, type FunctionName } from "./functions";
import type { Node } from "./node";

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

/** u^p, the common powers without a logarithm. */
export function powerAt(u: number, p: number): number {
  switch (p) {
    case 1:
      return u;
    case 2:
      return u * u;
    case -1:
      return 1 / u;
    case -2:
      return 1 / (u * u);
    case 0.5:
      return Math.sqrt(u);
    case -0.5:
      return 1 / Math.sqrt(u);
    default:
      return pow(u, p);
  }
}

/** Half a unit in the last place of 1: what one operation rounds. */
const ROUND = 1.1102230246251565e-16;

export interface Evaluator {
  /** The value at x; allocates nothing. */
  readonly at: (x: number) => number;
  /** The value at x; `bound` is then what its rounding may be, to first order. */
  readonly boundedAt: (x: number) => number;
  readonly bound: () => number;
}

/** Evaluates a formula again and again, with scratch of its own. */
export function createEvaluator(node: Node): Evaluator {
  const program = programOf(node);
  const last = program.length - 1;
  const values = new Float64Array(program.length);
  const errors = new Float64Array(program.length);
  const at = (x: number): number => {
    for (let k = 0; k <= last; k++) values[k] = valueOf(program[k], values, x);
    return values[last];
  };
  return {
    at,
    boundedAt(x) {
      for (let k = 0; k <= last; k++) {
        values[k] = valueOf(program[k], values, x);
        errors[k] = errorOf(program[k], values, errors, values[k]);
      }
      return values[last];
    },
    bound: () => errors[last],
  };
}

function valueOf(step: Instruction, values: Float64Array, x: number): number {
  switch (step.op) {
    case "number":
      return step.value;
    case "x":
      return x;
    case "sum": {
      const { args, weights } = step;
      let total = step.constant;
      for (let i = 0; i < args.length; i++) total += weights[i] * values[args[i]];
      return total;
    }
    case "product": {
      const { args, weights } = step;
      let total = powerAt(values[args[0]], weights[0]);
      for (let i = 1; i < args.length; i++) total *= powerAt(values[args[i]], weights[i]);
      return total;
    }
    case "call":
      return FUNCTIONS[step.name].value(values[step.arg]);
  }
}

function errorOf(step: Instruction, values: Float64Array, errors: Float64Array, value: number): number {
  switch (step.op) {
    case "number":
    case "x":
      return 0;
    case "sum": {
      const { args, weights } = step;
      let size = Math.abs(step.constant);
      let error = 0;
      for (let i = 0; i < args.length; i++) {
        size += Math.abs(weights[i] * values[args[i]]);
        error += Math.abs(weights[i]) * errors[args[i]];
      }
      return error + 2 * ROUND * size;
    }
    case "product": {
      const { args, weights } = step;
      let relative = 2 * ROUND * args.length;
      for (let i = 0; i < args.length; i++)
        if (errors[args[i]] > 0) relative += Math.abs((weights[i] * errors[args[i]]) / values[args[i]]);
      return Math.abs(value) * relative;
    }
    case "call":
      return (
        FUNCTIONS[step.name].gain(values[step.arg], value) * errors[step.arg] + 4 * ROUND * Math.abs(value)
      );
  }
}
