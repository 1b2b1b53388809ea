/** @file What is known about a problem before any step: its minimum, the steps that are Fejér at the start, the sums. */
import { largestStep } from "../../../../core/relaxation/localThreshold";
import { createExpected } from "./expected";
import { createEnergy, exactly, type Model } from "./model";
import { sumOf } from "./schedule";
import type { Facts } from "./types";

/** 2/λ_max of a symmetric matrix against ∇²φ(z). */
function edgeOf({ potential, z }: Model, bend: Float64Array): number {
  const n = z.length;
  const metric = new Float64Array(n * n);
  potential.hessian(z, metric);
  return largestStep(metric, bend, n);
}

function guaranteedStep(model: Model): number | null {
  const { above: writeAbove } = model.objective;
  if (!model.isFlat || writeAbove === null) return null;
  const above = new Float64Array(model.z.length * model.z.length);
  writeAbove(above);
  return edgeOf(model, above);
}

function localStep(model: Model): number {
  const hessian = new Float64Array(model.z.length * model.z.length);
  model.objective.hessian(model.z, hessian);
  return edgeOf(model, hessian);
}

/** Noise at z below this share of the energy at the start is rounding. */
const NOISE_ROUNDING = 1e-24;

/** ½ Eλ² E⟨ξ, [∇²φ(z)]⁻¹ξ⟩ of the oracle's gradient at z: Y_n over η_n². */
export function noiseOf(model: Model): number {
  if (model.oracle.kind === "exact") return 0;
  const energyOf = createEnergy(model);
  const noise = energyOf(model.z);
  return noise > NOISE_ROUNDING * energyOf(model.start) ? (model.lambda.square * noise) / 2 : 0;
}

const times = (factor: number, sum: number): number => (factor === 0 ? 0 : factor * sum);

export function factsOf(model: Model): Facts {
  const { params, objective, potential, z, start, lambda } = model;
  return {
    reference: [...z],
    objectiveAtReference: objective.value(z),
    first: potential.divergence(z, start),
    guaranteedStep: guaranteedStep(model),
    localStep: localStep(model),
    exactStep: createExpected(exactly(model))?.edge(start) ?? 0,
    noisyStep: createExpected(model)?.edge(start) ?? null,
    sumStep: times(lambda.mean, sumOf(params.schedule, 1)),
    sumY: times(noiseOf(model), sumOf(params.schedule, 2)),
  };
}
