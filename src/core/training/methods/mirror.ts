/** @file Mirror descent, ∇φ(θ⁺) = ∇φ(θ) − λU g, in a geometry on the whole space. [BB] arXiv 2509.14216 Alg. 1 */
import { createHypentropy } from "../../mirror/hypentropy";
import { createPNorm } from "../../mirror/pNorm";
import type { Potential } from "../../mirror/types";
import type { Method, MethodRecord } from "./types";

const mirror = ({ spaceStep, divergence }: Potential): Method => ({
  step: ({ w, g }, { product }) => {
    spaceStep(w, g, product, w);
  },
  divergence,
});

/** The exponentiated gradient with both signs, not normalised, is the same: θ = β sinh u. */
export const hypentropy: MethodRecord<{ kind: "hypentropy"; beta: number }> = {
  create: ({ beta }) => mirror(createHypentropy(beta)),
};

export const pNorm: MethodRecord<{ kind: "pNorm"; p: number }> = {
  create: ({ p }) => mirror(createPNorm(p)),
};
