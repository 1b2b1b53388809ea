/** @file Policies over the steps, their distance from the optimum, and the factor that a step leaves of the error. Pure. */
import { LOOKS, second } from "../../../charts/looks";
import {
  gripMark,
  heightWithin,
  level,
  linear,
  powers,
  timesOf,
  type CurveData,
  type Plot,
  type Viewport,
  lookStyle,
} from "../../../charts/curves";
import { around } from "../../../charts/geometry/box";
import { log10 } from "../../../charts/scale/scale";
import { offsetFactor } from "../../../core/training/preference";
import { lambdaOf } from "../run/preference/course";
import type { PreferenceTrace } from "../run/preference/types";
import { actionStyle, MOST_NAMED, schemeStyle } from "./look";
import { factorWords, gapWords, policyWords } from "./words";

/** A trace with something to draw. */
export type Drawn = PreferenceTrace & { readonly result: NonNullable<PreferenceTrace["result"]> };

const mainHeight = heightWithin(0.5, 280, 400);
const sideHeight = heightWithin(0.62, 250, 330);

/** The actions whose share changes most have a place (and so a name), the most changed first; the others have none. */
function placesOf({ result: { courses, optimum } }: Drawn): readonly (number | null)[] {
  const [{ policies }] = courses;
  const most = Array.from(optimum);
  policies.forEach((share, k) => {
    const i = k % most.length;
    most[i] = Math.max(most[i] ?? NaN, share);
  });
  const order = most.map((_, i) => i).toSorted((a, b) => (most[b] ?? NaN) - (most[a] ?? NaN));
  const named = new Set(order.slice(0, MOST_NAMED));
  let place = 0;
  return most.map((_, i) => (named.has(i) ? place++ : null));
}

/** The radius in pixels that labels keep from a dot. */
const DOT_RADIUS_PX = 4;

export function policyPlot(trace: Drawn): Plot {
  const { params, result } = trace;
  const { optimum } = result;
  const [course] = result.courses;
  const actions = optimum.length;
  const x = timesOf(course.done + 1);
  const places = placesOf(trace);
  const shares = (action: number) => x.map((_, t) => course.policies[t * actions + action] ?? NaN);
  const moved = places.map((place, action): CurveData => ({
    style: actionStyle(action, place),
    x,
    y: shares(action),
  }));
  const best = places.flatMap((place, action): CurveData[] => {
    const own = actionStyle(action, place);
    const style = { ...second(own), id: `${own.id}-best`, label: "" };
    return place === null ? [] : [level(style, optimum[action] ?? NaN, [0, params.steps])];
  });
  const top = course.policies.reduce((most, share) => Math.max(most, share), Math.max(...optimum));
  return {
    words: policyWords(trace),
    height: mainHeight,
    data: [...best, ...moved],
    x: linear([0, params.steps]),
    y: linear([0, top > 0.8 ? 1.02 : Math.min(1, top * 1.2)]),
    up: "share of the policy",
    across: ["step n"],
    taken: (scales) => [around(scales.x.at(0), scales.y.at(0), DOT_RADIUS_PX)],
  };
}

const LEAST_GAP = 1e-18;

export function gapPlot(trace: Drawn): Plot {
  const { params, result } = trace;
  const data = result.courses.map(({ scheme, done, gap }): CurveData => ({
    style: schemeStyle(scheme),
    x: timesOf(done + 1),
    y: gap,
  }));
  const seen = data.flatMap(({ y }) => Array.from(y)).filter((gap) => gap > 0 && gap < Infinity);
  const [least, most] = [Math.min(...seen, 1), Math.max(...seen, LEAST_GAP)];
  return {
    words: gapWords(trace),
    height: sideHeight,
    data,
    x: linear([0, params.steps]),
    y: powers([Math.max(log10(LEAST_GAP), log10(least)) - 0.4, log10(most) + 0.4]),
    up: "J(π*) − J(π)",
    across: ["step n"],
  };
}

const LEAST_END = 2.6;
const MOST_END = 6;
const BEYOND_FACTOR = 1.15;
const POINT_COUNT = 120;

/** The end of the axis of λ. */
export const endOf = (lambda: number): number =>
  lambda <= MOST_END ? Math.max(LEAST_END, Math.min(MOST_END, lambda * BEYOND_FACTOR)) : LEAST_END;

/** The curves of the factor, with a dot at the step of the run if that is on the axis. */
export function factorPlot(trace: Drawn, { held }: Viewport): Plot {
  const { params } = trace;
  const lambda = lambdaOf(params);
  const end = held?.across?.[1] ?? endOf(lambda);
  const x = Float64Array.from({ length: POINT_COUNT + 1 }, (_, k) => (k * end) / POINT_COUNT);
  const look = (scheme: typeof params.scheme) => ({ ...schemeStyle(scheme), marker: null });
  const factor = Math.abs(offsetFactor(params.scheme, lambda));
  const isSeen = lambda <= end;
  return {
    words: factorWords(trace),
    height: sideHeight,
    data: [
      level(lookStyle("still", "1: no nearer", LOOKS.level), 1, [0, end]),
      { style: look("explicit"), x: [0, 1, end], y: [1, 0, end - 1] },
      { style: look("proximal"), x, y: x.map((each) => offsetFactor("proximal", each)) },
    ],
    x: linear([0, end]),
    y: linear([0, Math.max(1.5, end - 1) * 1.06]),
    up: "error after a step ÷ before",
    across: ["relaxation λ = step · β", "λ = step · β"],
    taken: (scales) => (isSeen ? [around(scales.x.at(lambda), scales.y.at(factor), 9)] : []),
    over: ({ scales, theme }) =>
      isSeen ? [gripMark([scales.x.at(lambda), scales.y.at(factor)], theme)] : [],
    keeps: ({ scales }) => ({ across: scales.x.domain }),
  };
}
