/** @file Small experiments with every virtue and vice an engine meets. `vices` differ by kind of worker. */
import { anyDerivation, type Experiment, type Resource, type Slice } from "../../src/experiments/types";
import { inOneSlice } from "../../src/experiments/oneSlice";
import type { ExperimentOf, Load, NameOf } from "../../src/engine/types";

export interface ChaosParams {
  /** Steps of each task. */
  readonly steps: readonly number[];
}
export interface ChaosResult {
  readonly values: Float64Array;
}
export interface ChaosTrace {
  readonly tasks: readonly (ChaosResult | null)[];
  readonly complete: boolean;
}
/** What goes wrong, in task 0; all further tasks count quietly. */
export type Vice =
  | "throw"
  | "throw a word"
  | "throw in plan"
  | "throw in merge"
  | "return what cannot be copied"
  | "die"
  | "vanish"
  | "hang"
  | "dawdle";
export interface ViceParams {
  readonly vice: Vice;
  /** Slices that go well before. */
  readonly after: number;
  readonly tasks: number;
  readonly unclonable?: () => void;
}

export interface StampParams {
  /** One task per seed. */
  readonly seeds: readonly number[];
  /** What no task depends on. */
  readonly title: string;
}
export interface StampResult {
  readonly value: number;
  /** Another one each time it is computed. */
  readonly stamp: number;
  readonly weight: Uint8Array;
}

export interface LongerResult {
  /** 0, 1, …, the params. */
  readonly counted: readonly number[];
  /** How many of them were counted the last time. */
  readonly anew: number;
}

export type StampTrace = readonly { stamp: number; value: number; title: string }[];

export interface FakeShapes {
  readonly chaos: {
    params: ChaosParams;
    task: number;
    result: ChaosResult;
    trace: ChaosTrace;
    summary: null;
  };
  readonly vice: {
    params: ViceParams;
    task: { params: ViceParams; task: number };
    result: number;
    trace: number;
    summary: null;
  };
  readonly stamps: {
    params: StampParams;
    task: StampParams & { resources: readonly Resource[]; task: number };
    result: StampResult;
    trace: StampTrace;
    summary: null;
  };
  readonly longer: { params: number; task: number; result: LongerResult; trace: LongerResult; summary: null };
  readonly paused: FakeShapes["longer"];
  readonly labels: { params: { factor: number }; task: number; result: number; trace: number; summary: null };
}

/** Its task takes some slices. */
export const SLOW_SEED = 1000;
/** Counting so far takes about so many milliseconds. */
export const SLOW_COUNT = 150;
const STEPS_PER_SLICE = 1000;
const ROUNDS_PER_STEP = 200;
/** Of a task that goes well: dawdling through them takes longer than a worker may be silent. */
const SLICES = 12;
function* noRows(): Generator<string, void, void> {}

function* chaosRun(steps: number): Generator<Slice<ChaosResult>, ChaosResult, void> {
  const values = new Float64Array(steps);
  let x = 0.1 + 1 / (steps + 2);
  for (let i = 0; i < steps; i++) {
    for (let round = 0; round < ROUNDS_PER_STEP; round++) x = 3.99 * x * (1 - x);
    values[i] = x;
    if (i % STEPS_PER_SLICE === STEPS_PER_SLICE - 1)
      yield { done: i + 1, total: steps, snapshot: () => ({ values: values.slice(0, i + 1) }) };
  }
  return { values };
}

/** The logistic map: every bit of every step decides what follows. */
export const chaos: Experiment<ChaosParams, number, ChaosResult, ChaosTrace, null> = {
  name: "chaos",
  plan: ({ steps }) => steps,
  cost: (steps) => steps * 800,
  run: chaosRun,
  merge:
    ({ steps }) =>
    (results) => ({
      tasks: results,
      complete: results.every((result, i) => result !== null && result.values.length === steps[i]),
    }),
  summarize: () => null,
  rows: noRows,
  // The same buffer twice: an engine has to cope.
};

export type Vices = { readonly [Name in "die" | "vanish"]: () => void };

/** Blocks its thread, in honest work for the clock. */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

function misbehave({ vice, unclonable }: ViceParams, vices: Vices): unknown {
  switch (vice) {
    case "throw":
      throw new Error("rule 2: the step is 0; choose one above 0");
    case "throw a word":
      throw "a bare word";
    case "die":
      return vices.die();
    case "vanish":
      return vices.vanish();
    case "hang":
      for (;;);
    case "dawdle":
      return block(130);
    default:
      return unclonable;
  }
}

function viceExperiment(vices: Vices): ExperimentOf<FakeShapes, "vice"> {
  return {
    name: "vice",
    plan: (params) => {
      if (params.vice === "throw in plan") throw new Error("no plan for this");
      return Array.from({ length: params.tasks }, (_, task) => ({ params, task }));
    },
    cost: () => 1e9,
    run: function* ({ params, task }) {
      const slices = params.after + SLICES;
      for (let i = 0; i < slices; i++) {
        block(3);
        if (task === 0 && i >= params.after) misbehave(params, vices);
        yield { done: i + 1, total: slices, snapshot: () => i };
      }
      const forged: unknown = params.vice === "return what cannot be copied" && task === 0 ? () => {} : 1;
      return forged as number;
    },
    merge:
      ({ vice }) =>
      (results) => {
        if (vice === "throw in merge") throw new Error("these do not fit together");
        return results.reduce<number>((sum, x) => sum + (x ?? 0), 0);
      },
    summarize: () => null,
    rows: noRows,
  };
}

/** Two kinds of data that only these experiments know. */
export type FakeResource = Resource &
  (
    | { readonly kind: "numbers"; readonly values: Uint8Array }
    | { readonly kind: "text"; readonly text: string }
  );

/** What a resource comes to: the sum of its numbers, or the length of its text. */
function worth(resource: Resource): number {
  // No other resources are given to these experiments.
  const known = resource as FakeResource;
  return known.kind === "text" ? known.text.length : known.values.reduce((sum, x) => sum + x, 0);
}

const sumOf = (resources: readonly Resource[]) =>
  resources.reduce((sum, resource) => sum + worth(resource), 0);

/** Shows which resources a worker has. */
const labels: ExperimentOf<FakeShapes, "labels"> = {
  name: "labels",
  plan: ({ factor }, resources) => [factor * sumOf(resources), 1000],
  cost: () => 1e9,
  run: function* (task) {
    yield { done: 1, total: 2, snapshot: () => task };
    return task;
  },
  merge: () => (results) => results.reduce<number>((sum, x) => sum + (x ?? 0), 0),
  summarize: () => null,
  rows: noRows,
};

function* deriveStamp({ trace }: { trace: StampTrace }) {
  const sum = trace.reduce((total, { value }) => total + value, 0);
  if (sum < 0) throw new Error("a sum below 0");
  for (let i = 0; i < 20; i++) {
    block(sum === SLOW_SEED ? 3 : 0);
    yield { done: i, total: 20, snapshot: () => ({ sum: NaN, stamp: NaN }) };
  }
  return { sum, stamp: Math.random() };
}

function* count(to: number, from: LongerResult | null): Generator<Slice<LongerResult>, LongerResult, void> {
  const counted = [...(from?.counted ?? [])];
  const begun = counted.length;
  while (counted.length <= to) {
    counted.push(counted.length);
    if (to === SLOW_SEED || to === SLOW_COUNT) block(1);
    const soFar = { counted: [...counted], anew: counted.length - begun };
    yield { done: counted.length, total: to + 1, snapshot: () => soFar };
  }
  return { counted, anew: counted.length - begun };
}

/** Shows how much of a run was computed anew. */
const longer: ExperimentOf<FakeShapes, "longer"> = {
  name: "longer",
  plan: (to) => [to],
  cost: (to) => to * 1e6,
  run: (to) => count(to, null),
  merge:
    () =>
    ([result]) =>
      result ?? { counted: [], anew: 0 },
  summarize: () => null,
  rows: noRows,
  reuse: () => "counting",
  extend: { horizon: (to) => to, run: count },
};

/** The same, also from where a run was ended. */
const paused: ExperimentOf<FakeShapes, "paused"> = {
  ...longer,
  name: "paused",
  cost: () => 1e10,
  extend: { horizon: (to) => to, run: count, reached: ({ counted }) => counted.length - 1 },
};

/** Shows which results were computed anew, and knows what its tasks depend on. */
export const stamps: ExperimentOf<FakeShapes, "stamps"> = {
  name: "stamps",
  plan: (params, resources) => params.seeds.map((_, task) => ({ ...params, resources, task })),
  cost: () => 1e9,
  run: function* ({ seeds, resources, task }) {
    const seed = seeds[task] ?? 0;
    if (seed < 0) throw new Error("a seed below 0");
    const value = (x: number) => ({ value: x, stamp: Math.random(), weight: new Uint8Array(8) });
    for (let i = 0; i < 20; i++) {
      block(seed === SLOW_SEED ? 3 : 0);
      yield { done: i, total: 20, snapshot: () => value(-1) };
    }
    return value(seed + sumOf(resources));
  },
  merge:
    ({ title }) =>
    (results) =>
      results.map((result) => ({ stamp: result?.stamp ?? NaN, value: result?.value ?? NaN, title })),
  summarize: () => null,
  rows: noRows,
  reuse: ({ seeds, task }) => String(seeds[task]),
  drawAhead: async () => (trace, room) => {
    if (typeof room !== "object" || room === null || !("letter" in room))
      throw new Error("There is no letter.");
    return trace.map(({ value }) => `${String(room.letter)}${value}`).join(" ");
  },
  derive: {
    // Dear, and not to be computed twice for a trace.
    stamp: anyDerivation({ from: (trace) => ({ trace }), cost: () => 1e9, run: deriveStamp }),
    // Cheap, and one for all traces with the same first entry.
    title: anyDerivation({
      from: ([first]) => first?.title ?? "",
      known: ([first]) => first ?? {},
      cost: () => 1,
      run: inOneSlice((title) => ({ title, stamp: Math.random() })),
    }),
  },
};

/** A registry of them. */
export function loadFakes(vices: Vices): Load<FakeShapes> {
  const registry: { [Name in NameOf<FakeShapes>]: ExperimentOf<FakeShapes, Name> } = {
    chaos,
    labels,
    longer,
    paused,
    stamps,
    vice: viceExperiment(vices),
  };
  return (name) => Promise.resolve(registry[name]);
}

/** For hosts on the calling thread, which cannot die alone. */
export const harmless: Vices = { die: () => {}, vanish: () => {} };
