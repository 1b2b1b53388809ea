/** @file Eight examples on a line with a constant feature, in two classes that overlap. */
import type { StochasticProblem } from "../params";

export const EXAMPLES: Extract<StochasticProblem, { kind: "logistic" }> = {
  kind: "logistic",
  features: [-3, -2, -1.5, -0.5, 0.5, 1, 2, 4].map((u) => [1, u]),
  labels: [0, 0, 1, 0, 1, 0, 1, 1],
  l2: 0,
};

/** The default of a person's own examples: the same without the constant. */
export const OWN_EXAMPLES = EXAMPLES.features.map((row, k) => [...row.slice(1), EXAMPLES.labels[k]]);
