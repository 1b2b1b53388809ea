/** @file The list of objectives: one file and one entry here make a new one. */
import { aimedAt, aimedObjectives, type AimedKind } from "./aimed";
import { createLeastSquares, createSystem } from "./leastSquares";
import { createLogistic } from "./logistic";
import { createQuadratic } from "./quadratic";
import type { Matrix, ObjectiveKind, ObjectiveSpec, SpecOf } from "./spec";
import type { Near, Objective } from "./types";

export { dimensionOf, type ObjectiveSpec } from "./spec";
export type { Objective } from "./types";

type Maker<Spec> = (spec: Spec, near: Near | null) => Objective;

/** Of an objective whose numbers are vectors that it looks at in turn. */
const aimed =
  <Spec>(kind: AimedKind, aims: (spec: Spec) => Matrix): Maker<Spec> =>
  (spec) =>
    aimedAt(
      aimedObjectives[kind],
      aims(spec).map((aim) => Float64Array.from(aim)),
    );

const makers: { readonly [Kind in ObjectiveKind]: Maker<SpecOf<Kind>> } = {
  crossEntropy: aimed("crossEntropy", ({ target }) => [target]),
  squaredDistance: aimed("squaredDistance", ({ target }) => [target]),
  linear: aimed("linear", ({ loss }) => [loss]),
  losses: aimed("linear", ({ rows }) => rows),
  quadratic: createQuadratic,
  system: createSystem,
  leastSquares: createLeastSquares,
  logistic: createLogistic,
};

/**
 * The objective of a spec. TypeScript cannot follow that a spec and the maker under its kind belong together.
 *
 * @param spec its numbers fit each other: rows of one length, as many rows as entries beside them
 * @param near where digits are to be kept, for objectives whose gradient is linear
 * @returns functions with scratch of their own; they allocate nothing
 */
export function createObjective(spec: ObjectiveSpec, near: Near | null = null): Objective {
  const make = makers[spec.kind] as Maker<ObjectiveSpec>;
  return make(spec, near);
}

/** One of each kind, for tests of laws that hold for all of them. */
export const EXAMPLES: readonly ObjectiveSpec[] = [
  { kind: "crossEntropy", target: [0.5, 0.3, 0.2] },
  { kind: "crossEntropy", target: [0.75, 0, 0.25] },
  { kind: "squaredDistance", target: [0.6, -0.1, 0.5] },
  { kind: "linear", loss: [1, -2, 0.5] },
  {
    kind: "losses",
    rows: [
      [1, 0, 0.25],
      [0, 1, -3],
    ],
  },
  {
    kind: "quadratic",
    matrix: [
      [2, 0.75, 0],
      [0.25, 1, -0.25],
      [0, -0.25, 0.5],
    ],
    vector: [1, -1, 0.5],
  },
  {
    kind: "system",
    matrix: [
      [1, 2, 0],
      [0, -1, 3],
    ],
    rhs: [1, 2],
  },
  {
    kind: "leastSquares",
    features: [
      [1, -3, 0.5],
      [1, 0.5, 0],
      [1, 2, -1],
      [1, 4, 0.25],
    ],
    targets: [0.5, -1, 2, 1],
    l2: 0.1,
  },
  {
    kind: "logistic",
    features: [
      [1, -3, 0.5],
      [1, 0.5, 0],
      [1, 2, -1],
      [1, 4, 0.25],
    ],
    labels: [0, 1, 0, 1],
    l2: 0.01,
  },
];
