/** @file How far one step may be relaxed, as curves: h of the first step, and λ* against growth. Pure. */
import { around } from "../../../charts/geometry/box";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { layoutCurves, type CurvePlot, type CurveRoom, type CurveShape } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { formatNumber } from "../../../ui/number";
import { stylesOf } from "../look";
import { GROWTHS } from "../run/relaxation/fan";
import type { RelaxationTrace } from "../run/relaxation/types";
import { lawGrips } from "./lawGrips";
import { styled } from "./scene";

type Pair = readonly [from: number, to: number];

/** The relaxations of the paper's sweep. */
export const SWEEP = [1.3, 1.6, 1.8];

/** Pixels around the middle of a ring that no label touches. */
const RING_ROOM = 7;

/** λ* on the axis of h. */
interface Zero {
  readonly at: readonly [x: number, y: number];
  readonly color: CurveStyle["color"];
}

export interface FirstStepPlot {
  readonly plot: CurvePlot;
  readonly zeros: readonly Zero[];
  /** The values of the law on the axis. */
  readonly chosen: readonly Pair[];
}

/** The largest λ that the axis shows. */
const LARGEST_LAMBDA_SHOWN = 6;
const BEYOND = 1.1;

function endOf({ params, firstStep }: RelaxationTrace): number {
  const seen = (firstStep?.profiles ?? []).map(({ lambdas }) => lambdas.at(-1) ?? 0);
  const values = lawGrips(params.relaxation).map(({ value }) => BEYOND * value);
  return Math.max(2.4, ...seen, ...values.filter((value) => value <= LARGEST_LAMBDA_SHOWN));
}

/** Heights of h over its depth at 1, which every geometry then has in common. */
export const H_RANGE: Pair = [-1.12, 1];

/** From one line to the next a curve runs outside of the frame, where nobody sees it: far above and below. */
const OUTSIDE_FACTOR = 9;
const there = [-OUTSIDE_FACTOR, OUTSIDE_FACTOR];
const back = [OUTSIDE_FACTOR, -OUTSIDE_FACTOR];

/** The relaxations of the sweep, upright, as one curve. */
const uprights: CurveData = {
  style: styled("sweep", SWEEP.join(", "), "bound", "1.5 4"),
  x: SWEEP.flatMap((value) => [value, value]),
  y: SWEEP.flatMap((_, i) => (i % 2 === 0 ? there : back)),
};

export function layoutFirstStep(trace: RelaxationTrace, room: CurveRoom): FirstStepPlot {
  const profiles = trace.firstStep?.profiles ?? [];
  const styles = stylesOf(profiles.map(({ geometry }) => geometry));
  const end = room.held?.across?.[1] ?? endOf(trace);
  const values = lawGrips(trace.params.relaxation).filter(({ value }) => value <= end);
  const law = values.map(({ symbol, value }): CurveData => ({
    style: styled(`law-${symbol}`, symbol, "ink"),
    x: [value, value],
    y: H_RANGE,
  }));
  const data = profiles.flatMap((profile, i): readonly CurveData[] => {
    const style = styles[i];
    const { lambdas, h, depth, secondZero, domainEdge } = profile;
    if (style === undefined) return [];
    const inside = lambdas.flatMap((lambda, k) => {
      const value = h[k] ?? null;
      return value === null ? [] : [{ lambda, value }];
    });
    const edge = domainEdge < end ? [domainEdge, domainEdge] : [];
    return [
      {
        style: { ...style, marker: null, label: `${style.label}, λ* = ${formatNumber(secondZero, 4)}` },
        x: [...inside.map(({ lambda }) => lambda), ...edge],
        y: [...inside.map(({ value }) => value / depth), ...(edge.length > 0 ? back : [])],
      },
    ];
  });
  const shape: CurveShape = {
    data: [uprights, ...law, ...data],
    x: (pixels) => linearScale([0, end], pixels),
    y: (pixels) => linearScale(H_RANGE, pixels),
    up: "h(λ) / |h(1)|",
    across: ["relaxation λ of the first step", "relaxation λ"],
    taken: (scales) => [
      ...profiles.map(({ secondZero }) => around(scales.x.at(secondZero), scales.y.at(0), RING_ROOM)),
      ...values.map(({ value }) => around(scales.x.at(value), scales.y.range[0], RING_ROOM)),
    ],
  };
  const plot = layoutCurves(shape, room);
  const { x: across, y: up } = plot.scales;
  const zeros = profiles.flatMap(({ secondZero }, i): readonly Zero[] => {
    const color = styles[i]?.color;
    const isSeen = color !== undefined && secondZero < end;
    return isSeen ? [{ at: [across.at(secondZero), up.at(0)], color }] : [];
  });
  const chosen = values.map(({ value }): Pair => [across.at(value), plot.frame.y1]);
  return { plot, zeros, chosen };
}

export const FAN_RANGE: Pair = [1, 2.6];

/** Some of the relaxations of the sweep, lying, as one curve. */
const levels = (values: readonly number[], [from, to]: Pair): CurveData => ({
  style: styled(`sweep-${values[0]}`, `λ = ${values.join(", ")}`, "bound", "1.5 4"),
  x: values.flatMap((_, i) =>
    i % 2 === 0 ? [from / OUTSIDE_FACTOR, to * OUTSIDE_FACTOR] : [to * OUTSIDE_FACTOR, from / OUTSIDE_FACTOR],
  ),
  y: values.flatMap((value) => [value, value]),
});

/** Below this width, at text of 12 pixels, all names stand in rows. */
const NARROW_PX = 430;

/** How many times one coordinate must grow, where the first row has one kind of entry. */
export function growthOf({ firstStep }: Pick<RelaxationTrace, "firstStep">): number | null {
  if (firstStep === null) return null;
  const { row, rhs, start } = firstStep;
  const entries = new Set(row.filter((entry) => entry !== 0));
  const [entry = 0] = entries;
  const sum = row.reduce((total, value, i) => total + value * (start[i] ?? NaN), 0);
  const growth = rhs / sum;
  return entries.size === 1 && entry > 0 && growth > 0 && growth < Infinity ? growth : null;
}

export function layoutFan(trace: RelaxationTrace, room: CurveRoom): CurvePlot {
  const { fan } = trace;
  const range: Pair = [GROWTHS.from, GROWTHS.to];
  const styles = stylesOf(fan.map(({ geometry }) => geometry));
  const growth = growthOf(trace);
  const isNarrow = room.size.width < NARROW_PX * (room.theme.text / 12);
  const sweep = isNarrow ? [SWEEP] : SWEEP.map((value) => [value]);
  const here: readonly CurveData[] =
    growth === null
      ? []
      : [
          {
            style: styled("growth", `this step, r = ${formatNumber(growth)}`, "ink-soft", "4 3"),
            x: [growth, growth],
            y: FAN_RANGE,
          },
        ];
  const curves = fan.flatMap(({ growths, edges }, i): readonly CurveData[] => {
    const style = styles[i];
    return style === undefined ? [] : [{ style: { ...style, marker: null }, x: growths, y: edges }];
  });
  return layoutCurves(
    {
      data: [...sweep.map((values) => levels(values, range)), ...here, ...curves],
      x: (pixels) => stepScale([log10(range[0]), log10(range[1])], pixels),
      y: (pixels) => linearScale(FAN_RANGE, pixels),
      up: "largest safe relaxation λ*",
      across: ["growth r that the row asks of one coordinate", "growth r"],
    },
    room,
  );
}
