/** @file The step behind an update, and what is known of it. */
import type { Geometry } from "./geometry/geometry";
import type { Update } from "./update";

/** An update is the Bregman step of a potential on the simplex. */
export const potentialOf: { readonly [U in Update]: { readonly kind: Extract<Geometry, string> } } = {
  mirror: { kind: "entropy" },
  projected: { kind: "euclidean" },
};

/** Whether MATH §9 is about this step: D_KL contracts up to the certified step (proved) and falls up to the Fejér step (exact). */
export const isCertified: { readonly [U in Update]: boolean } = { mirror: true, projected: false };
