/** @file Mean, median and band as CSV, a line for each step: all runs go one step together, so that no run is kept. */
import type { RelaxationParams } from "../params";
import { blocksOf } from "./blocks";
import { exactMean } from "./exactMean";
import { quantiles } from "./quantile";
import { systemOf } from "./system";
import { Walker } from "./walker";

/** Numbers drawn ahead for each run. */
const ROOM = 16;

/** Header first, without line ends; an infinite distance reads "Infinity", an exact mean that is not known is empty. */
export function* relaxationRows(params: RelaxationParams): Generator<string, void, void> {
  const system = systemOf(params);
  const exact = exactMean(params, system);
  const walkers = Array.from({ length: params.runs }, (_, run) => {
    const walker = new Walker(params, system, ROOM);
    walker.start(run);
    return walker;
  });
  const distances = new Float64Array(params.runs);
  yield "step,mean,median,p5,p95,exactMean";
  for (let t = 0; t <= params.steps; t++) {
    for (const [run, walker] of walkers.entries()) {
      if (t > 0) walkOn(walker);
      distances[run] = t > 0 && walker.isOver ? Infinity : walker.distance;
    }
    const mean = meanOf(distances, params);
    const [low, median, high] = quantiles(distances, [0.05, 0.5, 0.95]);
    yield [t, mean, median, low, high, exact?.[t] ?? ""].join(",");
  }
}

function walkOn(walker: Walker): void {
  if (!walker.isOver) walker.step();
}

/** In the order of a run: within each block, then over the blocks. */
function meanOf(distances: Float64Array, params: RelaxationParams): number {
  let total = 0;
  for (const { from, to } of blocksOf(params)) {
    let sum = 0;
    for (let run = from; run < to; run++) sum += distances[run];
    total += sum;
  }
  return total / params.runs;
}
