/** @file The Tracking experiment: a task for each rule, all with the same steps and the same target. */
import type { RunningOutcome } from "../../../core/diagnostics";
import { rowsIn } from "../../../experiments/rows";
import type { Experiment, Resource, Slice } from "../../../experiments/types";
import { Ending } from "./end";
import { trackingRows } from "./rows";
import { stepProblem, targetClasses, type StepRule, type TrackingParams } from "./params";
import { fullGeometry, type GeometryKind } from "../../../experiments/geometry/geometry";
import { geometryOf, isShared } from "../../../experiments/geometry/update";
import { MAX_CLASSES } from "../../../experiments/data/source";
import { ruleLabel } from "./labels";
import { shiftTime, Simulation, type Resumed } from "./simulation";
import { ruleSummary, summarizeTracking } from "./summary";
import type { Columns } from "./table";
import { startBelief, targetSource } from "./target";
import { isLongStream, targetRecorder, targetTrace } from "./targetTrace";
import { bucketSize, fullRecorder, thinRecorder } from "./thin";
import type { RuleResult, RuleTrace, TrackingSummary, TrackingTask, TrackingTrace } from "./types";

/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;

/** Nanoseconds for one step, as measured. */
function stepCost({ params, rule }: TrackingTask, classes: number): number {
  const { kind } = params.rules[rule];
  const added = GEOMETRY_COST[fullGeometry(geometryOf(params.update)).kind](classes);
  const own = kind === "fejer" && !isShared(params.update);
  const edge = own ? STEPS_OF_EDGE * (added + 500) : (RULE_COST[kind]?.(classes) ?? 0);
  return 70 + 31 * classes + added + edge;
}

/** What the step of a geometry costs in addition. */
const GEOMETRY_COST: { readonly [K in GeometryKind["kind"]]: (classes: number) => number } = {
  entropy: () => 0,
  euclidean: (classes) => classes * classes,
  burg: (classes) => 500 + 230 * classes,
  tsallis: powers,
  pNorm: powers,
  hypentropy: powers,
  alpha: powers,
  mahalanobis: (classes) => 1000 + 300 * classes * classes,
  formula: (classes) => 12_000 * classes,
};

/** Several powers of each entry, in some iterations. */
function powers(classes: number): number {
  return 1000 + 3500 * classes;
}

/** The search for a geometry's Fejér edge costs as much as this many steps. */
const STEPS_OF_EDGE = 80;

/** What the more expensive rules cost in addition. */
const RULE_COST: Partial<Record<StepRule["kind"], (classes: number) => number>> = {
  entropyAware: (classes) => 50 + 20 * classes,
  fejer: (classes) => 150 + 50 * classes,
};

function plan(params: TrackingParams, resources: readonly Resource[]): TrackingTask[] {
  const dataset = rowsIn(resources);
  const { classes } = targetSource(params, dataset);
  startBelief(params, classes);
  const problem = stepProblem(params.update, classes);
  if (problem !== null) throw new Error(`No such step can be taken: ${problem}. Choose another update.`);
  const data = params.target.kind === "stream" ? dataset : null;
  return params.rules.map((_, rule) => ({ params, dataset: data, rule }));
}

/** The first rule of a long stream records the target, too. */
const keepsTarget = ({ params, rule }: TrackingTask, classes: number) =>
  rule === 0 && isLongStream(params, classes);

/** Starts at the first row, or at the last row of a shorter run that kept all its rows. */
function* run(task: TrackingTask, from: RuleResult | null): Generator<Slice<RuleResult>, RuleResult, void> {
  const { params, dataset, rule } = task;
  const simulation = new Simulation(params, dataset, rule, from && lastRow(from));
  const { classes } = simulation;
  const bucket = bucketSize(params.steps, classes, params.rules.length);
  const recorder =
    bucket === 1
      ? fullRecorder(classes, params.steps + 1, from)
      : thinRecorder(classes, bucket, shiftTime(params));
  const ending = new Ending(params);
  if (from !== null) ending.takeBefore(from.computed, from, targetSource(params, dataset).at);
  const dataEnd = Math.min(params.steps, (dataset?.length ?? 1) - 1);
  const target = keepsTarget(task, classes) ? targetRecorder(classes, bucket, dataEnd, params.steps) : null;
  const trace = (columns: Columns, before: RunningOutcome | null): RuleResult => ({
    rule,
    classes,
    ...columns,
    bucket,
    clampedCount: simulation.outcome.clampedCount,
    computed: simulation.outcome.t,
    summary: ruleSummary(params, rule, simulation.outcome, ending),
    target: target?.rows() ?? null,
    before,
  });
  const perSlice = Math.max(1, Math.round(SLICE_NS / stepCost(task, classes)));
  let before: RunningOutcome | null = null;
  for (let count = 1; ; count++) {
    if (simulation.isDone) before = { ...simulation.outcome };
    const row = simulation.observe();
    recorder.push(row, simulation.isEvent);
    if (ending.wants(row.t)) ending.push(row, simulation.q);
    target?.push(simulation.outcome.t, simulation.q);
    if (before !== null) break;
    simulation.advance();
    if (count % perSlice !== 0) continue;
    yield { done: simulation.outcome.t, total: params.steps, snapshot: () => trace(recorder.copy(), null) };
  }
  return trace(recorder.finish(), before);
}

/** The row at which a finished run can be continued. */
function lastRow({ computed: t, classes, belief, clamped, before }: RuleResult): Resumed {
  if (before === null) throw new Error("Only a finished run can be extended.");
  return {
    t,
    belief: belief.subarray(t * classes, (t + 1) * classes),
    clamped: clamped[t] === 1,
    outcome: before,
  };
}

/**
 * A key of all that the result depends on. Labels are not part of it, nor are the other rules (unless they
 * force a thinner trace), nor is the length if every row is kept.
 */
function reuse(task: TrackingTask): string {
  const { params, dataset, rule } = task;
  const { rules, steps, ...rest } = params;
  const { label: _, ...bare } = rules[rule];
  const classes = targetClasses(params.target) ?? dataset?.names.length ?? MAX_CLASSES;
  const bucket = bucketSize(steps, classes, rules.length);
  return JSON.stringify([rest, bare, bucket > 1 && [bucket, steps, keepsTarget(task, classes)]]);
}

/** A result with the number and label that its rule has now. */
function traceOf({ rules }: TrackingParams, rule: number, result: RuleResult | null): RuleTrace | null {
  if (result === null) return null;
  const { target: _, before: _before, ...trace } = result;
  return { ...trace, rule, summary: { ...result.summary, rule, label: ruleLabel(rules[rule]) } };
}

function merge(params: TrackingParams, resources: readonly Resource[]) {
  const targetSeen = targetTrace(params, rowsIn(resources));
  return (results: readonly (RuleResult | null)[]): TrackingTrace => {
    const { classes, names, rows } = targetSeen(results[0]?.target ?? null);
    const rules = params.rules.map((_, rule) => traceOf(params, rule, results[rule] ?? null));
    const complete = rules.every((trace) => trace?.computed === params.steps);
    return { params, classes, names, rules, target: rows, complete };
  };
}

export const experiment: Experiment<
  TrackingParams,
  TrackingTask,
  RuleResult,
  TrackingTrace,
  TrackingSummary
> = {
  name: "tracking",
  plan,
  cost: (task) => task.params.steps * stepCost(task, targetSource(task.params, task.dataset).classes),
  run: (task) => run(task, null),
  merge,
  summarize: summarizeTracking,
  rows: (params, resources) => trackingRows(params, rowsIn(resources)),
  reuse,
  extend: { horizon: ({ params }) => params.steps, run },
};
