/** @file Merges the runs so far: the mean of all, and the band at its times. */
import type { RelaxationParams } from "../params";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { exactMean } from "./exactMean";
import { firstStepOf } from "./firstStep";
import { coupledAs, IN_ORDER, otherCouplings, twoValuesOf } from "../../../../experiments/relaxation/law";
import { costOf } from "./meanWay";
import { systemOf, type System } from "./system";
import { bandOf, bandTimes, countsOf, endErrorOf, meanOf, runsOf } from "../runs";
import type { Coupling, CouplingTrace, RelaxationResult, RelaxationTrace, RunsResult } from "./types";
import { addWeighing, correlationOf, noWeighing } from "./weighing";

/** An exact mean that costs at most this many multiplications is computed while merging. */
const CHEAP_MULTIPLICATIONS = 1e6;

type Merge = (results: readonly (RelaxationResult | null)[]) => RelaxationTrace;

export function createMerge(params: RelaxationParams): Merge {
  const system = systemOf(params);
  const firstStep = firstStepOf(params, system);
  const exactOf = createExact(params, system);
  const soon = costOf(params, system) <= CHEAP_MULTIPLICATIONS ? exactMean(params, system) : null;
  const first = potentialFor(params.geometry).divergence(system.reference, system.start);
  return (results) => {
    const all = results.filter((result) => result !== null);
    const own = all.filter((result): result is RunsResult => result.work === "runs");
    const found = all.find((result) => result.work === "exact");
    const exact = found?.mean ?? soon;
    const mean = meanOf(own, params.steps);
    const band = bandOf(own, bandTimes(params));
    return {
      part: "relaxation",
      params,
      ...countsOf(own),
      ...band,
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
        {
          mean: mean.length > 0 ? mean : null,
          standardErrorEnd: band.standardErrorEnd,
          exact,
          runs: runsOf(own),
        },
        (coupling) => found?.others.find((one) => one.coupling === coupling)?.mean ?? exactOf(coupling),
      ),
      complete:
        all.length === results.length && all.every(({ work }) => work !== "pending") && isWhole(params, all),
    };
  };
}

/** The exact means in the other couplings; cheap ones are computed here, once. */
function createExact(params: RelaxationParams, system: System) {
  const known = new Map<Coupling, Float64Array | null>();
  const two = twoValuesOf(params.relaxation);
  return (coupling: Coupling): Float64Array | null => {
    const found = known.get(coupling);
    if (found !== undefined || two === null) return found ?? null;
    const other = { ...params, relaxation: coupledAs(two, coupling) };
    const exact = costOf(other, system) <= CHEAP_MULTIPLICATIONS ? exactMean(other, system) : null;
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

function weighingOf(results: readonly RunsResult[]) {
  const sum = noWeighing();
  for (const { weighing } of results) addWeighing(sum, weighing);
  return sum;
}

/** The same coin in its three couplings, in order, as far as something is known; empty for laws without a coin. */
function couplingsOf(
  params: RelaxationParams,
  all: readonly RelaxationResult[],
  own: Omit<CouplingTrace, "coupling">,
  exactOf: (coupling: Coupling) => Float64Array | null,
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
      standardErrorEnd: endErrorOf(runs),
      exact: exactOf(coupling),
    };
  });
  return known.filter(({ mean, exact }) => mean !== null || exact !== null);
}
