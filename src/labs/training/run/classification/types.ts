/** @file What classification gives back. */
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import type { Estimate } from "../../../../core/student";
import type { ClassificationParams, TrainingMethod } from "./params";

import type { CourseState, Curves, Tried } from "./state";

type Numbers = Float64Array<ArrayBuffer>;

/** A method with its runs from one to before another; with a grid, all of its runs. */
export interface ClassificationTask {
  readonly part: "classification";
  readonly params: ClassificationParams;
  readonly method: TrainingMethod;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly table: ExampleTable;
  /** Weights to start from; null: fresh. */
  readonly file: Tensors | null;
}

/** The best step of every so many of those that were tried, and what it comes to in the runs that are told of. */
export interface Coarse {
  readonly stride: number;
  readonly step: number;
  /** Steps to the target; NaN where it was not reached. */
  readonly reachedAt: Numbers;
}

export interface Grid extends Tried {
  /** What a coarser grid would have come to; null where this one is as coarse. */
  readonly coarse: Coarse | null;
}

/** What the first run did in belief space. */
export interface Monitor {
  /** Shares of examples between one of the times and the one before it. */
  readonly beyondBound: Numbers;
  readonly beyondCertified: Numbers;
  readonly away: Numbers;
  /** Steps by log₁₀ of their ratio to the bound, and to the certified step. */
  readonly byBound: Numbers;
  readonly byCertified: Numbers;
  /** Over all steps and examples. */
  readonly shares: { readonly bound: number; readonly certified: number; readonly away: number };
}

export interface ClassificationResult {
  readonly part: "classification";
  readonly place: number;
  readonly from: number;
  /** Runs that have ended, from the first. */
  readonly runs: number;
  /** The step U that was taken. */
  readonly step: number;
  readonly grid: Grid | null;
  /** Steps to the target; NaN where it was not reached. */
  readonly reachedAt: Numbers;
  readonly diverged: number;
  /** Steps after which D_φ(z*, θ) was larger than before. */
  readonly rises: number;
  readonly curves: Curves;
  readonly monitor: Monitor | null;
  /** At the end of the first run; null: it is not over, or it left. */
  readonly weights: Numbers | null;
  /** Where it stands; null: it is over. */
  readonly state: CourseState | null;
}

/** What the data came to. */
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
  /** Of each run at its end; empty where there is none. */
  readonly ends: { readonly objective: Numbers; readonly distance: Numbers; readonly divergence: Numbers };
  readonly monitor: Monitor | null;
  /** At the end of the first run. */
  readonly weights: Numbers | null;
}

export interface ClassificationTrace {
  readonly part: "classification";
  readonly params: ClassificationParams;
  readonly complete: boolean;
  /** Null while the data is not there. */
  readonly data: DataFacts | null;
  /** Of softmax regression alone. */
  readonly optimum: Optimum | null;
  /** f* + τ (f(0) − f*); of a network, whose f* nobody knows, τ ln C. */
  readonly goal: number;
  /** The objective is looked at after every so many steps. */
  readonly every: number;
  /** The steps at which curves are known. */
  readonly times: Numbers;
  /** By place; null: nothing of it is there yet. */
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
  /** What a coarser grid of steps would have come to; null where none is told. */
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
  /** Steps of training that the grids of all methods took; 0 without a grid. */
  readonly tuningSteps: number;
  readonly methods: readonly MethodSummary[];
}
