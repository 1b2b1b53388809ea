/** @file The search at every weight: how long its way is, what is proved of that, and how much is expanded. */
import { spoken } from "../../../charts/picture/spoken";
import { markScale, pictureScale } from "../../../charts/ink";
import { circle, path } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Layer, Mark, Picture, Viewport } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { underEachOther } from "../../../charts/xy/curvePicture";
import { linearScale } from "../../../charts/scale/scale";
import { layoutCurves, type CurvePlot } from "../../../charts/xy/curvePlot";
import type { CurveData } from "../../../charts/xy/overlay";
import { indexOf, WEIGHT } from "../run/params";
import { summaryOf } from "../run/summary";
import type { RunResult, SearchTrace, SweepResult } from "../run/types";
import { weightsWords } from "../words";

const FOUND = { id: "ratio", label: "this search", color: "entropy", dash: "", marker: null } as const;
const PROVED = {
  id: "guarantee",
  label: "proved bound",
  color: "certified",
  dash: "14 3",
  marker: null,
} as const;
const EFFORT = { id: "expansions", label: "this search", color: "entropy", dash: "", marker: null } as const;
const BLIND = { id: "dijkstra", label: "Dijkstra", color: "exact", dash: "1.5 4", marker: null } as const;

const { atLeast: FIRST = 1, atMost: LAST = 1 } = WEIGHT;
/** The axis of ratios ends at least here. */
const LEAST_TOP = 1.3;
const AIR = 1.08;

interface Known {
  readonly run: RunResult;
  readonly sweep: SweepResult;
  readonly shortest: number;
}

function ratioData({ run, sweep, shortest }: Known, factor: number): readonly CurveData[] {
  const found = { style: FOUND, x: sweep.weights, y: sweep.lengths.map((length) => length / shortest) };
  const proved = { style: PROVED, x: sweep.weights, y: sweep.weights.map((weight) => weight * factor) };
  return run.left.length === 0 ? [] : [proved, found];
}

const effortData = ({ run, sweep }: Known): readonly CurveData[] => [
  { style: BLIND, x: [FIRST, LAST], y: [run.dijkstra, run.dijkstra] },
  { style: EFFORT, x: sweep.weights, y: Float64Array.from(sweep.expansions) },
];

/** The weight that is set, and what the search gives there. */
function here({ frame, scales, theme }: CurvePlot, weight: number, value: number): readonly Mark[] {
  const x = scales.x.at(weight);
  const y = scales.y.at(value);
  const line = path(`M${x},${frame.y0}V${frame.y1}`, thicker({ stroke: "ink-faint", dash: "2 3" }, theme));
  const isIn = y >= frame.y0 - 1 && y <= frame.y1 + 1;
  return isIn ? [...line, circle([x, y], 3.6 * markScale(theme), { fill: "ink", stroke: "paper" })] : line;
}

/** The largest of what is there. */
const topOf = (values: Iterable<number>): number => {
  let top = 0;
  for (const value of values) if (value < Infinity && value > top) top = value;
  return top;
};

export function drawWeights({ params, run, sweep }: SearchTrace, viewport: Viewport): Picture | null {
  if (run === null || sweep === null) return null;
  const { width, height, theme } = viewport;
  const shortest = run.left[indexOf(params.grid, params.start)] ?? Infinity;
  const known = { run, sweep, shortest };
  const { guarantee, ratio, expansions } = summaryOf(params, run);
  const each = height === null ? Math.round(Math.min(0.5 * width, 190 * pictureScale(theme))) : height / 2;
  const room = { size: { width, height: each }, theme, full: height !== null, held: null };
  const x = (pixels: readonly [number, number]) => linearScale([FIRST, LAST], pixels);
  const ratios = ratioData(known, guarantee / params.weight);
  const top = Math.max(
    LEAST_TOP,
    AIR * topOf(ratios.at(-1) === undefined ? [] : Array.from(ratios.at(-1)?.y ?? [])),
  );
  const plots = [
    layoutCurves(
      {
        data: ratios,
        x,
        y: (pixels) => linearScale([1, top], pixels),
        up: "length / shortest",
        across: ["weight w"],
      },
      room,
    ),
    layoutCurves(
      {
        data: effortData(known),
        x,
        y: (pixels) =>
          linearScale([0, AIR * Math.max(run.dijkstra, topOf(Array.from(sweep.expansions)))], pixels),
        up: "expansions",
        across: ["weight w"],
      },
      room,
    ),
  ] as const;
  const values = [ratio ?? Number.NaN, expansions.search];
  const drawn = underEachOther(plots, "weights");
  const layers = drawn.layers.flatMap((layer, i): Layer[] => {
    const plot = plots[i];
    const marks = plot ? here(plot, params.weight, values[i] ?? Number.NaN) : [];
    return "marks" in layer ? [{ ...layer, marks: [...layer.marks, ...marks] }] : [];
  });
  return {
    ...weightsWords,
    ...drawn,
    description: spoken(weightsWords.caption),
    layers,
    plane: axesPlane(plots[0].scales),
  };
}
