/** @file The search with a range of weights: the length of its path, what is proved about that, and the number of expansions. */
import { entryAt } from "../../../core/entry";
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, SECOND_DASHES, SERIES, withoutMarker } from "../../../charts/looks";
import {
  drawBelow,
  level,
  linear,
  lookStyle,
  type CurveData,
  type CurvePlot,
  type Mark,
  type Picture,
  type PlotShape,
  type Viewport,
} from "../../../charts/curves";
import { markScale, pictureScale } from "../../../charts/ink";
import { circle, path } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import { indexOf, WEIGHT } from "../run/params";
import { summaryOf } from "../run/summary";
import type { RunResult, SearchTrace, SweepResult } from "../run/types";
import { weightsWords } from "../words";

const FOUND_STYLE = lookStyle("ratio", "this search", withoutMarker(SERIES[0]));
const PROVED_STYLE = lookStyle("guarantee", "proved bound", withoutMarker(NOTIONS.certified));
const EFFORT_STYLE = lookStyle("expansions", "this search", withoutMarker(SERIES[0]));
const BLIND_STYLE = lookStyle("dijkstra", "Dijkstra", LOOKS.level);

const { atLeast: FIRST_WEIGHT = 1, atMost: LAST_WEIGHT = 1 } = WEIGHT;
/** The axis of ratios reaches at least this value. */
const LEAST_TOP = 1.3;
const AIR_FACTOR = 1.08;

interface Known {
  readonly run: RunResult;
  readonly sweep: SweepResult;
  readonly shortest: number;
}

function ratioData({ run, sweep, shortest }: Known, factor: number): readonly CurveData[] {
  const found = { style: FOUND_STYLE, x: sweep.weights, y: sweep.lengths.map((length) => length / shortest) };
  const proved = { style: PROVED_STYLE, x: sweep.weights, y: sweep.weights.map((weight) => weight * factor) };
  return run.left.length === 0 ? [] : [proved, found];
}

const effortData = ({ run, sweep }: Known): readonly CurveData[] => [
  level(BLIND_STYLE, run.dijkstra, [FIRST_WEIGHT, LAST_WEIGHT]),
  { style: EFFORT_STYLE, x: sweep.weights, y: Float64Array.from(sweep.expansions) },
];

/** The weight that is set, and the result there. */
const here =
  (weight: number, value: number) =>
  ({ frame, scales, theme }: CurvePlot): readonly Mark[] => {
    const x = scales.x.at(weight);
    const y = scales.y.at(value);
    const line = path(
      `M${x},${frame.y0}V${frame.y1}`,
      thicker({ stroke: "ink-faint", dash: SECOND_DASHES.place }, theme),
    );
    const isIn = y >= frame.y0 - 1 && y <= frame.y1 + 1;
    return isIn ? [...line, circle([x, y], 3.6 * markScale(theme), { fill: "ink", stroke: "paper" })] : line;
  };

/** The largest of what is there. */
const topOf = (values: Iterable<number>): number => {
  let top = 0;
  for (const value of values) if (value < Infinity && value > top) top = value;
  return top;
};

export function drawWeights({ params, run, sweep }: SearchTrace, viewport: Viewport): Picture | null {
  if (run === null || sweep === null) return null;
  const shortest = entryAt(run.left, indexOf(params.grid, params.start));
  const known = { run, sweep, shortest };
  const { guarantee, ratio, expansions } = summaryOf(params, run);
  const ratios = ratioData(known, guarantee / params.weight);
  const most = AIR_FACTOR * topOf(Array.from(ratios.at(-1)?.y ?? []));
  const effort = AIR_FACTOR * Math.max(run.dijkstra, topOf(Array.from(sweep.expansions)));
  const shared = {
    height: (width, theme) => Math.round(Math.min(0.5 * width, 190 * pictureScale(theme))),
    x: linear([FIRST_WEIGHT, LAST_WEIGHT]),
    across: ["weight w"],
  } satisfies Partial<PlotShape>;
  const plots: readonly PlotShape[] = [
    {
      ...shared,
      data: ratios,
      y: linear([1, Math.max(LEAST_TOP, most)]),
      up: "length / shortest",
      over: here(params.weight, ratio ?? NaN),
    },
    {
      ...shared,
      data: effortData(known),
      y: linear([0, effort]),
      up: "expansions",
      over: here(params.weight, expansions.search),
    },
  ];
  return drawBelow(weightsWords, plots, viewport);
}
