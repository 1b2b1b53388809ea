/**
 * @file The steps of layers compared with the bound and the certified step, the shares beyond these,
 * accuracy, and the objective. Pure.
 */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, second, withoutMarker } from "../../../charts/looks";
import {
  linear,
  lookStyle,
  powers,
  powersAround,
  timesOf,
  type CurveData,
  type CurveStyle,
  type PlotShape,
  type Whisker,
} from "../../../charts/curves";
import { log10 } from "../../../charts/scale/scale";
import { pointedAt, stepsAt, type Drawn } from "../run/forward/paths";
import type { Quartiles, Reading } from "../run/forward/types";
import { layerAxis } from "./panels";
import { exampleName } from "./words";

export const STEP_STYLE = lookStyle("step", "step", LOOKS.observed);
export const BOUND_STYLE = lookStyle("bound", "the paper’s bound", NOTIONS.bound);
export const CERTIFIED_STYLE = lookStyle("certified", "certified step", withoutMarker(NOTIONS.certified));

/** The distance between bars of the same layer. */
const BAR_GAP = 0.05;
/** The lower end of axes: below it they would only show how certain beliefs are. */
const DEEPEST_VALUE = 1e-30;
const layersOf = ({ params }: Drawn): readonly number[] =>
  Array.from({ length: params.depth }, (_, l) => l + 1);
const positive = (value: number): number => (value > 0 ? value : NaN);

const medians = (layers: readonly number[], quartiles: Quartiles) =>
  layers.map((_, l) => positive(quartiles[3 * l + 1] ?? NaN));

/** A bar between the quartiles of each layer; values that are not positive are below the axis. */
const whiskersOf = (layers: readonly number[], quartiles: Quartiles, style: CurveStyle, aside: number) =>
  layers.flatMap((layer, l): Whisker[] => {
    const [low = NaN, mean = NaN, high = NaN] = quartiles.subarray(3 * l, 3 * l + 3);
    return mean > 0 ? [{ x: layer + aside, low: Math.max(low, 1e-300), mean, high, style }] : [];
  });

/** A range around all quartiles, except for the lower ones of steps, which may be 0. */
function axisOf({ step, bound, certified }: Reading): readonly [number, number] {
  const all = [...step.filter((_, i) => i % 3 > 0), ...bound, ...certified];
  const seen = all.filter((value) => value > DEEPEST_VALUE && value < Infinity).map(log10);
  return [Math.min(-2, ...seen) - 0.3, Math.max(0, ...seen) + 0.3];
}

export function layersPlot(trace: Drawn, reading: Reading): PlotShape {
  const layers = layersOf(trace);
  const logs = axisOf(reading);
  const { depth } = trace.params;
  const place = pointedAt(trace, trace.params);
  const own = stepsAt(trace, reading, place).map(({ step }) => positive(step));
  const pointed = lookStyle("pointed", exampleName(trace), second(LOOKS.observed));
  const curve = (style: CurveStyle, y: readonly number[], aside = 0): CurveData => ({
    style,
    x: layers.map((layer) => layer + aside),
    y,
  });
  const whiskers = [
    ...whiskersOf(layers, reading.bound, BOUND_STYLE, 0),
    ...whiskersOf(layers, reading.certified, CERTIFIED_STYLE, BAR_GAP),
    ...whiskersOf(layers, reading.step, STEP_STYLE, -BAR_GAP),
  ];
  const rings = own.flatMap((y, l) => (y > 0 ? [{ x: l + 1, y, style: pointed }] : []));
  return {
    data: [
      curve(BOUND_STYLE, medians(layers, reading.bound)),
      curve(CERTIFIED_STYLE, medians(layers, reading.certified), BAR_GAP),
      curve(STEP_STYLE, medians(layers, reading.step), -BAR_GAP),
      curve(pointed, own),
    ],
    x: layerAxis(0.5, depth + 0.5),
    y: powers(logs),
    up: "step in belief space",
    across: ["layer"],
    whiskers,
    rings,
  };
}

const before = (style: CurveStyle): CurveStyle => ({ ...second(style), id: `${style.id}-before`, label: "" });

/** One curve after training and one before it, with a dot at each layer. */
function bothPlot(
  all: readonly { readonly style: CurveStyle; readonly of: (reading: Reading) => ArrayLike<number> }[],
  { result, params }: Drawn,
  first: 0 | 1,
): Pick<PlotShape, "whiskers"> & { readonly data: readonly CurveData[] } {
  const x = Array.from({ length: params.depth + 1 - first }, (_, l) => l + first);
  const data = all.flatMap(({ style, of }): CurveData[] => [
    { style: before(style), x, y: of(result.before) },
    { style, x, y: of(result.after) },
  ]);
  const dots = all.flatMap(({ style, of }) =>
    x.map((layer, l): Whisker => {
      const mean = of(result.after)[l] ?? NaN;
      return { x: layer, low: mean, mean, high: mean, style };
    }),
  );
  return { data, whiskers: dots };
}

export const BEYOND_BOUND = lookStyle("beyondBound", "beyond the bound", NOTIONS.bound);
export const BEYOND_CERTIFIED = lookStyle(
  "beyondCertified",
  "beyond the certified step",
  withoutMarker(NOTIONS.certified),
);
export const AWAY_STYLE = lookStyle("away", "away from the label", withoutMarker(LOOKS.away));

export function beyondPlot(trace: Drawn): PlotShape {
  const { data, whiskers = [] } = bothPlot(
    [
      { style: BEYOND_BOUND, of: (one) => one.beyondBound },
      { style: BEYOND_CERTIFIED, of: (one) => one.beyondCertified },
      { style: AWAY_STYLE, of: (one) => one.away },
    ],
    trace,
    1,
  );
  return {
    data,
    x: layerAxis(0.5, trace.params.depth + 0.5),
    y: linear([-0.02, 1.04]),
    up: "share of examples",
    across: ["layer"],
    whiskers,
  };
}

export function lensPlot(trace: Drawn): PlotShape {
  const { data, whiskers = [] } = bothPlot(
    [{ style: lookStyle("right", "told right", LOOKS.observed), of: (one) => one.accuracy }],
    trace,
    0,
  );
  return {
    data,
    x: layerAxis(-0.3, trace.params.depth + 0.3),
    y: linear([0, 1.04]),
    up: "share of examples",
    across: ["after layer", "layer"],
    whiskers,
  };
}

export function learnedPlot({ result, params }: Drawn): PlotShape {
  const { objective } = result;
  return {
    data: [{ style: lookStyle("objective", "", LOOKS.observed), x: timesOf(objective.length), y: objective }],
    x: linear([0, params.steps]),
    y: powers(powersAround([objective], { deepest: Infinity, share: 0, least: 0.1 })),
    up: "objective f",
    across: ["step of training n", "n"],
  };
}
