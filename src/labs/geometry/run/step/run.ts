/**
 * @file The part `step`: one step in up to four geometries, cheap enough for the calling thread. The field,
 * which does not depend on the point, and the curves along the slice are tasks of their own.
 */
import { inOneSlice } from "../../../../experiments/oneSlice";
import type { Experiment } from "../../../../experiments/types";
import type { Geometry, StepParams } from "../params";
import { ballsOf } from "./balls";
import { edgeOf, hasCurve } from "./edge";
import { isSimplex, stepOf } from "./step";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { known } from "../known";
import type {
  CurveResult,
  EdgeResult,
  OneResult,
  StepResult,
  StepSummary,
  StepTask,
  StepTaskResult,
  StepTrace,
  Way,
} from "./types";
import { fieldOf, wayOf } from "./way";

const geometriesOf = ({ geometry, beside }: StepParams): readonly Geometry[] => [geometry, ...beside];

const isOnTriangle = ({ point, set }: StepParams) => point.length === 3 && isSimplex(set);

function oneOf(params: StepParams, geometry: Geometry, isFirst: boolean): OneResult {
  const step = stepOf(params, geometry);
  const radius = step.divergence ?? 0;
  return {
    part: "step",
    kind: "step",
    step,
    way: wayOf(params, geometry),
    balls:
      isFirst && isOnTriangle(params) && radius > 0 && radius < Infinity
        ? ballsOf(potentialFor(geometry), Float64Array.from(params.point), radius)
        : null,
  };
}

function resultOf(task: StepTask): StepTaskResult {
  const { params } = task;
  if (task.kind === "step") return oneOf(params, task.geometry, task.isFirst);
  if (task.kind === "edge") return edgeOf(task.geometry, params.slice);
  return { part: "step", kind: "field", field: isOnTriangle(params) ? fieldOf(params) : null };
}

/** Nanoseconds. */
const COST = { step: 250_000, field: 200_000, edge: 20_000_000 };

/** A key of the params on which the field depends. */
function fieldKey({ geometry, gradient, reference, step, set, point }: StepParams): string {
  const followed = gradient === "crossEntropy" ? reference : gradient;
  return JSON.stringify(["field", geometry, gradient === "crossEntropy", followed, step, set, point.length]);
}

/** A key of the params on which the step of a geometry depends. */
const stepKey = (params: StepParams, geometry: Geometry, isFirst: boolean): string =>
  JSON.stringify(["step", { ...params, geometry, beside: [], slice: null }, isFirst]);

const curvesIn = (results: readonly (StepTaskResult | null)[]): readonly CurveResult[] =>
  results.flatMap((one) => (one?.kind === "edge" ? [one] : []));

function edgesOf(results: readonly (StepTaskResult | null)[], count: number): EdgeResult | null {
  const curves = curvesIn(results);
  const [first] = curves;
  if (first === undefined || curves.length < count) return null;
  return { part: "step", kind: "edge", x: first.x, edges: curves.map(({ edge }) => edge) };
}

function pointOf(results: readonly (StepTaskResult | null)[], count: number): StepResult | null {
  const all = results.flatMap((one) => (one?.kind === "step" ? [one] : []));
  const field = results.find((one) => one?.kind === "field");
  if (field === undefined || all.length < count) return null;
  return {
    part: "step",
    kind: "steps",
    steps: all.map(({ step }) => step),
    ways: all.map(({ way }) => way),
    balls: all[0]?.balls ?? null,
    field: field.field,
  };
}

/** Empty where the path has left the domain. */
const cell = (value: number): string => (Number.isNaN(value) ? "" : String(value));

const inFile = (way: Way) => ({
  points: known(way.points),
  duals: known(way.duals),
  divided: known(way.divided),
  dividedDuals: known(way.dividedDuals),
});

export const part: Experiment<StepParams, StepTask, StepTaskResult, StepTrace, StepSummary> = {
  name: "step",
  plan: (params) => {
    const of = { part: "step", params } as const;
    const geometries = geometriesOf(params);
    return [
      ...geometries.map((geometry, i) => ({ ...of, kind: "step", geometry, isFirst: i === 0 }) as const),
      { ...of, kind: "field" },
      ...geometries.map((geometry) => ({ ...of, kind: "edge", geometry }) as const),
    ];
  },
  firstPass: (tasks) => tasks.filter(({ kind }) => kind !== "edge").length,
  cost: (task) => (task.kind === "edge" && !hasCurve(task.geometry) ? 1 : COST[task.kind]),
  run: inOneSlice(resultOf),
  reuse: (task) => {
    const { params } = task;
    if (task.kind === "edge") return JSON.stringify(["edge", task.geometry, params.slice]);
    return task.kind === "field" ? fieldKey(params) : stepKey(params, task.geometry, task.isFirst);
  },
  merge: (params) => {
    const count = geometriesOf(params).length;
    let steps: StepResult | null = null;
    return (results) => ({
      part: "step",
      complete: results.every((one) => one !== null),
      params,
      // Stays the same object when the curves come, so that its picture is not drawn again.
      steps: (steps ??= pointOf(results, count)),
      edge: edgesOf(results, count),
    });
  },
  summarize: ({ steps }) => {
    if (steps === null) throw new Error("There is no step yet: ask when the run is complete.");
    const [first, ...beside] = steps.steps;
    if (first === undefined) throw new Error("A step needs a geometry.");
    const { geometry: _, ...own } = first;
    return { lab: "geometry", part: "step", ...own, beside };
  },
  file: ({ steps, edge, ...rest }) => ({
    ...rest,
    steps: steps && { ...steps, ways: steps.ways.map(inFile) },
    edge: edge && { ...edge, edges: edge.edges.map(known) },
  }),
  *rows({ ...params }) {
    const ways = geometriesOf(params).map((geometry) => wayOf(params, geometry));
    const classes = params.point.map((_, i) => i + 1);
    yield ["geometry", "s", ...classes.map((i) => `x${i}`), ...classes.map((i) => `dual${i}`)].join(",");
    for (const [k, { points, duals }] of ways.entries()) {
      const n = classes.length;
      for (let row = 0; row < points.length / n; row++) {
        const of = (all: Float64Array) => Array.from(all.subarray(row * n, (row + 1) * n), cell);
        yield [k, row / (points.length / n - 1), ...of(points), ...of(duals)].join(",");
      }
    }
  },
};
