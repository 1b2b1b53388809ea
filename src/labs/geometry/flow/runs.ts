/** @file The runs of a flow so far, with their looks. Pure. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import { stylesOf } from "../look";
import { geometryName } from "../../../experiments/geometry/potential";
import { dimensionOf } from "../run/flow/objective";
import type { FlowRun, FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";

export interface ShownRun {
  readonly run: FlowRun;
  readonly style: CurveStyle;
  readonly name: string;
}

export function runsIn({ params, runs }: FlowTrace): readonly ShownRun[] {
  const styles = stylesOf(params.geometries);
  return runs.flatMap((run, i): ShownRun[] => {
    const style = styles[i];
    return run === null || style === undefined
      ? []
      : [{ run, style, name: geometryName(run.summary.geometry) }];
  });
}

/** A quantity of the rows, drawn over the steps. */
export type Column = "excess" | "objective" | "divergence" | "gradientNorm" | "smoothness";

/** How the points of a flow are drawn. */
export type Look = "triangle" | "slice" | "entries";

export function lookOf({ problem, set }: Pick<FlowParams, "problem" | "set">): Look {
  const n = dimensionOf(problem);
  if (set === "simplex" && n === 3) return "triangle";
  return set === "simplex" && n === 2 ? "slice" : "entries";
}

/** Whether two flows can be drawn in the same picture. */
export const onSameGround = (one: FlowTrace, other: FlowTrace): boolean =>
  lookOf(one.params) === lookOf(other.params) &&
  dimensionOf(one.params.problem) === dimensionOf(other.params.problem);

const isKnown = (values: ArrayLike<number>): boolean => Array.from(values).some((value) => value >= 0);

/** Whether f(x) − f(z) is drawn, because z is known for one of the runs; otherwise f itself. */
export const hasExcess = (trace: FlowTrace): boolean =>
  runsIn(trace).some(({ run }) => isKnown(run.excess.subarray(0, 1)));

/** The last t of all runs. */
export const lastOf = (runs: readonly ShownRun[]): number =>
  Math.max(1, ...runs.flatMap(({ run }) => run.t.at(-1) ?? []));
