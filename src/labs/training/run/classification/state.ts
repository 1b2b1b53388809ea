/** @file The state of a task of classification: it can be saved, and continued from with the same bits. */

type Numbers = Float64Array<ArrayBuffer>;

/** What is kept of runs at some steps: run by run, time by time. */
export interface Curves {
  readonly objective: Numbers;
  readonly accuracy: Numbers;
  /** For the test examples; empty if there are none. */
  readonly testAccuracy: Numbers;
  /** ½‖θ − z*‖². */
  readonly distance: Numbers;
  /** D_φ(z*, θ) in the method's own geometry. */
  readonly divergence: Numbers;
}

/** The steps that were tried. */
export interface Tried {
  readonly steps: Numbers;
  /** The mean number of steps to the target over all seeds; NaN if one did not arrive. */
  readonly mean: Numbers;
  /** Half of its 95 % interval. */
  readonly half: Numbers;
  /** The number of seeds that arrived. */
  readonly reached: Numbers;
  /** The steps of training that all this took. */
  readonly cost: number;
}

/** The state of trying steps: those before the k-th are done, and of the k-th so many runs, some of which arrived. */
export interface TuningState {
  readonly tried: Tried;
  readonly k: number;
  readonly run: number;
  readonly arrived: readonly number[];
}

/** The state of a search. */
export interface SearchState {
  readonly tuning: TuningState;
  /** For the best step of the coarser grid, the arrivals of the runs that have ended; null: the search has not come to these. */
  readonly reachedAt: readonly number[] | null;
}

/** The state of a run after a step. */
export interface TrainerState {
  readonly run: number;
  readonly scale: number;
  readonly relaxation: number;
  readonly taken: number;
  readonly w: Numbers;
  readonly batches: readonly [epoch: number, at: number];
  readonly lambdas: Numbers;
  readonly memory: readonly Numbers[];
}

/** What is recorded so far of an unfinished run. */
export interface RecordState {
  readonly reachedAt: number;
  readonly hasLeft: boolean;
  readonly rises: number;
  readonly next: number;
  readonly before: number;
  readonly last: Numbers;
  readonly curves: Curves;
}

/** The counts so far of an unfinished run. */
export interface MonitorState {
  readonly sums: readonly Numbers[];
  readonly byBound: Numbers;
  readonly byCertified: Numbers;
}

/** Together with its result, everything on which the continuation of a task depends. */
export interface CourseState {
  /** The steps done, as the task counts them. */
  readonly done: number;
  readonly trainer: TrainerState;
  /** Null unless steps are being tried. */
  readonly search: SearchState | null;
  /** The record of the run under way. */
  readonly record: RecordState | null;
  readonly monitor: MonitorState | null;
}
