/** @file The figures of stochastic runs as curves: distances, and the steps that would be Fejér along the first run. Pure. */
import { around } from "../../../charts/geometry/box";
import { countScale } from "../../../charts/scale/countScale";
import { log10 } from "../../../charts/scale/scale";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { formatNumber } from "../../../ui/number";
import { positiveRange, type RunsShape } from "../relaxation/scene";
import { fullSchedule, stepAt } from "../run/stochastic/schedule";
import type { StochasticTrace } from "../run/stochastic/types";

/** As distances of relaxed runs are drawn. */
export const runsShape = (trace: StochasticTrace): RunsShape => ({
  ...trace,
  first: trace.facts?.first ?? trace.mean[0] ?? 0,
});

const styled = (id: string, label: string, color: CurveStyle["color"], dash = ""): CurveStyle => ({
  id,
  label,
  color,
  dash,
  marker: null,
});

/** Powers of ten that are shown below the smallest step that counts, at most. */
const MOST_DECADES = 8;

type Pair = readonly [number, number];

function logsOf(curves: readonly CurveData[]): Pair {
  const [least, most] = positiveRange(curves);
  if (least > most) return [-1, 1];
  const high = log10(most);
  const low = Math.max(high - MOST_DECADES, log10(least));
  const pad = Math.max(0.15, (high - low) * 0.06);
  return [low - pad, high + pad];
}

/** The schedule, and how far it might go: along the first run, and from everywhere. */
function stepCurves({ way, facts, params }: StochasticTrace): readonly CurveData[] {
  if (way === null || facts === null) return [];
  const { times, steps, exact, noisy } = way;
  const level = (style: CurveStyle, value: number): CurveData => ({
    style,
    x: [0, params.steps],
    y: [value, value],
  });
  const isExact = noisy !== null && noisy.every((value, k) => value === exact[k]);
  return [
    ...(facts.guaranteedStep === null
      ? []
      : [
          level(
            styled("guaranteed", `guaranteed 2/L = ${formatNumber(facts.guaranteedStep, 4)}`, "bound", "8 4"),
            facts.guaranteedStep,
          ),
        ]),
    level(styled("local", `near z: ${formatNumber(facts.localStep, 4)}`, "exact", "1.5 4"), facts.localStep),
    { style: styled("exactStep", "exact Fejér step", "fejer"), x: times.subarray(0, exact.length), y: exact },
    ...(noisy === null || isExact
      ? []
      : [
          {
            style: styled("noisyStep", "expected Fejér step", "certified"),
            x: times.subarray(0, noisy.length),
            y: noisy,
          },
        ]),
    { style: styled("step", "step η_{n}", "violation", "4 3"), x: times, y: steps },
  ];
}

export interface StepsPlot {
  readonly plot: CurvePlot;
  /** The powers of ten that its upright axis shows. */
  readonly logs: Pair;
  /** Where one holds the first step. */
  readonly grip: Pair | null;
}

const RING_ROOM = 7;

export function layoutSteps(trace: StochasticTrace, room: CurveRoom): StepsPlot {
  const data = stepCurves(trace);
  const logs = room.held?.up ?? logsOf(data);
  const first = stepAt(fullSchedule(trace.params.schedule), 0);
  const plot = layoutCurves(
    {
      data,
      x: (pixels) => countScale([0, trace.params.steps], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "step η",
      across: ["step n"],
      taken: ({ x, y }) => [around(x.range[0], y.at(first), RING_ROOM)],
    },
    room,
  );
  const [least, most] = plot.scales.y.domain;
  const isSeen = first >= least && first <= most;
  return { plot, logs, grip: isSeen ? [plot.frame.x0, plot.scales.y.at(first)] : null };
}
