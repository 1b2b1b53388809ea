/** @file The updates that params and links name, and what they are in the field's words. */
import type { Geometry } from "./geometry/geometry";

/** The entropy mirror step; the Euclidean projected step. */
export const UPDATES = ["mirror", "projected"] as const;
export type Update = (typeof UPDATES)[number];

export interface UpdateNames {
  /** In the sentence that says what the param means: "Entropy mirror step". */
  readonly meant: string;
  /** In full: "entropy mirror step". */
  readonly full: string;
  /** Where the other is far: "mirror step". */
  readonly brief: string;
  /** In a row of choices that says what is chosen: "entropy mirror". */
  readonly choice: string;
}

export const UPDATE_NAMES: { readonly [U in Update]: UpdateNames } = {
  mirror: {
    meant: "Entropy mirror step",
    full: "entropy mirror step",
    brief: "mirror step",
    choice: "entropy mirror",
  },
  projected: {
    meant: "Euclidean projected gradient step",
    full: "projected step",
    brief: "projected step",
    choice: "projected",
  },
};

/** An update is the Bregman step of a potential on the simplex. */
export const potentialOf: { readonly [U in Update]: { readonly kind: Extract<Geometry, string> } } = {
  mirror: { kind: "entropy" },
  projected: { kind: "euclidean" },
};

/** Whether MATH §9 is about this step: D_KL contracts up to the certified step (proved) and falls up to the Fejér step (exact). */
export const isCertified: { readonly [U in Update]: boolean } = { mirror: true, projected: false };
