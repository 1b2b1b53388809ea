/** @file Counts what one step does to sampled pairs. */
import { checkEstimate, failsEstimate, hasExpanded } from "../../../../core/contraction";
import type { AuditParams } from "../params";
import { BINS, binOf } from "./histogram";
import { createSampler } from "./sample";
import { createTrial, ratioOf } from "./trial";
import type { AuditCounts, AuditResult } from "./types";
import { createWorst, keepWorst } from "./worst";

type Counts = { -readonly [Key in keyof AuditCounts]: AuditCounts[Key] };

/** Counts that grow with every pair. */
export interface Tally {
  /** Steps the pairs from … to − 1. Indices must increase from call to call. Allocates nothing. */
  readonly step: (from: number, to: number) => void;
  /** A copy of the counts so far. */
  readonly result: () => AuditResult;
}

export const noCounts = (): Counts => ({
  pairs: 0,
  expanded: 0,
  inequalityFailed: 0,
  leftInterior: 0,
  largestRatio: 0,
  identityError: 0,
});

export function createTally(params: AuditParams): Tally {
  const counts = noCounts();
  const histogram = new Uint32Array(BINS);
  const worst = createWorst();
  const { pair, draw } = createSampler(params);
  const trial = createTrial(params);
  const { reading } = trial;

  const count = (index: number): void => {
    draw(index);
    const eta = trial.step(pair);
    checkEstimate(pair.first, pair.second, pair.target, eta, reading);
    counts.pairs++;
    if (failsEstimate(reading)) counts.inequalityFailed++;
    if (reading.identityError > counts.identityError) counts.identityError = reading.identityError;
    if (reading.after === Infinity) {
      counts.leftInterior++;
      return;
    }
    const ratio = ratioOf(reading);
    histogram[binOf(ratio)]++;
    if (ratio > counts.largestRatio) counts.largestRatio = ratio;
    if (!hasExpanded(reading)) return;
    counts.expanded++;
    keepWorst(worst, ratio, index);
  };

  return {
    step: (from, to) => {
      for (let index = from; index < to; index++) count(index);
    },
    result: () => ({
      part: "audit",
      ...counts,
      histogram: histogram.slice(),
      worst: Array.from(worst.index.subarray(0, worst.count), (index) => {
        draw(index);
        return trial.describe(pair, index);
      }),
      climbs: 0,
      found: [],
    }),
  };
}
