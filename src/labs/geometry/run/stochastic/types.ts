/** @file The types of stochastic runs' results. */
import type { StochasticParams } from "../params";
import type { LaidRuns } from "../laid";
import type { Counts, Leaving } from "../runs";

type Numbers = Float64Array<ArrayBuffer>;

/** The runs from … to − 1, or everything that is known without drawing. */
export type StochasticTask = {
  readonly part: "stochastic";
  readonly params: StochasticParams;
} & ({ readonly work: "runs"; readonly from: number; readonly to: number } | { readonly work: "exact" });

export interface StochasticCounts extends Counts {
  /** The first step, counted from 0, that raises the mean of D, given the state before it; −1 if there is none. */
  readonly firstConditionalRise: number;
}

export interface RunsResult extends StochasticCounts {
  readonly part: "stochastic";
  readonly work: "runs";
  /** The number of runs that have ended. */
  readonly runs: number;
  /** Σ D over them after each step. */
  readonly sums: Numbers;
  /** D at the times of the band, time by time. At each time there is room for all runs; those that have ended come first. */
  readonly samples: Numbers;
  /** Their states at the end; null until all have ended, and if that is too much to keep. */
  readonly laid: LaidRuns | null;
}

/** What is known about a problem before any step. */
export interface Facts {
  /** z, and the objective there. */
  readonly reference: readonly number[];
  readonly objectiveAtReference: number;
  /** D(z, x₀). */
  readonly first: number;
  /** 2/L of the whole gradient, L relative to φ; null if no L is known for all points. */
  readonly guaranteedStep: number | null;
  /** 2/λ_max at z, up to which steps with the whole gradient converge near it. */
  readonly localStep: number;
  /** The largest η at the start with D(z, x⁺) ≤ D(z, x): for the whole gradient, and in the mean over oracle and λ. */
  readonly exactStep: number;
  readonly noisyStep: number | null;
  /** Σ η_n E λ over all n ≥ 0, and Σ Y_n: what a step from z adds to D in the mean, to second order in η. */
  readonly sumStep: number;
  readonly sumY: number;
}

/** The steps that would be Fejér, along the first run. */
export interface Way {
  readonly times: Numbers;
  /** η_n at all of the times; the other two until the run leaves the domain. */
  readonly steps: Numbers;
  readonly exact: Numbers;
  /** Null if the mean over oracle and λ has no closed form. */
  readonly noisy: Numbers | null;
}

export interface ExactResult {
  readonly part: "stochastic";
  readonly work: "exact";
  readonly facts: Facts;
  /** E D after each step, as far as it is known; null: not at all. */
  readonly mean: Numbers | null;
  readonly way: Way;
}

export type StochasticResult = RunsResult | ExactResult;

export interface StochasticTrace extends StochasticCounts {
  readonly part: "stochastic";
  readonly params: StochasticParams;
  readonly complete: boolean;
  /** The number of runs that have ended. */
  readonly runs: number;
  readonly facts: Facts | null;
  /** The sample mean after each step; empty until the first run has ended. */
  readonly mean: Float64Array;
  /** The steps at which the band is known, and its quantiles. */
  readonly times: Float64Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly exact: Float64Array | null;
  readonly standardErrorEnd: number;
  readonly way: Way | null;
}

/** Where the mean goes. Of the four named failures, a rise in one step is counted in `conditionalRises`. */
export type Outcome =
  | "vanishes"
  | "stays above 0"
  | "stalls"
  | "open"
  | "mean grows"
  | "diverges"
  | "left the domain";

export interface StochasticReport {
  readonly t: number;
  /** η at that step. */
  readonly step: number;
  readonly mean: number;
  readonly median: number;
  readonly exact: number | null;
}

export interface StochasticSummary {
  readonly lab: "geometry";
  readonly part: "stochastic";
  readonly runs: number;
  readonly reference: readonly number[];
  readonly objectiveAtReference: number;
  readonly exactStep: number;
  readonly noisyStep: number | null;
  readonly guaranteedStep: number | null;
  readonly localStep: number;
  readonly sumStep: number;
  readonly sumY: number;
  readonly sumStepDiverges: boolean;
  readonly sumYConverges: boolean;
  readonly meanDivergenceStart: number;
  readonly meanDivergenceEnd: number;
  readonly standardErrorEnd: number;
  readonly exactMeanDivergenceEnd: number | null;
  /** If it is null, a sentence that says why. */
  readonly noExactMeanWhy: string | null;
  /** The first step, from 0, after which the exact mean is larger than before; null if none is known. */
  readonly firstMeanRise: number | null;
  /** 5 % and 95 % of the runs end below these. */
  readonly band: readonly [number, number];
  readonly medianDivergenceEnd: number;
  readonly oneStepRises: number;
  /** The number of states from which the mean rises, among those that were examined; null if the mean has no closed form. */
  readonly conditionalRises: number | null;
  readonly conditionalStates: number;
  /** The first step, counted from 0, that raises the mean of D, given the state before it; null if there is none. */
  readonly firstConditionalRise: number | null;
  readonly outcome: Outcome;
  /** Whether the outcome follows from the sums and the problem, or is only observed in the runs. */
  readonly basis: "proved" | "observed";
  readonly leftDomain: { readonly runs: number; readonly first: Leaving } | null;
  readonly diverged: number;
  readonly report: readonly StochasticReport[];
}
