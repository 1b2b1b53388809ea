/** @file The audit as CSV: one line for each pair, with the numbers needed to check it. */
import { checkEstimate, failsEstimate, hasExpanded } from "../../../../core/contraction";
import type { AuditParams } from "../params";
import { createSampler } from "./sample";
import { createTrial } from "./trial";

/** Yields lines without line ends, the header first. 1 and 0 mean yes and no; an infinite divergence reads "Infinity". */
export function* auditRows(params: AuditParams): Generator<string, void, void> {
  const { pair, draw } = createSampler(params);
  const trial = createTrial(params);
  const { reading } = trial;
  const classes = Array.from(pair.target, (_, i) => i + 1);
  const entries = ["target", "first", "second"].flatMap((name) => classes.map((i) => `${name}${i}`));
  yield ["pair,step,before,after,promised,expanded,inequalityFailed,leftInterior", ...entries].join(",");
  for (let index = 0; index < params.pairs; index++) {
    draw(index);
    const eta = trial.step(pair);
    checkEstimate(pair.first, pair.second, pair.target, eta, reading);
    const verdicts = [hasExpanded(reading), failsEstimate(reading), reading.after === Infinity].map(Number);
    const { before, after, promised } = reading;
    const numbers = [index, eta, before, after, promised, ...verdicts];
    yield [...numbers, ...pair.target, ...pair.first, ...pair.second].join(",");
  }
}
