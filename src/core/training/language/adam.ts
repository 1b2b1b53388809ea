/** @file Adam (Kingma & Ba 2015): β₁ = 0.9, β₂ = 0.99, ε = 1e-8, both moments corrected for their start at 0. */
import type { Model } from "./model";

export const ADAM_BETA1 = 0.9;
export const ADAM_BETA2 = 0.99;
const EPSILON = 1e-8;

/** β₁ᵗ and β₂ᵗ after t steps. */
export interface AdamState {
  power1: number;
  power2: number;
}

export const adamStart = (): AdamState => ({ power1: 1, power2: 1 });

/** One step of this size along the model's gradient, which is 0 afterwards. */
export function adamStep(model: Model, state: AdamState, step: number): void {
  const { floats: f, weights, gradient, mean, square } = model;
  state.power1 *= ADAM_BETA1;
  state.power2 *= ADAM_BETA2;
  const scale = step / (1 - state.power1);
  const correct = 1 / (1 - state.power2);
  for (let i = 0; i < weights.count; i++) {
    const g = f[gradient + i];
    const m = ADAM_BETA1 * f[mean + i] + (1 - ADAM_BETA1) * g;
    const v = ADAM_BETA2 * f[square + i] + (1 - ADAM_BETA2) * g * g;
    f[mean + i] = m;
    f[square + i] = v;
    f[i] -= (scale * m) / (Math.sqrt(correct * v) + EPSILON);
  }
  f.fill(0, gradient, gradient + weights.count);
}
