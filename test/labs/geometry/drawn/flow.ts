/** @file What the programs of flows must agree with. */
import type { FlowRun, FlowTrace } from "../../../../src/labs/geometry/run/flow/types";
import type { Column } from "../../../../src/labs/geometry/flow/runs";
import { linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const runsOf = (trace: object): readonly FlowRun[] =>
  (trace as FlowTrace).runs.filter((run): run is FlowRun => run !== null);

const named = (drawn: Parameters<Check>[0]) =>
  linesOf(drawn, "").filter(({ label }) => !label.startsWith("_"));

/** Of each run its curve. */
const over =
  (column: Column): Check =>
  (drawn, { trace }) =>
    runsOf(trace).map((run, i): Pair => [`run ${i + 1}`, named(drawn)[i]?.y ?? [], run[column]]);

const entry = ({ x, t }: FlowRun, i: number) =>
  Array.from(t, (_, row) => x[(row * x.length) / t.length + i] ?? NaN);

const triangle: Check = (drawn, { trace }) =>
  runsOf(trace).flatMap((run, k): Pair[] => {
    const line = named(drawn)[k];
    const third = entry(run, 2);
    return [
      ["across", line?.x ?? [], entry(run, 1).map((b, row) => b + (third[row] ?? NaN) / 2)],
      ["up", line?.y ?? [], third.map((c) => (c * Math.sqrt(3)) / 2)],
    ];
  });

const slice: Check = (drawn, { trace }) =>
  runsOf(trace).map((run, k): Pair => [`run ${k + 1}`, named(drawn)[k + 1]?.y ?? [], entry(run, 0)]);

const entries: Check = (drawn, { trace }) =>
  runsOf(trace).map(({ summary }, k): Pair => [`end ${k + 1}`, named(drawn)[k + 1]?.x ?? [], summary.end]);

const all = {
  distance: over("divergence"),
  loss: over("excess"),
  slope: over("gradientNorm"),
  smoothness: over("smoothness"),
};

export const flow: readonly Case[] = [
  {
    link: "#/geometry?v=1&part=flow&geometry=entropy&geometry=burg&geometry=euclidean&steps=12&step=0.1",
    figures: { ways: triangle, ...all },
  },
  {
    link: "#/geometry?v=1&part=flow&geometry=entropy&geometry=euclidean&problem=linear:0.3,0.7&steps=8",
    figures: { ways: slice, distance: over("divergence"), loss: over("excess"), slope: over("gradientNorm") },
  },
  {
    link: "#/geometry?v=1&part=flow&geometry=euclidean&geometry=entropy&geometry=burg&set=space&problem=system:1,1,1,1~1,2,3,4:1,1.5&step=0.05&steps=12",
    figures: { ways: entries, ...all },
  },
  {
    link: "#/geometry?v=1&part=flow&geometry=euclidean&problem=losses:0,1,2~2,1,0&steps=8&method=dualAveraging",
    figures: { loss: over("objective") },
  },
];
