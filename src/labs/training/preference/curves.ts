/** @file Policies over the steps, how far they are from the best, and what a step leaves of the error. Pure. */
import { around } from "../../../charts/geometry/box";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import { stepScale } from "../../../charts/xy/stepScale";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { offsetFactor } from "../../../core/training/preference";
import { lambdaOf } from "../run/preference/course";
import type { PreferenceCourse, PreferenceTrace } from "../run/preference/types";
import { actionStyle, MOST_NAMED, schemeStyle } from "./look";

type Pair = readonly [from: number, to: number];

/** What is drawn of a trace once there is something. */
export type Drawn = PreferenceTrace & { readonly result: NonNullable<PreferenceTrace["result"]> };

const times = ({ done }: PreferenceCourse): Float64Array =>
  Float64Array.from({ length: done + 1 }, (_, t) => t);

/** The actions that the policy moves most between, the most moved first; those with a name. */
function placesOf({ result: { courses, optimum } }: Drawn): readonly (number | null)[] {
  const [{ policies }] = courses;
  const most = Array.from(optimum);
  policies.forEach((share, k) => {
    const i = k % most.length;
    most[i] = Math.max(most[i] ?? 0, share);
  });
  const order = most.map((_, i) => i).toSorted((a, b) => (most[b] ?? NaN) - (most[a] ?? NaN));
  const named = new Set(order.slice(0, MOST_NAMED));
  let place = 0;
  return most.map((_, i) => (named.has(i) ? place++ : null));
}

/** Pixels of a dot that no label touches. */
const DOT = 4;

export function layoutPolicy(trace: Drawn, room: CurveRoom): CurvePlot {
  const { params, result } = trace;
  const { optimum } = result;
  const [course] = result.courses;
  const actions = optimum.length;
  const x = times(course);
  const places = placesOf(trace);
  const shares = (action: number) => x.map((_, t) => course.policies[t * actions + action] ?? NaN);
  const moved = places.map((place, action): CurveData => ({
    style: actionStyle(action, place),
    x,
    y: shares(action),
  }));
  const best = places.flatMap((place, action): CurveData[] => {
    const { id, color } = actionStyle(action, place);
    if (place === null) return [];
    const style: CurveStyle = { id: `${id}-best`, label: "", color, dash: "1.5 4", marker: null };
    return [{ style, x: [0, params.steps], y: [optimum[action] ?? NaN, optimum[action] ?? NaN] }];
  });
  const top = course.policies.reduce((most, share) => Math.max(most, share), Math.max(...optimum));
  return layoutCurves(
    {
      data: [...best, ...moved],
      x: (pixels) => linearScale([0, params.steps], pixels),
      y: (pixels) => linearScale([0, top > 0.8 ? 1.02 : Math.min(1, top * 1.2)], pixels),
      up: "share of the policy",
      across: ["step n"],
      taken: (scales) => [around(scales.x.at(0), scales.y.at(0), DOT)],
    },
    room,
  );
}

const LEAST_GAP = 1e-18;

export function layoutGap(trace: Drawn, room: CurveRoom): CurvePlot {
  const { params, result } = trace;
  const data = result.courses.map((course): CurveData => ({
    style: schemeStyle(course.scheme),
    x: times(course),
    y: course.gap,
  }));
  const seen = data.flatMap(({ y }) => Array.from(y)).filter((gap) => gap > 0 && gap < Infinity);
  const [least, most] = [Math.min(...seen, 1), Math.max(...seen, LEAST_GAP)];
  const logs: Pair = [Math.max(log10(LEAST_GAP), log10(least)) - 0.4, log10(most) + 0.4];
  return layoutCurves(
    {
      data,
      x: (pixels) => linearScale([0, params.steps], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "J(π*) − J(π)",
      across: ["step n"],
    },
    room,
  );
}

const LEAST_END = 2.6;
const MOST_END = 6;
const BEYOND = 1.15;
const POINTS = 120;

const line = (id: string, label: string, own: Partial<CurveStyle>): CurveStyle => ({
  id,
  label,
  color: "ink-soft",
  dash: "4 3",
  marker: null,
  ...own,
});

export interface FactorPlot {
  readonly plot: CurvePlot;
  /** Where the step of the run stands on the curve of its scheme; null where it is off the axis. */
  readonly chosen: Pair | null;
}

/** Where λ ends on the axis. */
export const endOf = (lambda: number): number =>
  lambda <= MOST_END ? Math.max(LEAST_END, Math.min(MOST_END, lambda * BEYOND)) : LEAST_END;

export function layoutFactor({ params }: Drawn, room: CurveRoom): FactorPlot {
  const lambda = lambdaOf(params);
  const end = room.held?.across?.[1] ?? endOf(lambda);
  const x = Float64Array.from({ length: POINTS + 1 }, (_, k) => (k * end) / POINTS);
  const explicit = {
    style: { ...schemeStyle("explicit"), marker: null },
    x: [0, 1, end],
    y: [1, 0, end - 1],
  };
  const proximal = {
    style: { ...schemeStyle("proximal"), marker: null },
    x,
    y: x.map((each) => offsetFactor("proximal", each)),
  };
  const still = { style: line("still", "1: no nearer", {}), x: [0, end], y: [1, 1] };
  const high = Math.max(1.5, end - 1) * 1.06;
  const factor = Math.abs(offsetFactor(params.scheme, lambda));
  const isSeen = lambda <= end;
  const plot = layoutCurves(
    {
      data: [still, explicit, proximal],
      x: (pixels) => linearScale([0, end], pixels),
      y: (pixels) => linearScale([0, high], pixels),
      up: "error after a step ÷ before",
      across: ["relaxation λ = step · β", "λ = step · β"],
      taken: (scales) => (isSeen ? [around(scales.x.at(lambda), scales.y.at(factor), 9)] : []),
    },
    room,
  );
  const { x: across, y: up } = plot.scales;
  return { plot, chosen: isSeen ? [across.at(lambda), up.at(factor)] : null };
}
