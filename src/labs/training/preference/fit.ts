/** @file Checks that all params are about the same actions. Pure. */
import type { Clash } from "../../../param/schema";
import type { PreferenceParams } from "../run/params";

export function preferenceClash({ reference, reward, start }: PreferenceParams): Clash | null {
  const actions = reference.length;
  if (reward.length !== actions)
    return {
      path: ["reward"],
      message: `reward has ${reward.length} entries, the reference policy ${actions}; both need the same number`,
    };
  if (start !== "reference" && start.length !== actions)
    return {
      path: ["start"],
      message: `start has ${start.length} entries, the reference policy ${actions}; both need the same number`,
    };
  return null;
}

const even = (actions: number): number[] => Array.from({ length: actions }, () => 1 / actions);

/** Changes the rewards. If their number changes, the policies become uniform. */
export function withReward(params: PreferenceParams, reward: number[]): PreferenceParams {
  if (reward.length === params.reward.length) return { ...params, reward };
  return { ...params, reward, reference: even(reward.length), start: "reference" };
}
