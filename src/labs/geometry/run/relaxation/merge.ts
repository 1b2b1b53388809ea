/** @file The runs so far, put together: means of all, and the band at its times. */
import type { RelaxationParams } from "../params";
import { potentialFor } from "../geometries";
import { costOf, exactMean } from "./exactMean";
import { firstStepOf } from "./firstStep";
import { coupledAs, IN_ORDER, otherCouplings, twoValuesOf } from "./law";
import { quantiles } from "./quantile";
import { systemOf, type System } from "./system";
import { bandTimes, earlier, noCounts } from "./tally";
import type { CouplingTrace, RelaxationResult, RelaxationTrace, RunsResult } from "./types";
import { addWeighing, correlationOf, noWeighing } from "./weighing";

/** The lower end of the band, its middle, its upper end. */
const SHARES = [0.05, 0.5, 0.95];

/** Multiplications that an exact mean may cost where traces are put together. */
const CHEAP = 1e6;

type Merge = (results: readonly (RelaxationResult | null)[]) => RelaxationTrace;

export function createMerge(params: RelaxationParams): Merge {
  const system = systemOf(params);
  const firstStep = firstStepOf(params, system);
  const exactOf = createExact(params, system);
  const soon = costOf(params, system) <= CHEAP ? exactMean(params, system) : null;
  const first = potentialFor(params.geometry).divergence(system.reference, system.start);
  return (results) => {
    const all = results.filter((result) => result !== null);
    const own = all.filter((result): result is RunsResult => result.work === "runs");
    const exact = all.find((result) => result.work === "exact")?.mean ?? soon;
    const mean = meanOf(own, params.steps);
    return {
      part: "relaxation",
      params,
      ...countsOf(own),
      ...bandOf(own, bandTimes(params)),
      runs: runsOf(own),
      first,
      mean,
      exact,
      meanLogRatio: total(own, ({ logs }) => logs) / Math.max(1, runsOf(own)) / params.steps,
      correlation: correlationOf(weighingOf(own)),
      firstStep,
      fan: all.find((result) => result.work === "fan")?.curves ?? [],
      couplings: couplingsOf(
        params,
        all,
        { mean: mean.length > 0 ? mean : null, exact, runs: runsOf(own) },
        exactOf,
      ),
      complete: all.length === results.length && isWhole(params, all),
    };
  };
}

/** Exact means in the couplings that are run beside the params' own, each computed once. */
function createExact(params: RelaxationParams, system: System) {
  const known = new Map<string, Float64Array | null>();
  const two = twoValuesOf(params.relaxation);
  const isCheap = costOf(params, system) <= CHEAP;
  return (coupling: CouplingTrace["coupling"]): Float64Array | null => {
    const found = known.get(coupling);
    if (found !== undefined || two === null || !isCheap) return found ?? null;
    const exact = exactMean({ ...params, relaxation: coupledAs(two, coupling) }, system);
    known.set(coupling, exact);
    return exact;
  };
}

function isWhole(params: RelaxationParams, all: readonly RelaxationResult[]): boolean {
  const ended = total(
    all.filter((result): result is RunsResult => result.work === "runs" || result.work === "coupling"),
    ({ runs }) => runs,
  );
  return ended === params.runs * (1 + otherCouplings(params.relaxation).length);
}

function total(results: readonly RunsResult[], of: (result: RunsResult) => number): number {
  let sum = 0;
  for (const result of results) {
    const value = of(result);
    if (value === Infinity) return Infinity;
    sum += value;
  }
  return sum;
}

const runsOf = (results: readonly RunsResult[]): number => total(results, ({ runs }) => runs);

/** The mean at every step; empty where no run has ended. */
function meanOf(results: readonly RunsResult[], steps: number): Float64Array {
  const runs = runsOf(results);
  if (runs === 0) return new Float64Array(0);
  const mean = new Float64Array(steps + 1);
  for (const { sums } of results) for (let t = 0; t < mean.length; t++) mean[t] += sums[t];
  for (let t = 0; t < mean.length; t++) mean[t] /= runs;
  return mean;
}

function bandOf(results: readonly RunsResult[], times: Float64Array) {
  const runs = runsOf(results);
  const count = runs === 0 ? 0 : times.length;
  const [low, median, high] = SHARES.map(() => new Float64Array(count));
  const sample = new Float64Array(runs);
  let standardErrorEnd = Infinity;
  for (let k = 0; k < count; k++) {
    let at = 0;
    for (const result of results) {
      const from = (k * result.samples.length) / times.length;
      sample.set(result.samples.subarray(from, from + result.runs), at);
      at += result.runs;
    }
    if (k === count - 1) standardErrorEnd = standardError(sample);
    [low[k], median[k], high[k]] = quantiles(sample, SHARES);
  }
  return { times, low, median, high, standardErrorEnd };
}

/** Of the mean of a sample; Infinity for fewer than two numbers, and where one is infinite. */
function standardError(sample: Float64Array): number {
  const n = sample.length;
  let sum = 0;
  for (const value of sample) sum += value;
  if (n < 2 || !(sum < Infinity)) return Infinity;
  let squares = 0;
  for (const value of sample) squares += (value - sum / n) * (value - sum / n);
  return Math.sqrt(squares / (n - 1) / n);
}

function countsOf(results: readonly RunsResult[]) {
  const counts = noCounts();
  for (const result of results) {
    counts.left += result.left;
    counts.firstLeft = earlier(counts.firstLeft, result.firstLeft);
    counts.overflowed += result.overflowed;
    counts.oneStepRises += result.oneStepRises;
    counts.conditionalStates += result.conditionalStates;
    counts.conditionalRises += result.conditionalRises;
  }
  return counts;
}

function weighingOf(results: readonly RunsResult[]) {
  const sum = noWeighing();
  for (const { weighing } of results) addWeighing(sum, weighing);
  return sum;
}

/** The same coin in its three couplings, in their order, where something is known of them; none for laws without one. */
function couplingsOf(
  params: RelaxationParams,
  all: readonly RelaxationResult[],
  own: Pick<CouplingTrace, "runs" | "mean" | "exact">,
  exactOf: (coupling: CouplingTrace["coupling"]) => Float64Array | null,
): readonly CouplingTrace[] {
  const two = twoValuesOf(params.relaxation);
  if (two === null) return [];
  const known = IN_ORDER.map((coupling): CouplingTrace => {
    if (coupling === two.coupling) return { coupling, ...own };
    const runs = all.filter(
      (result): result is RunsResult => result.work === "coupling" && result.coupling === coupling,
    );
    return {
      coupling,
      runs: runsOf(runs),
      mean: runsOf(runs) > 0 ? meanOf(runs, params.steps) : null,
      exact: exactOf(coupling),
    };
  });
  return known.filter(({ mean, exact }) => mean !== null || exact !== null);
}
