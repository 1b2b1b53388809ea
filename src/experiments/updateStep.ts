/** @file The potential behind each update, and what is known of its step. */
import type { Geometry } from "./geometry/geometry";
import type { Update } from "./update";

/** The potential whose Bregman step on the simplex is this update. */
export const potentialOf: { readonly [U in Update]: { readonly kind: Extract<Geometry, string> } } = {
  mirror: { kind: "entropy" },
  projected: { kind: "euclidean" },
};

/**
 * Whether MATH §9 is about this update: D_KL contracts up to the certified step (proved) and falls up to the
 * Fejér step (exact).
 */
export const isCertified: { readonly [U in Update]: boolean } = { mirror: true, projected: false };
