/** @file A textbook method against the template's row for it, as a part of the geometry experiment. */
import type { Experiment } from "../../../../experiments/types";
import { csvRows } from "../../../../experiments/csv";
import { oneTask } from "../../../../experiments/oneTask";
import { known } from "../known";
import { objectiveOf } from "../flow/objective";
import type { EqualitiesParams } from "../params";
import { createPair, startOf } from "./methods";
import type { Step } from "./pair";
import type { EqualitiesResult, EqualitiesSummary, EqualitiesTrace } from "./types";

/** Nanoseconds of one entry of one step of all runs. */
const ENTRY_COST = 120;
/** Squares of larger entries are beyond all numbers. */
const LARGEST = 1e150;

const isFine = (x: Float64Array): boolean => x.every((value) => Math.abs(value) < LARGEST);

/** Rows of a run; where numbers run out, those before. */
function follow(step: Step, start: Float64Array, steps: number): Float64Array<ArrayBuffer> {
  const n = start.length;
  const rows = new Float64Array(n * (steps + 1));
  const x = start.slice();
  rows.set(x);
  for (let t = 0; t < steps; t++) {
    step(x, t);
    if (!isFine(x)) return rows.slice(0, n * (t + 1));
    rows.set(x, n * (t + 1));
  }
  return rows;
}

function compare(params: EqualitiesParams): EqualitiesResult {
  const { steps } = params;
  const objective = objectiveOf(params.problem);
  const start = startOf(params);
  const { textbook, row, variants } = createPair(params, objective);
  const n = start.length;
  const [metric, oracle] = Array.from({ length: 2 }, () => new Float64Array(n * (steps + 1)).fill(NaN));
  const at = (rows: Float64Array, t: number) => rows.subarray(n * (t + 1), n * (t + 2));
  const one = follow(textbook, start, steps);
  const other = follow((x, t) => row(x, t, at(metric, t), at(oracle, t)), start, steps);
  const whole = Math.min(one.length, other.length);
  return {
    part: "equalities",
    dimension: n,
    textbook: one.slice(0, whole),
    template: other.slice(0, whole),
    metric: metric.slice(0, whole),
    oracle: oracle.slice(0, whole),
    variants: variants.map(({ name, step }) => ({ name, x: follow(step, start, steps) })),
  };
}

/** max |a − b| over the rows that both have. */
export function largestDifference(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let k = 0; k < Math.min(a.length, b.length); k++) most = Math.max(most, Math.abs(a[k] - b[k]));
  return most;
}

function rowsOf(all: Float64Array, n: number): number[][] {
  return Array.from({ length: all.length / n }, (_, t) => Array.from(all.subarray(n * t, n * (t + 1))));
}

const afterFirst = (rows: number[][]) => rows.map((row, t) => (t === 0 ? null : row));

function summarize(result: EqualitiesResult, { pair }: EqualitiesParams): EqualitiesSummary {
  const { dimension: n, textbook, template, metric, oracle, variants } = result;
  return {
    lab: "geometry",
    part: "equalities",
    pair,
    textbook: rowsOf(textbook, n),
    template: rowsOf(template, n),
    metric: afterFirst(rowsOf(metric, n)),
    oracle: afterFirst(rowsOf(oracle, n)),
    largestDifference: largestDifference(textbook, template),
    variants: variants.map(({ name, x }) => ({
      name,
      end: Array.from(x.subarray(x.length - n)),
      largestDifference: largestDifference(textbook, x),
    })),
  };
}

/** Empty where there is none: before the first step. */
const cells = (values: Float64Array): string[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? "" : String(value)));

function lines({ dimension: n, ...columns }: EqualitiesResult) {
  const names = ["textbook", "template", "metric", "oracle"] as const;
  const entries = Array.from({ length: n }, (_, i) => i + 1);
  const row = (t: number) => names.flatMap((name) => cells(columns[name].subarray(n * t, n * (t + 1))));
  return csvRows(
    ["t", ...names.flatMap((name) => entries.map((i) => `${name}${i}`))],
    Array.from({ length: columns.textbook.length / n }, (_, t) => [t, ...row(t)]),
  );
}

export const part: Experiment<
  EqualitiesParams,
  EqualitiesParams,
  EqualitiesResult,
  EqualitiesTrace,
  EqualitiesSummary
> = {
  ...oneTask({
    name: "equalities",
    cost: ({ steps, start }: EqualitiesParams) => steps * start.length * ENTRY_COST,
    compute: compare,
    summarize,
    rows: lines,
  }),
  file: ({ result, ...rest }) => ({
    ...rest,
    result: result && { ...result, metric: known(result.metric), oracle: known(result.oracle) },
  }),
};
