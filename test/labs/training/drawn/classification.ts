/** @file What the programs of classification must agree with: where nothing is drawn by chance. */
import { join } from "node:path";
import { BINS } from "../../../../src/labs/training/run/classification/monitor";
import type {
  ClassificationTrace,
  MethodTrace,
} from "../../../../src/labs/training/run/classification/types";
import { verdictsOf } from "../../../../src/labs/training/run/classification/verdict";
import { lineOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const traceOf = (trace: object) => trace as ClassificationTrace;
const methodsOf = (trace: object) => traceOf(trace).methods.filter((method) => method !== null);

/** Of each method its mean, at the steps that are kept. */
const over =
  (of: "objective" | "accuracy" | "divergence"): Check =>
  (drawn, { trace }) => {
    const { times, optimum } = traceOf(trace);
    const less = of === "objective" ? (optimum?.objective ?? 0) : 0;
    return methodsOf(trace).map((method): Pair => {
      const { y } = lineOf(drawn, method.label);
      return [
        method.label,
        Array.from(times, (t) => y[t] ?? NaN),
        Array.from(method[of]?.mean ?? [], (value) => value - less),
      ];
    });
  };

const firstOf = (trace: object): MethodTrace => {
  const [first] = methodsOf(trace);
  if (first === undefined) throw new Error("There is no run.");
  return first;
};

const shares: Check = (drawn, { trace }) => {
  const { monitor, objective } = firstOf(trace);
  return [
    ["bound", lineOf(drawn, "beyond the bound").y, monitor?.beyondBound ?? []],
    ["certified", lineOf(drawn, "beyond the certified step").y, monitor?.beyondCertified ?? []],
    ["away", lineOf(drawn, "away").y, monitor?.away ?? []],
    ["fall", lineOf(drawn, "f(θ").y, objective.mean.map((value) => value / (objective.mean[0] ?? NaN))],
  ];
};

const ratios: Check = (drawn, { trace }) => {
  const { monitor } = firstOf(trace);
  return (["byBound", "byCertified"] as const).map((name, i): Pair => {
    const { x, y } = lineOf(drawn, ["step ÷ bound", "step ÷ certified"][i] ?? "");
    const counts = monitor?.[name] ?? new Float64Array();
    const total = monitor?.byBound.reduce((a, b) => a + b, 0) ?? NaN;
    const first = Math.round((Math.log10(x[0] ?? NaN) - BINS.from) * BINS.perDecade);
    return [name, y, y.map((_, k) => (counts[first + Math.floor(k / 2)] ?? NaN) / total)];
  });
};

const sweep: Check = (drawn, { trace }) =>
  methodsOf(trace).flatMap(({ label, grid, step }, i): Pair[] => {
    const bars = drawn.axes[0]?.shapes.filter(({ what }) => what === "vlines")[i]?.args ?? [];
    const ring = linesOf(drawn, "_taken")[i];
    const [mean, half] = [grid?.mean ?? [], grid?.half ?? []];
    const at = grid?.steps.indexOf(step) ?? -1;
    return [
      [label, lineOf(drawn, label).y, mean],
      // What the stand-in wrote of an array.
      [`${label} above`, bars[2] as number[], Array.from(mean, (value, k) => value + (half[k] ?? NaN))],
      [`${label} taken`, ring?.y ?? [], [mean[at] ?? NaN]],
    ];
  });

const verdict: Check = (drawn, { trace }) =>
  (["coarse", "fine"] as const).flatMap((fineness, i): Pair[] => {
    const found = verdictsOf(methodsOf(trace), fineness).flatMap((one) => one?.ratio ?? []);
    const bars = drawn.axes[0]?.shapes.filter(({ what }) => what === "vlines")[i]?.args ?? [];
    return [
      [
        fineness,
        lineOf(drawn, fineness === "coarse" ? "coarse grid" : "this grid").y,
        found.map(({ mean }) => mean),
      ],
      [`${fineness}, low`, bars[1] as number[], found.map(({ low }) => low)],
    ];
  });

const file = [join(import.meta.dirname, "../../../../public/data/uci/iris.csv")];
const link = (own: string) => `#/training?v=1&part=classification&data=iris&batch=full&${own}`;
const curves = { loss: over("objective"), told: over("accuracy"), shares, ratios };

export const classification: readonly Case[] = [
  {
    link: link(
      "steps=10&methods=sgd:0.5:1&methods=adam:0.1:1&methods=hypentropy:0.5:2:1&methods=pNorm:0.5:3:1&methods=naturalGradient:0.5:1&methods=adagrad:0.1:1",
    ),
    arguments: file,
    figures: { ...curves, approach: over("divergence") },
  },
  {
    link: link(
      "model=network:1:4&steps=12&target=0.6&seeds=3&methods=sgd:1:1&methods=sgd:1:1.5&tune=0.5:1.4142:5:3",
    ),
    arguments: file,
    figures: { sweep, verdict },
  },
];
