/** @file What the programs of classification must agree with. */
import { join } from "node:path";
import type { ClassificationTrace } from "../../../../src/labs/training/run/classification/types";
import { lineOf, type Case, type Check, type Pair } from "../../../support/python/cases";

/** Of each method its mean, at the steps that are kept. */
const over =
  (of: "objective" | "accuracy"): Check =>
  (drawn, { trace }) => {
    // The case is one of this part.
    const { methods, times, optimum } = trace as ClassificationTrace;
    const less = of === "objective" ? (optimum?.objective ?? 0) : 0;
    return methods.flatMap((method): Pair[] => {
      if (method === null) return [];
      const { y } = lineOf(drawn, method.label);
      return [
        [
          method.label,
          Array.from(times, (t) => y[t] ?? NaN),
          Array.from(method[of].mean, (value) => value - less),
        ],
      ];
    });
  };

export const classification: readonly Case[] = [
  {
    link: "#/training?v=1&part=classification&data=iris&steps=10&batch=full&methods=sgd:0.5:1&methods=adam:0.1:1",
    arguments: [join(import.meta.dirname, "../../../../public/data/uci/iris.csv")],
    figures: { loss: over("objective"), told: over("accuracy") },
  },
];
