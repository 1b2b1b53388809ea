/** @file What all runs share: the loss with its minimum z, the geometry, the oracle, the law of λ. */
import { exactOracle, gaussianOracle, sampleOracle, type Oracle } from "../../../../core/mirror/oracle";
import type { Potential } from "../../../../core/mirror/types";
import type { Objective } from "../../../../core/objective";
import { fullOf } from "../../../../param/spelt";
import { trueKind, QUADRATIC_KINDS } from "../../../../experiments/geometry/proved";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { StochasticParams } from "../params";
import { momentsOf, valuesOf, type Weighted } from "../../../../experiments/relaxation/law";
import { minimumOf } from "./minimum";
import { objectiveOf } from "./objective";

type OracleParam = StochasticParams["oracle"];
export type OracleKind = Exclude<OracleParam, string>;
export const fullOracle = (oracle: OracleParam): OracleKind => fullOf<OracleKind>(oracle);

export interface Model {
  readonly params: StochasticParams;
  readonly objective: Objective;
  readonly potential: Potential;
  /** Whether φ is a quadratic form on the whole space; then the mean of D⁺ follows from two moments. */
  readonly isFlat: boolean;
  readonly z: Float64Array;
  readonly start: Float64Array;
  readonly oracle: OracleKind;
  /** E λ and E λ². */
  readonly lambda: { readonly mean: number; readonly square: number };
  /** The values of λ, if there are finitely many. */
  readonly values: readonly Weighted[] | null;
}

/** @throws RangeError if the params do not fit, which `problem` has checked before */
export function modelOf(params: StochasticParams): Model {
  const { problem, geometry, oracle, relaxation } = params;
  const z = minimumOf(problem);
  const lambda = momentsOf(relaxation);
  if (z === null) throw new RangeError("The loss has no minimum, or more than one.");
  if (lambda === null) throw new RangeError("The relaxation depends on a residual, which no gradient has.");
  return {
    params,
    objective: objectiveOf(problem, z),
    potential: potentialFor(geometry),
    isFlat: QUADRATIC_KINDS[trueKind(geometry)],
    z,
    start: Float64Array.from(params.start),
    oracle: fullOracle(oracle),
    lambda,
    values: valuesOf(relaxation)?.filter(({ weight }) => weight > 0) ?? null,
  };
}

/** The same model with the whole gradient and λ = 1. */
export const exactly = (model: Model): Model => ({
  ...model,
  oracle: { kind: "exact" },
  lambda: { mean: 1, square: 1 },
  values: [{ value: 1, weight: 1 }],
});

/** The oracle, with random numbers of its own: uniform on (0, 1), and standard normal. */
export function oracleOf({ objective, oracle }: Model, uniform: () => number, normal: () => number): Oracle {
  switch (oracle.kind) {
    case "exact":
      return exactOracle(objective);
    case "sample":
      return sampleOracle(objective, uniform);
    case "gaussian":
      return gaussianOracle(objective, oracle.sigma, normal);
  }
}

/** The number of gradients among which the oracle chooses with equal probability; null: infinitely many. */
export function drawnRows({ oracle, objective }: Model): number | null {
  if (oracle.kind === "exact") return 1;
  return oracle.kind === "sample" ? objective.rows.count : null;
}

/** Writes the gradient with this number, among those that {@link drawnRows} counts. */
export function drawnGradient({ oracle, objective }: Model, row: number, x: Float64Array, out: Float64Array) {
  if (oracle.kind === "sample") objective.rows.gradient(row, x, out);
  else objective.gradient(x, out);
}

/** E⟨ξ, [∇²φ(x)]⁻¹ξ⟩ of the gradient ξ that the oracle gives at x. */
export function createEnergy(model: Model): (x: Float64Array) => number {
  const { objective, potential, oracle } = model;
  const g = new Float64Array(objective.dimension);
  const rows = drawnRows(model) ?? 1;
  const traceOf = createTrace(model);
  return (x) => {
    let energy = 0;
    for (let row = 0; row < rows; row++) {
      drawnGradient(model, row, x, g);
      energy += potential.inverseCurvature(x, g) / rows;
    }
    if (oracle.kind !== "gaussian" || oracle.sigma === 0) return energy;
    return energy + oracle.sigma * oracle.sigma * traceOf(x);
  };
}

/** tr [∇²φ(x)]⁻¹. */
function createTrace({ potential, z, isFlat }: Model): (x: Float64Array) => number {
  const one = new Float64Array(z.length);
  const traceOf = (x: Float64Array): number => {
    let trace = 0;
    for (let i = 0; i < one.length; i++) {
      one.fill(0);
      one[i] = 1;
      trace += potential.inverseCurvature(x, one);
    }
    return trace;
  };
  if (!isFlat) return traceOf;
  const always = traceOf(z);
  return () => always;
}
