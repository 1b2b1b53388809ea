/** @file The pointed step of a bifurcation diagram, and the run whose cobweb is shown there. */
import type { CellRun } from "../run/cell/orbit";
import { localThreshold } from "../run/orbits/local";
import type { OrbitsParams } from "../run/params";
import type { StabilityLook } from "../look";
import { stepsShown } from "../model/steps";

/** The default step is above the local threshold by this factor. */
const FIRST_STEP_OVER_LOCAL = 1.15;
const TOLERANCE = 1e-3;
const MOST_STEPS = 20_000;

export function stepPointed(params: OrbitsParams, { cobweb }: Pick<StabilityLook, "cobweb">): number {
  const [low, high] = stepsShown(params);
  return Math.min(high, Math.max(low, cobweb ?? FIRST_STEP_OVER_LOCAL * localThreshold(params)));
}

export const runAt = (params: OrbitsParams, step: number): CellRun => ({
  target: [params.target, 1 - params.target],
  start: [params.start, 1 - params.start],
  update: params.update,
  rule: "fixed",
  value: step,
  iterations: Math.max(1, Math.min(MOST_STEPS, params.transient + params.kept)),
  floor: params.floor,
  tolerance: TOLERANCE,
});
