/** @file Learning from preferences as CSV: one line for each step of the chosen scheme. */
import { optimalObjective } from "../../../../core/training/preference";
import type { PreferenceParams } from "../params";
import { courseOf, problemOf } from "./course";

/** Yields lines without line ends, the header first. */
export function* preferenceRows(params: PreferenceParams): Generator<string, void, void> {
  const actions = params.reward.length;
  const best = optimalObjective(problemOf(params));
  const { gap, divergence, fromReference, policies, done } = courseOf(params, params.scheme);
  const names = Array.from({ length: actions }, (_, i) => `p${i + 1}`);
  yield ["t", ...names, "objective", "gap", "divergenceOptimum", "divergenceReference"].join(",");
  for (let t = 0; t <= done; t++) {
    const policy = policies.subarray(t * actions, (t + 1) * actions);
    yield [t, ...policy, best - gap[t], gap[t], divergence[t], fromReference[t]].join(",");
  }
}
