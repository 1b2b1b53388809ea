/** @file Mean, median and band as CSV, a line for each step: all runs go one step together, so that no run is kept. */
import type { StochasticParams } from "../params";
import { blocksOf } from "../relaxation/blocks";
import { quantiles } from "../relaxation/quantile";
import { exactMean } from "./exactMean";
import { SHARES } from "../runs";
import { modelOf } from "./model";
import { stepsOf } from "./schedule";
import { Walker } from "./walk";

/** Numbers drawn ahead for each run. */
const ROOM = 16;

/** Header first, without line ends; an infinite distance reads "Infinity", an exact mean that is not known is empty. */
export function* stochasticRows(params: StochasticParams): Generator<string, void, void> {
  const model = modelOf(params);
  const exact = exactMean(model);
  const steps = stepsOf(params.schedule, params.steps);
  const walkers = Array.from({ length: params.runs }, (_, run) => {
    const walker = new Walker(model, ROOM);
    walker.start(run);
    return walker;
  });
  const distances = new Float64Array(params.runs);
  yield "step,mean,median,p5,p95,exact";
  for (let t = 0; t <= params.steps; t++) {
    for (const [run, walker] of walkers.entries()) {
      if (t > 0 && !walker.isOver) walker.step(steps[t - 1]);
      distances[run] = walker.distance;
    }
    const mean = meanOf(distances, params);
    const [low, median, high] = quantiles(distances, SHARES);
    yield [t, mean, median, low, high, exact?.[t] ?? ""].join(",");
  }
}

/** In the order of a run: within each block, then over the blocks. */
function meanOf(distances: Float64Array, params: StochasticParams): number {
  let total = 0;
  for (const { from, to } of blocksOf(params)) {
    let sum = 0;
    for (let run = from; run < to; run++) sum += distances[run];
    total += sum;
  }
  return total / params.runs;
}
