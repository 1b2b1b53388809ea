/** @file The summary of control, for screen and terminal alike. */
import { runsOf } from "./plan";
import type { ControlCourse, ControlFindings, ControlSummary, ControlTrace, Furthest } from "./types";
import { worldOf } from "./world";

const NO_FINDINGS: ControlFindings = {
  value: 0,
  monotone: true,
  regret: 0,
  shareBeyondBound: null,
  shareBeyondCertified: null,
  intervals: null,
  nearFrom: null,
  endedAt: null,
};

/** A value is near the optimum if this share of it is missing at most. */
export const NEAR_OPTIMUM = 0.01;

/** The unit of values. */
export const scaleOf = (optimalValue: number): number => Math.max(Math.abs(optimalValue), 1e-12);

function nearFromOf({ values, done }: ControlCourse, optimalValue: number): number | null {
  const near = NEAR_OPTIMUM * scaleOf(optimalValue);
  const at = values.subarray(0, done + 1).findIndex((value) => optimalValue - value <= near);
  return at < 0 ? null : at;
}

export function findingsOf(course: ControlCourse, runs: number, optimalValue: number): ControlFindings {
  const { done, values, low, high, regret, regretLow, regretHigh, ended } = course;
  const at = (all: Float64Array) => all[done];
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
    nearFrom: nearFromOf(course, optimalValue),
    endedAt: ended ? done : null,
  };
}

/** Differences below this share of a value are rounding. */
const VALUE_ROUNDING = 1e-12;

/** The largest V*(s) − V(s) for the last policy, and the first cell where it occurs; exact values of the first run. */
function furthestOf({ params, optimum, courses: [first = null] }: ControlTrace): Furthest | null {
  if (optimum === null || first === null || first.way === null) return null;
  const { cells, states, columns } = worldOf(params);
  const last = first.way.stateValues.subarray(first.way.stateValues.length - states);
  let [worst, lost] = [-1, 0];
  for (let s = 0; s < states; s++)
    if (optimum[s] - last[s] > Math.max(lost, VALUE_ROUNDING * Math.abs(optimum[s])))
      [worst, lost] = [cells[s], optimum[s] - last[s]];
  if (worst < 0) return null;
  return { cell: [(worst % columns) + 1, Math.floor(worst / columns) + 1], lost };
}

export function summarizeControl(trace: ControlTrace): ControlSummary {
  const { params, courses } = trace;
  const optimalValue = trace.optimalValue ?? 0;
  const runs = runsOf(params);
  const [first = null, ...others] = courses;
  return {
    lab: "training",
    part: "control",
    optimalValue,
    furthest: furthestOf(trace),
    ...(first === null ? NO_FINDINGS : findingsOf(first, runs, optimalValue)),
    beside: others.flatMap((course) =>
      course === null ? [] : [{ label: course.label, ...findingsOf(course, runs, optimalValue) }],
    ),
  };
}
