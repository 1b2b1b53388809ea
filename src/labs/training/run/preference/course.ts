/** @file The policies of a scheme, step by step. */
import {
  offsetFactor,
  offsetOf,
  preferenceReader,
  type Preference,
  type PreferenceScheme,
} from "../../../../core/training/preference";
import type { PreferenceParams } from "../params";
import type { PreferenceCourse } from "./types";

/** With log-odds up to this size the policy and its divergences can be computed. */
const MOST_OFFSET = 1e300;

export const problemOf = ({ reference, reward, weight }: PreferenceParams): Preference => ({
  reference: Float64Array.from(reference),
  reward: Float64Array.from(reward),
  weight,
});

export const lambdaOf = ({ step, weight }: PreferenceParams): number => step * weight;

const firstOffset = (params: PreferenceParams): Float64Array =>
  offsetOf(problemOf(params), params.start === "reference" ? null : Float64Array.from(params.start));

/** Whether the next log-odds are still finite numbers. */
const stays = (offset: Float64Array): boolean => offset.every((u) => Math.abs(u) <= MOST_OFFSET);

export function courseOf(params: PreferenceParams, scheme: PreferenceScheme): PreferenceCourse {
  const read = preferenceReader(problemOf(params));
  const factor = offsetFactor(scheme, lambdaOf(params));
  const actions = params.reward.length;
  const { steps } = params;
  const numbers = () => new Float64Array(steps + 1);
  const [gap, divergence, fromReference] = [numbers(), numbers(), numbers()];
  const policies = new Float64Array((steps + 1) * actions);
  let offset = firstOffset(params);
  let t = 0;
  for (; t <= steps && stays(offset); t++) {
    const reading = read(offset);
    gap[t] = reading.gap;
    divergence[t] = reading.divergenceOptimum;
    fromReference[t] = reading.divergenceReference;
    policies.set(reading.policy, t * actions);
    offset = offset.map((u) => factor * u);
  }
  return {
    scheme,
    done: t - 1,
    leftAt: t > steps ? null : t,
    gap: gap.slice(0, t),
    divergence: divergence.slice(0, t),
    fromReference: fromReference.slice(0, t),
    policies: policies.slice(0, t * actions),
  };
}
