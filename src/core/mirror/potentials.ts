/** @file The list of potentials: one file and one entry here make a new one. */
import { createAlpha } from "./alpha";
import { burg } from "./burg";
import { entropy } from "./entropy";
import { euclidean } from "./euclidean";
import { createFormula } from "./formula";
import { createHypentropy } from "./hypentropy";
import { createMahalanobis } from "./mahalanobis";
import { createPNorm } from "./pNorm";
import { createTsallis } from "./tsallis";
import type { Potential } from "./types";

/** A potential by name, with its parameters where it has some. */
export type PotentialSpec =
  | { readonly kind: "entropy" }
  | { readonly kind: "euclidean" }
  | { readonly kind: "burg" }
  /** q > 0; the entropy at q = 1. */
  | { readonly kind: "tsallis"; readonly q: number }
  /** p > 1; Euclid's at p = 2. */
  | { readonly kind: "pNorm"; readonly p: number }
  /** β > 0. */
  | { readonly kind: "hypentropy"; readonly beta: number }
  /** Symmetric and positive definite, by rows: as many as the point has coordinates. */
  | { readonly kind: "mahalanobis"; readonly matrix: readonly (readonly number[])[] }
  /** φ″ = x^{α−2}, 0 ≤ α ≤ 2. */
  | { readonly kind: "alpha"; readonly alpha: number }
  /** Σ f(xᵢ), f a formula in x. */
  | { readonly kind: "formula"; readonly phi: string };
export type PotentialKind = PotentialSpec["kind"];
type SpecOf<Kind extends PotentialKind> = Extract<PotentialSpec, { kind: Kind }>;

const makers: { readonly [Kind in PotentialKind]: (spec: SpecOf<Kind>) => Potential } = {
  entropy: () => entropy,
  euclidean: () => euclidean,
  burg: () => burg,
  tsallis({ q }) {
    if (!(q > 0 && q < Infinity))
      throw new RangeError(`Tsallis needs a q above 0, not ${q}: near 0 it is like Burg, at 1 the entropy.`);
    return q === 1 ? entropy : createTsallis(q);
  },
  pNorm({ p }) {
    if (!(p > 1 && p < Infinity))
      throw new RangeError(
        `The p-norm needs a p above 1, not ${p}: 2 is Euclid's, near 1 it is like the entropy.`,
      );
    return createPNorm(p);
  },
  hypentropy({ beta }) {
    if (!(beta >= 1e-300 && beta <= 1e300))
      throw new RangeError(
        `Hypentropy needs a β from 1e-300 to 1e300, not ${beta}: a small one is like the entropy, a large one like Euclid's.`,
      );
    return createHypentropy(beta);
  },
  mahalanobis: ({ matrix }) => createMetric(matrix),
  alpha({ alpha }) {
    if (!(alpha >= 0 && alpha <= 2))
      throw new RangeError(`α goes from 0 (Burg) over 1 (the entropy) to 2 (Euclid), ${alpha} is outside.`);
    return createAlpha(alpha);
  },
  formula: ({ phi }) => createFormula(phi),
};

/** The potential of a metric that was checked. */
function createMetric(matrix: readonly (readonly number[])[]): Potential {
  const n = matrix.length;
  if (n === 0) throw new RangeError("The metric has no rows: give one row for each coordinate.");
  for (const [i, row] of matrix.entries()) {
    if (row.length !== n)
      throw new RangeError(
        `Row ${i + 1} of the metric has ${row.length} entries, the metric ${n} rows: give as many of one as of the other.`,
      );
    for (let j = 0; j < i; j++)
      if (row[j] !== matrix[j][i])
        throw new RangeError(
          `The metric is not symmetric: row ${i + 1} has ${row[j]} in column ${j + 1}, row ${j + 1} has ${matrix[j][i]} in column ${i + 1}. Make them equal.`,
        );
  }
  return createMahalanobis(matrix);
}

/** One of each kind and nature, for tests of laws that hold for all of them. */
export const EXAMPLES: readonly PotentialSpec[] = [
  { kind: "entropy" },
  { kind: "euclidean" },
  { kind: "burg" },
  { kind: "tsallis", q: 0.5 },
  { kind: "tsallis", q: 1.5 },
  { kind: "tsallis", q: 2.5 },
  { kind: "pNorm", p: 1.5 },
  { kind: "pNorm", p: 3 },
  { kind: "hypentropy", beta: 0.1 },
  { kind: "hypentropy", beta: 0.001 },
  {
    kind: "mahalanobis",
    matrix: [
      [2, 0.5, 0],
      [0.5, 1, -0.25],
      [0, -0.25, 0.5],
    ],
  },
  { kind: "alpha", alpha: 0.3 },
  { kind: "formula", phi: "x*ln(x) + x^2" },
  { kind: "formula", phi: "-ln(x) - sqrt(x)" },
];

/**
 * The potential of a spec. TypeScript cannot follow that a spec and the maker under its kind belong together.
 *
 * @throws RangeError where a parameter is outside of its range
 */
export function createPotential(spec: PotentialSpec): Potential {
  const make = makers[spec.kind] as (spec: PotentialSpec) => Potential;
  return make(spec);
}
