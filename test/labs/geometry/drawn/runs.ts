/** @file What the programs of relaxed and of stochastic runs must agree with: where nothing is drawn, or what is exact. */
import type { RelaxationTrace } from "../../../../src/labs/geometry/run/relaxation/types";
import type { StochasticTrace } from "../../../../src/labs/geometry/run/stochastic/types";
import { lineOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

/** Found by halving, or by sums over a grid. */
const nearly = (what: string, found: ArrayLike<number>, wanted: ArrayLike<number>): Pair => [
  what,
  Array.from(found, (value, k) => {
    const share = value === wanted[k] ? 1 : value / (wanted[k] ?? NaN);
    return Math.abs(share - 1) < 1e-6 ? 1 : share;
  }),
  Array.from(wanted, () => 1),
];

type Runs = Pick<RelaxationTrace, "mean" | "exact">;

/** Where nothing is drawn all runs are one. */
const means: Check = (drawn, { trace }) => {
  // The cases are of these parts.
  const { mean, exact } = trace as Runs;
  const unit = mean[0] ?? NaN;
  const shares = Array.from(mean, (value) => value / unit);
  return [
    ["mean", lineOf(drawn, "sample mean").y, shares],
    ["median", lineOf(drawn, "median").y, shares],
    ["high", lineOf(drawn, "95 %").y, shares],
    ...(exact === null
      ? []
      : [
          nearly(
            "exact",
            lineOf(drawn, "exact mean").y,
            Array.from(exact, (value) => value / unit),
          ),
        ]),
  ];
};

const firstStep: Check = (drawn, { trace }) => {
  const profiles = (trace as RelaxationTrace).firstStep?.profiles ?? [];
  const zeros = linesOf(drawn, "_zero").map(({ x }) => x[0] ?? NaN);
  return [
    nearly(
      "second zeros",
      zeros,
      profiles.map(({ secondZero }) => secondZero),
    ),
  ];
};

const fan: Check = (drawn, { trace }) => {
  const lines = linesOf(drawn, "").filter(({ x }) => x.length === 101);
  return (trace as RelaxationTrace).fan.map(({ edges }, i) =>
    nearly(`curve ${i + 1}`, lines[i]?.y ?? [], edges),
  );
};

const couplings: Check = (drawn, { trace }) => {
  const { couplings: all, first } = trace as RelaxationTrace;
  const names = { large: "on large", independent: "independent", small: "on small" };
  return all.flatMap(({ coupling, exact }) =>
    exact === null
      ? []
      : [
          nearly(
            coupling,
            lineOf(drawn, names[coupling]).y.map((value) => Number(value.toPrecision(4))),
            Array.from(exact, (value) => Number((value / first).toPrecision(4))),
          ),
        ],
  );
};

const safeSteps: Check = (drawn, { trace }) => {
  const { way } = trace as StochasticTrace;
  const steps = Array.from(way?.times ?? []);
  const line = lineOf(drawn, "exact Fejér step");
  return [
    nearly(
      "exact Fejér step",
      steps.map((t) => line.y[line.x.indexOf(t)] ?? NaN),
      way?.exact ?? [],
    ),
    ["step", lineOf(drawn, "step").y, way?.steps ?? []],
  ];
};

const fourWays: Check = ({ axes }) => {
  const ends = axes.map(({ lines }) => lines[0]?.y.at(-1) ?? NaN);
  // Where 1/(n + 1) is the step, the mean is 1/(2n).
  return [nearly("the first corner", ends.slice(0, 1), [1 / 4 / 10_000])];
};

export const relaxation: readonly Case[] = [
  {
    link: "#/geometry?v=1&part=relaxation&matrix=1,2,0~0,1,1~1,0,3&rhs=3,2,4&start=0.5,0.2,0.3&reference=1,1,1&order=cyclic&relaxation=1.3&beside=entropy&beside=burg&runs=3&steps=9",
    figures: { runs: means, firstStep },
  },
  {
    link: "#/geometry?v=1&part=relaxation&dimension=3&beside=entropy&relaxation=twoPoint:1,3:0.25&runs=2&steps=4",
    figures: { fan },
  },
  {
    link: "#/geometry?v=1&part=relaxation&dimension=3&geometry=hypentropy:0.5&beside=pNorm:1.5&beside=alpha:0.3&beside=formula:x*ln(x)%2Bx^2&relaxation=twoPoint:1,3:0.25&runs=2&steps=4",
    figures: { fan },
  },
  {
    link: "#/geometry?v=1&part=relaxation&dimension=5&relaxation=twoPoint:1,3:0.25&runs=5&steps=8",
    figures: { couplings },
  },
];

export const stochastic: readonly Case[] = [
  {
    link: "#/geometry?v=1&part=stochastic&oracle=exact&schedule=0.3&runs=3&steps=9",
    figures: { means, fourWays, safeSteps },
  },
];
