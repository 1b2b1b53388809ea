/** @file The types of classification's results. */
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import type { Estimate } from "../../../../core/student";
import type { ClassificationParams, TrainingMethod } from "./params";

import type { CourseState, Curves, Tried } from "./state";

type Numbers = Float64Array<ArrayBuffer>;

/** A method and its runs from one index to before another; with a grid, all of its runs. */
export interface ClassificationTask {
  readonly part: "classification";
  readonly params: ClassificationParams;
  readonly method: TrainingMethod;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly table: ExampleTable;
  /** The initial weights; null: fresh ones. */
  readonly file: Tensors | null;
}

/** The best of every so many steps that were tried, and its result in the runs that are recorded. */
export interface Coarse {
  readonly stride: number;
  readonly step: number;
  /** Steps to the target; NaN if it was not reached. */
  readonly reachedAt: Numbers;
}

export interface Grid extends Tried {
  /** What a coarser grid would have found; null if this grid is as coarse. */
  readonly coarse: Coarse | null;
}

/** The updates of the first run in belief space. */
export interface Monitor {
  /** Shares of examples between each of the times and the one before. */
  readonly beyondBound: Numbers;
  readonly beyondCertified: Numbers;
  readonly away: Numbers;
  /** The number of updates by log₁₀ of their ratio to the bound, and to the certified step. */
  readonly byBound: Numbers;
  readonly byCertified: Numbers;
  /** Over all steps and examples. */
  readonly shares: { readonly bound: number; readonly certified: number; readonly away: number };
}

export interface ClassificationResult {
  readonly part: "classification";
  readonly place: number;
  readonly from: number;
  /** The number of runs that have ended, from the first on. */
  readonly runs: number;
  /** The step U that was used. */
  readonly step: number;
  readonly grid: Grid | null;
  /** Steps to the target; NaN if it was not reached. */
  readonly reachedAt: Numbers;
  readonly diverged: number;
  /** The number of steps that increased D_φ(z*, θ). */
  readonly rises: number;
  readonly curves: Curves;
  readonly monitor: Monitor | null;
  /** At the end of the first run; null: it is not finished, or it left. */
  readonly weights: Numbers | null;
  /** The state of the task; null: it is finished. */
  readonly state: CourseState | null;
}

/** The facts about the data. */
export interface DataFacts {
  readonly name: string;
  readonly provenance: string;
  readonly taken: string;
  readonly rows: number;
  readonly testRows: number;
  readonly dropped: number;
  readonly features: number;
  readonly constantColumns: number;
  readonly classes: readonly string[];
}

export interface Optimum {
  readonly objective: number;
  readonly meanCrossEntropy: number;
  readonly accuracy: number;
  readonly norm: number;
  readonly gradientNorm: number;
}

/** A curve over the runs that have ended: their mean, the lowest and the highest. */
export interface Band {
  readonly mean: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
}

export interface MethodTrace {
  readonly label: string;
  readonly method: TrainingMethod;
  readonly step: number;
  readonly runs: number;
  readonly grid: Grid | null;
  readonly reachedAt: Numbers;
  readonly diverged: number;
  readonly rises: number;
  readonly objective: Band;
  readonly accuracy: Band;
  readonly testAccuracy: Band | null;
  /** Null without a z*. */
  readonly distance: Band | null;
  readonly divergence: Band | null;
  /** For each run at its end; empty if none has ended. */
  readonly ends: { readonly objective: Numbers; readonly distance: Numbers; readonly divergence: Numbers };
  readonly monitor: Monitor | null;
  /** At the end of the first run. */
  readonly weights: Numbers | null;
}

export interface ClassificationTrace {
  readonly part: "classification";
  readonly params: ClassificationParams;
  readonly complete: boolean;
  /** Null until the data is loaded. */
  readonly data: DataFacts | null;
  /** Only for softmax regression. */
  readonly optimum: Optimum | null;
  /** The target: f* + τ (f(0) − f*), or τ ln C for a network, whose f* is not known. */
  readonly goal: number;
  /** The objective is computed after every so many steps. */
  readonly every: number;
  /** The steps at which curves have values. */
  readonly times: Numbers;
  /** In the order of methods; null if there is nothing yet. */
  readonly methods: readonly (MethodTrace | null)[];
}

export interface MethodSummary {
  readonly label: string;
  readonly step: number;
  readonly finalObjective: Estimate | null;
  readonly finalDistance: Estimate | null;
  readonly finalDivergence: Estimate | null;
  readonly stepsToTarget: Estimate | null;
  readonly ratioToFirst: Estimate | null;
  /** What a coarser grid of steps would have found; null if that is not known. */
  readonly coarse: { readonly step: number; readonly ratioToFirst: Estimate | null } | null;
  readonly reached: number;
  readonly diverged: number;
  /** Null without a z*. */
  readonly fejerViolations: number | null;
  readonly monitor: {
    readonly shareBeyondBound: number;
    readonly shareBeyondCertified: number;
    readonly shareAway: number;
  } | null;
}

export interface ClassificationSummary {
  readonly lab: "training";
  readonly part: "classification";
  readonly data: Pick<DataFacts, "rows" | "dropped" | "features" | "constantColumns" | "classes"> & {
    readonly testRows: number;
  };
  readonly optimum: Optimum | null;
  readonly target: number;
  /** The steps of training that the grids of all methods took; 0 without a grid. */
  readonly tuningSteps: number;
  readonly methods: readonly MethodSummary[];
}
