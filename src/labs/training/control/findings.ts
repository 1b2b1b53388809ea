/** @file The findings of a complete run of control, computed from it. Pure. */
import type { ActorKind } from "../../../core/training/control/actors";
import { actionValuesOf, createEvaluation, greedyAt } from "../../../core/training/control/evaluate";
import { ACTION_COUNT } from "../../../core/training/control/world";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { isExact, runsOf } from "../run/control/plan";
import { findingsOf, NEAR_OPTIMUM, scaleOf } from "../run/control/summary";
import type { ControlCourse, ControlTrace } from "../run/control/types";
import { worldOf } from "../run/control/world";
import { isDrawn, type Drawn } from "./curves";

/** A value this close to the optimum, relative to it, counts as reached. */
const REACHED_SHARE = 1e-9;

const percent = (share: number) => `${formatNumber(100 * share, 2)}\u00a0%`;

export interface Plateau {
  readonly from: number;
  readonly to: number;
}

/** A plateau must last for this share of the run to be mentioned. */
const LONG_SHARE = 0.2;
const STILL_SHARE = 1e-4;

/** The longest range of iterations with a constant value below the optimum; null if none is long enough. */
export function plateauOf(trace: Drawn, { values, done }: ControlCourse): Plateau | null {
  let longest: Plateau = { from: 0, to: 0 };
  let from = 0;
  for (let t = 1; t <= done; t++) {
    const [value, first] = [values[t] ?? NaN, values[from] ?? NaN];
    if (Math.abs(value - first) > STILL_SHARE * Math.max(1e-3, Math.abs(first))) from = t;
    if (t - from > longest.to - longest.from) longest = { from, to: t };
  }
  const missing = trace.optimalValue - (values[longest.from] ?? NaN);
  return longest.to - longest.from >= LONG_SHARE * done &&
    missing > NEAR_OPTIMUM * scaleOf(trace.optimalValue)
    ? longest
    : null;
}

function outcome(trace: Drawn, course: ControlCourse): Statement {
  const { label, done, ended } = course;
  const { value, intervals, nearFrom } = findingsOf(course, runsOf(trace.params), trace.optimalValue);
  const missing = trace.optimalValue - value;
  const numbers = [{ label: `value of the ${label} actor`, value, digits: 6 }];
  if (ended)
    return statement(
      "observed",
      `${label}: the policy after iteration ${done} may walk for ever, to rounding, and has no value without a discount; before it the value was #0.`,
      { numbers },
    );
  const within = intervals
    ? ` (95 %: ${formatNumber(intervals.value.low, 3)} … ${formatNumber(intervals.value.high, 3)})`
    : "";
  const when = nearFrom === null || nearFrom === 0 ? "" : `, within 1 % from iteration ${nearFrom} on`;
  const far =
    scaleOf(trace.optimalValue) < 1e-9
      ? formatNumber(missing, 3)
      : percent(missing / scaleOf(trace.optimalValue));
  const short =
    missing <= REACHED_SHARE * scaleOf(trace.optimalValue) ? "the optimum" : `${far} short of the optimum`;
  const means = intervals ? "the mean value is" : "the value is";
  return statement("observed", `${label}: after ${done} iterations ${means} #0${within}, ${short}${when}.`, {
    numbers,
  });
}

function best({ optimalValue, params }: Drawn): readonly Statement[] {
  const { reachesGoal } = worldOf(params);
  const numbers = [{ label: "optimal value", value: optimalValue, digits: 8 }];
  const exact = statement(
    "exact",
    "no policy is worth more than #0 at the start: found by policy iteration with linear solves, left as it is by a sweep of value iteration.",
    { numbers },
  );
  return reachesGoal
    ? [exact]
    : [
        exact,
        statement("exact", "no goal can be reached from the start: whatever is learned, nobody arrives."),
      ];
}

type AtRelaxation = (relaxation: number) => boolean;

/**
 * Whether, by policy improvement, no step lowers the value of any state: ⟨Q, π⁺ − π⟩ ≥ 0 in each. A belief
 * that is weighted by e^{cQ} leans to larger Q; a projection of π + ηQ does, and any part of the way to it,
 * but not what lies beyond; and with weights e^{cπ(Q − V)} every term (Q − V)π⁺ grows.
 */
const IMPROVING_ACTORS: { readonly [Kind in ActorKind]: AtRelaxation } = {
  entropic: () => true,
  euclidean: (relaxation) => relaxation <= 1,
  softmax: () => true,
};

/**
 * Whether an infinite step gives a greedy policy. A partial step does not, and the largest π(Q − V) need not
 * be the largest Q.
 */
const ENDS_GREEDY: { readonly [Kind in ActorKind]: AtRelaxation } = {
  entropic: () => true,
  euclidean: (relaxation) => relaxation >= 1,
  softmax: () => false,
};

const labelsOf = (courses: readonly ControlCourse[]) => courses.map(({ label }) => label).join(", ");

/** The findings about policy improvement, with an exact critic. */
function policyImprovement({ params, courses }: Drawn): readonly Statement[] {
  const proved = courses.filter(({ kind }) => IMPROVING_ACTORS[kind](params.relaxation));
  if (proved.length === 0) return [];
  const fell = courses.filter(({ monotone }) => monotone === 0);
  const greedy = proved.filter(({ kind }) => ENDS_GREEDY[kind](params.relaxation));
  const of = (some: readonly ControlCourse[], all: readonly ControlCourse[]) =>
    some.length === all.length ? "" : ` of ${labelsOf(some)}`;
  const endless =
    greedy.length === 0
      ? ""
      : `, and an endless one${of(greedy, proved)} is policy iteration: to compare geometries at one step is to compare steps`;
  return [
    statement(
      "proved",
      `with an exact critic no step${of(proved, courses)} lowers the value of any state, however long it is${endless}.`,
    ),
    statement(
      "observed",
      fell.length === 0
        ? "at the start no value fell from one iteration to the next."
        : `at the start the value of ${labelsOf(fell)} fell at times.`,
    ),
  ];
}

/** Whether an actor's beliefs are a sum over all that its critics said. */
const REMEMBERING_ACTORS: { readonly [Kind in ActorKind]: boolean } = {
  entropic: true,
  euclidean: false,
  softmax: false,
};

interface Remembered {
  /** The number of states in which the actor prefers another move than the present critic. */
  readonly states: number;
  /** The difference that earlier critics have put between the two moves, summed, in the state where it is largest. */
  readonly owed: number;
  /** How much the critic prefers its move to the actor's, in that state. */
  readonly gain: number;
}

/** What the critics before some iteration have left in the beliefs after t, for an actor that sums up its critics. */
function rememberedAt(trace: Drawn, { way }: ControlCourse, before: number, t: number): Remembered {
  const world = worldOf(trace.params);
  const evaluation = createEvaluation(world, trace.params.discount);
  const { actionValues } = evaluation;
  const size = actionValues.length;
  const summed = new Float64Array(size);
  const judge = (k: number) =>
    actionValuesOf(evaluation, way?.stateValues.subarray(k * world.states, (k + 1) * world.states) ?? summed);
  for (let k = 0; k < before; k++) {
    judge(k);
    for (let i = 0; i < size; i++) summed[i] = (summed[i] ?? NaN) + (actionValues[i] ?? NaN);
  }
  judge(t);
  const beliefs = way?.beliefs.subarray(t * size, (t + 1) * size) ?? summed;
  const found = { states: 0, owed: 0, gain: 0 };
  for (let s = 0; s < world.states; s++) {
    const believed = s * ACTION_COUNT + greedyAt(beliefs, s);
    const preferred = s * ACTION_COUNT + greedyAt(actionValues, s);
    const gain = (actionValues[preferred] ?? NaN) - (actionValues[believed] ?? NaN);
    if (!(gain > REACHED_SHARE * scaleOf(trace.optimalValue))) continue;
    const owed = (summed[believed] ?? NaN) - (summed[preferred] ?? NaN);
    found.states++;
    if (owed > found.owed) Object.assign(found, { owed, gain });
  }
  return found;
}

/** It is mentioned if undoing this takes at least so many iterations. */
const REMEMBERED_ITERATIONS = 20;

function memory(trace: Drawn): readonly Statement[] {
  return trace.courses.flatMap((course) => {
    const stands = REMEMBERING_ACTORS[course.kind] ? plateauOf(trace, course) : null;
    if (stands === null) return [];
    const { from, to } = stands;
    const { states, owed, gain } = rememberedAt(trace, course, from, Math.round((from + to) / 2));
    if (!(owed > REMEMBERED_ITERATIONS * gain) || states === 0) return [];
    const numbers = [
      { label: "value that it stands at", value: course.values[from] ?? NaN, digits: 3 },
      { label: "what the first critics put between two moves", value: owed, digits: 3 },
      { label: "what a later critic takes back", value: gain, digits: 3 },
    ];
    const where = states === 1 ? "In one state" : `In ${states} states`;
    return [
      statement(
        "observed",
        `${course.label}: from iteration ${from} to ${to} the value stands at #0. ${where} the actor believes in a move that its critic no longer prefers: the first ${from} critics, bad as their policies were, put #1 between the two moves, which is in the log-odds, and each later one takes back #2. So one state turns after another; a larger step scales both.`,
        { numbers },
      ),
    ];
  });
}

/** Why the steps of an actor cannot be expressed in log-odds. */
const UNREAD_REASONS: { readonly [Kind in ActorKind]: string } = {
  entropic: "",
  euclidean: " The Euclidean actor moves onto faces of the simplex, where there is no such reading.",
  softmax: "",
};

/** The findings about the bound and an actor's steps. */
function bounds({ params, courses }: Drawn): readonly Statement[] {
  const read = courses.filter(({ shareBeyondBound }) => shareBeyondBound !== null);
  const told = read.map(
    ({ label, shareBeyondBound, shareBeyondCertified }) =>
      `${label} ${percent(shareBeyondBound ?? 0)} beyond the bound and ${percent(shareBeyondCertified ?? 0)} beyond the certified step`,
  );
  const without = courses.filter(({ shareBeyondBound }) => shareBeyondBound === null);
  const rest = [...new Set(without.map(({ kind }) => UNREAD_REASONS[kind]))].join("");
  const rises =
    isExact({ params }) && read.length > 0 && read.every(({ monotone }) => monotone === 1)
      ? ", while the value never falls"
      : "";
  return [
    statement(
      "claimed",
      "a step beyond 2μ/*L*² is not safe. Here it does not apply: it was derived for the cross-entropy, and the loss of an actor, −⟨*Q*, π⟩, is linear; it has no curvature, and no step is too long for it.",
      { of: "by the paper" },
    ),
    ...(told.length === 0
      ? []
      : [
          statement(
            "observed",
            `read as steps on the cross-entropy towards the greedy action, of all steps of all states: ${told.join("; ")}${rises}.${rest}`,
          ),
        ]),
  ];
}

/** With a sampled critic: whether the intervals of two actors' regrets are disjoint. */
function compared({ params, courses, optimalValue }: Drawn): readonly Statement[] {
  const runs = runsOf(params);
  if (isExact({ params }) || courses.length < 2) return [];
  if (runs < 2)
    return [
      statement(
        "observed",
        "one run says nothing of the spread between runs: ask for more to compare actors.",
      ),
    ];
  const regrets = courses.map((course) => ({
    label: course.label,
    ...findingsOf(course, runs, optimalValue).intervals?.regret,
  }));
  const pairs = regrets.flatMap((one, i) =>
    regrets.slice(i + 1).map((other) => {
      const [less, more] = (one.mean ?? 0) <= (other.mean ?? 0) ? [one, other] : [other, one];
      const apart = (less.high ?? 0) < (more.low ?? 0);
      return apart
        ? `${less.label} loses less than ${more.label}`
        : `the intervals of ${less.label} and ${more.label} overlap`;
    }),
  );
  const told = regrets
    .map(
      ({ label, mean = 0, low = 0, high = 0 }) =>
        `${label} ${formatNumber(mean, 3)} [${formatNumber(low, 3)}, ${formatNumber(high, 3)}]`,
    )
    .join(", ");
  return [
    statement(
      "observed",
      `regret over ${runs} runs with 95 % intervals: ${told}. Here ${pairs.join("; ")}. This is said of these steps and this α: other steps may order the actors otherwise.`,
    ),
  ];
}

export function controlFindings(trace: ControlTrace): readonly Statement[] {
  if (!isDrawn(trace)) return [];
  return [
    ...trace.courses.map((course) => outcome(trace, course)),
    ...best(trace),
    ...memory(trace),
    ...(isExact(trace) ? policyImprovement(trace) : compared(trace)),
    ...bounds(trace),
  ];
}
