/** @file Mean, median and band as CSV, a line for each step. All runs take each step together, so that no path is kept. */
import type { StochasticParams } from "../params";
import { meanOf } from "../relaxation/blocks";
import { quantiles } from "../relaxation/quantile";
import { exactMean } from "./exactMean";
import { BAND_SHARES } from "../runs";
import { together } from "../together";
import { modelOf } from "./model";
import { stepsOf } from "./schedule";
import { Walker } from "./walk";

/** How many numbers are drawn ahead for each run. */
const DRAWN_AHEAD = 16;

/** Yields lines without line ends, the header first. An infinite distance reads "Infinity"; an unknown exact mean is empty. */
export function* stochasticRows(params: StochasticParams): Generator<string, void, void> {
  const model = modelOf(params);
  const exact = exactMean(model);
  const steps = stepsOf(params.schedule, params.steps);
  yield "step,mean,median,p5,p95,exact";
  let t = 0;
  for (const distances of together(new Walker(model, DRAWN_AHEAD, steps), params)) {
    const mean = meanOf(distances, params);
    const [low, median, high] = quantiles(distances, BAND_SHARES);
    yield [t, mean, median, low, high, exact?.[t] ?? ""].join(",");
    t++;
  }
}
