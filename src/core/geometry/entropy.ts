/**
 * @file The entropy geometry φ(p) = Σ pᵢ ln pᵢ − pᵢ: mirror map ln p, inverse map softmax, divergence D_KL, multiplicative step.
 * Among separable potentials dividing by the sum is the Bregman projection on the simplex for this one only. [BB] arXiv 2509.14216 Alg. 1
 */
import { exp, log } from "../elementary";
import { crossEntropyMirrorStep, entropyMirrorStep } from "../mirrorStep";
import { klDivergence, logSumExp } from "../simplex";
import type { Geometry } from "./types";

export const entropy: Geometry = {
  id: "entropy",
  label: "Entropy (mirror step)",
  /** θᵢ = ln pᵢ. */
  mirrorMap(p, out) {
    for (let i = 0; i < p.length; i++) out[i] = log(p[i]);
  },
  /** Softmax pᵢ = e^{θᵢ}/Σⱼ e^{θⱼ}, shifted by ln Σ e^θ. */
  inverseMap(theta, out) {
    const shift = logSumExp(theta);
    for (let i = 0; i < theta.length; i++) out[i] = exp(theta[i] - shift);
  },
  /** D_φ(x, y) = Σ xᵢ ln(xᵢ/yᵢ) = D_KL(x‖y) on the simplex. */
  divergence: klDivergence,
  /** p⁺ᵢ ∝ pᵢ e^{−ηgᵢ}. */
  step: entropyMirrorStep,
  /** p⁺ᵢ ∝ pᵢ e^{ηqᵢ/pᵢ}. */
  crossEntropyStep: crossEntropyMirrorStep,
};
