/** @file How a law of λ is written in links, checked and described. */
import { numeric } from "../../param/argument";
import * as kinds from "../../param/kind";
import type { Argument, Simple } from "../../param/kind";
import { orNumber } from "../../param/orNumber";
import type { RailRow } from "../../param/row";
import { spelt } from "../../param/spelt";
import { vector } from "../../param/vector";
import {
  COUPLINGS,
  GAIN,
  LAMBDA,
  LOG_DEVIATION,
  LOG_MEAN,
  PROBABILITY,
  type Relaxation,
  type RelaxationKind,
} from "./relaxation";

const values: Argument<number[]> = {
  kind: vector({ atLeast: 2, atMost: 2, entries: LAMBDA }),
  words: "The two values of λ.",
  row: {
    usual: [1, 3],
    stays: true,
    entries: [
      { control: "first", name: "first value λ_{1}", noun: "first value", limits: LAMBDA },
      { control: "second", name: "second value λ_{2}", noun: "second value", limits: LAMBDA },
    ],
  },
};
const probability = numeric(PROBABILITY, "Probability of the second.", {
  name: "probability P of λ_{2}",
  noun: "probability of the second",
  place: true,
  usual: 0.25,
  stays: true,
});

export const relaxationKind: Simple<Relaxation> = orNumber(
  spelt<RelaxationKind>({
    constant: {
      value: numeric(LAMBDA, "λ, the same at every step.", { name: "λ", noun: "relaxation", usual: 1 }),
    },
    twoPoint: { values, probability },
    uniform: {
      from: numeric(LAMBDA, "The least λ.", { noun: "least", usual: 0 }),
      to: numeric(LAMBDA, "The largest λ.", { noun: "largest", usual: 2 }),
    },
    logNormal: {
      mu: numeric(LOG_MEAN, "Mean of ln λ.", { name: "mean of ln λ", place: true, usual: 0 }),
      sigma: numeric(LOG_DEVIATION, "Standard deviation of ln λ.", { name: "deviation of ln λ", usual: 0.5 }),
    },
    coupled: {
      values,
      probability,
      coupling: {
        kind: kinds.word(COUPLINGS),
        words: "Which residuals get the second: the largest, the smallest, or any.",
        row: {
          name: "residuals that get λ_2",
          noun: "residuals that get the second value",
          labels: { large: "large", small: "small", independent: "any" },
          beside: true,
          usual: "large",
        },
      },
    },
    residual: { gain: numeric(GAIN, "λ = 1 + gain · r/(1 + r), r the residual.", { usual: 2 }) },
  }),
  LAMBDA,
);

export const relaxationRow: RailRow = {
  name: "law of λ",
  noun: "relaxation",
  labels: {
    constant: "constant",
    twoPoint: "one of two values",
    coupled: "two values, coupled",
    uniform: "uniform",
    logNormal: "log-normal",
    residual: "by the residual",
  },
};

/** Whether a law draws λ by the residuals. No gradient step can have such a law, because it has none. */
export const looksAtResiduals = (kind: string): boolean => kind === "coupled" || kind === "residual";
