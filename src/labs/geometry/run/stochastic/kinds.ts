/** @file The kinds of problems, oracles and schedules of a stochastic run. */
import { numeric } from "../../../../param/argument";
import * as kinds from "../../../../param/kind";
import type { Simple } from "../../../../param/kind";
import { orNumber } from "../../../../param/orNumber";
import { spelt } from "../../../../param/spelt";
import { matrix, vector } from "../../../../param/vector";
import {
  BINARY_LABEL,
  DATA_COLUMNS,
  DATA_LOSSES,
  DATA_ROWS,
  DATA_SETS,
  DEVIATION,
  EXPONENT,
  PENALTY,
  POSITIVE_SIZE,
  type Oracle,
  type Schedule,
  type StochasticProblem,
} from "../params";
import { EXAMPLES, OWN_EXAMPLES } from "./examples";

const l2 = numeric(PENALTY, "Half of this times ‖w‖² is added.", { name: "penalty l_2", noun: "l2" }, 0);

export const stochasticProblemKind: Simple<StochasticProblem> = spelt<Exclude<StochasticProblem, string>>({
  quadratic: {
    matrix: {
      kind: matrix({ square: true }),
      words: "M of ½xᵀMx − vᵀx.",
      row: { name: "matrix M", noun: "matrix", usual: [[1]] },
    },
    vector: {
      kind: vector(),
      words: "v of ½xᵀMx − vᵀx.",
      row: { name: "vector v", noun: "vector", usual: [0] },
    },
  },
  logistic: {
    features: {
      kind: matrix(),
      words: "A row of features for each example.",
      row: { usual: EXAMPLES.features },
    },
    labels: {
      kind: vector({ entries: BINARY_LABEL }),
      words: "0 or 1 for each.",
      row: { usual: EXAMPLES.labels },
    },
    l2,
  },
  data: {
    set: {
      kind: kinds.word(DATA_SETS),
      words: "Fisher’s irises, or rows of one’s own.",
      usual: "iris",
      row: { labels: { iris: "irises", own: "own rows" } },
    },
    loss: {
      kind: kinds.word(DATA_LOSSES),
      words: "What is fitted.",
      usual: "logistic",
      row: { name: "fit", labels: { logistic: "logistic regression", leastSquares: "least squares" } },
    },
    l2,
    rows: {
      kind: matrix({ rows: [0, DATA_ROWS], columns: [2, DATA_COLUMNS] }),
      words: "Of a set of one’s own: the features of each example, and last what is told from them.",
      usual: [],
      row: { name: "rows, target last", noun: "rows", usual: OWN_EXAMPLES },
    },
  },
});

export const oracleKind: Simple<Oracle> = spelt<Exclude<Oracle, string>>({
  exact: {},
  sample: {},
  gaussian: {
    sigma: numeric(DEVIATION, "Standard deviation of each entry.", {
      name: "deviation σ",
      noun: "deviation",
      usual: 1,
    }),
  },
});

export const scheduleKind: Simple<Schedule> = orNumber(
  spelt<Exclude<Schedule, number>>({
    constant: {
      value: numeric(POSITIVE_SIZE, "η, the same at every step.", {
        control: "step",
        name: "step η",
        noun: "step",
        usual: 0.1,
      }),
    },
    power: {
      scale: numeric(POSITIVE_SIZE, "η_n = scale/(n + offset)^exponent, n from 0.", { usual: 0.5 }),
      exponent: numeric(EXPONENT, "Exponent of the fall.", { place: true, usual: 0.5 }),
      offset: numeric(POSITIVE_SIZE, "Offset of n.", {}, 1),
    },
  }),
  POSITIVE_SIZE,
);
