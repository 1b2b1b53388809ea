/** @file The numbers of learning from preferences, for screen and terminal alike. */
import { lambdaOf } from "./course";
import type { PreferenceCourse, PreferenceSummary, PreferenceTrace } from "./types";

/** The values after the last step that was taken. */
export function lastOf({ done, gap, divergence, fromReference, policies }: PreferenceCourse) {
  const actions = policies.length / (done + 1);
  return {
    gap: gap[done],
    divergenceOptimum: divergence[done],
    divergenceReference: fromReference[done],
    policy: Array.from(policies.subarray(done * actions)),
  };
}

export function summarizePreference({ params, result }: PreferenceTrace): PreferenceSummary {
  if (result === null) throw new Error("A run without a result has no summary.");
  const [course] = result.courses;
  const { gap, ...last } = lastOf(course);
  return {
    lab: "training",
    part: "preference",
    lambda: lambdaOf(params),
    optimum: Array.from(result.optimum),
    optimalObjective: result.optimalObjective,
    objective: result.optimalObjective - gap,
    ...last,
    steps: course.done,
    leftAt: course.leftAt,
  };
}
