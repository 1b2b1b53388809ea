/** @file A textbook method against the template's row for it, as a part of the geometry experiment. */
import type { Experiment } from "../../../../experiments/types";
import { csvRows } from "../../../../experiments/csv";
import { inOneSlice } from "../../../../experiments/oneSlice";
import { oneTask } from "../../../../experiments/oneTask";
import { known } from "../known";
import { objectiveOf } from "../flow/objective";
import type { EqualitiesParams } from "../params";
import { createPair, startOf } from "./methods";
import { createMemory } from "./memory";
import type { Pair, Step } from "./pair";
import type { Equalities, EqualitiesResult, EqualitiesSummary, EqualitiesTrace } from "./types";

/** Nanoseconds for an entry of a step, over all runs. */
const ENTRY_COST = 120;
/** The squares of larger entries would overflow. */
const LARGEST_ENTRY = 1e150;

const isFine = (x: Float64Array): boolean => x.every((value) => Math.abs(value) < LARGEST_ENTRY);

/** The rows of a run, continuing those of a shorter one; it ends early if numbers overflow. */
function follow(step: Step, begun: Float64Array, n: number, steps: number): Float64Array<ArrayBuffer> {
  const rows = new Float64Array(n * (steps + 1));
  const x = begun.slice(-n);
  rows.set(begun);
  for (let t = begun.length / n - 1; t < steps; t++) {
    step(x, t);
    if (!isFine(x)) return rows.slice(0, n * (t + 1));
    rows.set(x, n * (t + 1));
  }
  return rows;
}

/** An array of so many numbers, NaN where nothing is known yet. */
function roomFor(count: number, begun: Float64Array = new Float64Array()): Float64Array<ArrayBuffer> {
  const room = new Float64Array(count).fill(NaN);
  room.set(begun);
  return room;
}

/** Whether these rows of a run ended because numbers overflowed. */
const isOver = (rows: Float64Array, { dimension, resume }: EqualitiesResult): boolean =>
  rows.length < dimension * (resume.steps + 1);

/** Runs both ways of the pair. */
function followPair(
  { textbook, row }: Pair,
  start: Float64Array,
  steps: number,
  from: EqualitiesResult | null,
) {
  if (from !== null && isOver(from.textbook, from)) return from;
  const n = start.length;
  const [metric, oracle] = [from?.metric, from?.oracle].map((begun) => roomFor(n * (steps + 1), begun));
  const at = (rows: Float64Array, t: number) => rows.subarray(n * (t + 1), n * (t + 2));
  const one = follow(textbook, from?.textbook ?? start, n, steps);
  const taken: Step = (x, t) => row(x, t, at(metric, t), at(oracle, t));
  const other = follow(taken, from?.template ?? start, n, steps);
  const whole = Math.min(one.length, other.length);
  return {
    textbook: one.slice(0, whole),
    template: other.slice(0, whole),
    metric: metric.slice(0, whole),
    oracle: oracle.slice(0, whole),
  };
}

/** @param from a shorter run to continue */
function compare(params: EqualitiesParams, from: EqualitiesResult | null = null): EqualitiesResult {
  const { steps } = params;
  const start = startOf(params);
  const memory = createMemory();
  const pair = createPair(params, objectiveOf(params.problem), memory);
  if (from !== null) memory.load(from.resume.memory);
  const { textbook, template, metric, oracle } = followPair(pair, start, steps, from);
  const variants = pair.variants.map(({ name, step }, k) => {
    const begun = from?.variants[k];
    if (from !== null && begun !== undefined && isOver(begun.x, from)) return begun;
    return { name, x: follow(step, begun?.x ?? start, start.length, steps) };
  });
  return {
    part: "equalities",
    dimension: start.length,
    textbook,
    template,
    metric,
    oracle,
    variants,
    resume: { steps, memory: memory.save() },
  };
}

function shown(result: EqualitiesResult): Equalities {
  const { resume: _, ...own } = result;
  return own;
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

function summarize(result: Equalities, { pair }: EqualitiesParams): EqualitiesSummary {
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

/** Empty before the first step, where there is nothing. */
const cells = (values: Float64Array): string[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? "" : String(value)));

function lines({ dimension: n, ...columns }: Equalities) {
  const names = ["textbook", "template", "metric", "oracle"] as const;
  const entries = Array.from({ length: n }, (_, i) => i + 1);
  const row = (t: number) => names.flatMap((name) => cells(columns[name].subarray(n * t, n * (t + 1))));
  return csvRows(
    ["t", ...names.flatMap((name) => entries.map((i) => `${name}${i}`))],
    Array.from({ length: columns.textbook.length / n }, (_, t) => [t, ...row(t)]),
  );
}

const ofOneTask = oneTask({
  name: "equalities",
  cost: ({ steps, start }: EqualitiesParams) => steps * start.length * ENTRY_COST,
  compute: (params) => shown(compare(params)),
  summarize,
  rows: lines,
});

export const part: Experiment<
  EqualitiesParams,
  EqualitiesParams,
  EqualitiesResult,
  EqualitiesTrace,
  EqualitiesSummary
> = {
  ...ofOneTask,
  run: inOneSlice((params) => compare(params)),
  merge: (params, resources) => {
    const merge = ofOneTask.merge(params, resources);
    return ([result = null]) => merge([result && shown(result)]);
  },
  reuse: (params) => JSON.stringify({ ...params, steps: null }),
  extend: {
    horizon: ({ steps }) => steps,
    run: (params, from) => inOneSlice(() => compare(params, from))(params),
  },
  file: ({ result, ...rest }) => ({
    ...rest,
    result: result && { ...result, metric: known(result.metric), oracle: known(result.oracle) },
  }),
};
