/** @file The updates that params and links name, and what they are in the field's words. */
import type { PotentialSpec } from "../core/mirror/potentials";

/** The entropy mirror step; the Euclidean projected step. */
export const UPDATES = ["mirror", "projected"] as const;
export type Update = (typeof UPDATES)[number];

/** An update is the Bregman step of a potential on the simplex. */
export const potentialOf: { readonly [U in Update]: PotentialSpec } = {
  mirror: { kind: "entropy" },
  projected: { kind: "euclidean" },
};
