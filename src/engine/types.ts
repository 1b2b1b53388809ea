/** @file Where experiments run, as seen by everyone else. Inline, MessageChannel, Node and browser workers obey it alike. */
import type { BoundsParams } from "../experiments/bounds/schema";
import type { BoundsResult, BoundsSummary, BoundsTask, BoundsTrace } from "../experiments/bounds/types";
import type { TrackingParams } from "../experiments/tracking/schema";
import type { RuleTrace, TrackingSummary, TrackingTask, TrackingTrace } from "../experiments/tracking/types";
import type { Dataset, Experiment } from "../experiments/types";

export interface Experiments {
  bounds: Experiment<BoundsParams, BoundsTask, BoundsResult, BoundsTrace, BoundsSummary>;
  tracking: Experiment<TrackingParams, TrackingTask, RuleTrace, TrackingTrace, TrackingSummary>;
}
export type ExperimentName = keyof Experiments;
export type ParamsOf<Name extends ExperimentName> = Parameters<Experiments[Name]["plan"]>[0];
export type TraceOf<Name extends ExperimentName> = ReturnType<Experiments[Name]["merge"]>;

export interface RunOptions<Trace> {
  readonly signal?: AbortSignal;
  /** Fraction of the work that is done, 0 … 1. */
  readonly onProgress?: (fraction: number) => void;
  /** The picture so far; at most about ten times a second, the first as early as possible. */
  readonly onPartial?: (trace: Trace) => void;
}

export interface Engine {
  /**
   * Runs the experiment to its end. Ends exactly once: the trace, a rejection with an Error whose message is a
   * sentence (experiment threw, worker died or hung), or a rejection with the signal's reason (AbortError).
   */
  readonly run: <Name extends ExperimentName>(
    name: Name,
    params: ParamsOf<Name>,
    dataset: Dataset | null,
    options?: RunOptions<TraceOf<Name>>,
  ) => Promise<TraceOf<Name>>;
  /** The trace at once, on this thread, when that is cheaper than asking a worker; null when it is not. */
  readonly runNow: <Name extends ExperimentName>(
    name: Name,
    params: ParamsOf<Name>,
    dataset: Dataset | null,
  ) => TraceOf<Name> | null;
  readonly dispose: () => void;
}
