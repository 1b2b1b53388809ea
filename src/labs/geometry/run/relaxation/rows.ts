/** @file Mean, median and band as CSV, a line for each step. All runs take each step together, so that no path is kept. */
import type { RelaxationParams } from "../params";
import { BAND_SHARES } from "../runs";
import { together } from "../together";
import { meanOf } from "./blocks";
import { exactMean } from "./exactMean";
import { quantiles } from "./quantile";
import { systemOf } from "./system";
import { Walker } from "./walker";

/** How many numbers are drawn ahead for each run. */
const DRAWN_AHEAD = 16;

/** Yields lines without line ends, the header first. An infinite distance reads "Infinity"; an unknown exact mean is empty. */
export function* relaxationRows(params: RelaxationParams): Generator<string, void, void> {
  const system = systemOf(params);
  const exact = exactMean(params, system);
  yield "step,mean,median,p5,p95,exactMean";
  let t = 0;
  for (const distances of together(new Walker(params, system, DRAWN_AHEAD), params)) {
    const mean = meanOf(distances, params);
    const [low, median, high] = quantiles(distances, BAND_SHARES);
    yield [t, mean, median, low, high, exact?.[t] ?? ""].join(",");
    t++;
  }
}
