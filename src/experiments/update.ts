/** @file The updates that params and links name, and what they are in the field's words. */
import type { PotentialSpec } from "../core/mirror/potentials";

/** The entropy mirror step; the Euclidean projected step. */
export const UPDATES = ["mirror", "projected"] as const;
export type Update = (typeof UPDATES)[number];

const MEANINGS: { readonly [U in Update]: string } = {
  mirror: "Entropy mirror step",
  projected: "Euclidean projected gradient step",
};
/** What the param means, in a sentence. */
export const UPDATE_WORDS = `${UPDATES.map((update) => MEANINGS[update]).join(", or ")}.`;

/** An update is the Bregman step of a potential on the simplex. */
export const potentialOf: { readonly [U in Update]: PotentialSpec } = {
  mirror: { kind: "entropy" },
  projected: { kind: "euclidean" },
};

/** Whether MATH §9 is about this step: D_KL contracts up to the certified step (proved) and falls up to the Fejér step (exact). */
export const isCertified: { readonly [U in Update]: boolean } = { mirror: true, projected: false };
