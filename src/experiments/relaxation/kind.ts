/** @file How a law of λ is spelt, checked and described. */
import * as kinds from "../../param/kind";
import type { Simple } from "../../param/kind";
import type { Limits } from "../../param/limits";
import { orNumber } from "../../param/orNumber";
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

const number = (limits: Limits, words: string) => ({ kind: kinds.number(limits), words });

const two = vector({ atLeast: 2, atMost: 2, entries: LAMBDA });
const SECOND = number(PROBABILITY, "Probability of the second.");

export const relaxationKind: Simple<Relaxation> = orNumber(
  spelt<RelaxationKind>({
    constant: { value: number(LAMBDA, "λ, the same at every step.") },
    twoPoint: { values: { kind: two, words: "The two values of λ." }, probability: SECOND },
    uniform: { from: number(LAMBDA, "The least λ."), to: number(LAMBDA, "The largest λ.") },
    logNormal: {
      mu: number(LOG_MEAN, "Mean of ln λ."),
      sigma: number(LOG_DEVIATION, "Standard deviation of ln λ."),
    },
    coupled: {
      values: { kind: two, words: "The two values of λ." },
      probability: SECOND,
      coupling: {
        kind: kinds.word(COUPLINGS),
        words: "Which residuals get the second: the largest, the smallest, or any.",
      },
    },
    residual: { gain: number(GAIN, "λ = 1 + gain · r/(1 + r), r the residual.") },
  }),
  LAMBDA,
);
