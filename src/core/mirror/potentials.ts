/** @file The potentials that there are: one file and one line here make a new one. */
import { entropy } from "./entropy";
import { euclidean } from "./euclidean";
import type { Potential } from "./types";

/** A potential by name, with its parameters where it has some. */
export type PotentialSpec = { readonly kind: "entropy" } | { readonly kind: "euclidean" };
export type PotentialKind = PotentialSpec["kind"];
type SpecOf<Kind extends PotentialKind> = Extract<PotentialSpec, { kind: Kind }>;

const makers: { readonly [Kind in PotentialKind]: (spec: SpecOf<Kind>) => Potential } = {
  entropy: () => entropy,
  euclidean: () => euclidean,
};

/** One of each kind, for laws that hold for all of them. */
export const EXAMPLES: readonly PotentialSpec[] = [{ kind: "entropy" }, { kind: "euclidean" }];

/** TypeScript cannot follow that a spec and the maker under its kind belong together. */
export function createPotential(spec: PotentialSpec): Potential {
  const make = makers[spec.kind] as (spec: PotentialSpec) => Potential;
  return make(spec);
}
