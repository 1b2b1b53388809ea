/** @file The range of a formula's values on an interval, by interval arithmetic over its instructions, rounded outwards. */
import { pow } from "../elementary/pow";
import { FUNCTIONS } from "./functions";
import type { Instruction, Program } from "./program";

/** low ≤ every value ≤ high; also (−∞, ∞) if it may be undefined. */
export type Interval = readonly [low: number, high: number];

const WHOLE_LINE: Interval = [-Infinity, Infinity];
/** 8 units in the last place: more than the rounding error of any operation here. */
const OUTWARD_ROUNDING = 1.7763568394002505e-15;
const LEAST_DOUBLE = 5e-324;

/** The interval, widened by the possible rounding of its ends. */
function out(low: number, high: number): Interval {
  if (!(low <= high)) return WHOLE_LINE;
  return [
    low - Math.abs(low) * OUTWARD_ROUNDING - LEAST_DOUBLE,
    high + Math.abs(high) * OUTWARD_ROUNDING + LEAST_DOUBLE,
  ];
}

/** A range that contains the values of a formula on [low, high]. */
export function rangeOn(program: Program, x: Interval): Interval {
  const ranges: Interval[] = [];
  for (const step of program) ranges.push(rangeOf(step, ranges, x));
  return ranges[ranges.length - 1];
}

function rangeOf(step: Instruction, ranges: readonly Interval[], x: Interval): Interval {
  switch (step.op) {
    case "number":
      return [step.value, step.value];
    case "x":
      return x;
    case "sum": {
      let low = step.constant;
      let high = step.constant;
      step.args.forEach((arg, i) => {
        const [from, to] = times(ranges[arg], [step.weights[i], step.weights[i]]);
        [low, high] = out(low + from, high + to);
      });
      return [low, high];
    }
    case "product":
      return step.args
        .map((arg, i) => powerRange(ranges[arg], step.weights[i]))
        .reduce((total, factor) => times(total, factor));
    case "call":
      return callRange(step, ranges[step.arg]);
  }
}

function callRange({ name }: Instruction & { op: "call" }, [low, high]: Interval): Interval {
  const { value, from } = FUNCTIONS[name];
  if (low < from) return WHOLE_LINE;
  if (name !== "cosh") return out(value(low), value(high));
  const far = Math.max(-low, high);
  return out(low <= 0 && high >= 0 ? 1 : value(Math.min(Math.abs(low), Math.abs(high))), value(far));
}

/** 0 · ∞ counts as 0, because an infinite end stands for finite values only. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

function times([a, b]: Interval, [c, d]: Interval): Interval {
  const all = [product(a, c), product(a, d), product(b, c), product(b, d)];
  return out(Math.min(...all), Math.max(...all));
}

function powerRange([low, high]: Interval, p: number): Interval {
  if (p === 1) return [low, high];
  const whole = Number.isInteger(p);
  if (low < 0 && !whole) return WHOLE_LINE;
  if (p < 0 && low <= 0 && high >= 0) {
    // An even power, and a power of nonnegative numbers, is at least that of the nearer end.
    if (low === 0 || p % 2 === 0) return out(pow(Math.max(-low, high), p), Infinity);
    return WHOLE_LINE;
  }
  const ends: Interval = [pow(low, p), pow(high, p)];
  const crosses = p % 2 === 0 && low < 0 && high > 0;
  return out(crosses ? 0 : Math.min(...ends), Math.max(...ends));
}
