/** @file What runs of relaxed projections give back. */
import type { Geometry, RelaxationParams } from "../params";
import type { LaidRuns } from "../laid";
import type { Counts, Leaving } from "../runs";
import type { TwoValues } from "../../../../experiments/relaxation/law";
import type { Weighing } from "./weighing";

export type Coupling = TwoValues["coupling"];

/** Runs from … to − 1; the same coin in another coupling; the exact mean; λ* against growth. */
export type RelaxationTask = {
  readonly part: "relaxation";
  readonly params: RelaxationParams;
} & (
  | { readonly work: "runs"; readonly from: number; readonly to: number }
  | { readonly work: "coupling"; readonly coupling: Coupling; readonly from: number; readonly to: number }
  | { readonly work: "exact" }
  | { readonly work: "fan" }
);

export interface RunsResult extends Counts {
  readonly part: "relaxation";
  readonly work: "runs" | "coupling";
  readonly coupling: Coupling | null;
  /** Runs that have ended. */
  readonly runs: number;
  /** Σ D over them, after each step. */
  readonly sums: Float64Array<ArrayBuffer>;
  /** D at the times of the band, of another coupling at the end alone, time by time; at each as many as there is room for runs, those that have ended first. */
  readonly samples: Float64Array<ArrayBuffer>;
  /** Σ ln(D_N/D_0). */
  readonly logs: number;
  /** Sums over steps of λ and of the share r²/‖e‖². */
  readonly weighing: Weighing;
  /** Where they ended; null before all have, and where that is too much to keep. */
  readonly laid: LaidRelaxed | null;
}

export interface LaidRelaxed extends LaidRuns {
  /** λ and the share of each step that was weighed, run by run, a share of −1 where there is none; null where one run was weighed at most. */
  readonly weighed: Float64Array<ArrayBuffer> | null;
}

/** h(λ) of the first step in one geometry. */
export interface Profile {
  readonly geometry: Geometry;
  readonly lambdas: readonly number[];
  /** Null outside of the dual domain. */
  readonly h: readonly (number | null)[];
  /** −h(1) > 0. */
  readonly depth: number;
  readonly secondZero: number;
  readonly domainEdge: number;
}

/** λ* against growth in one geometry. */
export interface FanCurve {
  readonly geometry: Geometry;
  readonly growths: readonly number[];
  readonly edges: readonly number[];
}

export interface ExactResult {
  readonly part: "relaxation";
  readonly work: "exact";
  /** E D after each step, or after the first; null where it is not known. */
  readonly mean: Float64Array<ArrayBuffer> | null;
  /** The same in the couplings that are run beside a coupled law's own. */
  readonly others: readonly OtherMean[];
}

export type RelaxationResult =
  | RunsResult
  | ExactResult
  /** An exact mean that is on its way. */
  | { readonly part: "relaxation"; readonly work: "pending" }
  | { readonly part: "relaxation"; readonly work: "fan"; readonly curves: readonly FanCurve[] };

export interface OtherMean {
  readonly coupling: Coupling;
  readonly mean: Float64Array<ArrayBuffer> | null;
}

/** The same coin in one coupling. */
export interface CouplingTrace {
  readonly coupling: Coupling;
  readonly runs: number;
  readonly mean: Float64Array | null;
  readonly standardErrorEnd: number;
  readonly exact: Float64Array | null;
}

/** The row, λ's edge and h at the first step of the first run. */
export interface FirstStep {
  readonly row: readonly number[];
  readonly rhs: number;
  readonly start: readonly number[];
  /** Null where no projection on the row is found. */
  readonly secondZero: number | null;
  readonly domainEdge: number | null;
  readonly edgeProbability: number | null;
  readonly profiles: readonly Profile[];
}

export interface RelaxationTrace extends Counts {
  readonly part: "relaxation";
  readonly params: RelaxationParams;
  readonly complete: boolean;
  /** Runs that have ended. */
  readonly runs: number;
  /** D(z, x₀). */
  readonly first: number;
  /** The sample mean after each step; empty before the first run has ended. */
  readonly mean: Float64Array;
  /** The steps at which the band is known, with its quantiles. */
  readonly times: Float64Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly exact: Float64Array | null;
  readonly standardErrorEnd: number;
  readonly meanLogRatio: number;
  readonly correlation: number | null;
  readonly firstStep: FirstStep | null;
  readonly fan: readonly FanCurve[];
  /** Of two values in a law with couplings; else empty. */
  readonly couplings: readonly CouplingTrace[];
}

export interface RelaxationSummary {
  readonly lab: "geometry";
  readonly part: "relaxation";
  readonly runs: number;
  readonly meanDivergenceStart: number;
  readonly meanDivergenceEnd: number;
  readonly standardErrorEnd: number;
  readonly medianDivergenceEnd: number;
  /** 5 % and 95 % of the runs end below. */
  readonly band: readonly [number, number];
  /** E D at the end, and over D at the start; null where it is not known, and then why, in a sentence. */
  readonly exactMeanDistanceEnd: number | null;
  readonly exactMeanDistanceRatio: number | null;
  readonly noExactMeanWhy: string | null;
  /** Steps after which the sample mean rose. */
  readonly fejerViolations: number;
  /** Steps of all runs that rose. */
  readonly oneStepRises: number;
  /** States from which the mean rises, of so many that were looked at; null where it is no finite sum. */
  readonly conditionalRises: number | null;
  readonly conditionalStates: number;
  readonly expectedLambdaTwoMinusLambda: number | null;
  readonly correlation: number | null;
  /** Mean of ln(D_end/D_start) over steps, of the runs: null where a run ended at D = ∞ or D = 0; exactly, where it is known. */
  readonly meanLogRatio: number | null;
  readonly exactMeanLogRatio: number | null;
  readonly meanSquareEdge: number | null;
  readonly almostSureEdge: number | null;
  /** The ‖e‖ beyond which the residual law's mean grows. */
  readonly driftEdge: number | null;
  readonly step0: {
    readonly secondZero: number | null;
    readonly domainEdge: number | null;
    readonly edgeProbability: number | null;
  };
  readonly leftDomain: { readonly runs: number; readonly first: Leaving } | null;
  readonly diverged: number;
  /** Mean distances at the end in each coupling. */
  readonly couplings: readonly {
    readonly coupling: Coupling;
    readonly meanDivergenceEnd: number | null;
    readonly standardErrorEnd: number;
    readonly exactMeanDistanceEnd: number | null;
  }[];
  readonly system: {
    readonly rows: readonly (readonly number[])[];
    readonly rhs: readonly number[];
    readonly start: readonly number[];
    readonly reference: readonly number[];
  } | null;
}
