/** @file An objective by name, with its numbers. */
import type { LeastSquares } from "./leastSquares";

type Numbers = readonly number[];
export type Matrix = readonly Numbers[];

export type ObjectiveSpec =
  /** −Σ qᵢ ln xᵢ. */
  | { readonly kind: "crossEntropy"; readonly target: Numbers }
  /** ½‖x − c‖². */
  | { readonly kind: "squaredDistance"; readonly target: Numbers }
  /** ⟨l, x⟩. */
  | { readonly kind: "linear"; readonly loss: Numbers }
  /** ⟨l_t, x⟩ with a row for each time; the last row is repeated. */
  | { readonly kind: "losses"; readonly rows: Matrix }
  /** ½xᵀMx − vᵀx. */
  | { readonly kind: "quadratic"; readonly matrix: Matrix; readonly vector: Numbers }
  /** ½‖Ax − b‖². */
  | { readonly kind: "system"; readonly matrix: Matrix; readonly rhs: Numbers }
  /** The mean of ½(⟨a, x⟩ − b)², and ½l₂‖x‖². */
  | ({ readonly kind: "leastSquares" } & LeastSquares)
  /** The mean of ln(1 + e^{∓⟨a, x⟩}), and ½l₂‖x‖². */
  | { readonly kind: "logistic"; readonly features: Matrix; readonly labels: Numbers; readonly l2: number };
export type ObjectiveKind = ObjectiveSpec["kind"];
export type SpecOf<Kind extends ObjectiveKind> = Extract<ObjectiveSpec, { kind: Kind }>;

const widthOf = (rows: Matrix): number => rows[0]?.length ?? 0;

const dimensions: { readonly [Kind in ObjectiveKind]: (spec: SpecOf<Kind>) => number } = {
  crossEntropy: ({ target }) => target.length,
  squaredDistance: ({ target }) => target.length,
  linear: ({ loss }) => loss.length,
  losses: ({ rows }) => widthOf(rows),
  quadratic: ({ vector }) => vector.length,
  system: ({ matrix }) => widthOf(matrix),
  leastSquares: ({ features }) => widthOf(features),
  logistic: ({ features }) => widthOf(features),
};

/** The number of coordinates of the points of an objective. TypeScript cannot follow that a spec and the entry under its kind belong together. */
export function dimensionOf(spec: ObjectiveSpec): number {
  const dimension = dimensions[spec.kind] as (spec: ObjectiveSpec) => number;
  return dimension(spec);
}
