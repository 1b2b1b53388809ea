/** @file The figures of stochastic runs as curves: distances, and the steps that would be Fejér along the first run. Pure. */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, withoutMarker } from "../../../charts/looks";
import { around } from "../../../charts/geometry/box";
import {
  counted,
  gripMark,
  level,
  powers,
  powersAround,
  type CurveData,
  type Plot,
  type Viewport,
  lookStyle,
} from "../../../charts/curves";
import { formatNumber } from "../../../ui/number";
import { heightFor, type RunsShape } from "../relaxation/scene";
import { fullSchedule, stepAt } from "../run/stochastic/schedule";
import type { StochasticTrace } from "../run/stochastic/types";
import { stepsWords } from "./words";

/** Stochastic runs in the form in which distances of relaxed runs are drawn. */
export const runsShape = (trace: StochasticTrace): RunsShape => ({
  ...trace,
  first: trace.facts?.first ?? trace.mean[0] ?? NaN,
});

/** At most this many powers of ten are shown below the smallest step that counts. */
const MOST_DECADES = 8;

/** The schedule, and the longest steps that it might take: along the first run, and from every point. */
function stepCurves({ way, facts, params }: StochasticTrace): readonly CurveData[] {
  if (way === null || facts === null) return [];
  const { times, steps, exact, noisy } = way;
  const ends = [0, params.steps] as const;
  const isExact = noisy !== null && noisy.every((value, k) => value === exact[k]);
  return [
    ...(facts.guaranteedStep === null
      ? []
      : [
          level(
            lookStyle(
              "guaranteed",
              `guaranteed 2/L = ${formatNumber(facts.guaranteedStep, 4)}`,
              withoutMarker(NOTIONS.certified),
            ),
            facts.guaranteedStep,
            ends,
          ),
        ]),
    level(
      lookStyle("local", `near z: ${formatNumber(facts.localStep, 4)}`, NOTIONS.local),
      facts.localStep,
      ends,
    ),
    {
      style: lookStyle("exactStep", "exact Fejér step", withoutMarker(NOTIONS.fejer)),
      x: times.subarray(0, exact.length),
      y: exact,
    },
    ...(noisy === null || isExact
      ? []
      : [
          {
            style: lookStyle("noisyStep", "expected Fejér step", LOOKS.fejerExpected),
            x: times.subarray(0, noisy.length),
            y: noisy,
          },
        ]),
    { style: lookStyle("step", "step η_{n}", LOOKS.observed), x: times, y: steps },
  ];
}

const RING_ROOM = 7;

export function stepsPlot(trace: StochasticTrace, { held }: Viewport): Plot {
  const data = stepCurves(trace);
  const logs =
    held?.up ??
    powersAround(
      data.map(({ y }) => y),
      { deepest: MOST_DECADES },
    );
  const first = stepAt(fullSchedule(trace.params.schedule), 0);
  return {
    words: stepsWords(trace),
    height: heightFor,
    data,
    x: counted([0, trace.params.steps]),
    y: powers(logs),
    up: "step η",
    across: ["step n"],
    taken: ({ x, y }) => [around(x.range[0], y.at(first), RING_ROOM)],
    over: ({ scales: { y }, frame, theme }) =>
      first >= y.domain[0] && first <= y.domain[1] ? [gripMark([frame.x0, y.at(first)], theme)] : [],
    keeps: () => ({ up: logs }),
  };
}
