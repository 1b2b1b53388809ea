/** @file What the programs of learning from experts must agree with. */
import { findingsOf } from "../../../../src/labs/geometry/run/online/summary";
import type { OnlineRun, OnlineTrace } from "../../../../src/labs/geometry/run/online/types";
import { lineOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const runsOf = (trace: object): readonly OnlineRun[] =>
  (trace as OnlineTrace).runs.filter((run): run is OnlineRun => run !== null);

const regret: Check = (drawn, { trace }) => {
  const runs = runsOf(trace);
  const lines = linesOf(drawn, "");
  const finite = runs.flatMap((run) => [run.regret, ...(run.bound.at(-1) === Infinity ? [] : [run.bound])]);
  return finite.map((wanted, i): Pair => [`curve ${i + 1}`, (lines[i]?.y ?? []).slice(1), wanted.slice(1)]);
};

const weights: Check = (drawn, { trace }) => {
  const [main] = runsOf(trace);
  if (main === undefined) return [];
  const { bestExpert } = findingsOf(main);
  const { experts } = trace as OnlineTrace;
  const wanted = Array.from(main.weights).filter((_, k) => k % experts === bestExpert);
  return [["best expert", lineOf(drawn, `expert ${bestExpert + 1}`).y, wanted]];
};

const growth: Check = (drawn, { plane, trace }) => {
  const [low, high] = plane?.kind === "axes" ? plane.y.domain : [];
  const rings = linesOf(drawn, "_regret").map(({ y }) => y[0] ?? NaN);
  return [
    ["regret", rings, runsOf(trace).map(({ regret: of, done }) => of[done] ?? NaN)],
    ["what is drawn upright", lineOf(drawn, "8 experts").y, [low ?? NaN, high ?? NaN]],
  ];
};

export const online: readonly Case[] = [
  {
    link: "#/geometry?v=1&part=online&losses=pattern:8:30&method=both&beside=euclidean&beside=tsallis:1.5&beside=burg",
    figures: { regret, weights, growth },
  },
  {
    link: "#/geometry?v=1&part=online&losses=shift:10&geometry=euclidean&step=power:1:0.5",
    figures: { regret, weights },
  },
];
