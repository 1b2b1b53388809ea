/** @file Learning from preferences as a part of the Training experiment: a single task for both schemes. */
import { optimalObjective, policyOf } from "../../../../core/training/preference";
import type { PreferenceParams } from "../params";
import type { Experiment, Slice } from "../../../../experiments/types";
import { courseOf, problemOf } from "./course";
import { preferenceRows } from "./rows";
import { summarizePreference } from "./summary";
import type { PreferenceResult, PreferenceSummary, PreferenceTask, PreferenceTrace } from "./types";

/** Nanoseconds for an action in one step of both schemes. */
const ACTION_NS = 400;

function* run({ params }: PreferenceTask): Generator<Slice<PreferenceResult>, PreferenceResult, void> {
  const { scheme, steps, reward } = params;
  const problem = problemOf(params);
  const other = scheme === "explicit" ? "proximal" : "explicit";
  const after = (taken: number): PreferenceResult => ({
    part: "preference",
    optimum: Float64Array.from(policyOf(problem, new Float64Array(reward.length))),
    optimalObjective: optimalObjective(problem),
    courses: [courseOf({ ...params, steps: taken }, scheme), courseOf({ ...params, steps: taken }, other)],
  });
  yield { done: 0, total: steps, snapshot: () => after(0) };
  return after(steps);
}

const isOver = ({ steps }: PreferenceParams, { courses }: PreferenceResult): boolean =>
  courses.every(({ done, leftAt }) => done === steps || leftAt !== null);

export const part: Experiment<
  PreferenceParams,
  PreferenceTask,
  PreferenceResult,
  PreferenceTrace,
  PreferenceSummary
> = {
  name: "preference",
  plan: (params) => [{ part: "preference", params }],
  cost: ({ params }) => params.steps * params.reward.length * ACTION_NS,
  run,
  merge:
    (params) =>
    ([result = null]) => ({
      part: "preference",
      params,
      complete: result !== null && isOver(params, result),
      result,
    }),
  summarize: summarizePreference,
  rows: preferenceRows,
};
