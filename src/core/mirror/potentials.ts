/** @file The potentials that there are: one file and one line here make a new one. */
import { burg } from "./burg";
import { entropy } from "./entropy";
import { euclidean } from "./euclidean";
import { createTsallis } from "./tsallis";
import type { Potential } from "./types";

/** A potential by name, with its parameters where it has some. */
export type PotentialSpec =
  | { readonly kind: "entropy" }
  | { readonly kind: "euclidean" }
  | { readonly kind: "burg" }
  /** q > 0; the entropy at q = 1. */
  | { readonly kind: "tsallis"; readonly q: number };
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
};

/** One of each kind and of each nature, for laws that hold for all of them. */
export const EXAMPLES: readonly PotentialSpec[] = [
  { kind: "entropy" },
  { kind: "euclidean" },
  { kind: "burg" },
  { kind: "tsallis", q: 0.5 },
  { kind: "tsallis", q: 1.5 },
  { kind: "tsallis", q: 2.5 },
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
