/** @file The part `step`: one step in up to four geometries, small enough for the calling thread; the curves along the slice apart. */
import type { Experiment } from "../../../../experiments/types";
import type { Geometry, StepParams } from "../params";
import { ballsOf } from "./balls";
import { edgeOf } from "./edge";
import { isSimplex, stepOf } from "./step";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { EdgeResult, StepResult, StepSummary, StepTask, StepTrace } from "./types";
import { fieldOf, wayOf } from "./way";

type Result = StepResult | EdgeResult;

const geometriesOf = ({ geometry, beside }: StepParams): readonly Geometry[] => [geometry, ...beside];

function stepsOf(params: StepParams): StepResult {
  const geometries = geometriesOf(params);
  const steps = geometries.map((geometry) => stepOf(params, geometry));
  const isDrawn = params.point.length === 3 && isSimplex(params.set);
  const radius = steps[0]?.divergence ?? 0;
  return {
    part: "step",
    kind: "steps",
    steps,
    ways: geometries.map((geometry) => wayOf(params, geometry)),
    balls:
      isDrawn && radius > 0 && radius < Infinity
        ? ballsOf(potentialFor(params.geometry), Float64Array.from(params.point), radius)
        : null,
    field: isDrawn ? fieldOf(params) : null,
  };
}

const COST = { steps: 300_000, edge: 20_000_000 };

export const part: Experiment<StepParams, StepTask, Result, StepTrace, StepSummary> = {
  name: "step",
  plan: (params) => [
    { part: "step", kind: "steps", params },
    { part: "step", kind: "edge", params },
  ],
  firstPass: () => 1,
  cost: ({ kind, params }) => COST[kind] * geometriesOf(params).length,
  *run({ kind, params }) {
    const result = kind === "steps" ? stepsOf(params) : edgeOf(params);
    yield { done: 1, total: 1, snapshot: () => result };
    return result;
  },
  reuse: ({ kind, params }) =>
    kind === "steps" ? JSON.stringify(params) : JSON.stringify([kind, geometriesOf(params), params.slice]),
  merge: (params) => (results) => {
    const steps = results.find((one) => one?.kind === "steps") ?? null;
    const edge = results.find((one) => one?.kind === "edge") ?? null;
    return {
      part: "step",
      complete: results.every((one) => one !== null),
      params,
      steps,
      edge,
    };
  },
  summarize: ({ steps }) => {
    if (steps === null) throw new Error("There is no step yet: ask when the run is complete.");
    const [first, ...beside] = steps.steps;
    if (first === undefined) throw new Error("A step needs a geometry.");
    const { geometry: _, ...own } = first;
    return { lab: "geometry", part: "step", ...own, beside };
  },
  *rows({ ...params }) {
    const result = stepsOf(params);
    const classes = params.point.map((_, i) => i + 1);
    yield ["geometry", "s", ...classes.map((i) => `x${i}`), ...classes.map((i) => `dual${i}`)].join(",");
    for (const [k, { points, duals }] of result.ways.entries()) {
      const n = classes.length;
      for (let row = 0; row < points.length / n; row++) {
        const of = (all: Float64Array) => Array.from(all.subarray(row * n, (row + 1) * n), String);
        yield [k, row / (points.length / n - 1), ...of(points), ...of(duals)].join(",");
      }
    }
  },
  buffers: () => [],
};
