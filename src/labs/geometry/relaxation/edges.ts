/** @file How far one step may be relaxed, as curves: h of the first step, and λ* over growth. Pure. */
import { LOOKS } from "../../../charts/looks";
import { around } from "../../../charts/geometry/box";
import {
  gripMark,
  linear,
  lineStyle,
  powers,
  type CurveData,
  type Pair,
  type Plot,
  type Viewport,
  lookStyle,
} from "../../../charts/curves";
import { isNarrow, markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import { log10 } from "../../../charts/scale/scale";
import { formatNumber } from "../../../ui/number";
import { stylesOf } from "../look";
import { GROWTHS } from "../run/relaxation/fan";
import type { RelaxationTrace } from "../run/relaxation/types";
import { lawGrips } from "./lawGrips";
import { growthOf, SWEEP } from "./look";
import { heightFor } from "./scene";
import { fanWords, firstStepWords } from "./words";

/** The radius around a ring that labels must not touch. */
const RING_ROOM = 7;

const ZERO_RADIUS = 3.5;

/** The largest λ that the axis shows. */
const LARGEST_LAMBDA_SHOWN = 6;
const BEYOND_FACTOR = 1.1;

function endOf({ params, firstStep }: RelaxationTrace): number {
  const seen = (firstStep?.profiles ?? []).flatMap(({ lambdas }) => lambdas.at(-1) ?? []);
  const values = lawGrips(params.relaxation).map(({ value }) => BEYOND_FACTOR * value);
  return Math.max(2.4, ...seen, ...values.filter((value) => value <= LARGEST_LAMBDA_SHOWN));
}

/** The range of h divided by its depth at 1, which is the same for every geometry. */
export const H_RANGE: Pair = [-1.12, 1];

/** Between two lines the curve runs this far outside of the frame, where it is not visible. */
const OUTSIDE_FACTOR = 9;
const there = [-OUTSIDE_FACTOR, OUTSIDE_FACTOR];
const back = [OUTSIDE_FACTOR, -OUTSIDE_FACTOR];

/** Vertical lines at the relaxations of the sweep, as a single curve. */
const uprights: CurveData = {
  style: lookStyle("sweep", SWEEP.join(", "), LOOKS.guide),
  x: SWEEP.flatMap((value) => [value, value]),
  y: SWEEP.flatMap((_, i) => (i % 2 === 0 ? there : back)),
};

export function firstStepPlot(trace: RelaxationTrace, { held }: Viewport): Plot {
  const profiles = trace.firstStep?.profiles ?? [];
  const styles = stylesOf(profiles.map(({ geometry }) => geometry));
  const end = held?.across?.[1] ?? endOf(trace);
  const values = lawGrips(trace.params.relaxation).filter(({ value }) => value <= end);
  const law = values.map(({ symbol, value }): CurveData => ({
    style: lineStyle(`law-${symbol}`, symbol, "ink"),
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
  return {
    words: firstStepWords(trace),
    height: heightFor,
    data: [uprights, ...law, ...data],
    x: linear([0, end]),
    y: linear(H_RANGE),
    up: "h(λ) / |h(1)|",
    across: ["relaxation λ of the first step", "relaxation λ"],
    taken: (scales) => [
      ...profiles.map(({ secondZero }) => around(scales.x.at(secondZero), scales.y.at(0), RING_ROOM)),
      ...values.map(({ value }) => around(scales.x.at(value), scales.y.range[0], RING_ROOM)),
    ],
    // λ* on the axis of h, and the grips for the values of the law.
    over: ({ scales: { x, y }, frame, theme }) => [
      ...profiles.flatMap(({ secondZero }, i) => {
        const [stroke, at] = [styles[i]?.color, [x.at(secondZero), y.at(0)] as const];
        if (stroke === undefined || secondZero >= end) return [];
        return [circle(at, ZERO_RADIUS * markScale(theme), { fill: "paper", stroke, width: theme.stroke })];
      }),
      ...values.map(({ value }) => gripMark([x.at(value), frame.y1], theme)),
    ],
    keeps: ({ scales }) => ({ across: scales.x.domain }),
  };
}

export const FAN_RANGE: Pair = [1, 2.6];

/** Horizontal lines at some relaxations of the sweep, as a single curve. */
const levels = (values: readonly number[], [from, to]: Pair): CurveData => ({
  style: lookStyle(`sweep-${values[0]}`, `λ = ${values.join(", ")}`, LOOKS.guide),
  x: values.flatMap((_, i) =>
    i % 2 === 0 ? [from / OUTSIDE_FACTOR, to * OUTSIDE_FACTOR] : [to * OUTSIDE_FACTOR, from / OUTSIDE_FACTOR],
  ),
  y: values.flatMap((value) => [value, value]),
});

export function fanPlot(trace: RelaxationTrace, { width, theme }: Viewport): Plot {
  const { fan } = trace;
  const range: Pair = [GROWTHS.from, GROWTHS.to];
  const styles = stylesOf(fan.map(({ geometry }) => geometry));
  const growth = growthOf(trace);
  const sweep = isNarrow(width, theme) ? [SWEEP] : SWEEP.map((value) => [value]);
  const here: readonly CurveData[] =
    growth === null
      ? []
      : [
          {
            style: lookStyle("growth", `this step, r = ${formatNumber(growth)}`, LOOKS.level),
            x: [growth, growth],
            y: FAN_RANGE,
          },
        ];
  const curves = fan.flatMap(({ growths, edges }, i): readonly CurveData[] => {
    const style = styles[i];
    return style === undefined ? [] : [{ style: { ...style, marker: null }, x: growths, y: edges }];
  });
  return {
    words: fanWords(trace),
    height: heightFor,
    data: [...sweep.map((values) => levels(values, range)), ...here, ...curves],
    x: powers([log10(range[0]), log10(range[1])]),
    y: linear(FAN_RANGE),
    up: "largest safe relaxation λ*",
    across: ["growth r that the row asks of one coordinate", "growth r"],
  };
}
