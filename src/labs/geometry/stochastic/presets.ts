/** @file Named scenarios of stochastic runs. */
import type { Preset } from "../../../scenario/lab";
import type { StochasticParams } from "../run/params";
import { usualOfPart } from "../run/tables";
import { EXAMPLES } from "../run/stochastic/examples";

const usual = usualOfPart("stochastic");

export const presets: readonly Preset<StochasticParams>[] = [
  {
    id: "infinite-sum-arrives",
    title: "An infinite sum that still arrives",
    words:
      "Steps 0.5/√(n + 1): the sum of what the noise adds is infinite and nothing is guaranteed, yet the mean distance is 0.00126 after 10 000 steps, and goes to 0.",
    params: { ...usual, steps: 10_000, runs: 50 },
  },
  {
    id: "finite-sum-stalls",
    title: "A finite sum that stalls",
    words:
      "Steps 0.5/(n + 1)²: both sums are finite, so the distance has a limit; but the steps end before the run arrives, and the mean stalls at 0.328.",
    params: {
      ...usual,
      schedule: { kind: "power", scale: 0.5, exponent: 2, offset: 1 },
      steps: 10_000,
      runs: 50,
    },
  },
  {
    id: "constant-steps-fail",
    title: "Constant steps fail near the solution",
    words:
      "Logistic regression, one example a step, η = 0.1: 0.01 from the minimum a step is Fejér in the mean up to 0.000206 only, and the mean leaves again.",
    params: {
      ...usual,
      problem: EXAMPLES,
      oracle: "sample",
      start: [0.0147367114501806, 0.705812018267523],
      schedule: 0.1,
      steps: 400,
    },
  },
  {
    id: "all-paths",
    title: "All 4096 paths of four steps",
    words:
      "Logistic regression from w = 0: the whole gradient's step is Fejér up to 2.344, one example's in the mean up to 0.591; at η = 0.5 the mean over all paths rises at step 4.",
    params: {
      ...usual,
      problem: EXAMPLES,
      oracle: "sample",
      start: [0, 0],
      schedule: 0.5,
      steps: 4,
      runs: 2000,
    },
  },
  {
    id: "one-flower-a-step",
    title: "One flower a step",
    words:
      "Two kinds of Fisher's irises told apart, one of 100 flowers a step: at η = 0.5 the mean distance falls below a thirtieth within 2000 steps and stays there, though one flower's first step might be five times as long, and the whole gradient's near the minimum forty times.",
    params: {
      ...usual,
      problem: { kind: "data", set: "iris", loss: "logistic", l2: 0.01, rows: [] },
      oracle: "sample",
      start: [0, 0, 0, 0, 0],
      schedule: 0.5,
      steps: 2000,
    },
  },
];
