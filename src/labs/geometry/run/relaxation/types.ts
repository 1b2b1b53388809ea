/** @file The types of relaxed runs' results. */
import type { Geometry, RelaxationParams } from "../params";
import type { LaidRuns } from "../laid";
import type { Counts, Leaving } from "../runs";
import type { TwoValues } from "../../../../experiments/relaxation/law";
import type { Weighing } from "./weighing";

export type Coupling = TwoValues["coupling"];

/** Runs from … to − 1; or the same coin in another coupling; or the exact mean; or λ* over growth. */
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
  /** The number of runs that have ended. */
  readonly runs: number;
  /** Σ D over them after each step. */
  readonly sums: Float64Array<ArrayBuffer>;
  /**
   * D at the times of the band, time by time (for another coupling, only at the end). At each time there is
   * room for all runs; those that have ended come first.
   */
  readonly samples: Float64Array<ArrayBuffer>;
  /** Σ ln(D_N/D_0). */
  readonly logs: number;
  /** Sums over steps of λ and of the share r²/‖e‖². */
  readonly weighing: Weighing;
  /** The states at the ends of the runs; null before all runs have ended, and if there are too many numbers to keep. */
  readonly laid: LaidRelaxed | null;
}

export interface LaidRelaxed extends LaidRuns {
  /**
   * λ and the share of each weighed step, run by run; the share is −1 if the step has none. Null if at most
   * one run was weighed.
   */
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

/** λ* over growth in one geometry. */
export interface FanCurve {
  readonly geometry: Geometry;
  readonly growths: readonly number[];
  readonly edges: readonly number[];
}

export interface ExactResult {
  readonly part: "relaxation";
  readonly work: "exact";
  /** E D after each step, or after the first; null if it is not known. */
  readonly mean: Float64Array<ArrayBuffer> | null;
  /** The same in the other couplings of a coupled law. */
  readonly others: readonly OtherMean[];
}

export type RelaxationResult =
  | RunsResult
  | ExactResult
  /** An exact mean that is still being computed. */
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

/** The row, the edge of λ, and h at the first step of the first run. */
export interface FirstStep {
  readonly row: readonly number[];
  readonly rhs: number;
  readonly start: readonly number[];
  /** Null if no projection on the row is found. */
  readonly secondZero: number | null;
  readonly domainEdge: number | null;
  readonly edgeProbability: number | null;
  readonly profiles: readonly Profile[];
}

export interface RelaxationTrace extends Counts {
  readonly part: "relaxation";
  readonly params: RelaxationParams;
  readonly complete: boolean;
  /** The number of runs that have ended. */
  readonly runs: number;
  /** D(z, x₀). */
  readonly first: number;
  /** The sample mean after each step; empty until the first run has ended. */
  readonly mean: Float64Array;
  /** The steps at which the band is known, and its quantiles. */
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
  /** For laws of two values with couplings; otherwise empty. */
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
  /** 5 % and 95 % of the runs end below these. */
  readonly band: readonly [number, number];
  /** E D at the end, and relative to D at the start; null if it is not known, with a sentence that says why. */
  readonly exactMeanDistanceEnd: number | null;
  readonly exactMeanDistanceRatio: number | null;
  readonly noExactMeanWhy: string | null;
  /** The number of steps after which the sample mean rose. */
  readonly fejerViolations: number;
  /** The number of steps, over all runs, that rose. */
  readonly oneStepRises: number;
  /** The number of states from which the mean rises, among those that were examined; null if it is no finite sum. */
  readonly conditionalRises: number | null;
  readonly conditionalStates: number;
  readonly expectedLambdaTwoMinusLambda: number | null;
  readonly correlation: number | null;
  /**
   * The mean of ln(D_end/D_start) for each step: of the runs, null if a run ended with D = ∞ or D = 0; and
   * exactly, if it is known.
   */
  readonly meanLogRatio: number | null;
  readonly exactMeanLogRatio: number | null;
  readonly meanSquareEdge: number | null;
  readonly almostSureEdge: number | null;
  /** The ‖e‖ beyond which the mean grows under the residual law. */
  readonly driftEdge: number | null;
  readonly step0: {
    readonly secondZero: number | null;
    readonly domainEdge: number | null;
    readonly edgeProbability: number | null;
  };
  readonly leftDomain: { readonly runs: number; readonly first: Leaving } | null;
  readonly diverged: number;
  /** The mean distance at the end in each coupling. */
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
