/** @file E[D⁺ | x], exactly: a finite sum over the rows and the values of λ. No sampling error is in it. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { driftEdge, meanFactor } from "./edges";
import { expectedGain, fullRelaxation, residualLambda, twoValuesOf, valuesOf, type Weighted } from "./law";
import { RISE } from "../runs";
import { rankOf, type Walker } from "./walker";

/** Whether the mean rises from where a walker stands; null where it is no finite sum. */
export function createConditional(walker: Walker): (() => boolean) | null {
  const { rows } = walker.system;
  const isEuclid = potentialFor(walker.params.geometry) === euclidean;
  if (rows === null) return isEuclid ? freshRises(walker) : null;
  const lambdasOf = createLambdas(walker, rows, isEuclid);
  if (lambdasOf === null) return null;
  return () => {
    let after = 0;
    const { norms, rhs } = walker.system;
    const [from, to] = walker.nextRows();
    for (let i = from; i < to; i++) {
      const residual = walker.motion.residual(rows[i], rhs[i]);
      for (const { value, weight } of lambdasOf(i, residual))
        if (weight > 0)
          after += (weight * walker.motion.after(rows[i], rhs[i], norms[i], residual, value)) / (to - from);
    }
    return after > walker.distance * (1 + RISE);
  };
}

/** A new random row each step in Euclid: closed forms. */
function freshRises({ params, system, motion }: Walker): (() => boolean) | null {
  const { relaxation } = params;
  const factor = meanFactor(relaxation, system.dimension);
  if (factor !== null) return () => factor > 1 + RISE;
  const edge = driftEdge(relaxation, system.dimension) ?? Infinity;
  return () => Math.sqrt(motion.squaredError) > edge * (1 + RISE);
}

type LambdasOf = (row: number, residual: number) => readonly Weighted[];

/** The values of λ at a row of the system, with their weights. */
function createLambdas(
  { params, system, motion }: Walker,
  rows: readonly Float64Array[],
  isEuclid: boolean,
): LambdasOf | null {
  const { relaxation } = params;
  const { norms, rhs } = system;
  const law = fullRelaxation(relaxation);
  if (law.kind === "residual")
    return (row, residual) => [
      { value: residualLambda(law.gain, Math.abs(residual) / Math.sqrt(norms[row])), weight: 1 },
    ];
  const values = valuesOf(relaxation);
  if (values !== null) return () => values;
  const two = twoValuesOf(relaxation);
  if (two === null) return isEuclid ? standIn(expectedGain(relaxation)) : null;
  if (system.dimension < 2) return () => withSecond(two.first, two.second, two.probability);
  const sizes = new Float64Array(rows.length);
  return (row) => {
    for (let i = 0; i < rows.length; i++)
      sizes[i] = Math.abs(motion.residual(rows[i], rhs[i])) / Math.sqrt(norms[i]);
    const share = two.probability * rows.length - rankOf(sizes, row, two.coupling === "large");
    return withSecond(two.first, two.second, Math.max(0, Math.min(1, share)));
  };
}

const withSecond = (first: number, second: number, share: number): readonly Weighted[] => [
  { value: first, weight: 1 - share },
  { value: second, weight: share },
];

/** In Euclid D⁺ is linear in λ(2 − λ): one λ ≥ 1 with the same expectation stands in for a whole law. */
function standIn(gain: number | null): LambdasOf | null {
  if (gain === null || gain > 1) return null;
  const value = 1 + Math.sqrt(1 - gain);
  return () => [{ value, weight: 1 }];
}
