/** @file The audit part of the Stability experiment: ranges of pairs, groups of climbs, and their sums. */
import type { Experiment, Slice } from "../../../../experiments/types";
import type { AuditParams } from "../params";
import { createClimb, climbLength } from "./climb";
import { BINS } from "./histogram";
import { auditRows } from "./rows";
import { summarizeAudit } from "./summary";
import { createTally, noCounts } from "./tally";
import type { AuditResult, AuditSummary, AuditTask, AuditTrace, Counterexample } from "./types";
import { mergeWorst } from "./worst";

/** The pairs of a task, unless that would make more than MAX_TASKS tasks. */
const PAIRS_PER_TASK = 16_384;
const MAX_TASKS = 64;
/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;

/** Nanoseconds, as measured, for a pair and for an evaluation of a climb. */
const pairCost = ({ classes }: AuditParams): number => 60 + 120 * classes;
const evaluationCost = ({ classes }: AuditParams): number => 100 + 150 * classes;
/** Climbs usually end long before their limit. */
const USUAL_SHARE = 0.25;

function split(work: AuditTask["work"], params: AuditParams, count: number, least: number): AuditTask[] {
  const size = Math.max(least, Math.ceil(count / MAX_TASKS));
  const tasks: AuditTask[] = [];
  for (let from = 0; from < count; from += size)
    tasks.push({ part: "audit", params, work, from, to: Math.min(count, from + size) });
  return tasks;
}

function cost({ params, work, from, to }: AuditTask): number {
  const climb = USUAL_SHARE * climbLength(params.classes) * evaluationCost(params);
  return (to - from) * (work === "pairs" ? pairCost(params) : climb);
}

function* runPairs({ params, from, to }: AuditTask): Generator<Slice<AuditResult>, AuditResult, void> {
  const tally = createTally(params);
  const perSlice = Math.max(1, Math.round(SLICE_NS / pairCost(params)));
  for (let done = from; done < to;) {
    const next = Math.min(to, done + perSlice);
    tally.step(done, next);
    done = next;
    if (done < to) yield { done: done - from, total: to - from, snapshot: tally.result };
  }
  return tally.result();
}

function* runClimbs({ params, from, to }: AuditTask): Generator<Slice<AuditResult>, AuditResult, void> {
  const length = climbLength(params.classes);
  const total = (to - from) * length;
  const perSlice = Math.max(1, Math.round(SLICE_NS / evaluationCost(params)));
  const ended: (Counterexample | null)[] = [];
  const result = (climbs: readonly (Counterexample | null)[]): AuditResult => ({
    ...nothing(),
    climbs: climbs.length,
    found: mergeWorst([climbs.filter((climb) => climb !== null)]),
  });
  for (let index = from; index < to; index++) {
    const climb = createClimb(params, index);
    while (climb.advance(perSlice))
      yield {
        done: (index - from) * length + climb.taken(),
        total,
        snapshot: () => result([...ended, climb.best()]),
      };
    ended.push(climb.best());
  }
  return result(ended);
}

const nothing = (): AuditResult => ({
  part: "audit",
  ...noCounts(),
  histogram: new Uint32Array(BINS),
  worst: [],
  climbs: 0,
  found: [],
});

/** The sum of two results; the pairs of `a` come before those of `b`. */
function add(a: AuditResult, b: AuditResult): AuditResult {
  return {
    part: "audit",
    pairs: a.pairs + b.pairs,
    expanded: a.expanded + b.expanded,
    inequalityFailed: a.inequalityFailed + b.inequalityFailed,
    leftInterior: a.leftInterior + b.leftInterior,
    largestRatio: Math.max(a.largestRatio, b.largestRatio),
    identityError: Math.max(a.identityError, b.identityError),
    histogram: a.histogram.map((count, bin) => count + b.histogram[bin]),
    worst: mergeWorst([a.worst, b.worst]),
    climbs: a.climbs + b.climbs,
    found: mergeWorst([a.found, b.found]),
  };
}

function merge(params: AuditParams, results: readonly (AuditResult | null)[]): AuditTrace {
  const total = results.filter((result) => result !== null).reduce(add, nothing());
  const complete = !results.includes(null) && total.pairs === params.pairs && total.climbs === params.climbs;
  return { params, ...total, complete };
}

export const part: Experiment<AuditParams, AuditTask, AuditResult, AuditTrace, AuditSummary> = {
  name: "audit",
  plan: (params) => [
    ...split("pairs", params, params.pairs, PAIRS_PER_TASK),
    ...split("climbs", params, params.climbs, 1),
  ],
  cost,
  run: (task) => (task.work === "pairs" ? runPairs(task) : runClimbs(task)),
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeAudit,
  rows: auditRows,
};
