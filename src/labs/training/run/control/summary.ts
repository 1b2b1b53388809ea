/** @file The words and numbers of control, for screen and terminal alike. */
import { runsOf } from "./plan";
import type { ControlCourse, ControlFindings, ControlSummary, ControlTrace } from "./types";

const NONE: ControlFindings = {
  value: 0,
  monotone: true,
  regret: 0,
  shareBeyondBound: null,
  shareBeyondCertified: null,
  intervals: null,
  endedAt: null,
};

export function findingsOf(course: ControlCourse, runs: number): ControlFindings {
  const { done, values, low, high, regret, regretLow, regretHigh, ended } = course;
  const at = (all: Float64Array) => all[done] ?? 0;
  return {
    value: at(values),
    monotone: course.monotone === Math.max(1, course.runs),
    regret: at(regret),
    shareBeyondBound: course.shareBeyondBound,
    shareBeyondCertified: course.shareBeyondCertified,
    intervals:
      runs === 1
        ? null
        : {
            value: { mean: at(values), low: at(low), high: at(high) },
            regret: { mean: at(regret), low: at(regretLow), high: at(regretHigh) },
          },
    endedAt: ended ? done : null,
  };
}

export function summarizeControl({ params, optimalValue, courses }: ControlTrace): ControlSummary {
  const runs = runsOf(params);
  const [first = null, ...others] = courses;
  return {
    lab: "training",
    part: "control",
    optimalValue: optimalValue ?? 0,
    ...(first === null ? NONE : findingsOf(first, runs)),
    beside: others.flatMap((course) =>
      course === null ? [] : [{ label: course.label, ...findingsOf(course, runs) }],
    ),
  };
}
