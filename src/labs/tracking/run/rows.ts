/** @file The whole run as CSV, computed again as a stream: every step of every rule, never thinned. */
import type { Dataset } from "../../../experiments/types";
import type { TrackingParams } from "./params";
import { Simulation } from "./simulation";

/**
 * Lines without line ends, header first: `rule,t,p1,…,pC,step,bound,klTargetBelief`. Numbers are the shortest decimals
 * that read back as the same double.
 */
export function* trackingRows(
  params: TrackingParams,
  dataset: Dataset | null,
): Generator<string, void, void> {
  for (let rule = 0; rule < params.rules.length; rule++) {
    const run = new Simulation(params, dataset, rule);
    if (rule === 0) yield header(run.classes);
    for (;;) {
      const { t, belief, step, bound, kl } = run.observe();
      yield `${rule},${t},${belief.join(",")},${step},${bound},${kl}`;
      if (run.isDone) break;
      run.advance();
    }
  }
}

function header(classes: number): string {
  const entries = Array.from({ length: classes }, (_, i) => `p${i + 1}`);
  return ["rule", "t", ...entries, "step", "bound", "klTargetBelief"].join(",");
}
