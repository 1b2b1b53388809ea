/** @file The values that λ may take at a state, with their probabilities. */
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import {
  expectedGain,
  fullRelaxation,
  residualLambda,
  twoValuesOf,
  valuesOf,
  type Weighted,
} from "../../../../experiments/relaxation/law";
import { rankOf, type Walker } from "./walker";

export type LambdasOf = (row: number, residual: number) => readonly Weighted[];

/** The values of λ for a row of the system at a motion's state, with their weights; null if there are infinitely many. */
export function createLambdas(
  { params, system, motion }: Pick<Walker, "params" | "system" | "motion">,
  rows: readonly Float64Array[],
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
  if (two === null) return null;
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

/** In Euclid D⁺ is linear in λ(2 − λ), so a single λ ≥ 1 with the same expectation can replace a whole law. */
export function createStandIn(relaxation: Relaxation): LambdasOf | null {
  const gain = expectedGain(relaxation);
  if (gain === null || gain > 1) return null;
  const value = 1 + Math.sqrt(1 - gain);
  return () => [{ value, weight: 1 }];
}
